import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { GuardedSlug } from './access.js'
import { findPublished } from './find-form.js'
import { isOnlySaving } from './saving.js'

/**
 * Notes which film shows a document now, before a publish takes its place: Payload tells the
 * hooks that come after only of the newest draft, which may belong to another film already.
 */
export const notePublishedFilm =
  (slug: GuardedSlug): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const { id, film } = (originalDoc ?? {}) as { id?: string; film?: unknown }
    if (operation !== 'update' || !id || !film || isOnlySaving(req)) return data
    const published = await findPublished(req, slug as 'stills', id)
    req.context[keyOf(id)] = published?.film
    return data
  }

/** The film that showed a document before the publish under way, as a document that names it. */
export const publishedFilmOf = (req: PayloadRequest, id: string) => ({
  film: req.context[keyOf(id)] as string | undefined,
})

const keyOf = (id: string) => `published film of ${id}`
