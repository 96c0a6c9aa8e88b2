import type { Payload, Where } from 'payload'

import type { Outbox } from '../payload-types.js'
import { findAffectedFilms } from './affected-films.js'

/** Rows dealt with at a time: more than an import publishes between two looks. */
const batchSize = 500

/** An announced row whose change has not come yet is looked at once more after this long. */
const secondLookMs = 30_000

/** Where no row can be due: a clock was wrong when it was written. */
const farthestMs = 2 * secondLookMs

export interface DrainDeps {
  payload: Payload
  nowMs: () => number
  /** The films whose editions name a person, now or before. */
  listNaming: (personId: string) => string[]
  /**
   * Keeps the wish that a film be composed, an original rendered, a webhook told, or what a crash
   * left looked at.
   */
  ask: (kind: 'compose' | 'render' | 'survey' | 'deliver', subject: string) => Promise<void>
}

/**
 * Turns what waits in the outbox into work: whatever a row may touch is asked for, and only then
 * does the row go. A crash in between asks once more, which is harmless.
 */
export async function drainOutbox(deps: DrainDeps): Promise<void> {
  for (;;) {
    const rows = await readDue(deps)
    await askForAll(deps, rows)
    await settleRows(deps, rows)
    if (rows.length < batchSize) return
  }
}

async function readDue({ payload, nowMs }: DrainDeps): Promise<Outbox[]> {
  const at = (ms: number) => new Date(ms).toISOString()
  const { docs } = await payload.find({
    collection: 'outbox',
    where: {
      or: [
        { dueAt: { less_than_equal: at(nowMs()) } },
        { dueAt: { greater_than: at(nowMs() + farthestMs) } },
        // Of the first release, which wrote none.
        { dueAt: { exists: false } },
      ],
    },
    sort: 'id',
    depth: 0,
    limit: batchSize,
    pagination: false,
    // The outbox is the system's own.
    overrideAccess: true,
  })
  return docs
}

/** Asks once for each film and file that the rows tell of. */
async function askForAll({ payload, ask, listNaming }: DrainDeps, rows: Outbox[]): Promise<void> {
  const films = new Set<string>()
  const originals = new Set<string>()
  const webhooks = new Set<string>()
  const subjects = new Map(rows.map((row) => [JSON.stringify([row.subject, row.subjectId]), row]))
  for (const row of subjects.values()) {
    if (row.subject === 'originals') originals.add(row.subjectId)
    else if (row.subject === 'webhooks') webhooks.add(row.subjectId)
    else for (const filmId of await findAffectedFilms(payload, row, listNaming)) films.add(filmId)
  }
  for (const sha256 of originals) await ask('render', sha256)
  for (const filmId of films) await ask('compose', filmId)
  for (const id of webhooks) await ask('deliver', id)
  // Not settled in time: whoever wrote it may have been killed between two writes.
  if (rows.some(({ isAnnounced }) => isAnnounced)) await ask('survey', 'histories')
}

/** What was only announced may still come: it is looked at again. */
async function settleRows({ payload, nowMs }: DrainDeps, rows: Outbox[]): Promise<void> {
  const announced = rows.filter(({ isAnnounced }) => isAnnounced)
  const settled = rows.filter(({ isAnnounced }) => !isAnnounced)
  for (const { id } of announced) {
    const where: Where = { and: [{ id: { equals: id } }, { isAnnounced: { equals: true } }] }
    const data = { isAnnounced: false, dueAt: new Date(nowMs() + secondLookMs).toISOString() }
    await payload.db.updateOne({ collection: 'outbox', where, data, returning: false })
  }
  if (settled.length === 0) return
  const where: Where = { id: { in: settled.map(({ id }) => id) } }
  await payload.db.deleteMany({ collection: 'outbox', where })
}
