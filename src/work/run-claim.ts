import { failClaim, finishClaim, renewClaim, type Claim, type ClaimDeps } from './claim.js'
import type { WorkKind } from './kinds.js'
import type { WorkRow } from './rows.js'

/** How a run ended: well, not well, or in the hands of another worker. */
export type Outcome = 'done' | 'failed' | 'given-up' | 'lost'

export interface RunDeps extends ClaimDeps {
  isStopping: () => boolean
  /** Told of every attempt that failed. */
  onFailure(failure: { row: WorkRow; error: unknown; isGivenUp: boolean }): void
}

/**
 * Does what a claimed row asks for, renewing the claim meanwhile, and writes down how it ended.
 * Whoever has lost the claim stops caring: its last write changes nothing.
 *
 * @throws what the database says where the end cannot be written down; the lease then runs out
 */
export async function runClaim(deps: RunDeps, kind: WorkKind, claim: Claim): Promise<Outcome> {
  let isLost = false
  const renew = async (noted?: unknown) => {
    const isOurs = await renewClaim(deps, kind, claim, noted)
    isLost ||= !isOurs
    return isOurs
  }
  // The next renewal tries again; a lease that ran out is seen when the end is written.
  const renewing = setInterval(() => void renew().catch(() => undefined), kind.leaseMs / 3)
  const { subject, details, attempts: attempt } = claim.row
  let again: Date | null
  try {
    const { isStopping } = deps
    const job = { subject, details, attempt, isLost: () => isLost, renew, isStopping }
    again = (await kind.run(job)) ?? null
  } catch (error) {
    const problem = kind.describe(error)
    const { isOurs, isGivenUp } = await failClaim({ deps, kind, claim, problem })
    deps.onFailure({ row: claim.row, error, isGivenUp })
    if (!isOurs) return 'lost'
    return isGivenUp ? 'given-up' : 'failed'
  } finally {
    clearInterval(renewing)
  }
  return (await finishClaim({ deps, kind, claim, again })) ? 'done' : 'lost'
}
