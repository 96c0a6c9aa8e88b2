import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import { v4 as createUuidV4 } from 'uuid'

import { AppError } from '../../src/errors.js'
import { sentence } from '../fields/sentences.js'
import { createToken, hashToken } from './link-tokens.js'
import { setWrittenFields } from './written-fields.js'

/** What a new password changes of a person, and all that is written then. */
const resetFields = [
  'hash',
  'salt',
  'sessions',
  'sessionsVersion',
  'resetPasswordExpiration',
  'lockUntil',
  'loginAttempts',
  'invitedAt',
]

const redeemed = 'linkOfPersonRedeemed'

/**
 * Takes the token of a link. Kept is only its hash, and one conditional write replaces that with
 * the hash of a token that was never sent: of two who come with one link, one passes. Payload then
 * finds the person by that, as if it had been theirs.
 *
 * @throws LINK_VOID
 */
export const createRedeem =
  (now: () => Date): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'resetPassword') return args
    const { data } = args as unknown as { data: { token?: unknown } }
    const spent = hashToken(createToken())
    const token = typeof data.token === 'string' ? data.token : ''
    const person = await req.payload.db.updateOne({
      collection: 'users',
      where: {
        and: [
          { resetPasswordToken: { equals: hashToken(token) } },
          { resetPasswordExpiration: { greater_than: now().toISOString() } },
        ],
      },
      data: { resetPasswordToken: spent },
      req,
    })
    if (!person) throw new AppError('LINK_VOID', sentence(req, 'linkVoid'))
    data.token = spent
    setWrittenFields(req.context, resetFields)
    Object.assign(req.context, { [redeemed]: true })
    return args
  }

/** Payload shows the person to this hook and then writes them: whoever chose a password has come. */
export const noteArrival: CollectionBeforeValidateHook = ({ context, data }) => {
  const isRedeemed = (context as { [redeemed]?: true })[redeemed] === true
  if (isRedeemed && data) Object.assign(data, { invitedAt: null, sessionsVersion: createUuidV4() })
  return data as unknown
}

/**
 * Payload would keep the token itself and answer in a time that tells who is known.
 * `POST /api/users/forgot-password` does neither, and is the only way.
 *
 * @throws NOT_ALLOWED
 */
export const closeOtherReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'forgotPassword') {
    throw new AppError('NOT_ALLOWED', sentence(req, 'resetElsewhere'))
  }
  return args
}
