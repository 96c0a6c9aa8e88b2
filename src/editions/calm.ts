/** A stretch of time in which nothing opens, in milliseconds since 1970. */
export interface Calm {
  /** What opened last did so at this one. */
  fromMs: number
  /** At this one the next thing opens; `Infinity` where nothing will. */
  untilMs: number
}

/** The stretch around an instant between two of these moments. */
export function calmAround(momentsMs: readonly number[], instantMs: number): Calm {
  const calm = { fromMs: -Infinity, untilMs: Infinity }
  for (const momentMs of momentsMs) {
    if (momentMs <= instantMs) calm.fromMs = Math.max(calm.fromMs, momentMs)
    else if (momentMs < calm.untilMs) calm.untilMs = momentMs
  }
  return calm
}

/** A clock may also be set back: what had opened is closed again then. */
export const isWithin = ({ fromMs, untilMs }: Calm, instantMs: number): boolean =>
  instantMs >= fromMs && instantMs < untilMs
