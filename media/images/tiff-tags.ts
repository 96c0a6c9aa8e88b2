import type { ByteSource } from './byte-source.js'

/** Where things lie in an image file directory: TIFF 6.0, section 2, and the BigTIFF design. */
const shapes = {
  42: { pointer: { at: 4, length: 4 }, countBytes: 2, entryBytes: 12, value: { at: 8, length: 4 } },
  43: {
    pointer: { at: 8, length: 8 },
    countBytes: 8,
    entryBytes: 20,
    value: { at: 12, length: 8 },
  },
} as const

/** Enough for any real directory; a forged count must not make us allocate. */
const maxEntries = 4096

/** EXIF 2.32, section 4.6.3: where the GPS directory lies, and the tag it may hold without a place. */
const gpsPointerTag = 0x8825
const gpsVersionTag = 0

interface TiffReader {
  source: ByteSource
  shape: (typeof shapes)[keyof typeof shapes]
  readNumber: (field: Buffer) => number
}

/**
 * Whether a TIFF structure, a TIFF file or an EXIF block, says where it was taken. One that cannot
 * be read says nothing.
 */
export async function hasGpsTags(source: ByteSource): Promise<boolean> {
  const header = await source.readAt(0, 16)
  const readNumber = header.toString('latin1', 0, 2) === 'II' ? readLittleEndian : readBigEndian
  const version = readNumber(header.subarray(2, 4))
  if (version !== 42 && version !== 43) return false

  const reader = { source, shape: shapes[version], readNumber }
  const main = await readDirectory(reader, readNumber(cut(header, reader.shape.pointer)))
  const gpsOffset = main.get(gpsPointerTag)
  if (gpsOffset === undefined) return false
  const gps = await readDirectory(reader, gpsOffset)
  return [...gps.keys()].some((tag) => tag !== gpsVersionTag)
}

/** Tag → value field, read as an offset: the only use made of it here. */
async function readDirectory(reader: TiffReader, offset: number): Promise<Map<number, number>> {
  const { source, shape, readNumber } = reader
  const count = readNumber(await source.readAt(offset, shape.countBytes))
  const bodyBytes = Math.min(count, maxEntries) * shape.entryBytes
  const body = await source.readAt(offset + shape.countBytes, bodyBytes)
  const tags = new Map<number, number>()
  for (let at = 0; at + shape.entryBytes <= body.byteLength; at += shape.entryBytes) {
    const entry = body.subarray(at, at + shape.entryBytes)
    tags.set(readNumber(entry.subarray(0, 2)), readNumber(cut(entry, shape.value)))
  }
  return tags
}

function cut(bytes: Buffer, { at, length }: { at: number; length: number }): Buffer {
  return bytes.subarray(at, at + length)
}

function readLittleEndian(field: Buffer): number {
  return readBigEndian(Buffer.from(field).reverse())
}

/** A field cut short by the file's end counts as what is left of it, an empty one as 0. */
function readBigEndian(field: Buffer): number {
  return field.reduce((number, byte) => number * 256 + byte, 0)
}
