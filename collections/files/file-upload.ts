import type { UploadConfig } from 'payload'

import { AppError } from '../../src/errors.js'
import type { CollectionDeps } from '../deps.js'
import type { FiledSlug } from './filed-slugs.js'
import { createServeFile } from './serve-file.js'

/**
 * What Payload is told of a collection whose files are ours: it neither keeps, fetches, crops nor
 * deletes them. Left to itself it deletes a published file when a draft replaces it (tried).
 */
export const createFileUpload = (deps: CollectionDeps, slug: FiledSlug): UploadConfig => ({
  disableLocalStorage: true,
  staticDir: '.data/never-used',
  crop: false,
  focalPoint: false,
  pasteURL: false,
  externalFileHeaderFilter: refuseFetching,
  filesRequiredOnCreate: false,
  handlers: [createServeFile(deps, slug)],
})

/** Payload would fetch what `url` and `filename` name; it asks for headers just before it does. */
function refuseFetching(): never {
  throw new AppError('FILE_REFUSED', neverFetched)
}

/** Payload makes an error of its own of it, in which it is found again by these words. */
export const neverFetched = 'Pictures are uploaded, never fetched from an address.'
