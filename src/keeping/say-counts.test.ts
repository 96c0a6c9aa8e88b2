import { agree, sayCount, sayDocuments } from './say-counts.js'

describe('what a command says of how many there are', () => {
  it.each([
    [0, 'index', 'indexes', '0 indexes were'],
    [1, 'index', 'indexes', '1 index was'],
    [1, 'file', undefined, '1 file was'],
    [2, 'file', undefined, '2 files were'],
  ])('agrees with the number: %i %s', (number, one, many, said) => {
    expect(`${sayCount(number, one, many)} ${agree(number, 'were')}`).toBe(said)
  })

  it.each([
    [1, 'films', '1 film'],
    [2, 'press-files', '2 press files'],
    [1, 'press-files', '1 press file'],
    [1, 'people', '1 person'],
    [3, 'people', '3 people'],
    [1, 'terms', '1 set of terms'],
    [2, 'terms', '2 sets of terms'],
    [1, 'outbox', '1 row of the outbox'],
    [1, 'work', '1 piece of work'],
    [2, 'work', '2 pieces of work'],
    [1, 'payload-preferences', '1 preference'],
  ])('names documents by their collection: %i %s', (number, slug, said) => {
    expect(sayDocuments(number, slug)).toBe(said)
  })
})
