import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { AppError } from '../../src/errors.js'
import { sentence } from '../fields/sentences.js'

const onChange: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id?: string; role?: string } | undefined
  const after = data as { role?: string }
  const stepsDown = before?.role === 'admin' && after.role !== undefined && after.role !== 'admin'
  if (stepsDown && before.id) await refuseIfLast(before.id, req)
  return data
}

const onDelete: CollectionBeforeDeleteHook = async ({ id, req }) => refuseIfLast(String(id), req)

/** A site without an admin could not be given one again: the last stays. */
export const keepOneAdmin = { onChange, onDelete }

async function refuseIfLast(id: string, req: PayloadRequest): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
    // Admins are counted for the site, not for the person who asks.
    overrideAccess: true,
    req,
  })
  const isAdminToo = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { equals: id } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0 || isAdminToo.totalDocs === 0) return
  throw new AppError('IN_USE', sentence(req, 'onlyAdmin'))
}
