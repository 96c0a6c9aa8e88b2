import type { WorkKind } from './kinds.js'
import type { WorkChange, WorkRow, WorkRows } from './rows.js'

export interface Asked {
  subject: string
  /** For a kind that is done at a moment: which. */
  dueAt?: Date
  details?: unknown
  /** Leaves a run that is under way alone, and says so. */
  refusesWhileRunning?: boolean
}

type Patience = Pick<WorkKind, 'timing' | 'isAtMoment'>

/**
 * Asks for work. What waits already is one row and runs once; what runs, runs again; what was given
 * up is taken up. Kept once it resolves.
 *
 * @returns `false` where it runs and was not to be asked for meanwhile
 */
export async function askForWork(args: {
  rows: WorkRows
  kind: string
  patience: Patience
  asked: Asked
  nowMs: number
}): Promise<boolean> {
  const { kind, asked } = args
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const answer = await askOnce(args)
    if (answer !== 'changed') return answer === 'kept'
    // Others ask for the same at this moment: whoever waits a little longer comes through.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt))
  }
  throw new Error(`${kind} of ${asked.subject} could not be asked for in ${mostAttempts} attempts.`)
}

const mostAttempts = 50

/** `changed` where the row is not as it was read. */
async function askOnce(
  args: Parameters<typeof askForWork>[0],
): Promise<'kept' | 'changed' | 'refused'> {
  const { rows, kind, asked } = args
  const row = await rows.find(kind, asked.subject)
  if (row === null) return (await rows.insert(describeNew(args))) ? 'kept' : 'changed'
  const { id, state, wanted } = row
  if (state === 'running' && asked.refusesWhileRunning) return 'refused'
  const change = { ...describeChange({ row, ...args }), wanted: wanted + 1 }
  return (await rows.change(id, { state, wanted }, change)) ? 'kept' : 'changed'
}

function describeNew(args: { kind: string; patience: Patience; asked: Asked; nowMs: number }) {
  const { kind, patience, asked, nowMs } = args
  return {
    kind,
    subject: asked.subject,
    ...afresh({ patience, asked, nowMs }),
    leaseUntil: null,
    claimedBy: null,
    wanted: 1,
  }
}

/** What asking again does to a row, by its state. */
function describeChange(args: {
  row: WorkRow
  patience: Patience
  asked: Asked
  nowMs: number
}): WorkChange {
  const { row, patience, nowMs } = args
  const { quietMs, longestMs } = patience.timing
  if (row.state === 'given-up') return afresh(args)
  if (patience.isAtMoment) {
    const { dueAt, dueBy, details } = afresh(args)
    return row.state === 'running' ? { dueAt, dueBy, details } : afresh(args)
  }
  if (row.state === 'running') return {}
  const soonMs = nowMs + quietMs
  // After a failure it is tried again sooner where somebody asks, never later.
  if (row.attempts > 0) return { dueAt: toIso(Math.min(Date.parse(row.dueAt), soonMs)) }
  const dueByMs = Math.min(Date.parse(row.dueBy), nowMs + longestMs)
  return { dueAt: toIso(Math.min(soonMs, dueByMs)), dueBy: toIso(dueByMs) }
}

function afresh(args: { patience: Patience; asked: Asked; nowMs: number }) {
  const { patience, asked, nowMs } = args
  const { quietMs, longestMs } = patience.timing
  return {
    state: 'waiting' as const,
    dueAt: asked.dueAt?.toISOString() ?? toIso(nowMs + Math.min(quietMs, longestMs)),
    dueBy: asked.dueAt?.toISOString() ?? toIso(nowMs + longestMs),
    attempts: 0,
    problem: null,
    lastError: null,
    details: asked.details ?? null,
  }
}

const toIso = (ms: number) => new Date(ms).toISOString()
