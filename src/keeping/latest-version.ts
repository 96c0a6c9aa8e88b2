import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { readHistories, type Row } from './rows.js'

/**
 * Both adapters mark a version as the latest and take the mark from older ones, but leave it on one
 * of the very same moment. Here each version that was written gets the mark that it had.
 */
export async function correctLatest(args: {
  payload: Payload
  slug: CollectionSlug
  row: Row
  req?: Partial<PayloadRequest>
}): Promise<void> {
  const { payload, slug, row, req } = args
  if (isUnambiguous(row)) return
  const histories = await readHistories(payload, slug, [row.doc], req)
  const written = histories.get(row.doc.id) ?? []
  for (const [index, { id, latest }] of written.entries()) {
    const wanted = row.versions[index]?.latest === true
    if ((latest === true) !== wanted)
      await markVersion({ payload, slug, id, isLatest: wanted, req })
  }
}

/** Where the newest version alone is the latest, and none is as new as it, the adapters are right. */
function isUnambiguous({ versions }: Row): boolean {
  const newest = versions.at(-1)
  return versions.every(({ latest, updatedAt }, index) =>
    index === versions.length - 1 ? latest : !latest && updatedAt !== newest?.updatedAt,
  )
}

/** Sets or takes the mark of the latest version, and changes nothing else of it. */
export async function markVersion(args: {
  payload: Payload
  slug: CollectionSlug
  id: string | number
  isLatest: boolean
  req?: Partial<PayloadRequest>
}): Promise<void> {
  const { payload, slug, id, isLatest, req } = args
  await payload.db.updateVersion({
    collection: slug,
    id,
    // An `updatedAt` of null is left as it is.
    versionData: { latest: isLatest, updatedAt: null } as never,
    returning: false,
    ...(req && { req }),
  })
}
