import type { Payload } from 'payload'

import type { Outbox } from '../payload-types.js'

/** Rows read at once: more than an import publishes while one run composes. */
const batchSize = 2000

/** The oldest rows that wait, and whether others may wait behind them. */
export async function readOutbox(payload: Payload): Promise<{ rows: Outbox[]; isFull: boolean }> {
  const { docs } = await payload.find({
    collection: 'outbox',
    sort: 'id',
    depth: 0,
    limit: batchSize,
    pagination: false,
    // The outbox is the system's own: the composer alone reads and clears it.
    overrideAccess: true,
  })
  return { rows: docs, isFull: docs.length === batchSize }
}

/**
 * Of rows that cannot be dealt with yet, those that say what an earlier one says already: without
 * them the outbox of a film that keeps failing would grow for ever.
 */
export function listRepeated(rows: Outbox[]): Outbox[] {
  const seen = new Set<string>()
  return rows.filter(({ subject, subjectId }) => {
    const key = JSON.stringify([subject, subjectId])
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
  })
}

export async function clearOutbox(payload: Payload, rows: Outbox[]): Promise<void> {
  if (rows.length === 0) return
  await payload.delete({
    collection: 'outbox',
    where: { id: { in: rows.map(({ id }) => id) } },
    depth: 0,
    overrideAccess: true,
  })
}
