import type { Payload } from 'payload'

import type { WorkDeps } from '../work/work.js'

/** Trouble that lasts is written down once in a while, not at every look. */
const quietMs = 30_000

/** Writes down what goes wrong in the background; what is given up, as an error. */
export function createWorkLog(
  logger: Payload['logger'],
): Pick<WorkDeps, 'onFailure' | 'onTrouble'> {
  let lastTroubleMs = -Infinity
  return {
    onFailure({ row, error, isGivenUp }) {
      const { kind, subject, attempts } = row
      const msg = isGivenUp ? `${kind} was given up` : `${kind} failed and is tried again`
      logger[isGivenUp ? 'error' : 'warn']({ err: error, kind, subject, attempts, msg })
    },
    onTrouble(error) {
      if (performance.now() - lastTroubleMs < quietMs) return
      lastTroubleMs = performance.now()
      logger.error({ err: error, msg: 'the work in the background is held up' })
    },
  }
}
