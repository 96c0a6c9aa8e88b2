import type { Edition, EditionContent } from './content.js'
import { describeChange, diffContents, type Change } from './diff.js'
import type { EditionDiff, EditionRow } from './edition-list.js'
import { cite } from './project.js'
import { createEditionReader } from './reader.js'

/** A change as it is told: as fields, and as a sentence. */
export const tellChange = (change: Change): EditionDiff['changes'][number] => ({
  ...change,
  sentence: describeChange(change),
})

/** One edition in the list of a film's: what changed in it, and how it is cited. */
export function describeEdition(args: {
  edition: Edition
  newest: Edition
  before: EditionContent | null
  after: EditionContent | null
  locale: string
  publicUrl: string
  siteUrl: string
}): EditionRow {
  const { edition, newest, before, after, locale, publicUrl, siteUrl } = args
  const { number, at, contentHash } = edition
  // What a withdrawn edition is an edition of, the newest says.
  const told = after ?? newest.content
  const title = told ? createEditionReader(told, locale).readTitle().text : newest.slug
  const cited = { edition: { ...edition, slug: newest.slug }, siteUrl }
  return {
    number,
    at,
    contentHash,
    state: edition.content ? 'public' : 'withdrawn',
    changes: diffContents(before, after, locale).map(describeChange),
    url: `${publicUrl}/v1${editionPathOf(newest.slug, number)}`,
    citation: cite(cited, { title, year: told?.facts.year ?? null }),
  }
}

/** Below `/v1`, and in the press room below a language. */
export const editionPathOf = (slug: string, number: number) => `/films/${slug}/editions/${number}`
