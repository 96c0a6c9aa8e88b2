import type { IncomingMessage, ServerResponse } from 'node:http'

import { AppError } from '../errors.js'
import { limits } from './limits.js'

/** A request's body, counted as it is read. */
export interface BoundedBody {
  chunks: AsyncGenerator<Buffer>
  /** That it was too large, once that was seen: whatever else came of reading it, this is why. */
  readonly problem: AppError | null
}

interface Exchange {
  req: IncomingMessage
  res: ServerResponse
}

/** Reads a body up to `mostBytes` and breaks off there. */
export function boundBody(req: IncomingMessage, mostBytes: number): BoundedBody {
  let problem: AppError | null = null
  async function* read(): AsyncGenerator<Buffer> {
    let seenBytes = 0
    // Leaving the loop must not end the connection: the answer goes out on it.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      seenBytes += (chunk as Buffer).length
      if (seenBytes > mostBytes) break
      yield chunk as Buffer
    }
    if (seenBytes <= mostBytes) return
    throw (problem = tooLarge(mostBytes))
  }
  return {
    chunks: read(),
    get problem() {
      return problem
    },
  }
}

/**
 * Reads on and keeps nothing, so that whoever is still sending gets our answer: closing a
 * connection with unread bytes on it resets it, and the answer is lost. Only for so much and so
 * long; then it is closed all the same.
 */
export function discardRest({ req, res }: Exchange): void {
  let discardedBytes = 0
  const timer = setTimeout(() => req.destroy(), limits.discardMs).unref()
  req.on('data', (chunk: Buffer) => {
    discardedBytes += chunk.length
    if (discardedBytes > limits.discardBytes) req.destroy()
  })
  // A connection that breaks while it is being drained has nothing more to tell us.
  req.on('error', () => req.destroy())
  req.once('close', () => clearTimeout(timer))
  req.resume()
  if (!res.shouldKeepAlive) closeOnceBothAreThrough({ req, res })
}

/** Asked to close, Node would do so as soon as the answer is out, however much is on its way. */
function closeOnceBothAreThrough({ req, res }: Exchange): void {
  res.shouldKeepAlive = true
  let waitsFor = 2
  const isThrough = () => {
    waitsFor -= 1
    if (waitsFor === 0) req.socket.end()
  }
  req.once('end', isThrough)
  res.once('finish', isThrough)
}

export const tooLarge = (mostBytes: number) =>
  new AppError('TOO_LARGE', `The request is larger than ${Math.floor(mostBytes / 1024)} KiB.`)
