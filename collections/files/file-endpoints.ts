import { getTranslation } from '@payloadcms/translations'
import type { Endpoint, PayloadRequest } from 'payload'

import type { CollectionDeps } from '../deps.js'
import type { FiledSlug } from './filed-slugs.js'
import { withUpload, type FileIntake } from './receive-upload.js'

/**
 * Create and update as Payload's own, but for one thing: the bytes are judged and kept before
 * the write begins, so that no transaction waits for them.
 */
export const createFileEndpoints = (
  deps: CollectionDeps,
  intake: FileIntake,
): Omit<Endpoint, 'root'>[] => {
  const { slug } = intake
  return [
    {
      path: '/',
      method: 'post',
      handler: (req) =>
        withUpload({
          ...{ req, deps, intake, operation: 'create' },
          write: () => createFromRequest(req, slug),
        }),
    },
    {
      path: '/:id',
      method: 'patch',
      handler: (req) =>
        withUpload({
          ...{ req, deps, intake, operation: 'update' },
          write: () => updateFromRequest(req, slug),
        }),
    },
  ]
}

async function createFromRequest(req: PayloadRequest, slug: FiledSlug): Promise<Response> {
  const doc = await req.payload.create({
    collection: slug,
    data: (req.data ?? {}) as never,
    ...writeOptions(req),
  })
  const { singular } = req.payload.collections[slug].config.labels
  const message = req.t('general:successfullyCreated', {
    label: getTranslation(singular, req.i18n),
  })
  return Response.json({ doc, message }, { status: 201 })
}

async function updateFromRequest(req: PayloadRequest, slug: FiledSlug): Promise<Response> {
  const options = writeOptions(req)
  const doc = await req.payload.update({
    collection: slug,
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
