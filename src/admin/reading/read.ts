import type { Where } from 'payload'

/** What a view asks of one collection. */
export interface Question {
  where: Where
  /** The newest draft of each document instead of its published form. */
  drafts: boolean
  /** Names of fields, `-` for descending, the first weighs most; the id decides at last. */
  sort?: string[]
  /** Only these fields, and the id. */
  select: string[]
  /** At most `mostAtOnce`; without it, page after page is read until all is there. */
  limit?: number
}

export type ReadableSlug =
  | 'films'
  | 'translations'
  | 'stills'
  | 'artworks'
  | 'press-files'
  | 'laurels'
  | 'screenings'
  | 'quotes'
  | 'festivals'
  | 'editions'
  | 'people'
  | 'contacts'
  | 'terms'

/**
 * Reads documents as the person who is signed in may see them, relations as ids. There are two:
 * one asks Payload while a page is made, the other asks `/api` once it is in the browser. So a
 * panel is the same function of what it reads, first and after each change.
 */
export type Read = <Doc extends { id: string }>(
  collection: ReadableSlug,
  question: Question,
) => Promise<Answer<Doc>>

export interface Answer<Doc> {
  docs: Doc[]
  /** How many there are in all, also beyond what was read. */
  total: number
}

/** What one answer holds at most; the same bound that reads from outside have. */
export const mostAtOnce = 200
