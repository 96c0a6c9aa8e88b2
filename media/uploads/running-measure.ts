import { crc32 } from 'node:zlib'
import { createSHA256 } from 'hash-wasm'

import { mediaError } from '../errors.js'
import type { StoredBlob } from '../storage/index.js'

/** What was measured of the bytes so far, in a form that another process can go on from. */
export interface MeasureState {
  bytes: number
  /** CRC-32 of them, unsigned. */
  crc32: number
  /** The state of SHA-256 after them, in base64; null before the first. */
  sha256State: string | null
}

export const nothingMeasured: MeasureState = { bytes: 0, crc32: 0, sha256State: null }

/**
 * Measures bytes as they pass, going on from where an earlier measure was saved. Node's own hash
 * cannot be saved; this one can, at a quarter of its speed.
 *
 * @throws UPLOAD_LOST when the state was saved by another version of the hash
 */
export async function createRunningMeasure(from: MeasureState) {
  const hash = await loadHash(from)
  let { bytes, crc32: crc } = from
  return {
    add(chunk: Uint8Array): void {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      bytes += chunk.byteLength
    },
    save: (): MeasureState => ({
      bytes,
      crc32: crc,
      sha256State: Buffer.from(hash.save()).toString('base64'),
    }),
  }
}

/** The blob that the bytes measured so far would be. @throws UPLOAD_LOST */
export async function concludeMeasure(state: MeasureState): Promise<StoredBlob> {
  const hash = await loadHash(state)
  return { sha256: hash.digest('hex'), crc32: state.crc32, bytes: state.bytes }
}

async function loadHash({ sha256State }: MeasureState) {
  const hash = await createSHA256()
  if (sha256State === null) return hash.init()
  try {
    return hash.load(Buffer.from(sha256State, 'base64'))
  } catch (cause) {
    throw mediaError('UPLOAD_LOST', {}, { cause })
  }
}
