import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'

import { isStaff, staffOf } from './access.js'
import { sentence } from './fields/sentences.js'

/**
 * A client may bring the id of what it makes, but not one that another document has: Payload would
 * let the database say so, which is no sentence. Asked only of the staff, since nobody else learns
 * what ids there are.
 */
export const refuseTakenId: CollectionBeforeOperationHook = async (call) => {
  const { args, collection, operation, req } = call
  const { data } = args as { data?: { id?: unknown } }
  // Payload makes a text of a number.
  const id = typeof data?.id === 'number' ? String(data.id) : data?.id
  if (operation !== 'create' || typeof id !== 'string') return args
  if (!isStaff(staffOf(req.user))) return args
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: { id: { equals: id } },
    // An id is taken also by what this person may not read.
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) return args
  const errors = [{ path: 'id', message: sentence(req, 'idTaken', { value: id }) }]
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}
