import type { Cursor } from '../editions/cursor.js'
import { readEvents, type EventsDeps, type ToldEvent } from '../editions/events.js'
import { findPresent } from '../editions/present.js'
import { visitor } from '../domain/sight.js'
import { isAppError } from '../errors.js'
import { queueDelivery } from './delivery-rows.js'
import { isWanted, keepPlace, type Webhook } from './webhook-rows.js'

export interface QueueDeps extends EventsDeps {
  /** What decides of embargoes. */
  now: () => Date
  /** The time of day that messages are tried by. */
  nowMs: () => number
}

/** Events read together. */
const batchSize = 100

/** Events given along as they were read; what comes after them is read again in its turn. */
const mostFresh = 200

/**
 * Queues what has happened since the last time and a webhook wants to be told of, in the one order
 * of the feed, and writes down how far it came. A crash in between queues nothing twice: a message
 * is known by its id.
 *
 * @returns the first of what was queued, by message id, as it was read just now; and when the next
 * event may be told, where its moment is still to come by our clock
 */
export async function queueEvents(
  deps: QueueDeps,
  webhook: Webhook,
): Promise<{ fresh: Map<string, ToldEvent>; heldUntil: Date | null }> {
  const fresh = new Map<string, ToldEvent>()
  let cursor = webhook.place ?? (await beginNow(deps, webhook))
  for (;;) {
    const asked = { cursor, limit: batchSize, viewer: visitor, instant: deps.now() }
    const told = await readOrBeginAnew(deps, webhook, asked)
    for (const one of told.events.filter((event) => isWanted(webhook, event))) {
      await queueDelivery(deps.payload, describe(deps, webhook, one))
      if (fresh.size < mostFresh) fresh.set(one.event.id, one)
    }
    const hasMoved = told.next !== cursor
    if (hasMoved) await keepPlace(deps.payload, webhook.id, told.next)
    cursor = told.next
    if (!told.more) return { fresh, heldUntil: told.heldUntil }
  }
}

function describe(deps: QueueDeps, webhook: Webhook, { event, before, place }: ToldEvent) {
  return {
    webhookId: webhook.id,
    messageId: event.id,
    type: event.type,
    slug: event.slug,
    edition: event.edition,
    happenedAt: event.at,
    before,
    // Each thing that happens moves one of the two series on by one.
    turn: place.editions.sequence + place.openings.sequence,
    nowMs: deps.nowMs(),
  }
}

/** A webhook is told of what comes, not of what was. */
async function beginNow({ payload }: QueueDeps, { id }: Webhook): Promise<Cursor> {
  const present = await findPresent(payload)
  await keepPlace(payload, id, present)
  return present
}

/** Where a backup was restored, the place may be one of a history that is no more. */
async function readOrBeginAnew(
  deps: QueueDeps,
  webhook: Webhook,
  asked: Parameters<typeof readEvents>[1],
): ReturnType<typeof readEvents> {
  try {
    return await readEvents(deps, asked)
  } catch (error) {
    if (!isAppError(error, 'UNKNOWN_CURSOR')) throw error
    deps.payload.logger.warn({
      webhook: webhook.id,
      msg: 'a webhook stood at a place that is none of this history; it is told of what comes now',
    })
    return { events: [], next: await beginNow(deps, webhook), more: false, heldUntil: null }
  }
}
