import type { VocabularyRow } from './vocabulary.js'

/** One thing that may be missing: whether it is, or of how many it is. */
export interface ReadinessRow<Subject> extends VocabularyRow {
  findMissing: (subject: Subject) => boolean | number
}

/** A text as collections give it. */
export type MaybeText = string | null | undefined
/** A list as collections give it. */
export type MaybeList<T> = readonly T[] | null | undefined
