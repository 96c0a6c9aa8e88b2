import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'

import { AppError } from '../../src/errors.js'
import type { Webhook } from '../../src/payload-types.js'
import { queueDelivery } from '../../src/webhooks/delivery-rows.js'
import { deriveSecret } from '../../src/webhooks/sign.js'
import { formerSecretMs } from '../../src/webhooks/webhook-rows.js'
import type { CollectionDeps } from '../deps.js'
import { expectAdmin } from '../expect-role.js'
import { sentence } from '../fields/sentences.js'
import { leaveInOutbox } from '../outbox/outbox.js'

/** What an admin does with a webhook: sees its secret, makes a new one, sends a trial. */
export const createWebhookEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/secret',
    method: 'get',
    handler: async (req) => Response.json(tellSecret(req, await findWebhook(req))),
  },
  {
    path: '/:id/rotate-secret',
    method: 'post',
    handler: async (req) =>
      Response.json(tellSecret(req, await rotate(req, await findWebhook(req)))),
  },
  {
    path: '/:id/trial',
    method: 'post',
    handler: async (req) => Response.json(await sendTrial(req, deps), { status: 202 }),
  },
]

/** The webhook that is asked for, as it is kept. @throws NOT_ALLOWED @throws UNKNOWN_WEBHOOK */
async function findWebhook(req: PayloadRequest): Promise<Webhook> {
  expectAdmin(req)
  const webhook = await req.payload.findByID({
    collection: 'webhooks',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    // Asked for an admin, with what no address gives.
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  if (webhook) return webhook
  throw new AppError('UNKNOWN_WEBHOOK', 'There is no such webhook. Save it first.')
}

function tellSecret(req: PayloadRequest, webhook: Webhook) {
  const { id, secretGeneration, secretRotatedAt } = webhook
  const untilMs = secretRotatedAt ? Date.parse(secretRotatedAt) + formerSecretMs : 0
  return {
    secret: deriveSecret({
      siteSecret: req.payload.secret,
      webhookId: id,
      generation: secretGeneration ?? 1,
    }),
    /** Until then messages are signed with the secret before this one as well. */
    formerUntil: untilMs > Date.now() ? new Date(untilMs).toISOString() : null,
  }
}

/** Two who ask at once make one new secret. */
async function rotate(req: PayloadRequest, webhook: Webhook): Promise<Webhook> {
  const generation = webhook.secretGeneration ?? 1
  const changed: unknown = await req.payload.db.updateOne({
    collection: 'webhooks',
    where: { and: [{ id: { equals: webhook.id } }, { secretGeneration: { equals: generation } }] },
    data: { secretGeneration: generation + 1, secretRotatedAt: new Date().toISOString() },
    req,
  })
  return (changed as Webhook | null) ?? findWebhook(req)
}

/** Queues a message that tells of nothing. @throws WEBHOOK_OFF */
async function sendTrial(req: PayloadRequest, deps: CollectionDeps): Promise<{ message: string }> {
  const { id, isActive } = await findWebhook(req)
  if (!isActive) throw new AppError('WEBHOOK_OFF', sentence(req, 'webhookOff'))
  const nowMs = Date.now()
  await queueDelivery(req.payload, {
    webhookId: id,
    messageId: `trial:${randomUUID()}`,
    type: 'webhook.trial',
    slug: null,
    edition: null,
    happenedAt: new Date(nowMs).toISOString(),
    before: null,
    // Before all that waits: somebody is looking.
    turn: 0,
    nowMs,
  })
  await leaveInOutbox({ deps, req, subjects: [{ subject: 'webhooks', subjectId: id }] })
  return { message: sentence(req, 'trialQueued') }
}
