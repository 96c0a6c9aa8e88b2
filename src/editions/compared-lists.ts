import type { EditionContent, TextsByLocale } from './content.js'
import type { EditionReader } from './reader.js'

/** How the changes of one list of an edition are found and told. */
export interface ComparedList {
  path: string
  read: (content: EditionContent) => Item[] | undefined
  /** What a thing is told under within the list: a credit under its job. */
  groupOf?: (item: Item) => string
  /** What makes two the same thing in two editions; the first that both know decides. */
  keyOf: (item: Item, known: { hasIds: boolean }) => string
  /** What a few of them are called; without it they are counted. */
  nameOf?: (item: Item, reader: EditionReader) => string | null
  /** Fields that hold a text for each locale. */
  texts: readonly string[]
  /** Fields that say which thing it is, not what it is like; its id, where it has one, first. */
  identity: readonly [string, ...string[]]
  /** Ids of what was withdrawn from the list. */
  withdrawn?: (content: EditionContent) => string[]
}

export type Item = Record<string, unknown>

/** One row for each list of an edition, in the order of a press kit. */
export const comparedLists: readonly ComparedList[] = [
  {
    path: 'credits',
    // What somebody was called and may not be called any more is not told; that it changed is.
    read: (content) => content.credits.map((credit) => ({ isRenamed: false, ...credit })),
    groupOf: (credit) => String(credit.job),
    // An edition of the first releases says only what somebody is called.
    keyOf: (credit, { hasIds }) => (hasIds ? idOf(credit, 'personId') : anyName(credit)),
    nameOf: (credit, reader) => reader.pickName(textsOf(credit.names)),
    texts: ['names'],
    identity: ['personId', 'job'],
    withdrawn: (content) => content.withdrawnPeople,
  },
  {
    path: 'companies',
    read: (content) => items(content.companies),
    groupOf: (company) => String(company.role),
    keyOf: (company) => String(company.name),
    nameOf: (company) => String(company.name),
    texts: ['creditLine'],
    identity: ['name', 'role'],
  },
  {
    path: 'laurels',
    read: (content) => items(content.laurels),
    keyOf: (laurel) => idOf(laurel, 'id'),
    nameOf: (laurel, reader) =>
      `${reader.pickTitle(textsOf(laurel.festival))?.text ?? ''} ${String(laurel.year)}`.trim(),
    texts: ['festival', 'awards'],
    identity: ['id'],
  },
  {
    path: 'stills',
    read: (content) => items(content.stills),
    keyOf: (still) => idOf(still, 'id'),
    texts: ['captions', 'alts', 'terms'],
    identity: ['id'],
    withdrawn: (content) => idsOf(content.withdrawnStills),
  },
  {
    path: 'artworks',
    read: (content) => items(content.artworks),
    keyOf: (artwork) => idOf(artwork, 'id'),
    texts: ['captions', 'alts'],
    identity: ['id'],
    withdrawn: (content) => idsOf(content.withdrawnArtworks),
  },
  {
    path: 'files',
    read: (content) => items(content.files),
    groupOf: (file) => String(file.kind),
    keyOf: (file) => idOf(file, 'id'),
    nameOf: (file, reader) => reader.pickTitle(textsOf(file.titles))?.text ?? null,
    texts: ['titles'],
    identity: ['id', 'kind'],
    withdrawn: (content) => idsOf(content.withdrawnFiles),
  },
  {
    path: 'quotes',
    read: (content) => items(content.quotes),
    keyOf: (quote) => idOf(quote, 'id'),
    nameOf: (quote) => String(quote.outlet),
    texts: [],
    identity: ['id'],
  },
  {
    path: 'screenings',
    read: (content) => items(content.screenings),
    keyOf: (screening) => idOf(screening, 'id'),
    nameOf: (screening, reader) => {
      const place = reader.pickTitle(textsOf(screening.festival))?.text ?? screening.venue
      return [place, screening.date].filter((part) => typeof part === 'string').join(', ')
    },
    texts: ['festival', 'notes'],
    identity: ['id'],
  },
  {
    path: 'contacts',
    read: (content) => items(content.contacts),
    keyOf: (contact) => String(contact.name),
    nameOf: (contact) => String(contact.name),
    texts: [],
    identity: ['name'],
  },
]

const items = (list: readonly object[] | undefined) => list as Item[] | undefined
const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)
const idOf = (item: Item, field: string) => String(item[field])
const textsOf = (value: unknown) => (value ?? {}) as TextsByLocale

/** A form of a name that two editions are likeliest to share: the one in no language, or the first. */
function anyName(credit: Item): string {
  const { und, ...forms } = textsOf(credit.names)
  const [first = ''] = Object.keys(forms).sort()
  return und ?? forms[first] ?? ''
}
