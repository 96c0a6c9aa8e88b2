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

/**
 * Whether the answer is another one than the only one that the reader wants: who goes on with a
 * download by `If-Match`, or by `If-Unmodified-Since`, would take its rest for that of the first.
 */
export function isChanged({ headers }: IncomingMessage, res: ServerResponse): boolean {
  const { 'if-match': tags, 'if-unmodified-since': since } = headers
  if (tags !== undefined) {
    // Strong comparison: a weak tag is never the same.
    const wanted: string[] = tags.match(/(?:W\/)?"[^"]*"/g) ?? []
    return tags.trim() !== '*' && !wanted.includes(String(res.getHeader('ETag')))
  }
  // What has no date, or is asked for by none, is compared with NaN.
  return (
    since !== undefined && Date.parse(String(res.getHeader('Last-Modified'))) > Date.parse(since)
  )
}

/** Weak comparison (RFC 9110, section 8.8.3.2): a proxy that compresses makes our tag a weak one. */
export function namesTag(tags: string, etag: string): boolean {
  if (tags === etag) return true
  const known: string[] = tags.match(/"[^"]*"/g) ?? []
  return tags.trim() === '*' || known.includes(etag)
}
