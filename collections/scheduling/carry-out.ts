import { createLocalReq, getLocalI18n, type Payload, type PayloadRequest } from 'payload'

import { AppError } from '../../src/errors.js'
import type { Job } from '../../src/work/kinds.js'
import { canPublish, staffOf } from '../access.js'
import { sentence } from '../fields/sentences.js'
import { raiseFence } from './fence.js'
import type { Plannable, PlanDetails } from './plans.js'

/**
 * Carries out a plan by the ordinary way of publishing, on behalf of whoever planned it: whether
 * they may is asked again now, and what is not ready is refused as it would be at their desk. What
 * is published is the newest draft. A document that was deleted meanwhile needs nothing any more.
 *
 * @returns the moment of a plan that took the place of one whose bearer died: it waits for it
 * @throws PUBLISH_NOT_ALLOWED where that person is gone or may no longer publish
 */
export async function carryOut(args: {
  payload: Payload
  action: Plannable
  job: Job
  nowMs: () => number
}): Promise<Date | null> {
  const { payload, action, job } = args
  const details = job.details as PlanDetails
  const moment = new Date(details.at)
  if (moment.getTime() > args.nowMs()) return moment
  const [slug = '', id = ''] = job.subject.split('/')
  const target = { collection: slug as 'films', id, depth: 0 } as const
  const standing = await findForm(payload, { ...target, draft: false })
  const newest = await findForm(payload, { ...target, draft: true })
  if (!newest || !standing) return null
  if (isDone({ action, job, details, newest, standing })) return null
  const req = await createPlannersReq(payload, details)
  raiseFence(req, { ...target, updatedAt: standing.updatedAt })
  // Asked after the document was read: whoever takes over from here on finds it as we did, and of
  // the two of us one comes through the fence.
  if (!(await job.renew({ ...details, foundAt: standing.updatedAt }))) return null
  try {
    await payload.update({
      ...target,
      data: { _status: action === 'publish' ? 'published' : 'draft' } as never,
      overrideAccess: false,
      user: req.user,
      req,
    })
  } catch (error) {
    // Deleted since it was read: whatever the write stumbled over, nothing is left to do.
    if (await findForm(payload, { ...target, draft: true })) throw error
  }
  return null
}

interface Form {
  updatedAt: string
  _status?: string | null
}

/** What there is to do is the system's question; the write asks for the person's rights. */
const findForm = (
  payload: Payload,
  target: { collection: 'films'; id: string; depth: 0; draft: boolean },
): Promise<Form | null> =>
  payload.findByID({ ...target, disableErrors: true, overrideAccess: true })

/** What was written since another run was about to write is its work, or what somebody made of it. */
function isDone(args: {
  action: Plannable
  job: Job
  details: PlanDetails
  newest: Form
  /** The document itself, which drafts leave alone. */
  standing: Form
}): boolean {
  const { action, job, details, newest, standing } = args
  const { foundAt } = details
  if (job.attempt > 1 && foundAt !== undefined && foundAt !== standing.updatedAt) return true
  return action === 'publish' ? newest._status === 'published' : standing._status !== 'published'
}

/** A request in the name, and in the language, of whoever planned it. */
async function createPlannersReq(
  payload: Payload,
  { by, language }: PlanDetails,
): Promise<PayloadRequest> {
  const i18n = await getLocalI18n({ config: payload.config, language: language as 'en' })
  const user = await payload.findByID({
    collection: 'users',
    id: by,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const asked = { i18n, t: i18n.t } as unknown as Partial<PayloadRequest>
  const planner = user && { ...user, collection: 'users' as const }
  if (!canPublish(staffOf(planner))) {
    throw new AppError('PUBLISH_NOT_ALLOWED', sentence(asked as PayloadRequest, 'plannerMayNot'))
  }
  return createLocalReq({ req: asked, user: planner! }, payload)
}
