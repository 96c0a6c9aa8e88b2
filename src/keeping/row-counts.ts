import type { CollectionSlug, Payload } from 'payload'

import { listCarried } from './carried.js'
import { sayDocuments } from './say-counts.js'

/** How many rows each collection holds; those that hold none are left out. */
export type RowCounts = Map<CollectionSlug, number>

export async function countRows(payload: Payload): Promise<RowCounts> {
  const counts: RowCounts = new Map()
  for (const slug of listCarried(payload)) {
    const { totalDocs } = await payload.db.count({ collection: slug })
    if (totalDocs > 0) counts.set(slug, totalDocs)
  }
  return counts
}

/** `2 films, 7 translations`. */
export const describeCounts = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([slug, count]) => sayDocuments(count, slug)).join(', ')
