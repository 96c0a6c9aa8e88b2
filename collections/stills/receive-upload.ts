import { rm } from 'node:fs/promises'
import { addDataAndFileToRequest, executeAccess, type Payload, type PayloadRequest } from 'payload'

import { AppError, unknownStill } from '../../src/errors.js'
import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import { ingestFile } from './ingest.js'

/**
 * Lets `write` run once the request is read and its picture kept: `req.data` is an object, and
 * `req.context.ingested` what was measured, if a picture came.
 *
 * Asked in this order: may this person write stills, is there such a still, is the body well
 * formed, is the picture one we take. Whoever is refused has stored nothing, and no temporary
 * file outlives the request.
 *
 * @throws Forbidden, UNKNOWN_STILL, BAD_BODY, FILE_REFUSED, and what `ingestFile` throws
 */
export async function withUpload(
  args: UploadRequest & { write: () => Promise<Response> },
): Promise<Response> {
  const { req, deps, write } = args
  await requireMayWrite(args)
  try {
    await readBody(req)
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

async function readBody(req: PayloadRequest): Promise<void> {
  const { payload } = req
  req.payload = takeOneFile(payload)
  try {
    await addDataAndFileToRequest(req)
  } finally {
    req.payload = payload
  }
  req.data ??= {}
  if (typeof req.data !== 'object' || Array.isArray(req.data)) {
    throw new AppError('BAD_BODY', 'The fields of a still are sent as one JSON object.')
  }
}

/**
 * Payload reads multipart bodies by the settings of its config, which take no file anywhere, so
 * that a file sent to any other address is not even written down. This one takes one file. It
 * knows no collection: a `file` that only names something already kept is refused by Payload.
 */
function takeOneFile({ config }: Payload): Payload {
  const { upload } = config
  const taking = { ...config, upload: { ...upload, limits: { ...upload.limits, files: 1 } } }
  return { config: taking, collections: {} } as unknown as Payload
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
