import { getTranslation } from '@payloadcms/translations'
import type { Endpoint, PayloadRequest } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { withUpload } from './receive-upload.js'
import { createStillHandlers } from './stills.files.js'

/**
 * Create and update as Payload's own, but for one thing: the bytes are judged and kept before
 * the write begins, so that no transaction waits for them.
 */
export const createStillEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/',
    method: 'post',
    handler: (req) =>
      withUpload({ req, deps, operation: 'create', write: () => createFromRequest(req) }),
  },
  {
    path: '/:id',
    method: 'patch',
    handler: (req) =>
      withUpload({ req, deps, operation: 'update', write: () => updateFromRequest(req) }),
  },
  {
    path: '/:id/rendition/:name',
    method: 'get',
    handler: createStillHandlers(deps).serveRendition,
  },
]

async function createFromRequest(req: PayloadRequest): Promise<Response> {
  const doc = await req.payload.create({
    collection: 'stills',
    data: (req.data ?? {}) as never,
    ...writeOptions(req),
  })
  const { singular } = req.payload.collections.stills.config.labels
  const message = req.t('general:successfullyCreated', {
    label: getTranslation(singular, req.i18n),
  })
  return Response.json({ doc, message }, { status: 201 })
}

async function updateFromRequest(req: PayloadRequest): Promise<Response> {
  const options = writeOptions(req)
  const doc = await req.payload.update({
    collection: 'stills',
    id: String(req.routeParams?.id),
    data: req.data ?? {},
    overrideLock: false,
    ...options,
  })
  const done = options.draft ? 'version:draftSavedSuccessfully' : 'general:updatedSuccessfully'
  return Response.json({ doc, message: req.t(done) })
}

const writeOptions = (req: PayloadRequest) => ({
  draft: req.query.draft === true || req.query.draft === 'true',
  depth: Number(req.query.depth ?? 0),
  file: req.file,
  overrideAccess: false,
  user: req.user,
  req,
})
