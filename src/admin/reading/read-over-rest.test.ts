import { toSearch } from './read-over-rest.js'

describe('toSearch', () => {
  it('writes a question the way Payload reads it from an address', () => {
    const search = toSearch({
      where: { and: [{ film: { equals: 'a&b' } }, { 'withdrawn.at': { exists: false } }] },
      drafts: true,
      sort: ['rank', 'id'],
      select: ['caption'],
      limit: 200,
      page: 2,
    })
    expect([...new URLSearchParams(search)]).toEqual([
      ['sort', 'rank,id'],
      ['draft', 'true'],
      ['depth', '0'],
      ['limit', '200'],
      ['page', '2'],
      ['where[and][0][film][equals]', 'a&b'],
      ['where[and][1][withdrawn.at][exists]', 'false'],
      ['select[caption]', 'true'],
    ])
  })

  it('asks for all where nothing narrows it', () => {
    const few = { sort: ['id'], limit: 5, page: 1 }
    const search = toSearch({ where: {}, drafts: false, select: ['name'], ...few })
    expect(search).toBe('sort=id&draft=false&depth=0&limit=5&page=1&select%5Bname%5D=true')
  })
})
