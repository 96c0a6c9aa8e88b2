import fc from 'fast-check'

import { composeContent } from './compose.js'
import type { EditionContent } from './content.js'
import { describeChange, diffContents } from './diff.js'
import { filmRecord } from './film-records.fixture.js'

const content: fc.Arbitrary<EditionContent> = filmRecord.map((record) => composeContent(record))
const rendition = {
  ...{ sha256: 'a'.repeat(64), crc32: 1, bytes: 1, widthPx: 1, heightPx: 1 },
  mimeType: 'image/jpeg',
}

const film = (): EditionContent => ({
  film: {
    ...{ id: 'f', slug: 'film', originalTitle: 'Film', sourceLocale: 'uk', opensAt: null },
  },
  facts: {
    ...{ year: 2023, runtimeMinutes: null, kind: 'documentary', genres: ['war'] },
    ...{ countries: ['UA', 'PL'], spokenLanguages: ['uk'] },
    technical: { aspectRatio: null, sound: null, colour: null, formats: [], frameRate: null },
    identifiers: { isan: null, eidr: null, imdb: null },
    links: [],
  },
  credits: [
    { job: 'director', character: null, names: { und: 'Alisa Kovalenko', uk: 'Аліса Коваленко' } },
  ],
  ...{ namedPeople: [], withdrawnPeople: [], formerNames: [], companies: [], contacts: [] },
  translations: { uk: translation('Фільм'), pl: translation('Film') },
  stills: ['one', 'two'].map((id) => ({
    ...{ id, role: 'scene', credit: 'Somebody', copyright: null, licenceUrl: null },
    ...{ takenOn: null, focalPoint: { x: 50, y: 50 }, captions: {}, alts: {}, terms: {} },
    ...{ opensAt: null, renditions: { thumb: rendition, web: rendition, print: rendition } },
  })),
  withdrawnStills: [],
  ...{ laurels: [], artworks: [], withdrawnArtworks: [], files: [], withdrawnFiles: [] },
  ...{ quotes: [], screenings: [] },
})

const translation = (title: string) => ({
  ...{ title, tagline: null, logline: null, synopsisShort: null, synopsisMedium: null },
  ...{ synopsisLong: 'Long.', directorsStatement: null },
})

/** What is said of a film after this was done to it. */
function tell(change: (content: EditionContent) => void, from = film(), locale?: string): string[] {
  const after = structuredClone(from)
  change(after)
  return diffContents(from, after, locale).map(describeChange)
}

describe('what changed between two editions', () => {
  it.each<[string, (content: EditionContent) => void, string[]]>([
    ['a fact', ({ facts }) => (facts.year = 2024), ['facts.year: changed 2023 → 2024']],
    ['a new fact', ({ facts }) => (facts.runtimeMinutes = 90), ['facts.runtimeMinutes: added 90']],
    ['a country', ({ facts }) => facts.countries.push('FR'), ['facts.countries: added FR']],
    [
      'the order of countries',
      ({ facts }) => facts.countries.reverse(),
      ['facts.countries: put in another order'],
    ],
    ['the address', ({ film }) => (film.slug = 'movie'), ['film.slug: changed film → movie']],
    [
      'a text',
      ({ translations }) => (translations.pl!.synopsisLong = 'Longer.'),
      ['texts.pl.synopsisLong: changed'],
    ],
    ['a language', ({ translations }) => delete translations.pl, ['texts.pl: removed']],
    [
      'stills',
      ({ stills }) => stills.push({ ...stills[0]!, id: '3' }, { ...stills[0]!, id: '4' }),
      ['stills: 2 added'],
    ],
    ['the order of stills', ({ stills }) => stills.reverse(), ['stills: put in another order']],
    [
      'captions',
      ({ stills }) => stills.forEach((still) => (still.captions = { pl: 'Podpis' })),
      ['stills.captions.pl: 2 added'],
    ],
    [
      'a picture',
      ({ stills }) => (stills[0]!.renditions.web = { ...rendition, crc32: 2 }),
      ['stills.pictures: 1 changed'],
    ],
    [
      'a still that is withdrawn',
      (content) => content.withdrawnStills.push({ id: content.stills.pop()!.id, opensAt: null }),
      ['stills: 1 withdrawn'],
    ],
    [
      'many people of one job',
      ({ credits }) => {
        for (const name of 'abcdef')
          credits.push({ job: 'cast', character: null, names: { und: name } })
      },
      ['credits.cast: 6 added'],
    ],
  ])('tells of %s', (_, change, sentences) => {
    expect(tell(change)).toEqual(sentences)
  })

  it('names people as the reader writes them', () => {
    const add = ({ credits }: EditionContent) =>
      credits.push({ ...credits[0]!, job: 'cinematographer' })
    expect(tell(add)).toEqual(['credits.cinematographer: added Аліса Коваленко'])
    expect(tell(add, film(), 'en')).toEqual(['credits.cinematographer: added Alisa Kovalenko'])
  })

  it('knows a person who is called otherwise by their id, and before there was one by name', () => {
    const rename = ({ credits }: EditionContent) => (credits[0]!.names = { und: 'A. Kovalenko' })
    const known = film()
    known.credits[0]!.personId = 'person'
    expect(tell(rename, known)).toEqual([
      'credits.director.names: changed A. Kovalenko',
      'credits.director.names.uk: removed A. Kovalenko',
    ])
    const learnId = ({ credits }: EditionContent) => (credits[0]!.personId = 'person')
    expect(tell(learnId)).toEqual([])
  })

  it('says that a film is published, and that it is withdrawn', () => {
    expect(diffContents(null, film()).map(describeChange)).toEqual(['film: published'])
    expect(diffContents(film(), null).map(describeChange)).toEqual(['film: withdrawn'])
    expect(diffContents(null, null)).toEqual([])
  })

  it('finds nothing between an edition and itself, written in any order', () => {
    fc.assert(
      fc.property(content, (one) => {
        const same = JSON.parse(
          JSON.stringify(one, (_, value: unknown) =>
            typeof value === 'object' && value !== null && !Array.isArray(value)
              ? Object.fromEntries(Object.entries(value).reverse())
              : value,
          ),
        ) as EditionContent
        expect(diffContents(one, same)).toEqual([])
      }),
    )
  })

  it('shows every change of every field, once the two differ in anything', () => {
    fc.assert(
      fc.property(content, fc.nat(), (before, seed) => {
        const after = structuredClone(before)
        const leaves = listLeaves(after)
        const leaf = leaves[seed % leaves.length]!
        leaf.holder[leaf.key] = change(leaf.holder[leaf.key])
        expect(diffContents(before, after)).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

interface Leaf {
  holder: Record<string, unknown>
  key: string
}

/** Who may be named is the system's own list; of what is withdrawn, nobody asks since when. */
const isTold = (key: string) =>
  key !== 'namedPeople' &&
  key !== 'formerNames' &&
  key !== 'personId' &&
  !key.startsWith('withdrawn')

function listLeaves(value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.entries(holder).flatMap(([key, inner]) => {
    if (!isTold(key) || inner === undefined) return []
    return typeof inner === 'object' && inner !== null ? listLeaves(inner) : [{ holder, key }]
  })
}

function change(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}!` : 'something'
}
