import type { Payload, Where } from 'payload'

import { idOf } from '../domain/relations.js'
import { readCursor, writeCursor, type Cursor } from '../editions/cursor.js'
import type { ToldEvent } from '../editions/events.js'
import { readOn } from '../editions/read-on.js'
import type { Webhook as WebhookRow } from '../payload-types.js'
import type { MessageType } from './message.js'

/** An address that is told of changes, as the deliverer knows it. */
export interface Webhook {
  id: string
  label: string
  url: string
  types: ReadonlySet<MessageType>
  /** Ids of films; `null` stands for all. */
  films: ReadonlySet<string> | null
  /** How far its messages have been queued; `null` where it was never said. */
  place: Cursor | null
  secretGeneration: number
  /** Until when the secret before this one signs too, in milliseconds since 1970. */
  formerSecretUntilMs: number
}

/** How long a receiver may take to learn the new secret. */
export const formerSecretMs = 24 * 3_600_000

/** A webhook that is on, or `null`. */
export async function findActiveWebhook(payload: Payload, id: string): Promise<Webhook | null> {
  const { docs } = await payload.find({
    collection: 'webhooks',
    where: { and: [{ id: { equals: id } }, { isActive: { equals: true } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // Webhooks are worked for by the system, in nobody's name.
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0] ? toWebhook(docs[0]) : null
}

/** Whether a webhook asks to be told of an event. */
export const isWanted = ({ types, films }: Webhook, { event, filmId }: ToldEvent): boolean =>
  types.has(event.type) && (films === null || films.has(filmId))

/** Whether there is such a webhook, on or off. */
export async function isWebhookThere(payload: Payload, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  return (await payload.db.count({ collection: 'webhooks', where })).totalDocs > 0
}

/** The ids of all webhooks, on or off. */
export async function* listWebhooks(payload: Payload): AsyncGenerator<string> {
  const webhooks = readOn({ payload, collection: 'webhooks', select: { label: true } })
  for await (const { id } of webhooks) yield id
}

/** Writes down how far the messages of a webhook have been queued. */
export async function keepPlace(payload: Payload, id: string, place: Cursor): Promise<void> {
  await payload.db.updateOne({
    collection: 'webhooks',
    where: { id: { equals: id } },
    data: { place: writeCursor(place) },
    returning: false,
  })
}

/**
 * Turns a webhook off: its receiver said that it is gone. Gives `false`, and leaves it, where the
 * webhook has another address by now: that one said nothing of the kind.
 */
export async function turnOff(
  payload: Payload,
  { id, url }: Pick<Webhook, 'id' | 'url'>,
): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { url: { equals: url } }] }
  const data = { isActive: false }
  return (await payload.db.updateOne({ collection: 'webhooks', where, data })) !== null
}

function toWebhook(row: WebhookRow): Webhook {
  const { id, label, url, events, whichFilms, films, place, secretGeneration } = row
  const rotatedMs = row.secretRotatedAt ? Date.parse(row.secretRotatedAt) : -Infinity
  return {
    id,
    label,
    url,
    types: new Set(events),
    films: whichFilms === 'all' ? null : new Set((films ?? []).map(idOf)),
    place: place ? readCursor(place) : null,
    secretGeneration: secretGeneration ?? 1,
    formerSecretUntilMs: rotatedMs + formerSecretMs,
  }
}
