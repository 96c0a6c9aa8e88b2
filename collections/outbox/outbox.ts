import type { CollectionConfig, PayloadRequest } from 'payload'

import { accessTo, type GuardedSlug } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * What was published or unpublished and has not been composed into an edition yet. A row is
 * written in the same transaction as the change it tells of, so a crash loses neither.
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
  ],
})

/** What changed: a film, or a shared record that films name. */
export interface OutboxSubject {
  subject: GuardedSlug
  subjectId: string
}

/** Leaves word that something public may have changed, and wakes whoever composes. */
export async function leaveInOutbox(args: {
  deps: CollectionDeps
  req: PayloadRequest
  subjects: OutboxSubject[]
}): Promise<void> {
  const { deps, req, subjects } = args
  for (const data of subjects) {
    await req.payload.create({
      collection: 'outbox',
      data,
      depth: 0,
      // The row is the system's own: nobody may write the outbox by hand.
      overrideAccess: true,
      req,
    })
  }
  deps.onOutbox()
}
