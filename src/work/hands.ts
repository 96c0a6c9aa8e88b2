import type { Asked } from './ask.js'
import { claimRow, type Claim } from './claim.js'
import type { WorkKind } from './kinds.js'
import type { WorkRow } from './rows.js'
import { runClaim, type Outcome, type RunDeps } from './run-claim.js'

/** What one process does at the moment: of each kind as much at once as the kind allows. */
export interface Hands {
  areFreeFor: (kind: string) => boolean
  hold: (id: string) => boolean
  /** Claims a row and begins its run; `null` where another was faster. */
  begin(row: WorkRow): Promise<{ ended: Promise<Outcome> } | null>
  /** Waits for all that runs now. */
  settle(): Promise<void>
}

export interface HandsDeps extends RunDeps {
  kinds: Record<string, WorkKind>
  ask: (kind: string, asked: Asked) => Promise<void>
  /** Told whenever a run has ended, so that a hand is free. */
  onEnd: () => void
  onTrouble: (error: unknown) => void
}

export function createHands(deps: HandsDeps): Hands {
  const { kinds } = deps
  const running = new Map<string, { kind: string; ended: Promise<Outcome> }>()

  function start(claim: Claim): Promise<Outcome> {
    const { id, kind } = claim.row
    const ended = runToEnd(deps, claim).finally(() => {
      running.delete(id)
      deps.onEnd()
    })
    running.set(id, { kind, ended })
    return ended
  }

  return {
    areFreeFor(name) {
      const busy = [...running.values()].filter(({ kind }) => kind === name).length
      return busy < kinds[name]!.mostAtOnce
    },
    hold: (id) => running.has(id),
    async begin(row) {
      const claim = await claimRow(deps, kinds[row.kind]!, row)
      return claim && { ended: start(claim) }
    },
    async settle() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

async function runToEnd(deps: HandsDeps, claim: Claim): Promise<Outcome> {
  const { kind: name, subject } = claim.row
  const kind = deps.kinds[name]!
  try {
    const outcome = await runClaim(deps, kind, claim)
    // What we wrote may have come after what the other one read: it looks again.
    if (outcome === 'lost' && !kind.isAtMoment) await deps.ask(name, { subject })
    return outcome
  } catch (error) {
    deps.onTrouble(error)
    return 'lost'
  }
}
