import type { CollectionAfterDeleteHook, Payload } from 'payload'

import { askForWork } from '../../src/work/ask.js'
import { momentPatience } from '../../src/work/moment-kinds.js'
import { createWorkRows, type WorkRow } from '../../src/work/rows.js'

/** What may be planned; each is a kind of work. */
export const plannable = ['publish', 'unpublish'] as const
export type Plannable = (typeof plannable)[number]

/** What is kept with a plan for the moment when it is carried out. */
export interface PlanDetails {
  /** The id of whoever planned it; asked again then whether they may. */
  by: string
  /** The language in which to say what went wrong. */
  language: string
  at: string
  /** When the document was written last, as whoever carries the plan out found it before writing. */
  foundAt?: string
}

/** A plan as staff are told of it. */
export interface Plan {
  at: string
  state: 'waiting' | 'running' | 'given-up'
  /** Why it was not carried out, where it was not. */
  lastError: string | null
}

export const subjectOf = (slug: string, id: string) => `${slug}/${id}`

/**
 * Keeps a plan in place of the one there is; gives `false` where that is being carried out: whoever
 * does could not be told in time.
 */
export async function keepPlan(args: {
  payload: Payload
  subject: string
  action: Plannable
  details: PlanDetails
}): Promise<boolean> {
  const { payload, subject, action, details } = args
  return askForWork({
    rows: createWorkRows(payload),
    kind: action,
    patience: momentPatience,
    asked: { subject, dueAt: new Date(details.at), details, refusesWhileRunning: true },
    nowMs: Date.now(),
  })
}

export async function findPlan(args: {
  payload: Payload
  subject: string
  action: Plannable
}): Promise<Plan | null> {
  const row = await createWorkRows(args.payload).find(args.action, args.subject)
  return row && describePlan(row)
}

/** Takes a plan back; gives `false` where it is being carried out already. */
export async function cancelPlan(args: {
  payload: Payload
  subject: string
  action: Plannable
}): Promise<boolean> {
  const rows = createWorkRows(args.payload)
  const row = await rows.find(args.action, args.subject)
  if (row === null) return true
  const { state, wanted } = row
  if (state === 'running') return false
  return rows.remove(row.id, { state, wanted })
}

/** What is deleted takes its plans along, in the same write: nobody is left to ask about them. */
export const dropPlans: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'work',
    where: {
      and: [
        { kind: { in: [...plannable] } },
        { subject: { equals: subjectOf(collection.slug, String(id)) } },
      ],
    },
    req,
  })
}

const describePlan = ({ state, lastError, details }: WorkRow): Plan => ({
  at: (details as PlanDetails).at,
  state,
  lastError,
})
