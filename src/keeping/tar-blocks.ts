/** A tar archive is made of blocks of 512 bytes (POSIX.1-1988, “ustar”). */
export const blockBytes = 512

/** What a header block says of the file that follows it. */
export interface TarHeader {
  name: string
  bytes: number
}

/** How many bytes of nothing follow a file of this length. */
export const paddingBytes = (bytes: number): number =>
  (blockBytes - (bytes % blockBytes)) % blockBytes

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/**
 * Reads a header strictly: a plain file with a short name, nothing else. A general reader believes
 * the lengths in extended headers and would be led to fill the memory.
 *
 * @returns a sentence's end where it is anything else
 */
export function readHeader(block: Buffer): TarHeader | { problem: string } {
  if (sumOf(block) !== readOctal(block, 148, 8)) return { problem: 'a header in it is damaged' }
  if (block.toString('latin1', 257, 263) !== 'ustar\0') return { problem: 'it is no ustar archive' }
  const type = String.fromCharCode(block[156]!)
  if (type !== '0' && type !== '\0') {
    return {
      problem: `it holds an entry of type ${JSON.stringify(type)}; only plain files belong in it`,
    }
  }
  const bytes = readSize(block)
  if (bytes === null) return { problem: 'a length in it is no number' }
  return { name: readText(block, 0, 100), bytes }
}

/** The sum of all bytes, those of the sum itself counted as blanks. */
function sumOf(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}

/** Octal digits, or from 8 GiB on a binary number marked by its first bit (as GNU tar writes). */
function readSize(block: Buffer): number | null {
  if ((block[124]! & 0x80) === 0) return readOctal(block, 124, 12)
  if (!isZero(block.subarray(125, 129))) return null
  const bytes = Number(block.readBigUInt64BE(128))
  return Number.isSafeInteger(bytes) ? bytes : null
}

function readOctal(block: Buffer, start: number, length: number): number | null {
  const digits = readText(block, start, length).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null
}

function readText(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}
