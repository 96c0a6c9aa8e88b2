import type { RequestHandler } from 'express'

import { AppError } from '../errors.js'
import { sendProblem } from '../delivery/respond.js'
import { limits } from './limits.js'

/**
 * Refuses what is too large before anything reads it, and addresses that are not valid UTF-8.
 * A body without a length is counted as it comes and cut off at the limit.
 */
export const boundRequest: RequestHandler = (req, res, next) => {
  try {
    boundAddress(req.originalUrl)
    boundBody(req)
    next()
  } catch (error) {
    // What is left of the body is not worth reading.
    res.setHeader('Connection', 'close')
    void sendProblem(error, req, res, next)
  }
}

function boundAddress(url: string): void {
  if (Buffer.byteLength(url) > limits.urlBytes) {
    throw new AppError('URL_TOO_LONG', `The address is longer than ${limits.urlBytes} bytes.`)
  }
  decodeURIComponent(url.split('?')[0] ?? '')
}

function boundBody(req: Parameters<RequestHandler>[0]): void {
  if (req.method === 'GET' || req.method === 'HEAD') return
  const isMultipart = req.headers['content-type']?.startsWith('multipart/') === true
  const isAdmin = req.originalUrl.startsWith('/admin')
  const mostBytes = isMultipart && !isAdmin ? limits.uploadRequestBytes : limits.jsonBodyBytes
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > mostBytes) throw tooLarge(mostBytes)
  let seen = 0
  const count = (chunk: Buffer) => {
    seen += chunk.length
    if (seen > mostBytes) req.destroy(tooLarge(mostBytes))
  }
  if (req.headers['transfer-encoding']) {
    // A listener would start the flow too early; the counter joins whoever reads first.
    req.once('resume', () => req.on('data', count))
  }
}

const tooLarge = (mostBytes: number) =>
  new AppError('TOO_LARGE', `The request is larger than ${Math.floor(mostBytes / 1024)} KiB.`)
