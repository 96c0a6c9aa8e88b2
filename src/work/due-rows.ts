import type { Where } from 'payload'

import type { WorkKind } from './kinds.js'
import type { WorkRow, WorkRows } from './rows.js'

type Kinds = Record<string, WorkKind>

/** Rows looked at together: more than all processes do at once. */
const mostAtALook = 100

/** What waits of these kinds: what is due, and when the next is. */
export async function findDue(args: {
  rows: WorkRows
  kinds: Kinds
  names: string[]
  nowMs: number
}): Promise<{ due: WorkRow[]; nextDueMs: number | null }> {
  const { rows, kinds, names, nowMs } = args
  if (names.length === 0) return { due: [], nextDueMs: null }
  const waiting: Where = {
    and: [{ state: { equals: 'waiting' } }, { kind: { in: names } }],
  }
  const next = await rows.list(waiting, mostAtALook)
  const stranded = await rows.list(describeStranded({ kinds, names, nowMs }), mostAtALook)
  const isDue = ({ dueAt }: WorkRow) => Date.parse(dueAt) <= nowMs
  const later = next.find((row) => !isDue(row))
  return {
    due: [...next.filter(isDue), ...stranded],
    nextDueMs: later ? Date.parse(later.dueAt) : null,
  }
}

/**
 * What is due later than anything of its kind can be: it was asked for by a clock that was wrong,
 * and is due now. A moment that somebody chose may lie as far ahead as they like.
 */
function describeStranded(args: { kinds: Kinds; names: string[]; nowMs: number }): Where {
  const { kinds, names, nowMs } = args
  const ofKinds = names
    .filter((name) => !kinds[name]!.isAtMoment)
    .map((name): Where => {
      const { longestMs, longestRetryMs } = kinds[name]!.timing
      const farthest = new Date(nowMs + 2 * Math.max(longestMs, longestRetryMs)).toISOString()
      return { and: [{ kind: { equals: name } }, { dueAt: { greater_than: farthest } }] }
    })
  // A query that finds nothing, where there is no such kind.
  const any: Where[] = ofKinds.length > 0 ? ofKinds : [{ id: { equals: '' } }]
  return { and: [{ state: { equals: 'waiting' } }, { or: any }] }
}

/** What runs anywhere, of these kinds. */
export const findRunning = (rows: WorkRows, names: string[]): Promise<WorkRow[]> =>
  rows.list({ and: [{ state: { equals: 'running' } }, { kind: { in: names } }] }, 10 * mostAtALook)
