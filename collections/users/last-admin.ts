import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
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

/** For so long somebody who is about to go does not count as one who stays. */
const leavingMs = 10_000

/**
 * Two who go at once must not each count on the other. Whoever goes says so first and counts
 * then, so that at least one of them sees the other; where there are transactions, both write to
 * one row, and the second is asked again.
 */
async function refuseIfLast(id: string, req: PayloadRequest): Promise<void> {
  const isAdmin = await countAdmins({ id: { equals: id } }, req)
  if (isAdmin === 0) return
  await write('admins-leaving', { id }, req)
  await write(`${prefix}${id}`, { at: Date.now() }, req)
  const others = { id: { not_in: [id, ...(await listLeaving(req))] } }
  if ((await countAdmins(others, req)) > 0) return
  await req.payload.db.deleteMany({
    collection: 'payload-kv',
    where: { key: { equals: `${prefix}${id}` } },
    req,
  })
  throw new AppError('IN_USE', sentence(req, 'onlyAdmin'))
}

const prefix = 'admin-leaving:'

async function write(key: string, data: object, req: PayloadRequest): Promise<void> {
  const where = { key: { equals: key } }
  await req.payload.db.upsert({ collection: 'payload-kv', where, data: { key, data }, req })
}

async function listLeaving(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ key: string; data: { at?: number } }>({
    collection: 'payload-kv',
    where: { key: { like: prefix } },
    limit: 1000,
    pagination: false,
    req,
  })
  const since = Date.now() - leavingMs
  return docs
    .filter(({ key, data }) => key.startsWith(prefix) && (data.at ?? 0) > since)
    .map(({ key }) => key.slice(prefix.length))
}

async function countAdmins(which: Where, req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, which] },
    // Admins are counted for the site, not for the person who asks.
    overrideAccess: true,
    req,
  })
  return totalDocs
}
