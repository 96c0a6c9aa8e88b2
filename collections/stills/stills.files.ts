import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'

import { isStaff, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { AppError, unknownStill } from '../../src/errors.js'

interface StillFile {
  id: string
  sha256?: string | null
  mimeType?: string | null
  bytes?: number | null
}

/** How the bytes of a still leave through `/api`: asked of the document, answered by storage. */
export const createStillHandlers = (deps: CollectionDeps) => ({
  /**
   * The original, as `/api/stills/file/{filename}`: for the staff, since it may say where it was
   * taken. Payload has found the document by the reader's own access.
   */
  serveOriginal: async (req: PayloadRequest, { doc }: { doc?: unknown }): Promise<Response> => {
    if (!isStaff(staffOf(req.user))) {
      throw new AppError('NOT_ALLOWED', 'Originals are for the film team. Use /v1/stills instead.')
    }
    const still = readStillFile(doc)
    if (!still?.sha256) throw unknownStill('')
    return stream(deps, { sha256: still.sha256, mimeType: still.mimeType ?? 'image/jpeg' })
  },

  /** One rendition, as `/api/stills/{id}/rendition/{name}`: made now if it is not there yet. */
  serveRendition: async (req: PayloadRequest): Promise<Response> => {
    const id = String(req.routeParams?.id)
    const name = String(req.routeParams?.name)
    const still = (await req.payload.findByID({
      collection: 'stills',
      id,
      draft: isStaff(staffOf(req.user)),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })) as unknown as StillFile | null
    if (!still?.sha256) throw unknownStill(id)
    const renditions = await deps.renditions.ensure(req.payload, still.sha256)
    const found = renditions.find((rendition) => rendition.name === name)
    if (!found) throw unknownStill(`${id}/${name}`)
    return stream(deps, found)
  },
})

/** A version found by its draft's file name wraps the document. */
function readStillFile(doc: unknown): StillFile | null {
  if (typeof doc !== 'object' || doc === null) return null
  return 'version' in doc ? (doc.version as StillFile) : (doc as StillFile)
}

async function stream(
  deps: CollectionDeps,
  blob: { sha256: string; mimeType: string },
): Promise<Response> {
  const stat = await deps.storage.stat(blob.sha256)
  const body = await deps.storage.open(blob.sha256)
  if (!stat || !body) throw unknownStill(blob.sha256)
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      'Content-Type': blob.mimeType,
      'Content-Length': String(stat.bytes),
      'Cache-Control': 'private, no-cache',
      ETag: `"${blob.sha256}"`,
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
