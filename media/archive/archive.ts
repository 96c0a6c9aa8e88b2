import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

import { layoutArchive, type ArchiveLayout } from './layout.js'
import { createPulledStream } from '../pulled-stream.js'
import { openEntry, readEntry } from './read-entry.js'
import type { EntryFacts } from './records.js'

/** One file of an archive: what it is, and how to get its bytes when their turn comes. */
export interface ArchiveEntry extends EntryFacts {
  /** Called at most once for each `stream()`, when the reader has come to the entry before it. */
  open(): Promise<Readable> | Readable
}

export interface Archive {
  /** The whole ZIP's length, known before its first byte. */
  bytes: number
  /** Strong and quoted, ready for a header (RFC 9110, section 8.8.3): a hash of all entries. */
  etag: string
  /**
   * The ZIP from its beginning, in constant memory, two entries open at a time: the one that is sent
   * and the next. May be called again. Destroying it closes what is open. It fails with ARCHIVE_ENTRY_CHANGED as soon as an
   * entry is not what was promised, always before its last byte.
   */
  stream(): Readable
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
    stream: () => createPulledStream((signal) => readArchive(layout, signal)),
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
    open: () => Readable.from([content], { objectMode: false }),
  }
}

/** The headers hold each entry's name, length, CRC-32 and time: all that the bytes depend on. */
function hashLayout({ entries, tail }: ArchiveLayout<ArchiveEntry>): string {
  const hash = createHash('sha256')
  for (const { localHeader } of entries) hash.update(localHeader)
  return `"${hash.update(tail).digest('base64url')}"`
}

/** The next entry is opened while one is sent: from far away, opening takes as long as reading. */
async function* readArchive({ entries, tail }: ArchiveLayout<ArchiveEntry>, signal: AbortSignal) {
  let ahead = entries[0] && openEntry(entries[0].entry, signal)
  for (const [index, { localHeader }] of entries.entries()) {
    yield localHeader
    const current = ahead!
    const next = entries[index + 1]
    ahead = next && openEntry(next.entry, signal)
    yield* readEntry(current)
  }
  yield tail
}
