const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long a message is tried for. */
const patienceMs = 24 * hour

/** How long it rests after each attempt that failed; after the last of these, as long as that. */
const pausesMs = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  1 * hour,
  2 * hour,
  4 * hour,
]

/** A receiver that asks for more rest than this is asked again all the same. */
const longestRestMs = 1 * hour

/**
 * When a message is tried again after an attempt that failed, in milliseconds since 1970; `null`
 * where it was tried for a day. The last attempt comes at the end of the day, however long the
 * pause before it. A little chance keeps many messages from coming back at one moment.
 */
export function planRetry(args: {
  /** How often it was tried. */
  tries: number
  sinceMs: number
  nowMs: number
  /** For how long the receiver asked for rest, where it did. */
  retryAfterMs: number | null
  random: () => number
}): number | null {
  const { tries, sinceMs, nowMs, retryAfterMs, random } = args
  const endMs = sinceMs + patienceMs
  if (nowMs >= endMs) return null
  const pauseMs = pausesMs[Math.min(tries, pausesMs.length) - 1]! * (0.9 + random() / 5)
  const restMs = Math.min(retryAfterMs ?? 0, longestRestMs)
  return Math.min(Math.round(nowMs + Math.max(pauseMs, restMs)), endMs)
}
