import type { RequestHandler } from 'express'

/**
 * `/v1` and its files may be read from any website: a film's own pages show them. Nothing there
 * depends on a cookie, so there is nothing to borrow.
 */
export const allowAnyWebsite: RequestHandler = (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', 'ETag, Last-Modified, Content-Language, Location')
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  if (req.method !== 'OPTIONS') {
    next()
    return
  }
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
  res.setHeader('Access-Control-Allow-Headers', 'Accept, Accept-Language, If-None-Match')
  res.setHeader('Access-Control-Max-Age', '86400')
  res.status(204).end()
}
