import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'

import { AppError, unknownAddress } from '../errors.js'
import { discardRest, tooLarge } from './bounded-body.js'
import { limits } from './limits.js'

/**
 * Refuses what is too large before anything reads it, and addresses that are not valid UTF-8 or lead
 * to another one. A body whose length is not announced is taken under `/api` only, where it is
 * counted as it comes.
 */
export const boundRequest: RequestHandler = (req, res, next) => {
  boundAddress(req.originalUrl)
  const mostBytes = mostBodyBytes(req)
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > mostBytes) {
    discardRest({ req, res })
    throw tooLarge(mostBytes)
  }
  if (req.headers['transfer-encoding'] && !isUnder('/api', req.originalUrl)) {
    discardRest({ req, res })
    throw new AppError('LENGTH_REQUIRED', 'Say how long the body is, with Content-Length.')
  }
  next()
}

/** How large the body of this request may be. */
export function mostBodyBytes({ url = '', headers, ...req }: IncomingRequest): number {
  const address = req.originalUrl ?? url
  if (isUnder('/api/graphql', address)) return limits.graphQLBodyBytes
  if (isUnder('/api/uploads', address)) {
    return req.method === 'PATCH' ? limits.partedUploadBytes : limits.jsonBodyBytes
  }
  const isUpload = headers['content-type']?.startsWith('multipart/') === true
  return isUpload && isUnder('/api', address) ? limits.uploadRequestBytes : limits.jsonBodyBytes
}

type IncomingRequest = Pick<IncomingMessage, 'url' | 'headers' | 'method'> & {
  originalUrl?: string
}

const isUnder = (door: string, address: string): boolean =>
  new RegExp(`^${door}([/?]|$)`, 'i').test(address)

function boundAddress(url: string): void {
  if (Buffer.byteLength(url) > limits.urlBytes) {
    throw new AppError('URL_TOO_LONG', `The address is longer than ${limits.urlBytes} bytes.`)
  }
  const [path = ''] = url.split(/[?#]/)
  const readable = decodeURIComponent(path)
  if (isIndirect(path)) throw unknownAddress(readable)
}

/**
 * Whether an address leads to another one by `.` and `..`, which every proper client resolves before
 * it asks. Express takes such an address as it stands and the URL standard resolves it, however its
 * dots are written: whoever counted attempts by the one would not see what is done by the other.
 */
const isIndirect = (path: string): boolean =>
  path.split(/[/\\]/).some((segment) => /^(\.|%2e){1,2}$/i.test(segment))
