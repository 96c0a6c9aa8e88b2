import { askForWork, type Asked } from './ask.js'
import { claimRow, type Claim } from './claim.js'
import { findDue, findRunning } from './due-rows.js'
import type { WorkKind } from './kinds.js'
import { createLeaseWatch } from './lease-watch.js'
import type { WorkRow, WorkRows } from './rows.js'
import { runClaim, type Outcome, type RunDeps } from './run-claim.js'

/** Durable work: rows that any process claims, each done until it is done. */
export interface Work {
  /** Keeps the wish; it is done by whichever process has a hand free. */
  ask(kind: string, asked: Asked): Promise<void>
  /** Looks for work now instead of at the next poll. */
  wake(): void
  /** Does now what waits of a kind, due or not, each once; and waits for what this process runs. */
  flush(kind: string): Promise<void>
  /** Finishes what this process runs and takes up nothing more. */
  stop(): Promise<void>
}

export interface WorkDeps {
  rows: WorkRows
  kinds: Record<string, WorkKind>
  /** Turns what has happened elsewhere into rows, before each look. */
  gather?: (ask: Work['ask']) => Promise<void>
  /** The time of day, which moments are measured by, and may jump. */
  nowMs: () => number
  /** A clock that only goes forward. */
  monotonicMs: () => number
  random: () => number
  /** No other process works on these rows: what is claimed at the start was left by a dead one. */
  isAlone?: boolean
  pollMs?: number
  onFailure: RunDeps['onFailure']
  /** The rows could not be read or written; it goes on at the next poll. */
  onTrouble: (error: unknown) => void
}

/**
 * Works until it is stopped. Knows nothing of what is done. Looks when it is woken, when the next
 * row is due, and at every poll for what other processes wrote.
 */
export function createWork(deps: WorkDeps): Work {
  const { rows, kinds, pollMs = 1000 } = deps
  const running = new Map<string, { kind: string; ended: Promise<Outcome> }>()
  const watch = createLeaseWatch({
    monotonicMs: deps.monotonicMs,
    leaseMsOf: ({ kind }) => kinds[kind]!.leaseMs,
    longestGapMs: 2 * pollMs,
  })
  const runDeps: RunDeps = { ...deps, isStopping: () => isStopped }
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> | null = null
  let isWoken = false
  let isStopped = false
  let isFirstLook = true

  function lookIn(delayMs: number): void {
    if (timer) clearTimeout(timer)
    timer = isStopped ? null : setTimeout(look, delayMs)
  }

  function look(): void {
    if (looking || isStopped) {
      isWoken = true
      return
    }
    isWoken = false
    looking = lookOnce()
      .catch((error: unknown) => {
        deps.onTrouble(error)
        return pollMs
      })
      .then((delayMs) => {
        looking = null
        lookIn(isWoken ? 0 : delayMs)
      })
  }

  /** Starts what is due, as far as hands are free; gives how long until the next look. */
  async function lookOnce(): Promise<number> {
    await deps.gather?.(ask)
    const held = await findRunning(rows, Object.keys(kinds))
    // A claim of ours is never abandoned, whatever the clocks say.
    const isOthers = ({ id }: WorkRow) => !running.has(id)
    const abandoned = deps.isAlone && isFirstLook ? held : watch.listAbandoned(held)
    isFirstLook = false
    const names = Object.keys(kinds).filter((name) => handsFree(name) > 0)
    const { due, nextDueMs } = await findDue({ rows, kinds, names, nowMs: deps.nowMs() })
    for (const row of [...abandoned.filter(isOthers), ...due]) {
      if (isStopped) break
      if (handsFree(row.kind) > 0) await begin(row)
    }
    const untilDueMs = nextDueMs === null ? pollMs : nextDueMs - deps.nowMs()
    return Math.max(5, Math.min(untilDueMs, pollMs * (0.75 + deps.random() / 4)))
  }

  const handsFree = (name: string): number =>
    kinds[name]!.mostAtOnce - [...running.values()].filter(({ kind }) => kind === name).length

  /** Claims a row and begins its run; `null` where another was faster. */
  async function begin(row: WorkRow): Promise<{ ended: Promise<Outcome> } | null> {
    const claim = await claimRow(runDeps, kinds[row.kind]!, row)
    return claim && { ended: start(claim) }
  }

  function start(claim: Claim): Promise<Outcome> {
    const { id, kind } = claim.row
    const ended = runToEnd(claim).finally(() => {
      running.delete(id)
      wake()
    })
    running.set(id, { kind, ended })
    return ended
  }

  async function runToEnd(claim: Claim): Promise<Outcome> {
    const { kind, subject } = claim.row
    try {
      const outcome = await runClaim(runDeps, kinds[kind]!, claim)
      // What we wrote may have come after what the other one read: it looks again.
      if (outcome === 'lost' && !kinds[kind]!.isAtMoment) await ask(kind, { subject })
      return outcome
    } catch (error) {
      deps.onTrouble(error)
      return 'lost'
    }
  }

  function ask(kind: string, asked: Asked): Promise<void> {
    return askForWork({ rows, kind, patience: kinds[kind]!, asked, nowMs: deps.nowMs() })
  }

  function wake(): void {
    if (looking) isWoken = true
    else lookIn(0)
  }

  async function flush(kind: string): Promise<void> {
    const tried = new Set<string>()
    while (!isStopped) {
      await deps.gather?.(ask)
      await Promise.all([...running.values()].map(({ ended }) => ended))
      const waiting = await rows.list(
        { and: [{ state: { equals: 'waiting' } }, { kind: { equals: kind } }] },
        1000,
      )
      const untried = waiting.filter(({ id }) => !tried.has(id))
      if (untried.length === 0) return
      for (const row of untried) {
        const run = await begin(row)
        if (run && (await run.ended) !== 'done') tried.add(row.id)
      }
    }
  }

  lookIn(0)
  return {
    ask,
    wake,
    flush,
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await looking
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
