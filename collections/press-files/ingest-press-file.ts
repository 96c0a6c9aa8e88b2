import {
  fileFormats,
  inspectFile,
  mediaError,
  tellsPlace,
  Unsearchable,
  type FileFormatName,
} from '../../media/index.js'
import type { ByteRange } from '../../media/storage/index.js'
import type { ArrivedUpload, CollectionDeps } from '../deps.js'
import { nameForRecord } from '../files/name-for-record.js'
import type { FileFacts } from '../files/receive-upload.js'

export const pressFileFormats = Object.keys(fileFormats) as FileFormatName[]

/**
 * Judges a press file by its content, as it lies in the storage, and gives what its record says of
 * it. A file leaves as it came, so that one which says where it was taken is refused, and one of which
 * nobody can tell.
 *
 * @throws FILE_FORMAT_REFUSED, FILE_TELLS_PLACE, FILE_UNSEARCHABLE, BLOB_MISSING
 */
export async function ingestPressFile(args: {
  deps: Pick<CollectionDeps, 'storage'>
  upload: ArrivedUpload
}): Promise<FileFacts> {
  const { deps, upload } = args
  const { fileName, sha256, crc32, bytes } = upload
  const open = async (range?: ByteRange) => {
    const stream = await deps.storage.open(sha256, range)
    if (!stream) throw mediaError('BLOB_MISSING', { sha256 })
    return stream
  }
  const format = await inspectFile({ fileName, accepted: pressFileFormats, open: () => open() })
  await refusePlace({ fileName, isTold: tellsPlace(format, { bytes, open }) })
  return {
    originalName: fileName,
    sha256,
    crc32,
    bytes,
    filename: nameForRecord(fileName, format.extension),
    mimeType: format.mimeType,
    filesize: bytes,
    url: null,
  }
}

async function refusePlace(args: { fileName: string; isTold: Promise<boolean> }): Promise<void> {
  const { fileName } = args
  const isTold = await args.isTold.catch((error: unknown) => {
    if (error instanceof Unsearchable) throw mediaError('FILE_UNSEARCHABLE', { fileName })
    throw error
  })
  if (isTold) throw mediaError('FILE_TELLS_PLACE', { fileName })
}
