import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'

import { AppError, unknownRecord } from '../../src/errors.js'
import { isStaff, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import type { FiledSlug } from './filed-slugs.js'

interface Filed {
  sha256?: string | null
  mimeType?: string | null
}

/**
 * The file of a record, as `/api/{slug}/file/{filename}`: for the staff, since it may say where it
 * was taken. Payload has found the document by the reader's own access.
 */
export const createServeFile =
  (deps: CollectionDeps, slug: FiledSlug) =>
  async (req: PayloadRequest, { doc }: { doc?: unknown }): Promise<Response> => {
    if (!isStaff(staffOf(req.user))) {
      throw new AppError(
        'NOT_ALLOWED',
        'Originals are for the film team. Use the addresses in the press kit instead: /v1/films lists the films.',
      )
    }
    const { sha256, mimeType } = readFiled(doc) ?? {}
    if (!sha256) throw unknownRecord(slug, '')
    return streamBlob(deps, { sha256, mimeType: mimeType ?? 'application/octet-stream' })
  }

/** A version found by its draft's file name wraps the document. */
function readFiled(doc: unknown): Filed | null {
  if (typeof doc !== 'object' || doc === null) return null
  return 'version' in doc ? (doc.version as Filed) : doc
}

/** A blob as an answer that says what it is, and that nobody takes for a page. */
export async function streamBlob(
  deps: CollectionDeps,
  blob: { sha256: string; mimeType: string },
): Promise<Response> {
  const stat = await deps.storage.stat(blob.sha256)
  const body = await deps.storage.open(blob.sha256)
  if (!stat || !body) throw unknownRecord('stills', blob.sha256)
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
