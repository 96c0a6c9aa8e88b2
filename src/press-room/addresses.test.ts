import { absoluteUrl, downloadUrl, filmPath, indexPath, mailUrl, phoneUrl } from './addresses.js'

describe('addresses', () => {
  it('name a film in one language or in any', () => {
    expect(filmPath('a-film', 'pl')).toBe('/pl/films/a-film')
    expect(filmPath('a-film', null)).toBe('/films/a-film')
  })

  it('leave out of the list what is at its default, and escape the rest', () => {
    expect(indexPath({ page: 1, query: '', lang: null })).toBe('/')
    expect(indexPath({ page: 2, query: 'zima & śnieg', lang: 'pl' })).toBe(
      '/?q=zima+%26+%C5%9Bnieg&page=2&lang=pl',
    )
  })

  it('ask for a download whether or not the file has parameters', () => {
    expect(downloadUrl('/a.jpg')).toBe('/a.jpg?download')
    expect(downloadUrl('/a.jpg?locale=pl')).toBe('/a.jpg?locale=pl&download')
  })

  it('are absolute only where the public origin is known', () => {
    expect(absoluteUrl('/a', 'https://press.example')).toBe('https://press.example/a')
    expect(absoluteUrl('https://cdn.example/a', 'https://press.example')).toBe(
      'https://cdn.example/a',
    )
    expect(absoluteUrl('/a', undefined)).toBe('/a')
  })

  it('write a mail about a subject with anything in it', () => {
    expect(mailUrl('p@film.example', 'A & B?')).toBe('mailto:p@film.example?subject=A%20%26%20B%3F')
  })

  it('dial the number and not its extension', () => {
    expect(phoneUrl('+48 (22) 000-00-00')).toBe('tel:+48220000000')
    expect(phoneUrl('+48 22 000 00 00 wew. 12')).toBe('tel:+48220000000;ext=12')
    expect(phoneUrl('+380 44 000 00 00 дод. 7')).toBe('tel:+380440000000;ext=7')
  })
})
