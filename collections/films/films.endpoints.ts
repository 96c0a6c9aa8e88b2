import type { Endpoint, PayloadRequest } from 'payload'

import type { Change } from '../../src/editions/diff.js'
import { readTeamHistory } from '../../src/editions/team-history.js'
import { readUpcoming } from '../../src/editions/upcoming.js'
import { AppError, badParameter, unknownFilm } from '../../src/errors.js'
import { isStaff, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { describeWaiting } from './describe-waiting.js'

/** One page of a film's editions in the admin. */
const editionsAtOnce = 20
/** As many changes of one edition are told, and as many waiting documents; of more, the number. */
const mostTold = 200

/** What the film's team is told of its editions: those there were, and the one that would be next. */
export const createFilmEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/editions',
    method: 'get',
    handler: async (req) => {
      const filmId = await openFilm(req)
      const { editions, ...history } = await readTeamHistory({
        ...{ payload: req.payload, filmId, now: deps.now() },
        below: readBelow(req.query.below),
        limit: editionsAtOnce,
        locale: req.i18n.language,
      })
      const rows = editions.map((edition) => ({ ...edition, ...tell(edition.changes) }))
      return Response.json({ ...history, editions: rows })
    },
  },
  {
    path: '/:id/upcoming',
    method: 'get',
    handler: async (req) => {
      const filmId = await openFilm(req)
      const locale = req.i18n.language
      const upcoming = await readUpcoming({ payload: req.payload, filmId, locale })
      if (!upcoming) throw unknownFilm(filmId)
      const { changes, waiting, ...rest } = upcoming
      return Response.json({
        ...{ ...rest, ...tell(changes) },
        waiting: waiting.slice(0, mostTold).map((document) => describeWaiting(req, document)),
        waitingCount: waiting.length,
      })
    },
  },
]

/**
 * The id of the film, once it is clear that whoever asks is of the team.
 *
 * @throws NOT_ALLOWED; what Payload answers where there is no such film
 */
async function openFilm(req: PayloadRequest): Promise<string> {
  if (!isStaff(staffOf(req.user))) {
    throw new AppError('NOT_ALLOWED', 'Sign in at /admin to see what is not published yet.')
  }
  const { id } = await req.payload.findByID({
    collection: 'films',
    id: String(req.routeParams?.id),
    draft: true,
    depth: 0,
    select: {},
    overrideAccess: false,
    user: req.user,
    req,
  })
  return id
}

/** @throws BAD_PARAMETER */
function readBelow(value: unknown): number | null {
  if (value === undefined) return null
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw badParameter('below', 'takes the number of an edition, such as `21`.')
}

const tell = (changes: Change[]) => ({
  changes: changes.slice(0, mostTold),
  changeCount: changes.length,
})
