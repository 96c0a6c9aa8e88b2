import type { KitBasis, KitStill } from './kit.js'
import { markLocale, writeContacts } from './kit-lists.js'
import type { KitWords } from './kit-words.js'

/** What to read first: which film and edition this is, what is here and how it may be used. */
export function writeReadme(args: {
  kit: KitBasis
  stills: KitStill[]
  say: KitWords
  /** The other texts, by their names in the kit. */
  names: string[]
}): string[] {
  const { kit, stills, say, names } = args
  const contacts = writeContacts(kit, say)
  return [
    kit.title,
    ...(kit.originalTitle === kit.title ? [] : [kit.originalTitle]),
    `${say.edition} ${kit.edition}, ${say.day(kit.publishedAt)}`,
    ...section(say.inside, listContents({ names, say })),
    ...section(say.citeAs, [kit.citation]),
    ...section(say.terms, listTerms({ kit, stills, say })),
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
  { start: 'stills/', is: 'insideStills' },
  { start: 'contacts.txt', is: 'insideContacts' },
] as const

const listContents = ({ names, say }: { names: string[]; say: KitWords }): string[] =>
  things
    .filter(({ start }) => names.some((name) => name.startsWith(start)))
    .map(({ start, is }) => `  ${start} – ${say[is]}`)

function listTerms({ kit, stills, say }: { kit: KitBasis; stills: KitStill[]; say: KitWords }) {
  const terms = stills
    .filter(({ still }) => still.usageTerms !== '')
    .map(({ still }) => markLocale(still.usageTerms, still.usageTermsLocale, kit))
  if (terms.length === 0) return [say.askContact]
  return [...new Set(terms), say.keepCredit]
}
