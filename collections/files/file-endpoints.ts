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
          tellMade: (id) => tellMade(req, slug, id),
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
  return Response.json({ doc, message: sayCreated(req, slug) }, { status: 201 })
}

/** 200: it was made by an earlier request. */
async function tellMade(
  req: PayloadRequest,
  slug: FiledSlug,
  id: string,
): Promise<Response | null> {
  const { file: _, ...options } = writeOptions(req)
  const asked = { collection: slug, id, disableErrors: true, ...options } as const
  const doc: unknown = await req.payload.findByID(asked)
  return doc ? Response.json({ doc, message: sayCreated(req, slug) }) : null
}

function sayCreated(req: PayloadRequest, slug: FiledSlug): string {
  const { singular } = req.payload.collections[slug].config.labels
  return req.t('general:successfullyCreated', { label: getTranslation(singular, req.i18n) })
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
