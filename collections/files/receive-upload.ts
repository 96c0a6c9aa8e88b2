import { rm } from 'node:fs/promises'
import { executeAccess, type PayloadRequest } from 'payload'

import { AppError, isAppError, unknownRecord } from '../../src/errors.js'
import { accessTo } from '../access.js'
import type { ArrivedUpload, CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import type { FiledSlug } from './filed-slugs.js'
import { readRequest } from './read-request.js'

/** What a record says of its file; the names are fields of its collection. */
export type FileFacts = object

/** A file as a request brings it. */
export interface SentFile {
  name: string
  data?: Buffer
  tempFilePath?: string
  mimetype?: string
}

/** How a collection takes files in: judged by their content, kept, and measured. */
export interface FileIntake {
  slug: FiledSlug
  /** One that comes with the request; it keeps the bytes. Without it only uploads are taken. */
  takeSent?: (file: SentFile) => Promise<FileFacts>
  /** One that was uploaded before, and is kept already; `data` is what the record will say. */
  takeArrived: (upload: ArrivedUpload, data: Record<string, unknown>) => Promise<FileFacts>
}

interface UploadRequest {
  req: PayloadRequest
  deps: CollectionDeps
  intake: FileIntake
  operation: 'create' | 'update'
  write: () => Promise<Response>
  /** The answer that tells of the record with an id, where there is one that this person may read. */
  tellMade?: (id: string) => Promise<Response | null>
}

/**
 * Lets `write` run once the request is read and its file kept: `req.data` is an object, and
 * `req.context.ingested` what was measured, if a file came. It comes with the request, or was
 * uploaded before and is named by it.
 *
 * Asked in this order: may this person write such records, is there this one, is the body well
 * formed, is the file one we take. Whoever is refused has stored nothing, and no temporary file
 * outlives the request.
 *
 * @throws Forbidden, UNKNOWN_STILL, UNKNOWN_RECORD, BAD_BODY, FILE_REFUSED, and what the intake and
 *   `UploadTaker.take` throw
 */
export async function withUpload(args: UploadRequest): Promise<Response> {
  const { req, intake, write } = args
  await requireMayWrite(args)
  try {
    const uploadId = await readRequest(req)
    if (uploadId !== null) return await writeWithArrived({ ...args, uploadId })
    await ingestSentFile(req, intake)
    return await write()
  } finally {
    for (const { tempFilePath } of listFiles(req)) {
      if (tempFilePath) await rm(tempFilePath, { force: true })
    }
  }
}

/**
 * The upload is the person's until the record is written; whatever stops that gives it back. A new
 * record has the id of its upload, unless it brings its own: who did not hear that it was made, and
 * asks again, is told of it, also where the server died between making it and forgetting the upload.
 */
async function writeWithArrived(args: UploadRequest & { uploadId: string }): Promise<Response> {
  const { req, deps, intake, uploadId, write } = args
  const tellMade = req.data?.id === undefined ? args.tellMade : undefined
  const take = () =>
    deps.uploads.take({
      req,
      id: uploadId,
      purpose: intake.slug,
      use: async (upload) => {
        const told = await tellMade?.(uploadId)
        if (told) {
          await deps.uploads.consume(req, uploadId)
          return told
        }
        req.context.ingested = await intake.takeArrived(upload, req.data ?? {})
        if (tellMade) req.data = { ...req.data, id: uploadId }
        return write()
      },
    })
  try {
    return await take()
  } catch (error) {
    const told = isAppError(error, 'UNKNOWN_UPLOAD') ? await tellMade?.(uploadId) : null
    if (told) return told
    throw error
  }
}

/** The write asks again, with the data; this is asked before a single byte is read. */
async function requireMayWrite({ req, deps, intake, operation }: UploadRequest): Promise<void> {
  const { slug } = intake
  await executeAccess({ req }, accessTo(slug, deps.now)[operation])
  if (operation === 'create') return
  const id = String(req.routeParams?.id)
  const { totalDocs } = await req.payload.count({
    collection: slug,
    where: { id: { equals: id } },
    // Whether it exists is no secret from whoever may write any such record.
    overrideAccess: true,
  })
  if (totalDocs === 0) throw unknownRecord(slug, id)
}

async function ingestSentFile(req: PayloadRequest, { takeSent }: FileIntake): Promise<void> {
  const [file] = listFiles(req)
  if (!file) return
  if (!req.file) throw new AppError('FILE_REFUSED', sentence(req, 'fileInWrongField'))
  if (!takeSent) throw new AppError('FILE_REFUSED', sentence(req, 'fileNotUploaded'))
  req.context.ingested = await takeSent(req.file)
}

/** Every file of the request, under whichever name it was sent. */
const listFiles = (req: PayloadRequest): SentFile[] =>
  Object.values((req.files ?? {}) as Record<string, SentFile | SentFile[]>).flat()
