import type { WorkRow } from './rows.js'

/** Tells which claims stand still: those that nobody has renewed for as long as they last. */
export interface LeaseWatch {
  /** To be told of every claim that is held, at every look. */
  listAbandoned(running: WorkRow[]): WorkRow[]
}

/**
 * Watches claims by a clock of its own that only goes forward. The moments in the rows were written
 * by other clocks, which may be wrong by an hour or jump by one; that a claim has not changed while
 * we looked is certain. A pause of ours, or of the database, counts as one look.
 */
export function createLeaseWatch(args: {
  monotonicMs: () => number
  leaseMsOf: (row: WorkRow) => number
  longestGapMs: number
}): LeaseWatch {
  const { monotonicMs, leaseMsOf, longestGapMs } = args
  let seen = new Map<string, { claim: string; stillMs: number }>()
  let lookedAtMs = monotonicMs()

  return {
    listAbandoned(running) {
      const nowMs = monotonicMs()
      const gapMs = Math.min(nowMs - lookedAtMs, longestGapMs)
      lookedAtMs = nowMs
      const fresh: typeof seen = new Map()
      for (const row of running) {
        const claim = `${row.claimedBy} until ${row.leaseUntil}`
        const before = seen.get(row.id)
        const stillMs = before?.claim === claim ? before.stillMs + gapMs : 0
        fresh.set(row.id, { claim, stillMs })
      }
      seen = fresh
      return running.filter((row) => seen.get(row.id)!.stillMs >= leaseMsOf(row))
    },
  }
}
