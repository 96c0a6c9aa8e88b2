import type { RequestHandler } from 'express'

/**
 * `/v1` and its files may be read from any website: a film's own pages show them. Nothing there
 * depends on a cookie, so there is nothing to borrow; a key comes only from whoever has it.
 */
export const allowAnyWebsite: RequestHandler = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', exposed.join(', '))
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  if (req.method !== 'OPTIONS') {
    next()
    return
  }
  res.setHeader('Allow', readingMethods)
  res.setHeader('Access-Control-Allow-Methods', readingMethods)
  res.setHeader('Access-Control-Allow-Headers', accepted.join(', '))
  res.setHeader('Access-Control-Max-Age', '86400')
  res.status(204).end()
}

/**
 * `/api` may be read by the websites that the settings name, also where it refuses: who is refused
 * before Payload is asked would else hear of a network error. Preflights are answered further on.
 */
export const allowWebsites =
  (origins: readonly string[]): RequestHandler =>
  (req, res, next) => {
    const { origin } = req.headers
    res.vary('Origin')
    if (origin !== undefined && origins.includes(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin)
      res.setHeader('Access-Control-Allow-Credentials', 'true')
      res.setHeader('Access-Control-Expose-Headers', exposed.join(', '))
    }
    next()
  }

/** What `/v1` answers to, as `Allow` says it (RFC 9110, section 10.2.1). */
export const readingMethods = 'GET, HEAD, OPTIONS'

const accepted = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'If-Unmodified-Since',
  'Range',
]
const exposed = [
  'Accept-Ranges',
  'Allow',
  'Content-Disposition',
  'Content-Language',
  'Content-Range',
  'ETag',
  'Last-Modified',
  'Retry-After',
  'WWW-Authenticate',
]
