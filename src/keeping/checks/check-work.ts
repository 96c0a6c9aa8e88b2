import type { Payload } from 'payload'

import type { Data } from '../rows.js'
import { agree, sayCount } from '../say-counts.js'
import type { Check } from './check.js'
import { readDocuments } from './documents.js'

/** Longer than any work waits while a server runs. */
const tooLongMs = 60 * 60 * 1000

/** Nothing was given up, and nothing waits that nobody will ever do. */
export const checkWork: Check = async ({ payload, now }, tell) => {
  const since = new Date(now().getTime() - tooLongMs).toISOString()
  const outbox = { rows: 0, old: 0 }
  for await (const row of readDocuments(payload, 'outbox')) {
    outbox.rows += 1
    if (String(row.dueAt ?? row.createdAt) < since) outbox.old += 1
  }
  if (outbox.old > 0) {
    const problem = `${sayCount(outbox.old, 'publish', 'publishes')} ${agree(outbox.old, 'have')} waited over an hour to be composed.`
    const remedy = 'Start a server. If one runs, its log says why it does not compose them.'
    tell({ problem, isMended: false, remedy })
  }
  let work = 0
  for await (const row of readWork(payload)) {
    work += 1
    if (row.state !== 'given-up') continue
    const why = typeof row.lastError === 'string' ? `: ${row.lastError}` : '.'
    tell({
      problem: `The work ${String(row.kind)} for ${String(row.subject)} was given up${why}`,
      isMended: false,
      remedy: 'Try it again under Work in the admin, once its cause is gone.',
    })
  }
  return `${sayCount(outbox.rows, 'row')} of the outbox and ${sayCount(work, 'piece')} of work were looked at.`
}

async function* readWork(payload: Payload): AsyncGenerator<Data> {
  if ('work' in payload.collections) yield* readDocuments(payload, 'work')
}
