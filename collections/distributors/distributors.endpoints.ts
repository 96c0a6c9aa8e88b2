import type { Endpoint, PayloadRequest } from 'payload'

import { isKeyHolder } from '../../src/domain/sight.js'
import type { CollectionDeps } from '../deps.js'
import { expectAdmin } from '../expect-role.js'
import { describeReader } from './describe-reader.js'
import { createKeyFor, listKeys, revokeKey } from './keys.js'
import { readNewKey } from './new-key.js'

/** What an admin does with the keys of a distributor, and what a distributor asks of themselves. */
export const createDistributorEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/me',
    method: 'get',
    handler: async (req) => {
      if (!isKeyHolder(req.user)) return Response.json({ distributor: null })
      return Response.json(await describeReader(req, req.user))
    },
  },
  {
    path: '/:id/keys',
    method: 'get',
    handler: async (req) => {
      expectAdmin(req)
      return Response.json({ keys: await listKeys(req, readParam(req, 'id')) })
    },
  },
  {
    path: '/:id/keys',
    method: 'post',
    handler: async (req) => {
      expectAdmin(req)
      const asked = await readNewKey(req, deps.now())
      const made = await createKeyFor({ req, distributor: readParam(req, 'id'), asked, deps })
      return Response.json(made, { status: 201 })
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
      return Response.json({ key })
    },
  },
]

const readParam = (req: PayloadRequest, name: 'id' | 'key') => String(req.routeParams?.[name])
