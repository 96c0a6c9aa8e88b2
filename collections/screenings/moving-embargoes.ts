import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { openingOfScreening, type ShowingFields } from '../../src/domain/showing.js'
import { followScreening } from '../../src/editions/follow-screening.js'
import { intentOf, isOnlySaving } from '../saving.js'

/**
 * Before a screening is put off: what waits for it stays closed until then. Where the database
 * keeps no two writes together, nothing may open between them.
 */
export const closeEmbargoes: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { id } = (originalDoc ?? {}) as { id?: string }
  if (operation !== 'update' || !id || !(await decides(req, id))) return data
  const opening = openingOfScreening(data as ShowingFields)
  await followScreening({ payload: req.payload, screeningId: id, opening, isOnlyLater: true, req })
  return data
}

/** After a screening was moved: what waits for it opens when it now takes place. */
export const moveEmbargoes: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const { id } = doc as { id: string }
  if (operation !== 'update' || !(await decides(req, id))) return
  const opening = openingOfScreening(doc as ShowingFields)
  await followScreening({ payload: req.payload, screeningId: id, opening, req })
}

/**
 * Whether the write under way says when embargoes end: a publish does; a draft, while the screening
 * was never published. A screening that is no longer public leaves them as they are.
 */
async function decides(req: PayloadRequest, id: string): Promise<boolean> {
  if (!isOnlySaving(req)) return intentOf(req) === 'publish'
  const { totalDocs } = await req.payload.count({
    collection: 'screenings',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    // What is public decides, whoever saves.
    overrideAccess: true,
    req,
  })
  return totalDocs === 0
}
