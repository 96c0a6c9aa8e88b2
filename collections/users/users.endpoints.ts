import { getTranslation } from '@payloadcms/translations'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { unknownAddress } from '../../src/errors.js'
import { staffOf } from '../access.js'
import { expectAdmin } from '../expect-role.js'
import { sentence } from '../fields/sentences.js'
import { createResetQueue } from './reset-queue.js'
import { invite, type LinkDeps } from './password-links.js'
import { endEverySession } from './sessions.js'

/** The addresses of people that Payload has not, or answers otherwise than we want. */
export const createUserEndpoints = (deps: LinkDeps): Omit<Endpoint, 'root'>[] => {
  const askForReset = createResetQueue(deps)
  return [
    { path: '/', method: 'post', handler: (req) => createPerson(req, deps) },
    { path: '/:id/invite', method: 'post', handler: (req) => inviteAgain(req, deps) },
    { path: '/:id/sign-out', method: 'post', handler: signOutEverywhere },
    { path: '/forgot-password', method: 'post', handler: askForReset },
    { path: '/verify/:id', method: 'post', handler: refuseVerifying },
  ]
}

/**
 * Creates as Payload does. Whoever is given no password is sent an invitation once they are kept:
 * a mail travels outside the transaction, and what becomes of it does not undo the person.
 */
async function createPerson(req: PayloadRequest, deps: LinkDeps): Promise<Response> {
  await addDataAndFileToRequest(req)
  const doc = await req.payload.create({
    collection: 'users',
    data: (req.data ?? {}) as never,
    depth: Number(req.query.depth ?? 0),
    user: req.user,
    overrideAccess: false,
    req,
  })
  const label = getTranslation(req.payload.collections.users.config.labels.singular, req.i18n)
  if (!doc.invitedAt) {
    const message = req.t('general:successfullyCreated', { label })
    return Response.json({ doc, message }, { status: 201 })
  }
  const { message, ...invitation } = await invite(req, deps, doc.id)
  return Response.json({ doc, message, invitation }, { status: 201 })
}

/** For whoever was invited and has not come yet. @throws NOT_ALLOWED INVITATION_ACCEPTED */
async function inviteAgain(req: PayloadRequest, deps: LinkDeps): Promise<Response> {
  expectAdmin(req)
  const { message, ...invitation } = await invite(req, deps, String(req.routeParams?.id))
  return Response.json({ message, invitation })
}

/** For an admin, and for oneself. @throws NOT_ALLOWED UNKNOWN_PERSON */
async function signOutEverywhere(req: PayloadRequest): Promise<Response> {
  const id = String(req.routeParams?.id)
  if (staffOf(req.user)?.id !== id) expectAdmin(req)
  await endEverySession(req.payload, id)
  return Response.json({ message: sentence(req, 'signedOutEverywhere') })
}

/** Payload has the address also where nobody is verified, and fails at it. @throws UNKNOWN_ADDRESS */
const refuseVerifying = () => {
  throw unknownAddress('/api/users/verify')
}
