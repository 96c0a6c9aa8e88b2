import { readCodings } from './codings.js'

describe('the codings a reader takes', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br', ['br', 'gzip', 'identity']],
    ['GZIP', ['gzip', 'identity']],
    ['x-gzip', ['gzip', 'identity']],
    ['br;q=0.5, gzip;q=0.9', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['gzip;q=0.2, identity;q=0.8', ['identity', 'gzip']],
    ['identity;q=0, gzip', ['gzip']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0', ['identity']],
    ['gzip, *;q=0', ['gzip']],
    ['br ; q=0.001', ['br', 'identity']],
    ['zstd', ['identity']],
    ['gzip;q=nonsense, br;q=1.0000', ['identity']],
  ])('of %j are %j', (header, expected) => {
    expect(readCodings(header)).toEqual(expected)
  })
})
