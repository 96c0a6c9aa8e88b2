import type { ByteRange } from '../storage/storage.js'
import type { ArchiveLayout } from './layout.js'
import type { EntryFacts } from './records.js'

/** A run of an archive's bytes: ready ones, or (a part of) those of an entry. */
export type Piece<Entry extends EntryFacts> =
  | { content: Buffer }
  | { entry: Entry }
  /** Positions inside the entry, both inclusive. */
  | { entry: Entry; part: Required<ByteRange> }

/**
 * What an archive consists of between two of its bytes, both inclusive, in order. Entries outside are
 * left out, so that whoever asks for the end of a large archive waits for nothing before it.
 */
export function cutPieces<Entry extends EntryFacts>(
  { entries, tail, bytes }: ArchiveLayout<Entry>,
  { start = 0, end = bytes - 1 }: ByteRange = {},
): Piece<Entry>[] {
  const pieces: Piece<Entry>[] = []
  const cut = (offset: number, length: number) => ({
    from: Math.max(start - offset, 0),
    to: Math.min(end - offset, length - 1),
  })
  const addContent = (content: Buffer, offset: number) => {
    const { from, to } = cut(offset, content.byteLength)
    if (from <= to) pieces.push({ content: content.subarray(from, to + 1) })
  }
  for (const { entry, localHeader, offset } of entries) {
    addContent(localHeader, offset)
    const { from, to } = cut(offset + localHeader.byteLength, entry.bytes)
    // An empty entry has no byte to ask for, and is read with those around it.
    if (from === 0 && to === entry.bytes - 1) pieces.push({ entry })
    else if (from <= to) pieces.push({ entry, part: { start: from, end: to } })
  }
  addContent(tail, bytes - tail.byteLength)
  return pieces
}
