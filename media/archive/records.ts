import { toDosDate } from './dos-date.js'

/** What a ZIP says about one file (APPNOTE 6.3.10, section 4). */
export interface EntryFacts {
  /** Relative, with forward slashes. */
  name: string
  bytes: number
  /** CRC-32 of the content, unsigned. */
  crc32: number
  modifiedAt: Date
}

export interface PlacedEntry extends EntryFacts {
  /** Where the local header begins. */
  offset: number
}

export interface CentralDirectory {
  entries: number
  offset: number
  bytes: number
}

/** Values that say "look in the Zip64 record" (4.4.8, 4.4.9, 4.4.16, 4.4.21). */
const seeZip64 = 0xffffffff
const seeZip64Count = 0xffff

/** Versions needed to extract (4.4.3.2): 2.0 for folders, 4.5 for Zip64. */
const plainVersion = 20
const zip64Version = 45

/** Made on Unix (4.4.2), so that the upper half of the attributes is a Unix mode: a file, rw-r--r--. */
const madeOnUnix = 3 << 8
const regularFile = (0o100644 << 16) >>> 0

/** Bit 11: the name is UTF-8 (4.4.4, appendix D). Bit 3 is off: sizes and CRC stand in front. */
const utf8Name = 1 << 11
const stored = 0

/** Stands in front of a file's bytes (4.3.7). */
export function buildLocalHeader(entry: EntryFacts): Buffer {
  const name = Buffer.from(entry.name)
  // In a local header the extra field holds both sizes or none (4.5.3).
  const extra = buildZip64Extra(needsZip64(entry.bytes) ? [entry.bytes, entry.bytes] : [])
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(extra.byteLength > 0 ? zip64Version : plainVersion, 4)
  writeSharedFields(header, { at: 6, entry })
  header.writeUInt16LE(name.byteLength, 26)
  header.writeUInt16LE(extra.byteLength, 28)
  return Buffer.concat([header, name, extra])
}

/** One file's row in the directory at the end (4.3.12). */
export function buildCentralHeader(entry: PlacedEntry): Buffer {
  const name = Buffer.from(entry.name)
  // Here it holds only what does not fit, in this order: size, compressed size, offset (4.5.3).
  const extra = buildZip64Extra([
    ...(needsZip64(entry.bytes) ? [entry.bytes, entry.bytes] : []),
    ...(needsZip64(entry.offset) ? [entry.offset] : []),
  ])
  const version = extra.byteLength > 0 ? zip64Version : plainVersion
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(madeOnUnix | version, 4)
  header.writeUInt16LE(version, 6)
  writeSharedFields(header, { at: 8, entry })
  header.writeUInt16LE(name.byteLength, 28)
  header.writeUInt16LE(extra.byteLength, 30)
  header.writeUInt32LE(regularFile, 38)
  header.writeUInt32LE(Math.min(entry.offset, seeZip64), 42)
  return Buffer.concat([header, name, extra])
}

/** Ends the archive (4.3.16), with the Zip64 record and its locator before it where it must. */
export function buildEnd(directory: CentralDirectory): Buffer {
  const { entries, offset, bytes } = directory
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries, seeZip64Count), 8)
  end.writeUInt16LE(Math.min(entries, seeZip64Count), 10)
  end.writeUInt32LE(Math.min(bytes, seeZip64), 12)
  end.writeUInt32LE(Math.min(offset, seeZip64), 16)
  const isLarge = entries >= seeZip64Count || needsZip64(bytes) || needsZip64(offset)
  return isLarge ? Buffer.concat([buildZip64End(directory), end]) : end
}

/** From the flags to the sizes both headers say the same in the same order. */
function writeSharedFields(header: Buffer, { at, entry }: { at: number; entry: EntryFacts }): void {
  const { date, time } = toDosDate(entry.modifiedAt)
  header.writeUInt16LE(utf8Name, at)
  header.writeUInt16LE(stored, at + 2)
  header.writeUInt16LE(time, at + 4)
  header.writeUInt16LE(date, at + 6)
  header.writeUInt32LE(entry.crc32, at + 8)
  header.writeUInt32LE(Math.min(entry.bytes, seeZip64), at + 12)
  header.writeUInt32LE(Math.min(entry.bytes, seeZip64), at + 16)
}

/** The extended information extra field, 0x0001 (4.5.3); none for no values. */
function buildZip64Extra(values: number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0)
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + index * 8))
  return extra
}

/** The Zip64 end of central directory record and its locator (4.3.14, 4.3.15). */
function buildZip64End({ entries, offset, bytes }: CentralDirectory): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(madeOnUnix | zip64Version, 12)
  record.writeUInt16LE(zip64Version, 14)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(entries), 32)
  record.writeBigUInt64LE(BigInt(bytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(offset + bytes), 64)
  record.writeUInt32LE(1, 72)
  return record
}

function needsZip64(value: number): boolean {
  return value >= seeZip64
}
