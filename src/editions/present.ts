import type { Payload, PayloadRequest } from 'payload'

import { markOfEdition, markOfOpening, start, type Cursor } from './cursor.js'

/** The place after all that has happened: whoever reads on from here is told of what comes. */
export async function findPresent(payload: Payload, req?: PayloadRequest): Promise<Cursor> {
  const newest = { sort: '-sequence', depth: 0, limit: 1, pagination: false } as const
  const system = { overrideAccess: true, ...(req && { req }) }
  // Editions first: an opening that comes meanwhile comes after one of those.
  const editions = await payload.find({
    collection: 'editions',
    select: { sequence: true, contentHash: true },
    ...newest,
    ...system,
  })
  const openings = await payload.find({
    collection: 'openings',
    select: { sequence: true },
    ...newest,
    ...system,
  })
  const [edition, opening] = [editions.docs[0], openings.docs[0]]
  return {
    editions: edition
      ? markOfEdition({ ...edition, sequence: edition.sequence ?? 0 })
      : start.editions,
    openings: opening ? markOfOpening(opening) : start.openings,
  }
}
