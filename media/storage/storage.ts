import type { Readable } from 'node:stream'

/** What was measured while a blob's bytes passed. */
export interface StoredBlob {
  /** 64 lower-case hexadecimal digits: the blob's key. */
  sha256: string
  /** CRC-32 as ZIP uses it (ISO 3309), unsigned. */
  crc32: number
  bytes: number
}

export interface PutOptions {
  /** The put fails with BLOB_TOO_LARGE as soon as one byte more has passed. */
  maxBytes?: number
  /**
   * What the bytes are said to be, where that is known before they come: other bytes are refused,
   * and a storage that would have to keep them under another name first is spared a copy.
   */
  sha256?: string
}

/** Positions in bytes, both inclusive, as in an HTTP range (RFC 9110, section 14.1.2). */
export interface ByteRange {
  start?: number
  end?: number
}

/**
 * Bytes named by what they are: a blob's key is its SHA-256, so a key never changes its meaning,
 * putting twice is harmless, and nothing is ever overwritten by something else.
 *
 * Every verb that takes a key throws STORAGE_KEY_INVALID before anything is touched, and
 * STORAGE_UNAVAILABLE, or one of the codes beside it that tells more, when the storage itself fails.
 */
export interface BlobStorage {
  /**
   * Keeps the bytes whole or not at all, in constant memory, durable when the promise resolves.
   * The source is read to its end or destroyed. An error of the source's own is thrown as it came.
   *
   * @throws SOURCE_INTERRUPTED when the source ends early, BLOB_TOO_LARGE, BLOB_DIFFERENT,
   * STORAGE_FULL
   */
  put(source: Readable | Uint8Array, options?: PutOptions): Promise<StoredBlob>

  /** The blob's length, or null when it is not kept. */
  stat(sha256: string): Promise<{ bytes: number } | null>

  /**
   * A stream over the blob or a part of it, or null when it is not kept. It holds a file or a
   * connection until it is read to its end or destroyed. It fails rather than end early.
   *
   * @throws STORAGE_RANGE_INVALID when the range is not inside the blob
   */
  open(sha256: string, range?: ByteRange): Promise<Readable | null>

  /** Every blob that is whole, once, ordered by key. */
  list(): AsyncIterable<{ sha256: string; bytes: number }>

  /** Forgets a blob; one that is not kept is no failure. */
  remove(sha256: string): Promise<void>

  /**
   * Resolves when a blob could be kept, else throws what a put would throw. Where a write costs
   * money, one that succeeded stands for the minute after it.
   */
  check(): Promise<void>

  /** Clears what puts that died over an hour ago left behind; gives how many. Call it at start. */
  sweep(): Promise<number>
}
