import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { AppError } from '../../src/errors.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import { takeFocalPoint } from '../stills/focal-point.js'
import { payloadFileNames, readCopy, readVersionFile } from './copy-file.js'
import type { FiledSlug } from './filed-slugs.js'
import type { FileFacts } from './receive-upload.js'

/** How a record comes to hold its blob, whichever way the write came in. */
export const createFileHooks = (deps: CollectionDeps, slug: FiledSlug) => ({
  prepareFile: createPrepareFile(slug),
  recordFile,
  /** With the record's own write, so that an upload is used once. */
  consumeUpload: (async ({ doc, req }) => {
    await deps.uploads.consume(req, (doc as { id: string }).id)
  }) satisfies CollectionAfterChangeHook as CollectionAfterChangeHook,
})

/**
 * Decides what file facts this one write records, and leaves them in `req.context.fileFacts`.
 * Several writes may share a request (GraphQL): each takes what was ingested, and decides anew.
 */
const createPrepareFile =
  (slug: FiledSlug): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation === 'restoreVersion') {
      // Reading gives `req` another context, so it is read before anything is left there.
      const file = await readVersionFile(describeSource(slug, args as unknown as FileWrite, req))
      req.context.fileFacts = file
      return args
    }
    if (operation !== 'create' && operation !== 'update') return args
    const write = withoutFileNames(args as FileWrite)
    const ingested = takeIngested(req)
    const focalPoint = takeFocalPoint(req, write.data)
    req.context.fileFacts = { ...ingested, ...focalPoint }
    if (operation === 'update' || ingested) return write as never
    if (write.duplicateFromID === undefined) {
      throw new AppError('FILE_NEEDED', sentence(req, 'fileNeeded'))
    }
    const copy = await readCopy(describeSource(slug, { ...write, id: write.duplicateFromID }, req))
    req.context.fileFacts = { ...copy.file, ...focalPoint }
    const { duplicateFromID: _, ...rest } = write
    return { ...rest, data: { ...copy.data, ...write.data } } as never
  }

/** The blob's name and measures are the system's own: they come from the ingest, never a client. */
const recordFile: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  ...(req.context.fileFacts as object | undefined),
})

interface FileWrite {
  id?: string
  data: Record<string, unknown>
  duplicateFromID?: string
  overrideAccess?: boolean
}

function takeIngested(req: PayloadRequest): FileFacts | null {
  const ingested = req.context.ingested as FileFacts | undefined
  delete req.context.ingested
  if (req.file && !ingested) throw new AppError('FILE_REFUSED', sentence(req, 'fileWithoutStill'))
  return ingested ?? null
}

function withoutFileNames(write: FileWrite): FileWrite {
  const own = Object.entries(write.data ?? {}).filter(([name]) => !fileNames.has(name))
  return { ...write, data: Object.fromEntries(own) }
}

const fileNames = new Set<string>(payloadFileNames)

const describeSource = (
  slug: FiledSlug,
  { id, overrideAccess }: FileWrite,
  req: PayloadRequest,
) => ({
  slug,
  id: String(id),
  overrideAccess: overrideAccess === true,
  req,
})
