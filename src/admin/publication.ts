import type { Where } from 'payload'

import type { Answer, Read, ReadableSlug } from './reading/read.js'

/** Whether the public sees a document: not at all, as it is here, or as it was before. */
export type Publication = 'draft' | 'published' | 'changed'

/** What a newest draft says of itself. */
export interface Drafted {
  id: string
  _status?: 'draft' | 'published' | null
}

/** Reads the newest drafts of a collection, each with what the public sees of it. */
export async function readWithPublication<Doc extends Drafted>(
  read: Read,
  collection: ReadableSlug,
  question: { where: Where; sort: string[]; select: string[]; limit?: number },
): Promise<Answer<Doc & { publication: Publication }>> {
  const newest = await read<Doc>(collection, {
    ...question,
    select: [...question.select, '_status'],
    drafts: true,
  })
  const publishedIds = await readPublished(read, collection, {
    asked: question,
    found: newest.docs,
  })
  const docs = newest.docs.map((doc) => ({ ...doc, publication: publicationOf(doc, publishedIds) }))
  return { docs, total: newest.total }
}

/** Of what was found, or of all that was asked for, the ids of what is published. */
async function readPublished(
  read: Read,
  collection: ReadableSlug,
  { asked, found }: { asked: { where: Where; limit?: number }; found: Drafted[] },
): Promise<Set<string>> {
  if (found.length === 0) return new Set()
  // Few are asked for by their ids: their published forms may come in another order.
  const ids = found.map(({ id }) => id).join(',')
  const where = asked.limit === undefined ? asked.where : { id: { in: ids } }
  const { docs } = await read<Drafted>(collection, {
    where: { and: [where, { _status: { equals: 'published' } }] },
    select: ['_status'],
    drafts: false,
    ...(asked.limit !== undefined && { limit: asked.limit }),
  })
  return new Set(docs.map(({ id }) => id))
}

/** What the public sees of a document, from its newest draft and which ids are published. */
export function publicationOf(newest: Drafted, publishedIds: ReadonlySet<string>): Publication {
  if (newest._status === 'published') return 'published'
  return publishedIds.has(newest.id) ? 'changed' : 'draft'
}
