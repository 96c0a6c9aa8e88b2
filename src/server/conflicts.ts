import { setTimeout as pause } from 'node:timers/promises'

import { retryAfterSeconds } from '../delivery/respond.js'
import { createCarrier } from './carrier.js'
import type { FetchHandler } from './fetch-bridge.js'

/** Why a request that failed may be answered differently when it is asked again. */
interface Attempt {
  isConflict: boolean
}

const attempts = createCarrier<Attempt>()

/** Tells whoever carries the request that another write was in the way; nothing of it was kept. */
export function noteConflict(): void {
  const attempt = attempts.find()
  if (attempt) attempt.isConflict = true
}

export const mostReplays = 5

/** A growing pause with chance in it, so that those who met do not meet again. */
export const pauseBefore = (replay: number, random: () => number = Math.random): Promise<void> =>
  pause(Math.round(random() * 20 * 2 ** replay))

/** Bodies up to this long are kept until the request is answered, so that it can be asked again. */
const keptBodyBytes = 1024 ** 2

/**
 * Asks a handler again where another write was in the way of this one: a transaction that was
 * refused for a conflict, or a place that somebody else took a moment earlier, of which the second
 * asking tells by name. Payload itself never tries again.
 */
export function replayConflicts(handle: FetchHandler): FetchHandler {
  return async (request) => {
    if (!canBeKept(request)) return withRetryAfter(await handle(request))
    const body = request.body ? await request.arrayBuffer() : null
    for (let replay = 0; ; replay++) {
      const attempt: Attempt = { isConflict: false }
      const again = new Request(request, { body, signal: request.signal })
      const response = await attempts.carry(attempt, () => handle(again))
      const isOver = !attempt.isConflict || replay === mostReplays || request.signal.aborted
      if (isOver || !(await isUnanswered(response))) return withRetryAfter(response)
      await pauseBefore(replay)
    }
  }
}

function canBeKept({ method, headers, body }: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  if (!body) return true
  const length = headers.get('content-length')
  return length !== null && Number(length) <= keptBodyBytes
}

/** Whether all that was asked failed: what is done is not done again. */
export async function isUnanswered(response: Response): Promise<boolean> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return false
  const answer = (await response.clone().json()) as {
    data?: unknown
    docs?: unknown[]
    errors?: []
  }
  const isDone = Object.values(answer.data ?? {}).some((value) => value !== null)
  return (answer.errors?.length ?? 0) > 0 && !isDone && (answer.docs?.length ?? 0) === 0
}

/** Who is told that it does not go now is told when to ask again (RFC 9110, section 10.2.3). */
function withRetryAfter(response: Response): Response {
  if (response.status === 503) response.headers.set('Retry-After', retryAfterSeconds)
  return response
}
