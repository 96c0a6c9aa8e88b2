import type { CollectionAfterChangeHook } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { leaveInOutbox } from '../outbox/outbox.js'

/** A picture that is new needs its renditions. */
export const createAnnouncePicture =
  (deps: CollectionDeps): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const { sha256 } = doc as { sha256?: string | null }
    const before = previousDoc as { sha256?: string | null } | undefined
    if (!sha256 || sha256 === before?.sha256) return
    await leaveInOutbox({ deps, req, subjects: [{ subject: 'originals', subjectId: sha256 }] })
  }
