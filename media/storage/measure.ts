import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

import { mediaError } from '../errors.js'
import type { PutOptions, StoredBlob } from './storage.js'

/**
 * Measures bytes as they pass: SHA-256, CRC-32 and length, in constant memory.
 *
 * @throws BLOB_TOO_LARGE from `add`, before the chunk that is over the limit counts
 */
export function createMeasure({ maxBytes = Infinity }: PutOptions = {}) {
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
    finish: (): StoredBlob => ({ sha256: hash.digest('hex'), crc32: crc, bytes }),
  }
}
