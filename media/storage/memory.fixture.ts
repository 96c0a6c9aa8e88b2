import { Readable } from 'node:stream'

import { requireBlobKey } from './blob-key.js'
import { resolveRange } from './byte-range.js'
import { consumeSource } from './consume-source.js'
import { createMeasure } from './measure.js'
import type { BlobStorage } from './storage.js'

/**
 * A storage that lives as long as the process, for tests. Unlike every other one it holds a blob's
 * bytes in memory.
 */
export function createMemoryStorage(): BlobStorage {
  const blobs = new Map<string, Buffer>()

  return {
    put: (source, options) =>
      consumeSource(source, async (chunks) => {
        const measure = createMeasure(options)
        const kept: Uint8Array[] = []
        for await (const chunk of chunks) {
          measure.add(chunk)
          kept.push(chunk)
        }
        const blob = measure.finish()
        blobs.set(blob.sha256, Buffer.concat(kept))
        return blob
      }),

    stat: async (sha256) => {
      requireBlobKey(sha256)
      const blob = blobs.get(sha256)
      return Promise.resolve(blob ? { bytes: blob.byteLength } : null)
    },

    open: async (sha256, range = {}) => {
      requireBlobKey(sha256)
      const blob = blobs.get(sha256)
      if (!blob) return Promise.resolve(null)
      const { start, end } = resolveRange(range, blob.byteLength)
      return Readable.from([Buffer.from(blob.subarray(start, end + 1))], { objectMode: false })
    },

    list: () => listBlobs(blobs),

    remove: async (sha256) => {
      requireBlobKey(sha256)
      blobs.delete(sha256)
      return Promise.resolve()
    },

    check: () => Promise.resolve(),
    sweep: () => Promise.resolve(0),
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for in memory
async function* listBlobs(blobs: ReadonlyMap<string, Buffer>) {
  for (const sha256 of [...blobs.keys()].sort()) {
    const blob = blobs.get(sha256)
    if (blob) yield { sha256, bytes: blob.byteLength }
  }
}
