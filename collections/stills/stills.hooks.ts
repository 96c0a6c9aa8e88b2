import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { AppError } from '../../src/errors.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import { leaveInOutbox } from '../outbox/outbox.js'
import { payloadFileNames, readCopy, readVersionFile } from './copy-still.js'
import { takeFocalPoint } from './focal-point.js'
import type { IngestedFile } from './ingest.js'

/** How a still's document comes to hold its blob, whichever way the write came in. */
export const createStillFileHooks = (deps: CollectionDeps) => ({
  prepareFile,
  recordFile,
  announceFile: createAnnounceFile(deps),
})

/**
 * Decides what file facts this one write records, and leaves them in `req.context.fileFacts`.
 * Several writes may share a request (GraphQL): each takes what was ingested, and decides anew.
 */
const prepareFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'restoreVersion') {
    // Reading gives `req` another context, so it is read before anything is left there.
    const file = await readVersionFile(describeSource(args as unknown as StillWrite, req))
    req.context.fileFacts = file
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args
  const write = withoutFileNames(args as StillWrite)
  const ingested = takeIngested(req)
  const focalPoint = takeFocalPoint(req, write.data)
  req.context.fileFacts = { ...ingested, ...focalPoint }
  if (operation === 'update' || ingested) return write as never
  if (write.duplicateFromID === undefined) {
    throw new AppError('FILE_NEEDED', sentence(req, 'fileNeeded'))
  }
  const copy = await readCopy(describeSource({ ...write, id: write.duplicateFromID }, req))
  req.context.fileFacts = { ...copy.file, ...focalPoint }
  const { duplicateFromID: _, ...rest } = write
  return { ...rest, data: { ...copy.data, ...write.data } } as never
}

/** The blob's name and measures are the system's own: they come from the ingest, never a client. */
const recordFile: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...data,
  ...(req.context.fileFacts as object | undefined),
})

const createAnnounceFile =
  (deps: CollectionDeps): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    await deps.uploads.consume(req)
    const { sha256 } = doc as { sha256?: string | null }
    const before = previousDoc as { sha256?: string | null } | undefined
    if (!sha256 || sha256 === before?.sha256) return
    await leaveInOutbox({ deps, req, subjects: [{ subject: 'originals', subjectId: sha256 }] })
  }

interface StillWrite {
  id?: string
  data: Record<string, unknown>
  duplicateFromID?: string
  overrideAccess?: boolean
}

function takeIngested(req: PayloadRequest): IngestedFile | null {
  const ingested = req.context.ingested as IngestedFile | undefined
  delete req.context.ingested
  if (req.file && !ingested) throw new AppError('FILE_REFUSED', sentence(req, 'fileWithoutStill'))
  return ingested ?? null
}

function withoutFileNames(write: StillWrite): StillWrite {
  const own = Object.entries(write.data ?? {}).filter(([name]) => !fileNames.has(name))
  return { ...write, data: Object.fromEntries(own) }
}

const fileNames = new Set<string>(payloadFileNames)

const describeSource = ({ id, overrideAccess }: StillWrite, req: PayloadRequest) => ({
  id: String(id),
  overrideAccess: overrideAccess === true,
  req,
})
