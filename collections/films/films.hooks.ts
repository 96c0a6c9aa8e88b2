import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

import { sentence } from '../fields/sentences.js'

/**
 * Refuses a slug under which another film can be found, now or through a redirect: an old
 * address keeps leading to the film that had it, so nobody else may take it.
 */
export const keepSlugFree: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const slug: unknown = data?.slug
  const filmId =
    (originalDoc as { id?: string } | undefined)?.id ?? (data?.id as string | undefined)
  if (typeof slug !== 'string' || slug === (originalDoc as { slug?: string } | undefined)?.slug) {
    return data
  }
  if (await isTaken({ slug, filmId, req })) {
    const message = sentence(req, 'slugTaken', { value: slug })
    throw new ValidationError(
      { collection: 'films', errors: [{ message, path: 'slug' }], req },
      req.t,
    )
  }
  return data
}

async function isTaken(args: {
  slug: string
  filmId: string | undefined
  req: PayloadRequest
}): Promise<boolean> {
  const { slug, filmId, req } = args
  const bySlug = { slug: { equals: slug } }
  const ofAnother = filmId === undefined ? [] : [{ film: { not_equals: filmId } }]
  // Both look-ups see all there is: a slug is taken also by what the editor may not read.
  const editions = await req.payload.count({
    collection: 'editions',
    where: { and: [bySlug, ...ofAnother] },
    overrideAccess: true,
    req,
  })
  if (editions.totalDocs > 0) return true
  const drafts = await req.payload.find({
    collection: 'films',
    draft: true,
    where: { and: [bySlug, ...(filmId === undefined ? [] : [{ id: { not_equals: filmId } }])] },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return drafts.docs.length > 0
}
