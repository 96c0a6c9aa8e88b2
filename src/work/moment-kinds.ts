import type { WorkKind } from './kinds.js'

/** How patient work at a chosen moment is: it is due then, and tried again soon where it failed. */
export const momentPatience: Pick<WorkKind, 'timing' | 'isAtMoment'> = {
  isAtMoment: true,
  timing: { quietMs: 0, longestMs: 0, retryMs: 2000, longestRetryMs: 60_000 },
}
