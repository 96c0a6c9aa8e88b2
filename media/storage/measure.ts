import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

import { mediaError } from '../errors.js'
import type { PutOptions, StoredBlob } from './storage.js'

/**
 * Measures bytes as they pass: SHA-256, CRC-32 and length, in constant memory.
 *
 * @throws BLOB_TOO_LARGE from `add`, before the chunk that is over the limit counts; BLOB_DIFFERENT
 * from `finish`
 */
export function createMeasure({ maxBytes = Infinity, sha256: announced }: PutOptions = {}) {
  const hash = createHash('sha256')
  let crc = 0
  let bytes = 0
  return {
    add(chunk: Uint8Array): void {
      if (bytes + chunk.byteLength > maxBytes) throw mediaError('BLOB_TOO_LARGE', { maxBytes })
      hash.update(chunk)
      crc = crc32(chunk, crc)
      bytes += chunk.byteLength
    },
    finish: (): StoredBlob => {
      const found = hash.digest('hex')
      if (announced !== undefined && found !== announced) {
        throw mediaError('BLOB_DIFFERENT', { announced, found })
      }
      return { sha256: found, crc32: crc, bytes }
    },
  }
}
