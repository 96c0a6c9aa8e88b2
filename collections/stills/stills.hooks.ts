import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'

import { AppError } from '../../src/errors.js'
import { staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import type { IngestedFile } from './ingest.js'
import { measuredNames } from './still-measured-fields.js'

/** How a still's document comes to hold its blob, whichever way the write came in. */
export const createStillFileHooks = (deps: CollectionDeps) => ({
  prepareFile,
  recordFile,
  announceFile: createAnnounceFile(deps),
})

const prepareFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as StillWrite
  if (req.file && !req.context.ingested) {
    throw new AppError('FILE_REFUSED', 'A file comes with one still at a time, by POST or PATCH.')
  }
  const kept = keepFocalPoint(write, req)
  if (operation === 'update') return kept as never
  if (write.duplicateFromID !== undefined) return (await copyStill(kept, req)) as never
  if (!req.context.ingested) {
    const errors = [{ path: 'file', message: sentence(req, 'fileNeeded') }]
    throw new ValidationError({ collection: 'stills', errors, req }, req.t)
  }
  return kept as never
}

/** The blob's name and measures are the system's own: they come from the ingest, never a client. */
const recordFile: CollectionBeforeChangeHook = ({ data, req }) => {
  const ingested = req.context.ingested as IngestedFile | undefined
  return ingested ? { ...data, ...ingested } : data
}

const createAnnounceFile =
  (deps: CollectionDeps): CollectionAfterChangeHook =>
  ({ doc }) => {
    const { sha256 } = doc as { sha256?: string | null }
    if (sha256) deps.onPictureSaved(sha256)
  }

interface StillWrite {
  data: Record<string, unknown>
  duplicateFromID?: string
  overrideAccess?: boolean
  req: PayloadRequest
}

/**
 * The focal point comes in the query, where Payload would take it as an order to fetch and
 * render the file again. It is only kept: as data.
 */
function keepFocalPoint(write: StillWrite, req: PayloadRequest): StillWrite {
  const edits = req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined
  if (req.query) delete req.query.uploadEdits
  const x = Number(edits?.focalPoint?.x)
  const y = Number(edits?.focalPoint?.y)
  const isPoint = [x, y].every((part) => Number.isFinite(part) && part >= 0 && part <= 100)
  if (!edits?.focalPoint || !isPoint) return write
  return { ...write, data: { ...write.data, focalX: Math.round(x), focalY: Math.round(y) } }
}

/** A copy names the same blob; Payload would download the file from its own address instead. */
async function copyStill(write: StillWrite, req: PayloadRequest): Promise<StillWrite> {
  const source = (await req.payload.findByID({
    collection: 'stills',
    id: String(write.duplicateFromID),
    draft: true,
    depth: 0,
    overrideAccess: write.overrideAccess === true,
    user: staffOf(req.user) ? req.user : null,
    req,
  })) as unknown as Record<string, unknown>
  const ingested = Object.fromEntries(measuredNames.map((name) => [name, source[name] ?? null]))
  req.context.ingested = ingested
  const { duplicateFromID: _, ...rest } = write
  return { ...rest, data: { ...describeCopy(source), ...write.data } }
}

const notCopied = ['id', 'createdAt', 'updatedAt', '_status', 'url', 'thumbnailURL', 'sizes']

function describeCopy(source: Record<string, unknown>): Record<string, unknown> {
  const copied = Object.entries(source).filter(
    ([name]) => !notCopied.includes(name) && !(measuredNames as readonly string[]).includes(name),
  )
  const filename = String(source.filename)
  const dot = filename.lastIndexOf('.')
  const suffix = crypto.randomUUID().slice(0, 8)
  return {
    ...Object.fromEntries(copied),
    filename: `${filename.slice(0, dot).replace(/-[0-9a-f]{8}$/, '')}-${suffix}${filename.slice(dot)}`,
  }
}
