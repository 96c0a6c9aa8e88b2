import type { StoredBlob } from '../storage/index.js'

/**
 * What a storage must be told again to go on with an upload, kept by whoever keeps the record of
 * it: plain JSON, meaningful to that storage only.
 */
export type SavedParts = Readonly<Record<string, string | number | readonly string[]>>

/** An upload as a storage sees it. */
export interface PartsOfUpload {
  /** A UUID: it becomes part of a path. */
  id: string
  /** How many bytes of it are durable. */
  bytes: number
  saved: SavedParts
}

/** Appends to one upload; only one may be open at a time, which its caller sees to. */
export interface PartWriter {
  /** @throws STORAGE_FULL, STORAGE_UNAVAILABLE; then the chunk was not taken */
  write(chunk: Uint8Array): Promise<void>
  /** Makes all that was written durable, and gives what must be kept to find it again. */
  flush(): Promise<SavedParts>
  /** Lets go of what only the flush before the last one needed: the last one is on record. */
  settle(): Promise<void>
  close(): Promise<void>
}

/**
 * Where the bytes of uploads wait that are not whole yet, beside the blobs. Nothing here is a blob
 * until `finish`.
 */
export interface PartStore {
  /** How long what has arrived may wait to be flushed, by what a flush costs here. */
  readonly saveAfterMs: number

  /**
   * Opens an upload behind its durable bytes; what lies beyond them is dropped.
   *
   * @throws UPLOAD_LOST when bytes that were durable are gone
   */
  resume(upload: PartsOfUpload): Promise<PartWriter>

  /**
   * Makes the bytes a blob under the SHA-256 that was measured, without sending them again. Once
   * done, doing it again is harmless.
   *
   * @throws UPLOAD_LOST
   */
  finish(upload: PartsOfUpload, blob: StoredBlob): Promise<void>

  /** Drops what was kept of an upload; one that is not there is no failure. */
  discard(upload: PartsOfUpload): Promise<void>

  /** Drops what belongs to no upload known, and is older than a day; gives how many. */
  sweep(areKnown: (ids: string[]) => Promise<Set<string>>): Promise<number>
}
