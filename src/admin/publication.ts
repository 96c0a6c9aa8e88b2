import type { Where } from 'payload'

import { mostAtOnce, type Answer, type Read, type ReadableSlug } from './reading/read.js'

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
  question: { where: Where; sort: string[]; select: string[] },
): Promise<Answer<Doc & { publication: Publication }>> {
  const [newest, published] = await Promise.all([
    read<Doc>(collection, {
      ...question,
      select: [...question.select, '_status'],
      drafts: true,
      limit: mostAtOnce,
    }),
    read<Drafted>(collection, {
      where: { and: [question.where, { _status: { equals: 'published' } }] },
      sort: question.sort,
      select: ['_status'],
      drafts: false,
      limit: mostAtOnce,
    }),
  ])
  const publishedIds = new Set(published.docs.map(({ id }) => id))
  const docs = newest.docs.map((doc) => ({ ...doc, publication: publicationOf(doc, publishedIds) }))
  return { docs, total: newest.total }
}

/** What the public sees of a document, from its newest draft and which ids are published. */
export function publicationOf(newest: Drafted, publishedIds: ReadonlySet<string>): Publication {
  if (newest._status === 'published') return 'published'
  return publishedIds.has(newest.id) ? 'changed' : 'draft'
}
