import { extname } from 'node:path'

import {
  fileFormats,
  imageFormats,
  imageLimits,
  judgeImageBeginning,
  mediaError,
  nameFormats,
  requireFileFormat,
} from '../../media/index.js'
import { pressFileFormats } from '../press-files/ingest-press-file.js'

/** What may be uploaded for one collection, and how it is judged while it comes. */
export interface UploadPurpose {
  maxBytes: number
  /** Without a dot, in lower case. */
  extensions: readonly string[]
  mimeTypes: readonly string[]
  /** How a refusal names them. */
  accepted: string
  /** Looks at the first bytes as soon as they are there. @throws MediaError */
  judgeBeginning: (beginning: Buffer, fileName: string) => Promise<void>
}

const image: UploadPurpose = {
  maxBytes: imageLimits.maxBytes,
  extensions: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'],
  mimeTypes: Object.values(imageFormats).map(({ mimeType }) => mimeType),
  accepted: 'JPEG, PNG, WebP, TIFF',
  judgeBeginning: judgeImageBeginning,
}

const pressFile: UploadPurpose = {
  // A trailer in a good quality; S3 copies no more in one request.
  maxBytes: 5 * 1024 ** 3,
  extensions: [...pressFileFormats.map((name) => fileFormats[name].extension), 'm4v', 'qt'],
  mimeTypes: pressFileFormats.map((name) => fileFormats[name].mimeType),
  accepted: nameFormats(pressFileFormats),
  judgeBeginning: (beginning, fileName) => {
    requireFileFormat(beginning, { fileName, accepted: pressFileFormats })
    return Promise.resolve()
  },
}

/** By the slug of the collection. */
export const uploadPurposes = {
  stills: image,
  artworks: image,
  'press-files': pressFile,
} satisfies Record<string, UploadPurpose>

export type UploadPurposeName = keyof typeof uploadPurposes

export const isUploadPurpose = (name: string): name is UploadPurposeName =>
  Object.hasOwn(uploadPurposes, name)

/** What is said of a file before its first byte. */
export interface AnnouncedFile {
  fileName: string
  /** As the browser guessed it; empty where it knows none. */
  mimeType: string
  bytes: number
}

/**
 * Judges a file by what is said of it: cheap to get around, and only there to save somebody from
 * sending two gigabytes in vain. The content is judged later.
 *
 * @throws FILE_EMPTY, FILE_TOO_LARGE, FILE_FORMAT_REFUSED
 */
export function judgeAnnounced(file: AnnouncedFile, purpose: UploadPurpose): void {
  const { fileName, mimeType, bytes } = file
  const { maxBytes, accepted } = purpose
  if (bytes === 0) throw mediaError('FILE_EMPTY', { fileName })
  if (bytes > maxBytes) throw mediaError('FILE_TOO_LARGE', { fileName, bytes, maxBytes })
  const extension = extname(fileName).slice(1).toLowerCase()
  const isNamedRight = purpose.extensions.includes(extension)
  if (isNamedRight || purpose.mimeTypes.includes(mimeType.toLowerCase())) return
  throw mediaError('FILE_FORMAT_REFUSED', { fileName, accepted })
}
