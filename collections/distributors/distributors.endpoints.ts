import type { Endpoint, PayloadRequest } from 'payload'

import { isKeyHolder } from '../../src/domain/sight.js'
import { AppError } from '../../src/errors.js'
import { isAdmin, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { createKeyFor, listKeys, revokeKey } from './keys.js'
import { readNewKey } from './new-key.js'
import { describeReader } from './describe-reader.js'

/** What an admin does with the keys of a distributor, and what a distributor asks of themselves. */
export const createDistributorEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/me',
    method: 'get',
    handler: async (req) => {
      if (!isKeyHolder(req.user)) return answer({ distributor: null })
      return answer(await describeReader(req, req.user))
    },
  },
  {
    path: '/:id/keys',
    method: 'get',
    handler: async (req) => {
      expectAdmin(req)
      return answer({ keys: await listKeys(req, readParam(req, 'id')) })
    },
  },
  {
    path: '/:id/keys',
    method: 'post',
    handler: async (req) => {
      expectAdmin(req)
      const asked = await readNewKey(req, deps.now())
      return answer(
        await createKeyFor({ req, distributor: readParam(req, 'id'), asked, deps }),
        201,
      )
    },
  },
  {
    path: '/:id/keys/:key/revoke',
    method: 'post',
    handler: async (req) => {
      expectAdmin(req)
      const at = deps.now()
      const key = await revokeKey({
        req,
        distributor: readParam(req, 'id'),
        id: readParam(req, 'key'),
        at,
      })
      deps.keyring.forget()
      return answer({ key })
    },
  },
]

function expectAdmin(req: PayloadRequest): void {
  if (isAdmin(staffOf(req.user))) return
  throw new AppError(
    'NOT_ALLOWED',
    'Only an admin makes, sees and revokes the keys of a distributor.',
  )
}

const readParam = (req: PayloadRequest, name: 'id' | 'key') => String(req.routeParams?.[name])

/** An answer with a key in it is for whoever asked, once. */
const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
