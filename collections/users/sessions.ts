import type { CollectionBeforeChangeHook, Payload } from 'payload'
import { v4 as createUuidV4 } from 'uuid'

import { unknownPerson } from '../../src/errors.js'
import { noteWrittenFields } from './written-fields.js'

/** Ends all sessions of a person, in every process: each asks the database with every request. */
export async function endEverySession(payload: Payload, id: string): Promise<void> {
  const kept = await payload.db.updateOne({
    collection: 'users',
    where: { id: { equals: id } },
    data: { sessions: [], sessionsVersion: createUuidV4() },
  })
  if (!kept) throw unknownPerson(id)
}

/**
 * A new role begins with a new sign-in. A new password or address voids the links that were sent
 * before it; whoever has a password needs no invitation.
 */
export const endWhatWasGiven: CollectionBeforeChangeHook = (call) => {
  const { context, operation } = call
  const after = call.data as Record<string, unknown>
  if (operation !== 'update') return after
  const before = (call.originalDoc ?? {}) as Record<string, unknown>
  const isChanged = (name: string) => after[name] !== undefined && after[name] !== before[name]
  const hasNewPassword = typeof after.password === 'string' && after.password !== ''
  const ended = {
    ...(isChanged('role') && { sessions: [], sessionsVersion: createUuidV4() }),
    ...((hasNewPassword || isChanged('email')) && { resetPasswordToken: null }),
    ...(hasNewPassword && { invitedAt: null, sessionsVersion: createUuidV4() }),
  }
  noteWrittenFields(context, Object.keys(ended))
  return { ...after, ...ended }
}
