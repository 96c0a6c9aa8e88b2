import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Whether the reader has the answer already (RFC 9110, section 13.2.2): `If-None-Match` against
 * the answer's ETag, else `If-Modified-Since` against its date. Not Express's own `req.fresh`: that
 * never answers 304 to `Cache-Control: no-cache`, which every `fetch` with a condition sends.
 */
export const isFresh = ({ headers }: IncomingMessage, res: ServerResponse): boolean =>
  isKnown(headers, {
    etag: String(res.getHeader('ETag')),
    lastModified: String(res.getHeader('Last-Modified')),
  })

/** The same of an answer whose headers are not written yet. */
export function isKnown(
  headers: IncomingMessage['headers'],
  { etag, lastModified }: { etag: string; lastModified: string | null },
): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return namesTag(tags, etag)
  const since = headers['if-modified-since']
  if (since === undefined || lastModified === null) return false
  // What has no date is compared with NaN, and is not known.
  return Date.parse(lastModified) <= Date.parse(since)
}

/** Weak comparison (RFC 9110, section 8.8.3.2): a proxy that compresses makes our tag a weak one. */
export function namesTag(tags: string, etag: string): boolean {
  if (tags === etag) return true
  const known: string[] = tags.match(/"[^"]*"/g) ?? []
  return tags.trim() === '*' || known.includes(etag)
}
