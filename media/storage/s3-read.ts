import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

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
 * It ends only after the last byte, else it fails.
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
  while (at <= first.end && !leaving.signal.aborted) {
    let ending: unknown
    try {
      part ??= await reading.ask(at)
      requireRest(part, { start: at, first })
      ending = yield* pass(part, reading.pauseMs, (bytes) => (at += bytes))
    } catch (error) {
      ending = error
    }
    part = null
    if (at > first.end + 1) throw reading.describeFailure(new Error('more came than was promised'))
    if (at > first.end || ending === paused) continue
    if (cuts.count(at) > mostCuts || leaving.signal.aborted) throw reading.describeFailure(ending)
    await wait(Math.random() * firstPauseMs * 2 ** (cuts.sinceProgress - 1))
  }
}

const paused = Symbol('the reader took nothing for a while')

/** Passes on what comes, and gives why it ended: `paused`, a failure, or nothing. */
async function* pass(
  { body }: ObjectPart,
  pauseMs: number,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, unknown> {
  // The iteration tells a failure; one that comes while nothing is read concerns nobody.
  body.on('error', () => undefined)
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      count(chunk.byteLength)
      const letGo = setTimeout(() => body.destroy(), pauseMs).unref()
      yield chunk
      clearTimeout(letGo)
      if (body.destroyed) return paused
    }
    return undefined
  } catch (error) {
    return error
  } finally {
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
