import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { createToken } from './link-tokens.js'

const invited = 'personIsInvited'

/**
 * Whoever is made without a password is invited to choose one. Until they have, theirs is one that
 * nobody knows.
 */
export const giveUnknownPassword: CollectionBeforeOperationHook = (call) => {
  const { args, operation, req } = call
  const { data } = args as { data?: Record<string, unknown> }
  if (operation !== 'create' || call.overrideAccess || !data) return args
  const isInvited = data.invite === true || data.password === undefined
  Object.assign(req.context, { [invited]: isInvited })
  if (!isInvited) return args
  return { ...args, data: { ...data, password: createToken() } }
}

/** Kept with the person, until they come. */
export const createNoteInvitation =
  (now: () => Date): CollectionBeforeChangeHook =>
  ({ context, data, operation }) => {
    const isInvited = (context as { [invited]?: boolean })[invited] === true
    if (operation !== 'create' || !isInvited) return data as unknown
    return { ...(data as object), invitedAt: now().toISOString() }
  }
