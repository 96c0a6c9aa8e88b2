import type { Payload, Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { idOf } from '../domain/relations.js'
import { readCursor, writeCursor, type Cursor } from '../editions/cursor.js'
import type { Delivery as DeliveryRow } from '../payload-types.js'
import { takenField } from '../work/taken-field.js'

export type DeliveryState = 'waiting' | 'delivered' | 'given-up'

/** One attempt, as the admin shows it. */
export interface Attempt {
  at: string
  tookMs: number
  /** The HTTP status that was answered, or `null` where none was. */
  status: number | null
  /** The beginning of what was answered. */
  answer: string | null
  /** Why there was no answer, as a word that the admin says in its languages. */
  problem: string | null
  /** The code by which the system knows the problem, for whoever mends the receiver. */
  detail?: string | null
}

/** A message on its way to one webhook. What it says is read anew each time it is sent. */
export interface Delivery {
  id: string
  webhookId: string
  /** The same however often it is sent. */
  messageId: string
  type: string
  /** From where the event is read; `null` for a trial. */
  before: Cursor | null
  state: DeliveryState
  /** In milliseconds since 1970: since when it is tried, and when next. */
  sinceMs: number
  nextMs: number
  tries: number
  attempts: Attempt[]
}

/** What is to be sent, before it has been. */
export interface NewDelivery {
  webhookId: string
  messageId: string
  type: string
  slug: string | null
  edition: number | null
  happenedAt: string
  before: Cursor | null
  /** Its turn among the messages of this webhook: the lowest goes first. */
  turn: number
  nowMs: number
}

/** The attempts that are kept of one delivery: the newest. */
const mostAttempts = 20
/** How long it is kept what became of a message. */
const keptMs = 30 * 24 * 3_600_000

const collection = 'deliveries'

/** Queues a message for a webhook, once: again, it is passed over. Gives whether it was new. */
export async function queueDelivery(payload: Payload, delivery: NewDelivery): Promise<boolean> {
  const { webhookId: webhook, before, nowMs, messageId, ...told } = delivery
  const now = toIso(nowMs)
  try {
    await payload.db.create({
      collection,
      data: {
        id: createUuidV7(),
        webhook,
        messageId,
        key: `${webhook} ${messageId}`,
        ...told,
        before: before && writeCursor(before),
        state: 'waiting',
        since: now,
        nextAt: now,
        tries: 0,
        attempts: [],
      },
      returning: false,
    })
    return true
  } catch (error) {
    if (takenField(error) === null) throw error
    return false
  }
}

/** What goes next to a webhook; `null` where nothing waits. */
export async function findNextDelivery(
  payload: Payload,
  webhookId: string,
): Promise<Delivery | null> {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ webhook: { equals: webhookId } }, { state: { equals: 'waiting' } }] },
    sort: ['turn', 'id'],
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0] ? toDelivery(docs[0]) : null
}

/**
 * Writes down an attempt, and what became of the delivery by it. Gives `false`, and leaves it, where
 * it is no longer as it was read: another has tried it meanwhile.
 */
export async function recordAttempt(
  payload: Payload,
  delivery: Delivery,
  outcome: { attempt: Attempt; state: DeliveryState; nextMs: number },
): Promise<boolean> {
  const { attempt, state, nextMs } = outcome
  const { id, tries, attempts, sinceMs } = delivery
  const asRead: Where[] = [
    { id: { equals: id } },
    { state: { equals: 'waiting' } },
    { tries: { equals: tries } },
    // Put in the queue again, it counts its tries from none.
    { since: { equals: toIso(sinceMs) } },
  ]
  const data = {
    state,
    tries: tries + 1,
    nextAt: toIso(nextMs),
    attempts: [...attempts, attempt].slice(-mostAttempts),
    updatedAt: attempt.at,
  }
  return (await payload.db.updateOne({ collection, where: { and: asRead }, data })) !== null
}

/** Puts a message that has been sent, or given up, in the queue again; `false` where it waits. */
export async function requeueDelivery(
  payload: Payload,
  id: string,
  nowMs: number,
): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { state: { not_equals: 'waiting' } }] }
  const now = toIso(nowMs)
  // Tried as patiently as the first time.
  const data = { state: 'waiting', since: now, nextAt: now, tries: 0 }
  return (await payload.db.updateOne({ collection, where, data })) !== null
}

/** Has what waits for a webhook tried now, whatever its pause. */
export async function hurryDelivery(payload: Payload, id: string, nowMs: number): Promise<void> {
  const where: Where = { and: [{ id: { equals: id } }, { state: { equals: 'waiting' } }] }
  await payload.db.updateOne({ collection, where, data: { nextAt: toIso(nowMs) } })
}

/** Forgets what became of messages a month ago. */
export async function forgetOldDeliveries(
  payload: Payload,
  webhookId: string,
  nowMs: number,
): Promise<void> {
  await payload.db.deleteMany({
    collection,
    where: {
      and: [
        { webhook: { equals: webhookId } },
        { state: { in: ['delivered', 'given-up'] } },
        { nextAt: { less_than: toIso(nowMs - keptMs) } },
      ],
    },
  })
}

/**
 * Forgets all messages of a webhook that was deleted. Where no foreign key forbids it, one is
 * queued while the delete is under way, and by its end it names that webhook, or none at all.
 */
export async function forgetDeliveriesOf(payload: Payload, webhookId: string): Promise<void> {
  const where: Where = {
    or: [{ webhook: { equals: webhookId } }, { webhook: { exists: false } }],
  }
  await payload.db.deleteMany({ collection, where })
}

function toDelivery(row: DeliveryRow): Delivery {
  const { id, webhook, messageId, type, before, state, since, nextAt, tries, attempts } = row
  return {
    id,
    webhookId: idOf(webhook),
    messageId,
    type,
    before: before ? readCursor(before) : null,
    state,
    sinceMs: Date.parse(since),
    nextMs: Date.parse(nextAt),
    tries,
    attempts: attempts as unknown as Attempt[],
  }
}

const toIso = (ms: number) => new Date(ms).toISOString()
