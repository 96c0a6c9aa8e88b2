import { Readable } from 'node:stream'

import { mediaError } from '../errors.js'

/** Node's own names for a stream that ended before it was through. */
const interruptions = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'])

/** What a put's source comes down to: chunks, read once. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Lets `use` read a put's source and destroys the source afterwards, whatever happened. Call it in
 * the tick the source is received: from then on an error of the source is told by the iteration
 * and cannot end the process.
 *
 * @throws SOURCE_INTERRUPTED when a stream is cut; another error of the source as it came
 */
export async function consumeSource<Result>(
  source: Readable | Uint8Array,
  use: (chunks: Chunks) => Promise<Result>,
): Promise<Result> {
  if (!(source instanceof Readable)) return use([source])
  // An error before the first read would be unhandled; the iteration reports the same one later.
  source.once('error', () => undefined)
  try {
    return await use(readStream(source))
  } finally {
    source.destroy()
  }
}

async function* readStream(source: Readable): AsyncGenerator<Uint8Array> {
  let receivedBytes = 0
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array | string>) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      receivedBytes += bytes.byteLength
      yield bytes
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || !interruptions.has(code)) throw error
    throw mediaError('SOURCE_INTERRUPTED', { receivedBytes }, { cause: error })
  }
}
