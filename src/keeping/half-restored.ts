import type { Payload } from 'payload'

import { KeepingProblem } from './problem.js'

const key = 'laurel-half-restored'

/** Says in the database itself that its rows are being replaced. */
export const setMark = (payload: Payload): Promise<void> =>
  payload.kv.set(key, { since: new Date().toISOString() })

export const clearMark = (payload: Payload): Promise<void> => payload.kv.delete(key)

export const isHalfRestored = async (payload: Payload): Promise<boolean> =>
  Boolean(await payload.kv.get(key))

/**
 * Keeps a server from showing half of a site.
 *
 * @throws KeepingProblem where a restore into this database was cut off
 */
export async function refuseHalfRestored(payload: Payload): Promise<void> {
  const mark = await payload.kv.get<{ since: string }>(key)
  if (!mark) return
  throw new KeepingProblem(
    `A restore into this database began at ${mark.since} and was never finished, so that only a part of the site is in it. Run it again: npm run restore -- --from … --overwrite`,
  )
}
