import { extname } from 'node:path'

import {
  fileFormats,
  inspectFile,
  mediaError,
  safeFileName,
  type FileFormatName,
} from '../../media/index.js'
import type { ArrivedUpload, CollectionDeps } from '../deps.js'
import type { FileFacts } from '../files/receive-upload.js'

export const pressFileFormats = Object.keys(fileFormats) as FileFormatName[]

/**
 * Judges a press file by its content, as it lies in the storage, and gives what its record says of
 * it.
 *
 * @throws FILE_FORMAT_REFUSED, BLOB_MISSING
 */
export async function ingestPressFile(args: {
  deps: Pick<CollectionDeps, 'storage'>
  upload: ArrivedUpload
}): Promise<FileFacts> {
  const { deps, upload } = args
  const { fileName, sha256, crc32, bytes } = upload
  const format = await inspectFile({
    fileName,
    accepted: pressFileFormats,
    async open() {
      const stream = await deps.storage.open(sha256)
      if (!stream) throw mediaError('BLOB_MISSING', { sha256 })
      return stream
    },
  })
  const base = safeFileName(fileName.slice(0, fileName.length - extname(fileName).length))
  const suffix = crypto.randomUUID().slice(0, 8)
  return {
    originalName: fileName,
    sha256,
    crc32,
    bytes,
    filename: `${base.slice(0, 60)}-${suffix}.${format.extension}`,
    mimeType: format.mimeType,
    filesize: bytes,
    url: null,
  }
}
