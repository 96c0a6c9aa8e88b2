import { createLocalReq, getLocalI18n, type Payload, type PayloadRequest } from 'payload'

import { AppError } from '../../src/errors.js'
import type { Job } from '../../src/work/kinds.js'
import { canPublish, staffOf } from '../access.js'
import { sentence } from '../fields/sentences.js'
import { findPublished } from '../find-form.js'
import type { Plannable, PlanDetails } from './plans.js'

/**
 * Carries out a plan by the ordinary way of publishing, on behalf of whoever planned it: whether
 * they may is asked again now, and what is not ready is refused as it would be at their desk. What
 * is published is the newest draft. A document that was deleted meanwhile needs nothing any more.
 *
 * @throws PUBLISH_NOT_ALLOWED where that person is gone or may no longer publish
 */
export async function carryOut(payload: Payload, action: Plannable, job: Job): Promise<void> {
  const [slug = '', id = ''] = job.subject.split('/')
  const details = job.details as PlanDetails
  const target = { collection: slug as 'films', id, depth: 0 } as const
  const newest = await findNewest(payload, target)
  if (!newest) return
  const req = await createPlannersReq(payload, details)
  const isPublic = await findPublished(req, target.collection, id)
  if (isDone({ action, job, details, newest, isPublic }) || job.isLost()) return
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
    if (await findNewest(payload, target)) throw error
  }
}

/** What there is to do is the system's question; the write asks for the person's rights. */
const findNewest = (
  payload: Payload,
  target: { collection: 'films'; id: string; depth: 0 },
): Promise<{ _status?: string | null } | null> =>
  payload.findByID({ ...target, draft: true, disableErrors: true, overrideAccess: true })

/** A run that was cut off after its write is not to write again what was drafted since. */
function isDone(args: {
  action: Plannable
  job: Job
  details: PlanDetails
  newest: { _status?: string | null }
  isPublic: { updatedAt: string } | null
}): boolean {
  const { action, job, details, newest, isPublic } = args
  if (action === 'unpublish') return isPublic === null
  if (newest._status === 'published') return true
  return job.attempt > 1 && isPublic !== null && isPublic.updatedAt >= details.at
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
