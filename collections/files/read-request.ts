import { rm } from 'node:fs/promises'
import { addDataAndFileToRequest, type Payload, type PayloadRequest } from 'payload'

import { AppError } from '../../src/errors.js'

/**
 * Reads the body of a write of something that has a file: `req.data` is an object afterwards, and
 * `req.file` the file, if one came with it. Gives the id of an upload that is named instead, as
 * `upload` in JSON or, by the admin, as what it sends in place of a file.
 *
 * @throws BAD_BODY, FILE_REFUSED
 */
export async function readRequest(req: PayloadRequest): Promise<string | null> {
  const { payload } = req
  req.payload = takeOneFile(payload, String(req.routeParams?.collection))
  try {
    await addDataAndFileToRequest(req)
  } finally {
    req.payload = payload
  }
  req.data ??= {}
  if (typeof req.data !== 'object' || Array.isArray(req.data)) {
    throw new AppError('BAD_BODY', 'The fields of a record are sent as one JSON object.')
  }
  return takeUploadId(req)
}

/**
 * Payload reads multipart bodies by the settings of its config, which take no file anywhere, so
 * that a file sent to any other address is not even written down. This one takes one file. It
 * knows one collection, whose files it fetches from nowhere: what names an upload stays a name.
 */
function takeOneFile({ config }: Payload, slug: string): Payload {
  const { upload } = config
  const taking = { ...config, upload: { ...upload, limits: { ...upload.limits, files: 1 } } }
  const fetchesNothing = { disableLocalStorage: true, handlers: [() => new Response(null)] }
  const collections = { [slug]: { config: { upload: fetchesNothing } } }
  return { config: taking, collections } as unknown as Payload
}

async function takeUploadId(req: PayloadRequest): Promise<string | null> {
  const { data = {} } = req
  const { file } = req as { file?: NamedFile }
  const isNamed = file && 'clientUploadContext' in file
  if (isNamed) {
    // An empty file stands for what was not fetched.
    if (file.tempFilePath) await rm(file.tempFilePath, { force: true })
    delete req.context[tempFileKey]
    delete req.file
  }
  const id: unknown = isNamed ? file.clientUploadContext?.uploadId : data.upload
  delete data.upload
  if (id === undefined && !isNamed) return null
  if (typeof id === 'string') return id
  throw new AppError('FILE_REFUSED', '`upload` is the id of a finished upload.')
}

/** Where Payload remembers a file that it will remove once the record is written. */
const tempFileKey = 'payloadClientUploadTempFilePath'

interface NamedFile {
  tempFilePath?: string
  clientUploadContext?: { uploadId?: unknown } | null
}
