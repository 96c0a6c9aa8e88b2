import type { SavedParts } from './part-store.js'

/** What is kept of an upload: its parts by their ETags, and the object that holds what fills none. */
export interface SavedS3Parts {
  multipart: string | null
  etags: string[]
  partBytes: number
  tail: { key: string; bytes: number } | null
}

/** An upload goes on in parts of the length it began with. */
export const readSaved = (saved: SavedParts, usualPartBytes: number): SavedS3Parts => ({
  multipart: typeof saved.multipart === 'string' ? saved.multipart : null,
  etags: Array.isArray(saved.etags) ? (saved.etags as string[]) : [],
  partBytes: typeof saved.partBytes === 'number' ? saved.partBytes : usualPartBytes,
  tail:
    typeof saved.tailKey === 'string'
      ? { key: saved.tailKey, bytes: Number(saved.tailBytes) }
      : null,
})

export const writeSaved = ({ multipart, etags, partBytes, tail }: SavedS3Parts): SavedParts => ({
  etags,
  partBytes,
  ...(multipart && { multipart }),
  ...(tail && { tailKey: tail.key, tailBytes: tail.bytes }),
})

export const bytesOf = ({ etags, partBytes, tail }: SavedS3Parts): number =>
  etags.length * partBytes + (tail?.bytes ?? 0)
