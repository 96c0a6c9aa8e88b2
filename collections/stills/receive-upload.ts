import { rm } from 'node:fs/promises'
import { executeAccess, type PayloadRequest } from 'payload'

import { AppError, unknownStill } from '../../src/errors.js'
import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import { readRequest } from '../uploads/read-request.js'
import { ingestArrived, ingestFile } from './ingest.js'

/**
 * Lets `write` run once the request is read and its picture kept: `req.data` is an object, and
 * `req.context.ingested` what was measured, if a picture came. It comes with the request, or was
 * uploaded before and is named by it.
 *
 * Asked in this order: may this person write stills, is there such a still, is the body well
 * formed, is the picture one we take. Whoever is refused has stored nothing, and no temporary
 * file outlives the request.
 *
 * @throws Forbidden, UNKNOWN_STILL, BAD_BODY, FILE_REFUSED, and what `ingestFile` and
 *   `UploadTaker.take` throw
 */
export async function withUpload(
  args: UploadRequest & { write: () => Promise<Response> },
): Promise<Response> {
  const { req, deps, write } = args
  await requireMayWrite(args)
  try {
    const uploadId = await readRequest(req)
    if (uploadId !== null) return await writeWithArrived({ ...args, uploadId })
    await ingestRequestFile(req, deps)
    return await write()
  } finally {
    for (const { tempFilePath } of listFiles(req)) {
      if (tempFilePath) await rm(tempFilePath, { force: true })
    }
  }
}

interface UploadRequest {
  req: PayloadRequest
  deps: CollectionDeps
  operation: 'create' | 'update'
}

/** The upload is the person's until the record is written; whatever stops that gives it back. */
function writeWithArrived(
  args: UploadRequest & { uploadId: string; write: () => Promise<Response> },
): Promise<Response> {
  const { req, deps, uploadId, write } = args
  return deps.uploads.take({
    req,
    id: uploadId,
    purpose: 'stills',
    use: async (upload) => {
      req.context.ingested = await ingestArrived({ deps, upload })
      return write()
    },
  })
}

/** The write asks again, with the data; this is asked before a single byte is read. */
async function requireMayWrite({ req, deps, operation }: UploadRequest): Promise<void> {
  await executeAccess({ req }, accessTo('stills', deps.now)[operation])
  if (operation === 'create') return
  const id = String(req.routeParams?.id)
  const { totalDocs } = await req.payload.count({
    collection: 'stills',
    where: { id: { equals: id } },
    // Whether it exists is no secret from whoever may write any still.
    overrideAccess: true,
  })
  if (totalDocs === 0) throw unknownStill(id)
}

async function ingestRequestFile(req: PayloadRequest, { storage }: CollectionDeps): Promise<void> {
  const [file] = listFiles(req)
  if (!file) return
  if (!req.file) throw new AppError('FILE_REFUSED', sentence(req, 'fileInWrongField'))
  req.context.ingested = await ingestFile({ storage, file: req.file })
}

interface UploadedFile {
  name: string
  tempFilePath?: string
}

/** Every file of the request, under whichever name it was sent. */
const listFiles = (req: PayloadRequest): UploadedFile[] =>
  Object.values((req.files ?? {}) as Record<string, UploadedFile | UploadedFile[]>).flat()
