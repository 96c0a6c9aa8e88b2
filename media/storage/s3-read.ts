import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

import { isMediaError, mediaError } from '../errors.js'
import { createPulledStream } from '../pulled-stream.js'

/** A part of an object as the server answered it: positions are inclusive, `bytes` is all of it. */
export interface ObjectPart {
  body: Readable
  start: number
  end: number
  bytes: number
}

interface Reading {
  first: ObjectPart
  /** Asks for the rest again, from `start` to the same end. */
  ask(start: number): Promise<ObjectPart>
  /** Sees each chunk before it is passed on; throws a coded error for a file that is not itself. */
  checkChunk(chunk: Uint8Array, isLast: boolean): void
  /** Raised when the reader leaves: closes what is open. */
  leaving: AbortController
  /** The coded error for what a connection or the server said, or for an early end. */
  describeFailure(cause: unknown): Error
  pauseMs: number
}

/** A connection may be cut this often without a mebibyte in between; then the reader is told. */
const mostCuts = 4
const progressBytes = 1024 ** 2

/** Before the first new try; doubled for each that follows, of which chance takes a share. */
const firstPauseMs = 250

/**
 * A stream over a part of an object that goes on where a connection was cut, and gives the
 * connection back while its reader takes nothing: what a reader who sleeps would hold, others need.
 * It ends only after the last byte, else it fails; the last chunk is passed on once it is checked.
 */
export function createObjectStream(reading: Reading): Readable {
  return createPulledStream((signal) => {
    // Also for a reader who leaves before the first byte was asked for.
    signal.addEventListener('abort', () => reading.leaving.abort(), { once: true })
    return readToEnd(reading)
  })
}

async function* readToEnd(reading: Reading): AsyncGenerator<Uint8Array> {
  const { first, leaving } = reading
  let at = first.start
  let part: ObjectPart | null = first
  const cuts = createCutCounter(at)
  const take = (chunk: Uint8Array) => {
    at += chunk.byteLength
    if (at > first.end + 1) throw mediaError('STORAGE_UNAVAILABLE', { operation: 'read' })
    reading.checkChunk(chunk, at > first.end)
  }
  while (at <= first.end && !leaving.signal.aborted) {
    let ending: unknown
    try {
      part ??= await reading.ask(at)
      requireRest(part, { start: at, first })
      ending = yield* pass(part, reading.pauseMs, take)
    } catch (error) {
      if (isMediaError(error)) throw error
      ending = error
    }
    part = null
    if (at > first.end || ending === paused) continue
    if (cuts.count(at) > mostCuts || leaving.signal.aborted) throw reading.describeFailure(ending)
    await wait(Math.random() * firstPauseMs * 2 ** (cuts.sinceProgress - 1))
  }
}

const paused = Symbol('the reader took nothing for a while')

/** Passes on what comes, and gives why it ended: `paused`, what the connection said, or nothing. */
async function* pass(
  { body }: ObjectPart,
  pauseMs: number,
  take: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, unknown> {
  let isWaiting = false
  let isLetGo = false
  const pause = setTimeout(() => {
    isLetGo = isWaiting
    if (isWaiting) body.destroy()
  }, pauseMs).unref()
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      take(chunk)
      isWaiting = true
      pause.refresh()
      yield chunk
      isWaiting = false
      if (isLetGo) return paused
    }
    return undefined
  } catch (error) {
    if (isMediaError(error)) throw error
    return error
  } finally {
    clearTimeout(pause)
    body.destroy()
  }
}

function createCutCounter(start: number) {
  let lastCutAt = start
  let sinceProgress = 0
  return {
    count(at: number): number {
      if (at - lastCutAt >= progressBytes) sinceProgress = 0
      lastCutAt = at
      return (sinceProgress += 1)
    },
    get sinceProgress() {
      return sinceProgress
    },
  }
}

function requireRest(part: ObjectPart, { start, first }: { start: number; first: ObjectPart }) {
  if (part.start === start && part.end === first.end && part.bytes === first.bytes) return
  part.body.destroy()
  throw new Error(`asked for ${start}-${first.end}/${first.bytes}, not what came`)
}
