import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { parseMoment } from '../../src/domain/moments.js'
import { AppError } from '../../src/errors.js'
import { canPublish, isStaff, staffOf, type GuardedSlug } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import {
  cancelPlan,
  findPlan,
  keepPlan,
  plannable,
  subjectOf,
  type Plan,
  type Plannable,
} from './plans.js'

const farthestYears = 5

/**
 * `/api/{slug}/{id}/schedule`: plans that a document is published or unpublished at a moment, tells
 * what is planned, takes a plan back. For whoever may publish; all of the staff may look.
 */
export function createScheduleEndpoints(
  deps: CollectionDeps,
  slug: GuardedSlug,
): Omit<Endpoint, 'root'>[] {
  const path = '/:id/schedule'
  return [
    {
      path,
      method: 'get',
      handler: async (req) => {
        const subject = await openSubject({ req, slug, isAllowed: isStaff })
        return Response.json(await listPlans(req, subject))
      },
    },
    {
      path,
      method: 'post',
      handler: async (req) => {
        const subject = await openSubject({ req, slug, isAllowed: canPublish })
        await addDataAndFileToRequest(req)
        const { action: asked, at } = (req.data ?? {}) as { action?: unknown; at?: unknown }
        const action = readAction(req, asked)
        const moment = readMoment({ req, value: at, now: deps.now() })
        const { id: by } = staffOf(req.user)!
        const details = { by, language: req.i18n.language, at: moment.toISOString() }
        const isKept = await keepPlan({ payload: req.payload, subject, action, details })
        if (!isKept) throw new AppError('UNDER_WAY', sentence(req, 'planUnderWay'))
        return Response.json(await listPlans(req, subject))
      },
    },
    {
      path,
      method: 'delete',
      handler: async (req) => {
        const subject = await openSubject({ req, slug, isAllowed: canPublish })
        const action = readAction(req, req.query.action)
        const isGone = await cancelPlan({ payload: req.payload, subject, action })
        if (!isGone) throw new AppError('UNDER_WAY', sentence(req, 'planUnderWay'))
        return Response.json(await listPlans(req, subject))
      },
    },
  ]
}

/** The document as work knows it, once it is clear that whoever asks may see it. */
async function openSubject(args: {
  req: PayloadRequest
  slug: GuardedSlug
  isAllowed: (who: ReturnType<typeof staffOf>) => boolean
}): Promise<string> {
  const { req, slug, isAllowed } = args
  if (!isAllowed(staffOf(req.user))) {
    throw new AppError('PUBLISH_NOT_ALLOWED', sentence(req, 'publishByEditor'))
  }
  const { id } = await req.payload.findByID({
    collection: slug as 'films',
    id: String(req.routeParams?.id),
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return subjectOf(slug, id)
}

function readAction(req: PayloadRequest, value: unknown): Plannable {
  const action = plannable.find((name) => name === value)
  if (action) return action
  throw new AppError('BAD_PARAMETER', sentence(req, 'badPlan', { value: String(value) }))
}

function readMoment(args: { req: PayloadRequest; value: unknown; now: Date }): Date {
  const { req, value, now } = args
  const moment = parseMoment(value)
  if (moment === null || !String(value).includes('T')) {
    throw new AppError('BAD_PARAMETER', sentence(req, 'badMoment', { value: String(value) }))
  }
  const farthest = new Date(now)
  farthest.setUTCFullYear(farthest.getUTCFullYear() + farthestYears)
  if (moment <= now) {
    throw new AppError('BAD_PARAMETER', sentence(req, 'momentPast', { value: String(value) }))
  }
  if (moment > farthest) {
    throw new AppError('BAD_PARAMETER', sentence(req, 'momentFar', { max: farthestYears }))
  }
  return moment
}

async function listPlans(
  { payload }: PayloadRequest,
  subject: string,
): Promise<Record<Plannable, Plan | null>> {
  const [publish, unpublish] = await Promise.all([
    findPlan({ payload, subject, action: 'publish' }),
    findPlan({ payload, subject, action: 'unpublish' }),
  ])
  return { publish, unpublish }
}
