import type { ErrorRequestHandler } from 'express'

import { AppError } from '../errors.js'
import { renderNotFoundPage } from '../press-room/message-pages.js'
import { sendProblem } from '../delivery/respond.js'

/**
 * The last word on an error: a page for someone who reads pages, a problem document for anyone
 * else. Neither carries a stack, a path of ours or a query.
 */
export const sendErrorPage: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const isMissing = error instanceof AppError && error.code === 'UNKNOWN_ADDRESS'
  const readsPages = req.accepts(['html', 'json']) === 'html'
  if (isMissing && readsPages && !res.headersSent) {
    res.status(404).setHeader('Cache-Control', 'no-store')
    res.type('html').send(renderNotFoundPage({ locale: 'en' }))
    return
  }
  void sendProblem(error, req, res, next)
}
