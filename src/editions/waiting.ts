import type { FilmRecord } from './record.js'

/** A document of a film whose newest form is a draft. */
export interface Waiting {
  slug: WaitingSlug
  doc: { id: string } & Record<string, unknown>
}

/** Everything of a record that waits to be published, in the order of the film's tabs. */
export const listWaiting = (record: FilmRecord): Waiting[] =>
  Object.entries(readers).flatMap(([slug, read]) =>
    [...read(record)]
      .filter(({ _status }) => _status === 'draft')
      .map((doc) => ({ slug: slug as WaitingSlug, doc: doc as unknown as Waiting['doc'] })),
  )

type Drafted = { id: string; _status?: ('draft' | 'published') | null }

const readers = {
  films: ({ film }) => [film],
  translations: ({ translations }) => translations,
  stills: ({ stills }) => stills,
  artworks: ({ artworks }) => artworks,
  'press-files': ({ pressFiles }) => pressFiles,
  laurels: ({ laurels }) => laurels,
  screenings: ({ screenings }) => screenings,
  quotes: ({ quotes }) => quotes,
  people: ({ people }) => people.values(),
  festivals: ({ festivals }) => festivals.values(),
  contacts: ({ contacts }) => contacts.values(),
  terms: ({ terms }) => terms.values(),
} satisfies Record<string, (record: FilmRecord) => Iterable<Drafted>>

export type WaitingSlug = keyof typeof readers
