import type { CollectionConfig, PayloadRequest } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { accessTo, type GuardedSlug } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * What was published or unpublished, and which files came, until work has been asked for it. With
 * transactions a row is written in the one of the change it tells of, so a crash loses neither;
 * without, it is announced before the change and settled after it.
 */
export const createOutbox = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'outbox',
  access: accessTo('outbox', deps.now),
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: true,
  fields: [
    idField(),
    { name: 'subject', type: 'text', required: true },
    { name: 'subjectId', type: 'text', required: true, index: true },
    { name: 'dueAt', type: 'date', index: true },
    // Written before the change it tells of, which may still fail or come later.
    { name: 'isAnnounced', type: 'checkbox' },
  ],
})

/**
 * What changed: a film, a shared record that films name, a webhook, or a file, by the SHA-256 of its
 * bytes.
 */
export interface OutboxSubject {
  subject: GuardedSlug | 'originals'
  subjectId: string
}

/** Longer than a write takes; what a crash left unsettled is dealt with after it. */
const settledWithinMs = 5000

/**
 * Leaves word before a write that may change something public, where the database cannot keep both
 * or neither: a crash right after the write then loses nothing. A write that is refused leaves a
 * row that composes nothing.
 */
export async function announceInOutbox(args: {
  req: PayloadRequest
  /** What is written: the same when it is settled. */
  written: string
  subjects: OutboxSubject[]
}): Promise<void> {
  const { req, written, subjects } = args
  if (await req.transactionID) return
  const dueAt = new Date(Date.now() + settledWithinMs).toISOString()
  const announced: Announced = []
  for (const subject of subjects) {
    const id = await insert({ req, data: { ...subject, dueAt, isAnnounced: true } })
    announced.push({ id, ...subject })
  }
  req.context[keyOf(written)] = announced
}

/** Leaves word that something public may have changed, and wakes whoever deals with it. */
export async function leaveInOutbox(args: {
  deps: CollectionDeps
  req: PayloadRequest
  written?: string
  subjects: OutboxSubject[]
}): Promise<void> {
  const { deps, req, written = '', subjects } = args
  const announced = (req.context[keyOf(written)] ?? []) as Announced
  delete req.context[keyOf(written)]
  const due = { dueAt: new Date().toISOString(), isAnnounced: false }
  for (const subject of subjects) {
    const row = announced.find((other) => isSame(other, subject))
    const isSettled = row && (await settle({ req, id: row.id, data: { ...due } }))
    if (!isSettled) await insert({ req, data: { ...subject, ...due } })
  }
  deps.onOutbox()
}

type Announced = (OutboxSubject & { id: string })[]

const keyOf = (written: string) => `announced for ${written}`
const isSame = (one: OutboxSubject, other: OutboxSubject) =>
  one.subject === other.subject && one.subjectId === other.subjectId

/** Past every hook: what the request is about must not change how the row is made. */
async function insert(args: {
  req: PayloadRequest
  data: OutboxSubject & { dueAt: string; isAnnounced: boolean }
}): Promise<string> {
  const { req } = args
  const id = createUuidV7()
  const data = { id, ...args.data }
  await req.payload.db.create({ collection: 'outbox', data, req, returning: false })
  return id
}

/** One conditional write: the row may have been taken meanwhile, which was too early. */
async function settle(args: {
  req: PayloadRequest
  id: string
  data: { dueAt: string; isAnnounced: boolean }
}): Promise<boolean> {
  const { req, id, data } = args
  const where = { id: { equals: id } }
  return (await req.payload.db.updateOne({ collection: 'outbox', where, data, req })) !== null
}
