import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import { createQueue, inspectImage } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import type { ArrivedUpload, CollectionDeps } from '../deps.js'
import { withLocalCopy } from '../files/local-copy.js'
import { nameForRecord } from '../files/name-for-record.js'

/** What is known of an uploaded picture once its bytes are kept: the blob and what was measured. */
export interface IngestedFile {
  originalName: string
  widthPx: number
  heightPx: number
  dpi: number | null
  bytes: number
  hadGps: boolean
  sha256: string
  crc32: number
}

interface UploadedFile {
  name: string
  data?: Buffer
  tempFilePath?: string
  mimetype?: string
}

/**
 * Judges an uploaded picture by its content, keeps its bytes, and only then lets the record be
 * written: a blob is whole before anything names it, and no transaction is open while bytes
 * travel. The result goes to the write as `req.context.ingested`.
 *
 * @throws MediaError with the reason when the file is refused or cannot be kept
 */
export async function ingestFile(args: {
  storage: BlobStorage
  file: UploadedFile
}): Promise<IngestedFile> {
  const { storage, file } = args
  const { tempFilePath, data = Buffer.alloc(0), name: fileName } = file
  const facts = await takeTurn(() =>
    inspectImage(tempFilePath ? { path: tempFilePath, fileName } : { buffer: data, fileName }),
  )
  const blob = tempFilePath ? await putFile(storage, tempFilePath) : await storage.put(data)
  file.mimetype = facts.mimeType
  file.name = nameForRecord(fileName, facts.extension)
  return {
    originalName: fileName.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ''),
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    dpi: facts.dpi,
    hadGps: facts.hasGps,
    ...blob,
  }
}

/** Read twice: whoever knows the hash first spares a bucket a copy, and the first reading is cheap. */
async function putFile(storage: BlobStorage, path: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return storage.put(createReadStream(path), { sha256: hash.digest('hex') })
}

/**
 * Judges a picture that was uploaded before, by its content, and gives what the record says of its
 * file; no file comes with the write.
 *
 * @throws MediaError with the reason when it is refused
 */
export async function ingestArrived(args: {
  deps: Pick<CollectionDeps, 'storage' | 'temporaryDirectory'>
  upload: ArrivedUpload
}): Promise<IngestedFile & RecordedFile> {
  const { deps, upload } = args
  const { fileName, sha256, crc32, bytes } = upload
  const facts = await takeTurn(() =>
    withLocalCopy({ ...deps, sha256 }, (path) => inspectImage({ path, fileName })),
  )
  return {
    originalName: fileName,
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    dpi: facts.dpi,
    hadGps: facts.hasGps,
    sha256,
    crc32,
    bytes,
    filename: nameForRecord(fileName, facts.extension),
    mimeType: facts.mimeType,
    filesize: bytes,
    width: facts.widthPx,
    height: facts.heightPx,
    url: null,
    focalX: 50,
    focalY: 50,
  }
}

/** What Payload itself says of a file. */
interface RecordedFile {
  filename: string
  mimeType: string
  filesize: number
  width: number
  height: number
  /** Made of the file name when the record is written. */
  url: null
  /** The middle, until somebody says otherwise. */
  focalX: number
  focalY: number
}

/** Judging decodes a whole picture: two at a time, so that memory is bounded however many come. */
const takeTurn = createQueue(2)
