import type { ByteSource } from './byte-source.js'

/** The PNG signature (PNG Third Edition, section 5.2). */
const signatureBytes = 8

/** Length, type and CRC around each chunk's data (section 5.3). */
const chunkOverheadBytes = 12

/** A real file has a dozen chunks before its pixels; a hostile one could have millions. */
const maxChunks = 1000

/**
 * Whether a PNG is animated: an `acTL` chunk stands before its pixels (section 11.3.6.1). libvips
 * reads only the first frame and does not tell.
 */
export async function isAnimatedPng(source: ByteSource): Promise<boolean> {
  let offset = signatureBytes
  for (let chunk = 0; chunk < maxChunks; chunk += 1) {
    const head = await source.readAt(offset, 8)
    if (head.byteLength < 8) return false
    const type = head.toString('latin1', 4, 8)
    if (type === 'acTL') return true
    if (type === 'IDAT') return false
    offset += head.readUInt32BE(0) + chunkOverheadBytes
  }
  return false
}
