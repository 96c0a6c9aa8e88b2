import { toSearch } from './read-over-rest.js'

describe('toSearch', () => {
  it('writes a question the way Payload reads it from an address', () => {
    const search = toSearch({
      where: { and: [{ film: { equals: 'a&b' } }, { 'withdrawn.at': { exists: false } }] },
      drafts: true,
      sort: ['rank', 'id'],
      select: ['caption'],
    })
    expect([...new URLSearchParams(search)]).toEqual([
      ['sort', 'rank,id'],
      ['draft', 'true'],
      ['depth', '0'],
      ['limit', '200'],
      ['where[and][0][film][equals]', 'a&b'],
      ['where[and][1][withdrawn.at][exists]', 'false'],
      ['select[caption]', 'true'],
    ])
  })

  it('asks for all where nothing narrows it', () => {
    const search = toSearch({ where: {}, drafts: false, select: ['name'], limit: 5 })
    expect(search).toBe('sort=id&draft=false&depth=0&limit=5&select%5Bname%5D=true')
  })
})
