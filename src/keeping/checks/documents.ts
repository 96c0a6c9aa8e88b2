import type { CollectionSlug, Payload, Where } from 'payload'

import { readBatches, type Data } from '../rows.js'

/** Whether a document is there now. */
export async function isThere(payload: Payload, slug: string, id: string): Promise<boolean> {
  if (!(slug in payload.collections)) return false
  const where: Where = { id: { equals: id } }
  const { totalDocs } = await payload.db.count({ collection: slug as CollectionSlug, where })
  return totalDocs > 0
}

/** A document as it is now. */
export async function readNow(
  payload: Payload,
  slug: CollectionSlug,
  id: unknown,
): Promise<Data | null> {
  const where = { id: { equals: id } } as Where
  const { docs } = await payload.db.find<Data>({
    collection: slug,
    where,
    limit: 1,
    pagination: false,
    joins: false as never,
  })
  return docs[0] ?? null
}

export async function* readDocuments(payload: Payload, slug: CollectionSlug): AsyncGenerator<Data> {
  for await (const docs of readBatches(payload, slug, 100)) yield* docs
}

/** Collections with text ids of ours, which others may name. */
export const namedCollections = (payload: Payload): CollectionSlug[] =>
  payload.config.collections
    .map(({ slug }): string => slug)
    .filter((slug) => !slug.startsWith('payload-')) as CollectionSlug[]

/** Long enough for a write that had begun to be over, in a site that is in use. */
export const letWritesEnd = () => new Promise((resolve) => setTimeout(resolve, 1000))
