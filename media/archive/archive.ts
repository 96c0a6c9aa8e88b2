import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

import { layoutArchive, type ArchiveLayout } from './layout.js'
import { createPulledStream } from '../pulled-stream.js'
import type { ByteRange } from '../storage/storage.js'
import { cutPieces, type Piece } from './pieces.js'
import { openEntry, readEntry } from './read-entry.js'
import type { EntryFacts } from './records.js'

/** One file of an archive: what it is, and how to get its bytes when their turn comes. */
export interface ArchiveEntry extends EntryFacts {
  /**
   * Called at most once for each `stream()`, when the reader has come to the entry before it; with
   * positions inside the entry where only a part of it is wanted.
   */
  open(part?: Required<ByteRange>): Promise<Readable> | Readable
  /**
   * Asked before the first byte of it leaves, which may be long after it was opened: what this throws
   * ends the stream.
   */
  beforeSending?(): Promise<void>
}

export interface Archive {
  /** The whole ZIP's length, known before its first byte. */
  bytes: number
  /** Strong and quoted, ready for a header (RFC 9110, section 8.8.3): a hash of all entries. */
  etag: string
  /**
   * The ZIP, or the bytes of it between two positions, both inclusive: in constant memory, two entries
   * open at a time, the one that is sent and the next. May be called again. Destroying it closes what
   * is open. It fails with ARCHIVE_ENTRY_CHANGED as soon as an entry is not what was promised, always
   * before its last byte; of a part of an entry only the length can be told.
   */
  stream(range?: ByteRange): Readable
}

/**
 * A ZIP that is never built: its bytes are a function of its entries, stored without compression,
 * since pictures, films and PDF do not shrink.
 *
 * @throws ARCHIVE_NAME_INVALID, ARCHIVE_NAME_TAKEN, ARCHIVE_ENTRY_INVALID
 */
export function createArchive(entries: readonly ArchiveEntry[]): Archive {
  const layout = layoutArchive(entries)
  return {
    bytes: layout.bytes,
    etag: hashLayout(layout),
    stream: (range) => createPulledStream((signal) => readPieces(cutPieces(layout, range), signal)),
  }
}

/** An entry of text we wrote ourselves: UTF-8, without a byte order mark. */
export function entryFromText(file: {
  name: string
  text: string
  modifiedAt: Date
}): ArchiveEntry {
  const content = Buffer.from(file.text)
  return {
    name: file.name,
    bytes: content.byteLength,
    crc32: crc32(content),
    modifiedAt: file.modifiedAt,
    open: (part) => {
      const { start, end } = part ?? { start: 0, end: content.byteLength - 1 }
      return Readable.from([content.subarray(start, end + 1)], { objectMode: false })
    },
  }
}

/** The headers hold each entry's name, length, CRC-32 and time: all that the bytes depend on. */
function hashLayout({ entries, tail }: ArchiveLayout<ArchiveEntry>): string {
  const hash = createHash('sha256')
  for (const { localHeader } of entries) hash.update(localHeader)
  return `"${hash.update(tail).digest('base64url')}"`
}

/** The next entry is opened while one is sent: from far away, opening takes as long as reading. */
async function* readPieces(pieces: Piece<ArchiveEntry>[], signal: AbortSignal) {
  const waiting = pieces.filter((piece) => 'entry' in piece)
  const openNext = () => {
    const next = waiting.shift()
    return next && openEntry(next, signal)
  }
  let ahead = openNext()
  for (const piece of pieces) {
    if ('content' in piece) yield piece.content
    else {
      if (piece.entry.beforeSending) await piece.entry.beforeSending()
      const current = ahead!
      ahead = openNext()
      yield* readEntry(current)
    }
  }
}
