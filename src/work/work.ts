import { askForWork, type Asked } from './ask.js'
import { findDue, findRunning } from './due-rows.js'
import { createHands } from './hands.js'
import type { WorkKind } from './kinds.js'
import { createLeaseWatch } from './lease-watch.js'
import type { WorkRow, WorkRows } from './rows.js'
import type { RunDeps } from './run-claim.js'

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
  const hands = createHands({ ...deps, ask, isStopping: () => isStopped, onEnd: wake })
  const watch = createLeaseWatch({
    monotonicMs: deps.monotonicMs,
    leaseMsOf: ({ kind }) => kinds[kind]!.leaseMs,
    longestGapMs: 2 * pollMs,
  })
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
    const isOthers = ({ id }: WorkRow) => !hands.hold(id)
    const abandoned = deps.isAlone && isFirstLook ? held : watch.listAbandoned(held)
    isFirstLook = false
    const names = Object.keys(kinds).filter(hands.areFreeFor)
    const { due, nextDueMs } = await findDue({ rows, kinds, names, nowMs: deps.nowMs() })
    for (const row of [...abandoned.filter(isOthers), ...due]) {
      if (isStopped) break
      if (hands.areFreeFor(row.kind)) await hands.begin(row)
    }
    const untilDueMs = nextDueMs === null ? pollMs : nextDueMs - deps.nowMs()
    return Math.max(5, Math.min(untilDueMs, pollMs * (0.75 + deps.random() / 4)))
  }

  async function ask(kind: string, asked: Asked): Promise<void> {
    await askForWork({ rows, kind, patience: kinds[kind]!, asked, nowMs: deps.nowMs() })
  }

  function wake(): void {
    if (looking) isWoken = true
    else lookIn(0)
  }

  async function flush(kind: string): Promise<void> {
    const tried = new Set<string>()
    while (!isStopped) {
      await deps.gather?.(ask)
      await hands.settle()
      const waiting = await rows.list(
        { and: [{ state: { equals: 'waiting' } }, { kind: { equals: kind } }] },
        1000,
      )
      const untried = waiting.filter(({ id }) => !tried.has(id))
      if (untried.length === 0) return
      for (const row of untried) {
        const run = await hands.begin(row)
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
      await hands.settle()
    },
  }
}
