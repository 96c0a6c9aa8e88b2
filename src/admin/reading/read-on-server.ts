import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'

import { mostAtOnce, type Answer, type Read } from './read.js'

/** Reads through Payload while a page is made, as the person who is signed in. */
export function createServerRead(asker: {
  payload: Payload
  user: TypedUser | null | undefined
  req?: PayloadRequest
}): Read {
  const { payload, user, req } = asker
  return async <Doc>(collection: CollectionSlug, question: Parameters<Read>[1]) => {
    const { docs, totalDocs } = await payload.find({
      collection,
      where: question.where,
      sort: question.sort ?? ['id'],
      select: Object.fromEntries(question.select.map((name) => [name, true])),
      draft: question.drafts,
      depth: 0,
      limit: question.limit ?? mostAtOnce,
      overrideAccess: false,
      user,
      ...(req && { req }),
    })
    return { docs, total: totalDocs } as unknown as Answer<Doc>
  }
}
