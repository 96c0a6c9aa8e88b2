/** What each failure in `media` needs to tell, and the sentence made of it: one row for each code. */
const sentences = {
  STORAGE_FULL: (_: { operation: string }) =>
    'The file storage is full; nothing was kept. Free some space, then try again.',
  STORAGE_UNAVAILABLE: (d: { operation: string }) =>
    `The file storage failed to ${d.operation}; nothing was changed. See the cause in the log, then try again.`,
  STORAGE_BUCKET_MISSING: (_: { operation: string }) =>
    'The bucket for files does not exist; nothing was changed. Make it, or correct S3_BUCKET, then try again.',
  STORAGE_REFUSED: (_: { operation: string }) =>
    'The file storage refuses us; nothing was changed. Check the S3 keys, what they may do, the region and this machine’s clock, then try again.',
  STORAGE_UNREACHABLE: (_: { operation: string }) =>
    'The file storage cannot be reached; nothing was changed. Check S3_ENDPOINT and that the storage runs, then try again.',
  STORAGE_TIMED_OUT: (d: { operation: string }) =>
    `The file storage took too long to ${d.operation}; nothing was changed. Try again in a moment.`,
  STORAGE_KEY_INVALID: (d: { key: string }) =>
    `${quote(d.key)} is no blob key; a key is a SHA-256 in 64 lower-case hexadecimal digits.`,
  STORAGE_RANGE_INVALID: (d: { start: number; end: number; bytes: number }) =>
    `The range ${d.start}-${d.end} lies outside a blob of ${d.bytes} bytes; ask for whole numbers from 0 to ${d.bytes - 1}.`,
  BLOB_TOO_LARGE: (d: { maxBytes: number }) =>
    `The file is over the limit of ${formatBytes(d.maxBytes)}; upload a smaller one.`,
  BLOB_MISSING: (d: { sha256: string }) =>
    `The blob ${quote(d.sha256)} is not in the storage; upload the file again.`,
  BLOB_DAMAGED: (d: { sha256: string }) =>
    `The blob ${quote(d.sha256)} is no longer the bytes it is named by; upload the file again.`,
  BLOB_DIFFERENT: (d: { announced: string; found: string }) =>
    `The file is ${quote(d.found)} where ${quote(d.announced)} was announced; nothing was kept. Send it again.`,
  SOURCE_INTERRUPTED: (d: { receivedBytes: number }) =>
    `The file was cut off after ${d.receivedBytes} bytes; nothing was kept. Send it again.`,
  SOURCE_SILENT: (d: { silentMs: number }) =>
    `Nothing came for ${d.silentMs / 1000} s; what had arrived is kept. Go on from there.`,
  UPLOAD_LOST: (_: object) =>
    'What had arrived of this upload is gone from the storage; start the upload again.',
  FILE_FORMAT_REFUSED: (d: { fileName: string; accepted: string }) =>
    `${quote(d.fileName)} is not what it has to be; upload ${d.accepted}.`,
  FILE_TELLS_PLACE: (d: { fileName: string }) =>
    `${quote(d.fileName)} says where it, or a picture in it, was taken; export it without locations and upload that.`,
  FILE_UNSEARCHABLE: (d: { fileName: string }) =>
    `${quote(d.fileName)} cannot be looked through for where its pictures were taken: it is encrypted, or made of too many parts. Save it without a password, or export it anew, and upload that.`,
  FILE_EMPTY: (d: { fileName: string }) => `${quote(d.fileName)} is empty; upload it again.`,
  FILE_TOO_LARGE: (d: { fileName: string; bytes: number; maxBytes: number }) =>
    `${quote(d.fileName)} is ${formatBytes(d.bytes)}; upload a file of ${formatBytes(d.maxBytes)} at most.`,
  IMAGE_EMPTY: (d: { fileName: string }) =>
    `${quote(d.fileName)} is empty; upload the image again.`,
  IMAGE_TOO_LARGE: (d: { fileName: string; bytes: number; maxBytes: number }) =>
    `${quote(d.fileName)} is ${formatBytes(d.bytes)}; upload an image of ${formatBytes(d.maxBytes)} at most.`,
  IMAGE_FORMAT_REFUSED: (d: { fileName: string; format: string; accepted: string }) =>
    `${quote(d.fileName)} is ${d.format}; upload ${d.accepted}.`,
  IMAGE_TOO_MANY_PIXELS: (d: PixelDetails & { maxPixels: number }) =>
    `${quote(d.fileName)} is ${d.widthPx} × ${d.heightPx} pixels; upload an image of ${d.maxPixels / 1e6} megapixels at most.`,
  IMAGE_TOO_SMALL: (d: PixelDetails & { minWidthPx: number; minHeightPx: number }) =>
    `${quote(d.fileName)} is ${d.widthPx} × ${d.heightPx} pixels; upload one of ${d.minWidthPx} × ${d.minHeightPx} or more.`,
  IMAGE_ANIMATED: (d: { fileName: string }) =>
    `${quote(d.fileName)} holds several frames or pages; upload a single still image.`,
  IMAGE_DAMAGED: (d: { fileName: string; reason: string }) =>
    `${quote(d.fileName)} is damaged or incomplete (${d.reason}); export it again and upload that.`,
  ARCHIVE_NAME_INVALID: (d: { name: string; reason: string }) =>
    `${quote(d.name)} cannot name a file in an archive: ${d.reason}. Give a relative path with forward slashes.`,
  ARCHIVE_NAME_TAKEN: (d: { name: string; other: string }) =>
    `${quote(d.name)} would overwrite ${quote(d.other)} when the archive is unpacked; give it another name.`,
  ARCHIVE_ENTRY_INVALID: (d: { name: string; field: string; value: string }) =>
    `The archive entry ${quote(d.name)} has ${d.field} ${d.value}; measure the file and give what it really is.`,
  ARCHIVE_ENTRY_CHANGED: (d: EntryDetails) =>
    `The archive entry ${quote(d.name)} has ${d.field} ${d.found} where ${d.promised} was promised; start the download again.`,
} satisfies Record<string, (details: never) => string>

interface PixelDetails {
  fileName: string
  widthPx: number
  heightPx: number
}

interface EntryDetails {
  name: string
  field: string
  promised: number
  found: number
}

/** Codes never change: the server translates each to a status, clients may rely on them. */
export type MediaErrorCode = keyof typeof sentences

/** What a code carries besides its sentence. */
export type MediaErrorDetails<Code extends MediaErrorCode> = Parameters<(typeof sentences)[Code]>[0]

/** Any failure of `media` that a caller can act on. Knows no HTTP; make it with `mediaError`. */
export class MediaError extends Error {
  override readonly name = 'MediaError'

  constructor(
    readonly code: MediaErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number>>,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** All codes, so that whoever translates them can prove that none is forgotten. */
export const mediaErrorCodes = Object.keys(sentences) as MediaErrorCode[]

/** Makes the error of a code; its sentence carries the offending value and the next step. */
export function mediaError<Code extends MediaErrorCode>(
  code: Code,
  details: MediaErrorDetails<Code>,
  options?: ErrorOptions,
): MediaError {
  const buildSentence = sentences[code] as (details: MediaErrorDetails<Code>) => string
  return new MediaError(code, buildSentence(details), { ...details }, options)
}

/** Whether a thrown value is a failure of `media`, of one code if given. */
export function isMediaError(error: unknown, code?: MediaErrorCode): error is MediaError {
  return error instanceof MediaError && (code === undefined || error.code === code)
}

/** Every code that says the storage, and not a file, is at fault: in a few words, without secrets. */
export const storageReasons: Partial<Record<MediaErrorCode, string>> = {
  STORAGE_BUCKET_MISSING: 'bucket missing',
  STORAGE_FULL: 'full',
  STORAGE_REFUSED: 'refused',
  STORAGE_TIMED_OUT: 'timed out',
  STORAGE_UNAVAILABLE: 'failing',
  STORAGE_UNREACHABLE: 'unreachable',
}

/** Whether it may work again by itself, or by whoever runs the storage. */
export const isStorageAway = ({ code }: MediaError): boolean => Object.hasOwn(storageReasons, code)

function quote(text: string): string {
  return `\`${text}\``
}

function formatBytes(bytes: number): string {
  const mib = bytes / 1024 ** 2
  return mib >= 1 ? `${Number(mib.toFixed(1))} MiB` : `${bytes} bytes`
}
