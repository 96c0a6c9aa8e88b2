import type { CollectionSlug, Payload, Where } from 'payload'

import { findSuspects, mendHistories } from './checks/check-versions.js'
import { namedCollections } from './checks/documents.js'
import { hasVersions, type Data } from './rows.js'

/** Looked at in each collection: more than is written between a crash and the start after it. */
const mostDocuments = 200

/**
 * Makes good what a process left that was killed between a document and its version, where the
 * database keeps each write alone: of what was written last in each collection, the history ends
 * with the document as it is, and its newest version is marked as the latest.
 *
 * @returns what was mended, in sentences
 */
export async function makeHistoriesGood({ payload }: { payload: Payload }): Promise<string[]> {
  const mended: string[] = []
  for (const slug of namedCollections(payload).filter((slug) => hasVersions(payload, slug))) {
    const docs = await readLatelyWritten(payload, slug)
    const { ids } = await findSuspects(payload, slug, docs)
    await mendHistories({
      examined: { payload, mayMend: true },
      tell: ({ problem, remedy }) => mended.push(`${problem} ${remedy}`),
      slug,
      ids,
    })
  }
  return mended
}

/** A draft is written as a version only; so both are asked for what is new. */
async function readLatelyWritten(payload: Payload, slug: CollectionSlug): Promise<Data[]> {
  const newest = { collection: slug, sort: '-updatedAt', limit: mostDocuments, pagination: false }
  const { docs: versions } = await payload.db.findVersions<Data>({
    ...newest,
    select: { parent: true },
  })
  const parents = versions.map((version) => (version as unknown as { parent?: unknown }).parent)
  const named = [...new Set(parents)].filter((id): id is string => typeof id === 'string')
  const find = async (where?: Where) => {
    const nothing = false as never
    const found = await payload.db.find<Data>({
      ...newest,
      ...(where && { where }),
      joins: nothing,
    })
    return found.docs
  }
  const docs = [...(await find()), ...(await find({ id: { in: named } }))]
  return [...new Map(docs.map((doc) => [doc.id, doc])).values()]
}
