import { mediaError } from '../errors.js'
import { requireEntryNames } from './entry-names.js'
import {
  buildCentralHeader,
  buildEnd,
  buildLocalHeader,
  type EntryFacts,
  type PlacedEntry,
} from './records.js'

/** Where one entry stands in the archive, in bytes from its beginning. */
export interface LaidOutEntry<Entry extends EntryFacts> {
  entry: Entry
  /** Stands at `offset`; the entry's own bytes follow it. */
  localHeader: Buffer
  offset: number
}

export interface ArchiveLayout<Entry extends EntryFacts> {
  entries: LaidOutEntry<Entry>[]
  /** The directory and the end records: everything behind the last entry. */
  tail: Buffer
  /** The whole archive's length. */
  bytes: number
}

/**
 * Lays out a ZIP of stored files from what is known about them: every header, every position and
 * the total, before a byte of any file is read. The same entries give the same layout.
 *
 * @throws ARCHIVE_NAME_INVALID, ARCHIVE_NAME_TAKEN, ARCHIVE_ENTRY_INVALID
 */
export function layoutArchive<Entry extends EntryFacts>(
  entries: readonly Entry[],
): ArchiveLayout<Entry> {
  requireEntryNames(entries.map(({ name }) => name))
  entries.forEach(requireFacts)

  let offset = 0
  const laidOut = entries.map((entry) => {
    const placed = { entry, localHeader: buildLocalHeader(entry), offset }
    offset += placed.localHeader.byteLength + entry.bytes
    return placed
  })
  const tail = buildTail(
    laidOut.map((placed) => ({ ...pickFacts(placed.entry), offset: placed.offset })),
    offset,
  )
  return { entries: laidOut, tail, bytes: offset + tail.byteLength }
}

function buildTail(placed: PlacedEntry[], offset: number): Buffer {
  const directory = Buffer.concat(placed.map(buildCentralHeader))
  const end = buildEnd({ entries: placed.length, offset, bytes: directory.byteLength })
  return Buffer.concat([directory, end])
}

function pickFacts({ name, bytes, crc32, modifiedAt }: EntryFacts): EntryFacts {
  return { name, bytes, crc32, modifiedAt }
}

function requireFacts({ name, bytes, crc32, modifiedAt }: EntryFacts): void {
  const wrong = [
    { field: 'bytes', value: bytes, isValid: Number.isSafeInteger(bytes) && bytes >= 0 },
    { field: 'crc32', value: crc32, isValid: crc32 >>> 0 === crc32 },
    { field: 'modifiedAt', value: modifiedAt, isValid: !Number.isNaN(modifiedAt.getTime()) },
  ].find(({ isValid }) => !isValid)
  if (!wrong) return
  const { field, value } = wrong
  throw mediaError('ARCHIVE_ENTRY_INVALID', { name, field, value: String(value) })
}
