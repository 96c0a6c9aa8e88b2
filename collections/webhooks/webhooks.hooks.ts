import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'

import { writeCursor } from '../../src/editions/cursor.js'
import { findPresent } from '../../src/editions/present.js'
import type { CollectionDeps } from '../deps.js'
import { leaveInOutbox } from '../outbox/outbox.js'

/** What happens when a webhook is made, turned on or off, or deleted. */
export function createWebhookHooks(deps: CollectionDeps) {
  const wakeDeliverer: CollectionAfterChangeHook = async ({ doc, req }) => {
    const { id } = doc as { id: string }
    await leaveInOutbox({ deps, req, subjects: [{ subject: 'webhooks', subjectId: id }] })
    return doc as unknown
  }
  /** Only once it is gone can nothing more be queued for it. */
  const sweepAfterIt: CollectionAfterDeleteHook = async ({ id, req }) => {
    const subjects = [{ subject: 'webhooks' as const, subjectId: String(id) }]
    await leaveInOutbox({ deps, req, subjects })
  }
  return {
    beforeChange: [beginNow],
    afterChange: [wakeDeliverer],
    beforeDelete: [removeDeliveries],
    afterDelete: [sweepAfterIt],
  }
}

interface Changed {
  isActive?: boolean | null
}

/** Whoever is turned on is told of what comes, not of what happened before. */
const beginNow: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const wasActive = (originalDoc as Changed | undefined)?.isActive === true
  const isActive = (data as Changed).isActive ?? wasActive
  if (!isActive || wasActive) return data
  return { ...data, place: writeCursor(await findPresent(req.payload, req)) }
}

/** First, so that a crash in between leaves a webhook without deliveries and none without one. */
const removeDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'deliveries',
    where: { webhook: { equals: id } },
    // Whoever may delete a webhook deletes what belongs to it.
    overrideAccess: true,
    req,
  })
}
