import { isBlobKey } from '../../media/storage/index.js'

/** A blob as a record describes it. */
export interface NamedBlob {
  sha256: string
  bytes: number | null
  crc32: number | null
}

/**
 * Every blob that a document names, however deep: what is called `sha256` and looks like one, with
 * the length and the CRC-32 beside it; and what a rendition was made from.
 */
export function* listNamedBlobs(value: unknown): Generator<NamedBlob> {
  if (typeof value !== 'object' || value === null) return
  const { sha256, bytes, crc32, source } = value as Record<string, unknown>
  if (typeof sha256 === 'string' && isBlobKey(sha256)) {
    yield { sha256, bytes: numberOrNull(bytes), crc32: numberOrNull(crc32) }
  }
  if (typeof source === 'string' && isBlobKey(source)) {
    yield { sha256: source, bytes: null, crc32: null }
  }
  for (const part of Object.values(value)) yield* listNamedBlobs(part)
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
