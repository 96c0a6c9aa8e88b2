import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { ingestRequestFile } from './ingest.js'
import { createStillHandlers } from './stills.files.js'

/**
 * Create and update as Payload's own, but for one thing: the bytes are judged and kept before
 * the write begins, so that no transaction waits for them.
 */
export const createStillEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/',
    method: 'post',
    handler: async (req) => {
      await receive(req, deps)
      const doc = await req.payload.create({
        collection: 'stills',
        data: (req.data ?? {}) as never,
        ...writeOptions(req),
      })
      return Response.json(
        { doc, message: req.t('general:successfullyCreated', { label: 'Still' }) },
        { status: 201 },
      )
    },
  },
  {
    path: '/:id',
    method: 'patch',
    handler: async (req) => {
      await receive(req, deps)
      const doc = await req.payload.update({
        collection: 'stills',
        id: String(req.routeParams?.id),
        data: req.data ?? {},
        overrideLock: false,
        ...writeOptions(req),
      })
      return Response.json({ doc, message: req.t('general:updatedSuccessfully') })
    },
  },
  {
    path: '/:id/rendition/:name',
    method: 'get',
    handler: createStillHandlers(deps).serveRendition,
  },
]

async function receive(req: PayloadRequest, deps: CollectionDeps): Promise<void> {
  // Whoever may not write at all has nothing to upload: their bytes are not even read.
  if (!req.user) return
  await addDataAndFileToRequest(req)
  await ingestRequestFile(req, deps.storage)
}

const writeOptions = (req: PayloadRequest) => ({
  draft: req.query.draft === true || req.query.draft === 'true',
  depth: Number(req.query.depth ?? 0),
  file: req.file,
  overrideAccess: false,
  user: req.user,
  req,
})
