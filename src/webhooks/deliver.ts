import type { Payload } from 'payload'

import { readEvents, type ToldEvent } from '../editions/events.js'
import { visitor } from '../domain/sight.js'
import { isAppError } from '../errors.js'
import type { Job } from '../work/kinds.js'
import {
  findNextDelivery,
  forgetDeliveriesOf,
  forgetOldDeliveries,
  recordAttempt,
  type Attempt,
  type Delivery,
} from './delivery-rows.js'
import { describeEvent, describeTrial, type WebhookMessage } from './message.js'
import { planRetry } from './patience.js'
import { queueEvents, type QueueDeps } from './queue-events.js'
import { sendProblems, type Sender, type SendResult } from './send.js'
import { deriveSecret, signMessage } from './sign.js'
import {
  findActiveWebhook,
  isWanted,
  isWebhookThere,
  turnOff,
  type Webhook,
} from './webhook-rows.js'

export interface DeliverDeps extends QueueDeps {
  sender: Sender
  /** What the secrets of all webhooks are derived from. */
  siteSecret: string
  random: () => number
  /** Aborted when the process is about to end: what is on its way is sent again by another. */
  stopping: AbortSignal
}

/**
 * Sends a webhook what waits for it, one message after the other, in the order of the feed: the
 * next goes once the one before it arrived, or was tried for a day. A crash between the sending
 * and writing it down sends a message again, with the same id. Forgets what is old, also of a
 * webhook that is off, and everything of one that was deleted.
 *
 * @returns when it is to be looked at again; `null` where nothing waits
 */
export async function deliver(
  deps: DeliverDeps,
  { subject, isLost, isStopping, renew }: Bearing,
): Promise<Date | null> {
  const { payload, nowMs } = deps
  await forgetOldDeliveries(payload, subject, nowMs())
  const webhook = await findActiveWebhook(payload, subject)
  if (!webhook) return leave(payload, subject)
  const freshUntilMs = nowMs() + freshMs
  const { fresh, heldUntil } = await queueEvents(deps, webhook)
  while (!isLost()) {
    // Meanwhile it may have been turned off, or given another address or another secret.
    const present = await findActiveWebhook(payload, subject)
    if (!present) return leave(payload, subject)
    const delivery = await findNextDelivery(payload, subject)
    if (!delivery) return heldUntil
    if (isStopping() || delivery.nextMs > nowMs()) return new Date(delivery.nextMs)
    if (nowMs() > freshUntilMs) fresh.clear()
    const isOurs = await sendOnce({ deps, webhook: present, delivery, fresh, isLost })
    // Whoever tried it meanwhile has most likely taken over, and goes on with the next.
    if (!isOurs) await renew()
  }
  return null
}

type Bearing = Pick<Job, 'subject' | 'isLost' | 'isStopping' | 'renew'>

/** What is off keeps what waits for it; of what is gone nothing stays, also queued meanwhile. */
async function leave(payload: Payload, webhookId: string): Promise<null> {
  if (!(await isWebhookThere(payload, webhookId))) await forgetDeliveriesOf(payload, webhookId)
  return null
}

/** So long what was read is told without reading it again: a withdrawal takes as long to be seen. */
const freshMs = 1000

/** Sends one message once, and writes down what came of it; `false` where another tried it too. */
async function sendOnce(args: {
  deps: DeliverDeps
  webhook: Webhook
  delivery: Delivery
  fresh: Map<string, ToldEvent>
  isLost: () => boolean
}): Promise<boolean> {
  const { deps, webhook, delivery, fresh, isLost } = args
  const { payload, nowMs } = deps
  const at = new Date(nowMs()).toISOString()
  const message = await readMessage({ deps, webhook, delivery, fresh })
  if (typeof message === 'string') {
    const attempt = { at, tookMs: 0, status: null, answer: null, problem: message }
    return recordAttempt(payload, delivery, { attempt, state: 'given-up', nextMs: nowMs() })
  }
  const result = await send(deps, { webhook, delivery, message })
  if (deps.stopping.aborted || isLost()) return true
  const outcome = judge(deps, delivery, { at, result })
  // First, so that where another address has taken its place the message goes there.
  const isMoved = outcome.attempt.status === gone && !(await turnOff(payload, webhook))
  if (isMoved) {
    return recordAttempt(payload, delivery, { ...outcome, state: 'waiting', nextMs: nowMs() })
  }
  const isOurs = await recordAttempt(payload, delivery, outcome)
  if (isOurs && outcome.state === 'given-up') warn(deps, { webhook, delivery, result })
  return isOurs
}

/** 410: the receiver wants nothing more (Standard Webhooks, "Delivery"). */
const gone = 410

/** Why a message is not sent at all. */
export type NothingToSend = 'NOTHING_TO_TELL' | 'NOT_ASKED_FOR'

/**
 * What a message says at this moment: what was withdrawn or closed since it was queued is no longer
 * told, nor what the webhook asked for then and does not now. A word where nothing is left.
 */
async function readMessage(args: {
  deps: DeliverDeps
  webhook: Webhook
  delivery: Delivery
  fresh: Map<string, ToldEvent>
}): Promise<WebhookMessage | NothingToSend> {
  const { deps, webhook, delivery, fresh } = args
  const { type, before, messageId, webhookId, sinceMs } = delivery
  if (type === 'webhook.trial') {
    const at = new Date(sinceMs).toISOString()
    return describeTrial({ siteUrl: deps.siteUrl, webhookId, at })
  }
  const read = fresh.get(messageId) ?? (await readAgain(deps, { before, messageId }))
  fresh.delete(messageId)
  if (!read) return 'NOTHING_TO_TELL'
  return isWanted(webhook, read) ? describeEvent(read.event) : 'NOT_ASKED_FOR'
}

async function readAgain(
  deps: DeliverDeps,
  { before, messageId }: Pick<Delivery, 'before' | 'messageId'>,
): Promise<ToldEvent | null> {
  if (!before) return null
  const asked = { cursor: before, limit: 1, viewer: visitor, instant: deps.now() }
  try {
    const { events } = await readEvents(deps, asked)
    return events.find(({ event }) => event.id === messageId) ?? null
  } catch (error) {
    // A backup was restored meanwhile: what it told of has not happened there.
    if (isAppError(error, 'UNKNOWN_CURSOR')) return null
    throw error
  }
}

function send(
  deps: DeliverDeps,
  args: { webhook: Webhook; delivery: Delivery; message: WebhookMessage },
): Promise<SendResult> {
  const { webhook, delivery, message } = args
  const { id: webhookId, secretGeneration, formerSecretUntilMs } = webhook
  const sentAt = new Date(deps.nowMs())
  const body = Buffer.from(JSON.stringify(message))
  const generations =
    sentAt.getTime() < formerSecretUntilMs
      ? [secretGeneration, secretGeneration - 1]
      : [secretGeneration]
  const secrets = generations.map((generation) =>
    deriveSecret({ siteSecret: deps.siteSecret, webhookId, generation }),
  )
  const headers = signMessage({ id: delivery.messageId, sentAt, body, secrets })
  return deps.sender.send({ url: webhook.url, headers, body, signal: deps.stopping })
}

type Outcome = Parameters<typeof recordAttempt>[2]

/** Whether it arrived, is tried again, or is given up. */
function judge(
  deps: DeliverDeps,
  { type, tries, sinceMs }: Delivery,
  { at, result }: { at: string; result: SendResult },
): Outcome {
  const isAnswered = result.kind === 'answered'
  const attempt: Attempt = {
    at,
    tookMs: result.tookMs,
    status: isAnswered ? result.status : null,
    answer: isAnswered ? result.answer : null,
    problem: isAnswered ? null : result.problem,
    ...(!isAnswered && result.detail !== null && { detail: result.detail }),
  }
  const nowMs = deps.nowMs()
  if (isAnswered && result.status >= 200 && result.status < 300) {
    return { attempt, state: 'delivered', nextMs: nowMs }
  }
  const retryAfterMs = isAnswered ? result.retryAfterMs : null
  const { random } = deps
  // Whoever sent a trial looks at once, and it must not keep others waiting that come after it.
  const isLast = attempt.status === gone || type === 'webhook.trial'
  const nextMs = isLast
    ? null
    : planRetry({ tries: tries + 1, sinceMs, nowMs, retryAfterMs, random })
  return { attempt, state: nextMs === null ? 'given-up' : 'waiting', nextMs: nextMs ?? nowMs }
}

/** Says in the log what was given up, and why; the address may hold a password, and is not said. */
function warn(
  { payload }: DeliverDeps,
  args: { webhook: Webhook; delivery: Delivery; result: SendResult },
): void {
  const { webhook, delivery, result } = args
  payload.logger.warn({
    webhook: webhook.label,
    message: delivery.messageId,
    ...(result.kind === 'answered'
      ? { status: result.status }
      : { problem: sendProblems[result.problem], code: result.detail }),
    msg: 'a message to a webhook was given up; an admin can send it again',
  })
}
