import type { Chunks } from './consume-source.js'

/** A stretch of a source, full to `partBytes` unless it is the last one. */
export interface SourcePart {
  /** From 1, as S3 counts. */
  number: number
  body: Uint8Array
  isLast: boolean
}

/**
 * Cuts a source into parts of one length. One part is held back to know the last one; whoever
 * takes a part owns its memory, and gives it back through `buffers` when it has gone out.
 */
export async function* cutIntoParts(
  chunks: Chunks,
  { partBytes, buffers }: { partBytes: number; buffers: PartBuffers },
): AsyncGenerator<SourcePart> {
  let number = 1
  let buffer = buffers.take()
  let filled = 0
  for await (const chunk of chunks) {
    let taken = 0
    while (taken < chunk.byteLength) {
      if (filled === partBytes) {
        yield { number, body: buffer, isLast: false }
        number += 1
        buffer = buffers.take()
        filled = 0
      }
      const piece = chunk.subarray(taken, taken + partBytes - filled)
      buffer.set(piece, filled)
      filled += piece.byteLength
      taken += piece.byteLength
    }
  }
  yield { number, body: buffer.subarray(0, filled), isLast: true }
}

export interface PartBuffers {
  take(): Buffer
  /** For a part that has gone out whole: its memory is used again. */
  giveBack(body: Uint8Array): void
}

/** Memory for parts, used again and again, so that a long upload makes no garbage. */
export function createPartBuffers(options: { partBytes: number; mostKept: number }): PartBuffers {
  const free: Buffer[] = []
  return {
    take: () => free.pop() ?? Buffer.allocUnsafeSlow(options.partBytes),
    giveBack(body) {
      const isOurs = body.buffer.byteLength === options.partBytes
      if (isOurs && free.length < options.mostKept) free.push(Buffer.from(body.buffer))
    },
  }
}
