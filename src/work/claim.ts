import { randomUUID } from 'node:crypto'

import { pauseAfter, type Problem, type WorkKind } from './kinds.js'
import type { Expected, WorkChange, WorkRow, WorkRows } from './rows.js'

/** What a claim needs from outside: where the rows are, and which time it is. */
export interface ClaimDeps {
  rows: WorkRows
  nowMs: () => number
  random: () => number
}

/** A row that is ours until its lease runs out. */
export interface Claim {
  row: WorkRow
  claimedBy: string
}

/** Takes a row where nobody else has meanwhile; one conditional write decides. */
export async function claimRow(
  deps: ClaimDeps,
  kind: WorkKind,
  { id, state, claimedBy, leaseUntil, wanted, attempts }: WorkRow,
): Promise<Claim | null> {
  // What waits may have been put off since it was read; a claim that was renewed is alive.
  const expected: Expected =
    state === 'running' ? { state, claimedBy, leaseUntil } : { state, wanted }
  const ours = randomUUID()
  const row = await deps.rows.change(id, expected, {
    state: 'running',
    claimedBy: ours,
    leaseUntil: untilOf(deps, kind),
    attempts: attempts + 1,
  })
  return row && { row, claimedBy: ours }
}

/** Gives whether the claim is still ours; notes details for whoever takes over. */
export async function renewClaim(
  deps: ClaimDeps,
  kind: WorkKind,
  { row, claimedBy }: Claim,
  details?: unknown,
): Promise<boolean> {
  const change = { leaseUntil: untilOf(deps, kind), ...(details !== undefined && { details }) }
  return (await deps.rows.change(row.id, { claimedBy }, change)) !== null
}

/**
 * Ends a run that went well: the row goes, or waits until it is due again; where it was asked for
 * meanwhile, it waits for what was asked. Gives `false` where another worker has taken it over.
 */
export async function finishClaim(args: {
  deps: ClaimDeps
  kind: WorkKind
  claim: Claim
  again: Date | null
}): Promise<boolean> {
  const { deps, kind, claim, again } = args
  const { row, claimedBy } = claim
  const unasked = { claimedBy, wanted: row.wanted }
  if (again) {
    const at = again.toISOString()
    const later = { ...free, ...well, dueAt: at, dueBy: at }
    if (await deps.rows.change(row.id, unasked, later)) return true
  } else if (await deps.rows.remove(row.id, unasked)) return true
  return putBack(deps, claim, askedAnew(deps, kind))
}

/**
 * Ends a run that failed: the row waits for another attempt, or is given up; where it was asked for
 * meanwhile, it waits for what was asked, as patiently as at first.
 */
export async function failClaim(args: {
  deps: ClaimDeps
  kind: WorkKind
  claim: Claim
  problem: Problem
}): Promise<{ isOurs: boolean; isGivenUp: boolean }> {
  const { deps, kind, claim, problem } = args
  const { row, claimedBy } = claim
  const { attempts, wanted } = row
  const isGivenUp = problem.isHopeless || attempts >= kind.mostAttempts
  const told = { problem: problem.code, lastError: problem.sentence }
  const failed = {
    ...free,
    ...told,
    ...(isGivenUp && { state: 'given-up' as const }),
    dueAt: toIso(deps.nowMs() + pauseAfter(attempts, kind.timing, deps.random)),
  }
  if (await deps.rows.change(row.id, { claimedBy, wanted }, failed)) {
    return { isOurs: true, isGivenUp }
  }
  // What went wrong with one moment says nothing of another.
  const anew = { ...askedAnew(deps, kind), ...(!kind.isAtMoment && told) }
  return { isOurs: await putBack(deps, claim, anew), isGivenUp: false }
}

/** What asking while it ran makes of a row once the run is over, however it went. */
function askedAnew({ nowMs }: ClaimDeps, { isAtMoment, timing }: WorkKind): WorkChange {
  // Who asked for a moment has written it down already.
  if (isAtMoment) return well
  const { quietMs, longestMs } = timing
  return { ...well, dueAt: toIso(nowMs() + quietMs), dueBy: toIso(nowMs() + longestMs) }
}

async function putBack(
  deps: ClaimDeps,
  { row, claimedBy }: Claim,
  change: WorkChange,
): Promise<boolean> {
  return (await deps.rows.change(row.id, { claimedBy }, { ...free, ...change })) !== null
}

const free = { state: 'waiting' as const, claimedBy: null, leaseUntil: null }
const well = { attempts: 0, problem: null, lastError: null }

const untilOf = ({ nowMs }: ClaimDeps, { leaseMs }: WorkKind) => toIso(nowMs() + leaseMs)
const toIso = (ms: number) => new Date(ms).toISOString()
