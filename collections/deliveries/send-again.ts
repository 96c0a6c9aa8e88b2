import type { Endpoint } from 'payload'

import { AppError } from '../../src/errors.js'
import { hurryDelivery, requeueDelivery } from '../../src/webhooks/delivery-rows.js'
import type { CollectionDeps } from '../deps.js'
import { expectAdmin } from '../expect-role.js'
import { sentence } from '../fields/sentences.js'
import { leaveInOutbox } from '../outbox/outbox.js'

/**
 * `POST /api/deliveries/{id}/send-again`: what arrived, or was given up, is sent once more with the
 * same id; what waits after a failure is tried now.
 *
 * @throws NOT_ALLOWED @throws UNKNOWN_DELIVERY @throws WEBHOOK_OFF
 */
export const createSendAgain = (deps: CollectionDeps): Omit<Endpoint, 'root'> => ({
  path: '/:id/send-again',
  method: 'post',
  handler: async (req) => {
    expectAdmin(req)
    const delivery = await req.payload.findByID({
      collection: 'deliveries',
      id: String(req.routeParams?.id),
      depth: 1,
      disableErrors: true,
      // Asked for an admin, who may read both it and its webhook.
      overrideAccess: true,
      req,
    })
    if (!delivery?.webhook || typeof delivery.webhook === 'string') {
      throw new AppError('UNKNOWN_DELIVERY', 'There is no such delivery, or no longer.')
    }
    const { id: subjectId, isActive } = delivery.webhook
    if (!isActive) throw new AppError('WEBHOOK_OFF', sentence(req, 'webhookOff'))
    const nowMs = Date.now()
    const isQueued = await requeueDelivery(req.payload, delivery.id, nowMs)
    if (!isQueued) await hurryDelivery(req.payload, delivery.id, nowMs)
    await leaveInOutbox({ deps, req, subjects: [{ subject: 'webhooks', subjectId }] })
    return Response.json({ message: sentence(req, 'sentAgain') }, { status: 202 })
  },
})
