import type { KitBasis } from './kit.js'
import type { KitBlobs } from './kit-files.js'
import { markLocale, writeContacts } from './kit-lists.js'
import type { KitWords } from './kit-words.js'

/** What to read first: which film and edition this is, what is here and how it may be used. */
export function writeReadme(args: {
  kit: KitBasis
  blobs: KitBlobs
  say: KitWords
  /** The other texts, by their names in the kit. */
  names: string[]
}): string[] {
  const { kit, blobs, say, names } = args
  const contacts = writeContacts(kit, say)
  return [
    kit.title,
    ...(kit.originalTitle === kit.title ? [] : [kit.originalTitle]),
    `${say.edition} ${kit.edition}, ${say.day(kit.publishedAt)}`,
    ...section(say.inside, listContents({ names, say })),
    ...listLeftOut({ blobs, say }),
    ...section(say.citeAs, [kit.citation]),
    ...section(say.terms, listTerms({ kit, blobs, say })),
    ...(contacts.length > 0 ? section(say.contacts, contacts) : []),
  ]
}

const section = (heading: string, lines: string[]): string[] => ['', `${heading}:`, ...lines]

/** One row for each thing a kit may hold: how its names begin, and what it is. */
const things = [
  { start: 'facts.txt', is: 'insideFacts' },
  { start: 'texts/', is: 'insideTexts' },
  { start: 'credits.txt', is: 'insideCredits' },
  { start: 'laurels.txt', is: 'insideLaurels' },
  { start: 'screenings.txt', is: 'insideScreenings' },
  { start: 'quotes.txt', is: 'insideQuotes' },
  { start: 'stills/', is: 'insideStills' },
  { start: 'artworks/', is: 'insideArtworks' },
  { start: 'files/', is: 'insideFiles' },
  { start: 'contacts.txt', is: 'insideContacts' },
] as const

const listContents = ({ names, say }: { names: string[]; say: KitWords }): string[] =>
  things
    .filter(({ start }) => names.some((name) => name.startsWith(start)))
    .map(({ start, is }) => `  ${start} – ${say[is]}`)

/** Videos make a kit many times as large; they are on the page that the citation names. */
const listLeftOut = ({ blobs, say }: { blobs: KitBlobs; say: KitWords }): string[] =>
  blobs.leftOut.length === 0
    ? []
    : section(
        say.notInside,
        blobs.leftOut.map(
          ({ kind, title, bytes }) => `  ${say.fileKind(kind)}: ${title} (${say.megabytes(bytes)})`,
        ),
      )

function listTerms({ kit, blobs, say }: { kit: KitBasis; blobs: KitBlobs; say: KitWords }) {
  const terms = blobs.stills
    .map(({ thing }) => thing)
    .filter(({ usageTerms }) => usageTerms !== '')
    .map((still) => markLocale(still.usageTerms, still.usageTermsLocale, kit))
  if (terms.length === 0) return [say.askContact]
  return [...new Set(terms), say.keepCredit]
}
