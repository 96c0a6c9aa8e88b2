import { createCatalogue } from './catalogue.js'
import { withLaterLists, type Edition, type EditionContent } from './content.js'

const content = withLaterLists({ stills: [], withdrawnStills: [] } as unknown as EditionContent)

/** An edition as the catalogue looks at it. */
const edition = (filmId: string, number: number, more: Partial<Edition> = {}): Edition => ({
  filmId,
  slug: filmId,
  number,
  sequence: number,
  at: new Date(number).toISOString(),
  contentHash: `${filmId} ${number}`,
  content,
  ...more,
})

describe('a catalogue told of editions in any order', () => {
  it('never goes back to an older edition', () => {
    const catalogue = createCatalogue()
    for (const number of [2, 3, 1, 3, 2]) catalogue.add(edition('a', number))
    expect(catalogue.find('a')).toMatchObject({ state: 'found', edition: { number: 3 } })
    expect(catalogue.list()).toHaveLength(1)
  })

  it('keeps a withdrawn film withdrawn, and knows what was public last', () => {
    const catalogue = createCatalogue()
    catalogue.add(edition('a', 1))
    catalogue.add(edition('a', 3, { content: null }))
    catalogue.add(edition('a', 2))
    expect(catalogue.find('a')).toMatchObject({ state: 'withdrawn', lastPublic: { number: 2 } })
  })

  it('leaves a slug with the film that took it last', () => {
    const catalogue = createCatalogue()
    catalogue.add(edition('a', 2, { slug: 'moved', sequence: 2 }))
    catalogue.add(edition('b', 1, { slug: 'a', sequence: 3 }))
    catalogue.add(edition('a', 1, { slug: 'a', sequence: 1 }))
    expect(catalogue.find('a')).toMatchObject({ state: 'found', edition: { filmId: 'b' } })
    expect(catalogue.find('moved')).toMatchObject({ state: 'found', edition: { filmId: 'a' } })
  })
})
