import type { ErrorRequestHandler, Request, Response } from 'express'

import { retryAfterSeconds, sendProblem } from '../delivery/respond.js'
import { AppError, statusOf } from '../errors.js'
import { renderNotFoundPage } from '../press-room/message-pages.js'
import { recognizeDatabaseProblem } from './database-problems.js'

/**
 * The last word on an error, in the manner of the door it came to: Payload's envelope under
 * `/api`, a page for someone who reads pages, a problem document for anyone else. None carries a
 * stack, a path of ours or a query.
 */
export const sendError: ErrorRequestHandler = (thrown: unknown, req, res, next) => {
  const error = recognizeDatabaseProblem(thrown) ?? thrown
  if (res.headersSent) void sendProblem(error, req, res, next)
  else if (error instanceof AppError && isUnder('/api', req)) sendEnvelope(error, req, res)
  else if (isLost(error) && readsPages(req)) sendNotFoundPage(error, res)
  else void sendProblem(error, req, res, next)
}

function sendEnvelope(error: AppError, req: Request, res: Response): void {
  const { name, message, code } = error
  const status = statusOf(code)
  if (status >= 500) req.log?.error({ err: error }, 'request failed')
  res.status(status).setHeader('Cache-Control', 'private, no-store')
  if (status === 503) res.setHeader('Retry-After', retryAfterSeconds)
  res.json({ errors: [{ name, message, data: { code } }] })
}

/** An address that names nothing, or cannot even be read. */
const isLost = (error: unknown) =>
  error instanceof URIError || (error instanceof AppError && error.code === 'UNKNOWN_ADDRESS')

function sendNotFoundPage(error: unknown, res: Response): void {
  res.status(error instanceof URIError ? 400 : 404).setHeader('Cache-Control', 'no-store')
  res.type('html').send(renderNotFoundPage({ locale: 'en' }))
}

const isUnder = (door: string, { originalUrl }: Request) => originalUrl.startsWith(`${door}/`)
const readsPages = (req: Request) =>
  !isUnder('/v1', req) && !isUnder('/api', req) && req.accepts(['html', 'json']) === 'html'
