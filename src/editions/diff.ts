import type { EditionContent } from './content.js'
import { comparedLists } from './compared-lists.js'
import { diffFields } from './diff-fields.js'
import { diffList } from './diff-lists.js'
import { createEditionReader } from './reader.js'

/** One thing that differs between two editions of a film. */
export interface Change {
  /** What it is about, from the whole to the part: `texts.pl.synopsisLong`. */
  path: string
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'opened' | 'withdrawn'
  /** How many, where there may be several. */
  count?: number
  /** Which, in the reader's own words, where a few are best named: `Alisa Kovalenko`. */
  what?: string
}

/**
 * What changed between two contents of one film, in the order of a press kit; `null` is a film that
 * is not public. Both must have been revealed to whoever reads the answer. Names are given as a
 * reader of `locale` writes them, by default one of the film's own language.
 */
export function diffContents(
  before: EditionContent | null,
  after: EditionContent | null,
  locale?: string,
): Change[] {
  if (!before && !after) return []
  if (!before) return [{ path: 'film', kind: 'added' }]
  if (!after) return [{ path: 'film', kind: 'withdrawn' }]
  const reader = createEditionReader(after, locale ?? after.film.sourceLocale)
  return [
    ...diffFields('film', before.film, after.film),
    ...diffFields('facts', before.facts, after.facts),
    ...diffTranslations(before.translations, after.translations),
    ...comparedLists.flatMap((list) => diffList({ list, before, after, reader })),
  ]
}

/** A change as a sentence: `stills: 2 added`. */
export function describeChange({ path, kind, count, what }: Change): string {
  const said = path === 'film' && kind === 'added' ? 'published' : sayings[kind]
  if (what !== undefined) return `${path}: ${said} ${what}`
  return count === undefined ? `${path}: ${said}` : `${path}: ${count} ${said}`
}

const sayings: Record<Change['kind'], string> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'put in another order',
  opened: 'opened',
  withdrawn: 'withdrawn',
}

type Translations = EditionContent['translations']

/** A language that came or went is told once; of others, each text that differs, without its words. */
function diffTranslations(before: Translations, after: Translations): Change[] {
  const locales = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return locales.flatMap((locale): Change[] => {
    const [old, now] = [before[locale], after[locale]]
    const path = `texts.${locale}`
    if (!old) return [{ path, kind: 'added' }]
    if (!now) return [{ path, kind: 'removed' }]
    return diffFields(path, old, now).map(({ path, kind }) => ({ path, kind }))
  })
}
