import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

import type { ChangesDeps } from '../delivery/changes-routes.js'
import { allowAnyWebsite, allowWebsites } from '../delivery/cors.js'
import { holdPlace } from '../delivery/hold-place.js'
import type { Kept } from '../delivery/kept.js'
import { createDeliveryRouter } from '../delivery/router.js'
import { shareAnswers } from '../delivery/shared-answers.js'
import { writeCursor } from '../editions/cursor.js'
import { readEvents, readFilmEvents } from '../editions/events.js'
import type { Env } from '../env.js'
import { hideKeys } from '../domain/distributor-key.js'
import { visitor } from '../domain/sight.js'
import { noAdminHere, unknownAddress } from '../errors.js'
import { createHistory } from '../editions/history.js'
import { readEditionsNumbered } from '../editions/edition-rows.js'
import { createPressRoomRouter } from '../press-room/press-room-router.js'
import { createAttemptLimits } from './attempts.js'
import { replayConflicts } from './conflicts.js'
import { boundPatience, tellOutage } from './database-patience.js'
import { tellingProblems } from './database-problems.js'
import { bridgeToFetch, type FetchHandler } from './fetch-bridge.js'
import { createHealthRouter } from './health.js'
import { boundRequest } from './bound-request.js'
import type { KeptQuestions } from './kept-questions.js'
import { createKeyReader } from './keys/read-keys.js'
import { createPressRoomSource } from './press-room-source.js'
import { createPreviewRouter } from './preview.js'
import { createRestHandler } from './rest.js'
import { securityHeaders } from './security-headers.js'
import { sendError } from './send-error.js'
import type { Services } from './services.js'
import { createUploadHandler } from './uploads.js'

export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

export interface AppDeps {
  payload: Payload
  services: Services
  env: Env
  logger: Logger
  kept: Kept
  questions: KeptQuestions
  /** Next's handler for the admin; without it this process has no admin. */
  handleAdmin?: NodeHandler
}

/** The whole of Laurel as one Express app. It never listens: whoever made it decides where. */
export function createApp(deps: AppDeps): Express {
  const { payload, services, env, logger, kept, questions, handleAdmin } = deps
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.isBehindProxy ? 1 : false)
  app.set('etag', false)
  app.use(logRequests(logger))
  app.use(securityHeaders({ isSecure: env.publicUrl.startsWith('https:') }))
  app.use(createHealthRouter({ payload, services }))
  // Already here, since a refusal by the bounds never comes to those who say it again.
  app.use('/v1', allowAnyWebsite)
  app.use('/api', allowWebsites(env.corsOrigins))
  app.use(boundRequest, boundPatience)
  app.use(['/v1', '/api'], createKeyReader({ payload, keyring: services.keyring, monotonicMs }))
  const { pressKits, storage, uploads, downloads } = services
  const changes = describeChanges(deps)
  const { publicUrl } = env
  const history = createHistory({
    catalogue: services.catalogue,
    readEditions: tellingProblems((asked) => readEditionsNumbered({ payload, ...asked })),
    now: services.now,
    siteUrl: env.publicUrl,
  })
  const delivery = { pressKits, history, storage, downloads, publicUrl, kept, changes }
  app.use('/v1', createDeliveryRouter(delivery))
  app.get(pictureDoors, holdPlace(downloads))
  const { limitRest, followGraphQL } = createAttemptLimits()
  const askGraphQL = toFetch(env, replayConflicts(loadGraphQL(payload, questions)), questions)
  app.use('/api/graphql', noStore, followGraphQL(askGraphQL))
  app.use('/api/uploads', noStore, toFetch(env, createUploadHandler({ payload, uploads })))
  app.use('/api/users', noStore, limitRest)
  app.use('/api', noStore, toFetch(env, replayConflicts(createRestHandler(payload))))
  if (env.role === 'api') app.use(['/admin', '/_next'], refuseAdmin)
  app.use(
    '/admin/preview',
    createPreviewRouter({
      payload,
      storage: services.storage,
      publicUrl: env.publicUrl,
      now: services.now,
    }),
  )
  if (handleAdmin) app.use(['/admin', '/_next'], toNode(handleAdmin))
  app.use(
    createPressRoomRouter({
      source: createPressRoomSource({ pressKits, history }),
      publicUrl: env.publicUrl,
      kept,
    }),
  )
  app.use((req) => {
    throw unknownAddress(req.path)
  })
  app.use(sendError)
  return app
}

function describeChanges({ payload, services, env }: AppDeps): ChangesDeps {
  const { catalogue, tail, waitingRoom, now } = services
  /** Every visitor is told the same; what a key opens may change between two questions. */
  const describeAsked = ({ viewer, cursor, limit }: Parameters<ChangesDeps['readEvents']>[0]) => {
    // Whoever has heard of more must not be given what was read before it.
    const heard = JSON.stringify(tail.place())
    return viewer === visitor ? `${limit} ${writeCursor(cursor)} ${heard}` : null
  }
  const deps = { payload, catalogue, siteUrl: env.publicUrl }
  return {
    readEvents: tellingProblems(shareAnswers((asked) => readEvents(deps, asked), describeAsked)),
    readFilmEvents: tellingProblems(async ({ slug, ...asked }) => {
      const found = catalogue.find(slug)
      if (found.state !== 'found') return null
      const { filmId } = found.edition
      return { filmId, events: await readFilmEvents(deps, { ...asked, filmId }) }
    }),
    tail,
    waitingRoom,
    now,
  }
}

/** Where Payload's REST sends files. */
const pictureDoors = ['/api/:slug/file/:name', '/api/:slug/:id/rendition/:name']

const monotonicMs = () => performance.now()

const toFetch =
  ({ publicUrl }: Env, handle: FetchHandler, questions?: KeptQuestions) =>
  (req: Request, res: Response): Promise<void> =>
    bridgeToFetch({
      ...{ req, res, publicUrl, handle: tellOutage(handle) },
      onHead: (response) => questions?.note(req, res, response),
    })

const refuseAdmin: RequestHandler = () => {
  throw noAdminHere()
}

/** Express takes the mount's path off the address; Next must see it whole. */
const toNode =
  (handle: NodeHandler): RequestHandler =>
  async (req, res) => {
    req.url = req.originalUrl
    await handle(req, res)
  }

/** Loaded when it is first asked: that keeps half a second from the start of those that never are. */
function loadGraphQL(payload: Payload, questions: KeptQuestions): FetchHandler {
  let loading: Promise<FetchHandler> | null = null
  const load = async () => (await import('./graphql.js')).createGraphQLHandler(payload, questions)
  return async (request) => (await (loading ??= load()))(request)
}

/** What is said under `/api` depends on who asks. */
const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'private, no-store')
  next()
}

function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_req, res) => {
      const id = randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    quietReqLogger: true,
    customLogLevel: (_req, res, error) => {
      if (error || res.statusCode >= 500) return 'error'
      return res.statusCode >= 400 ? 'info' : 'debug'
    },
    serializers: {
      // An address may carry a token; its query is not written down, nor a key in its path.
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        url: hideKeys(req.url.split('?')[0] ?? ''),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  })
}
