import type { Request, Response } from 'express'

/**
 * Whether the reader has the answer already (RFC 9110, section 13.2.2): `If-None-Match` against
 * the answer's ETag, else `If-Modified-Since` against its date. Not Express's own `req.fresh`: that
 * never answers 304 to `Cache-Control: no-cache`, which every `fetch` with a condition sends.
 */
export function isFresh(req: Request, res: Response): boolean {
  const tags = req.headers['if-none-match']
  if (tags !== undefined) return matches(tags, String(res.getHeader('ETag')))
  const since = Date.parse(req.headers['if-modified-since'] ?? '')
  // What has no date is compared with NaN, and is not fresh.
  return Date.parse(String(res.getHeader('Last-Modified'))) <= since
}

/** Weak comparison (RFC 9110, section 8.8.3.2): a proxy that compresses makes our tag a weak one. */
function matches(tags: string, etag: string): boolean {
  const known: string[] = tags.match(/"[^"]*"/g) ?? []
  return tags.trim() === '*' || known.includes(etag)
}
