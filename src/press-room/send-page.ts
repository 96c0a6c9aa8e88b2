import { createHash } from 'node:crypto'
import type { Response } from 'express'

/** What a page may load: our own files and pictures; nothing inline, so nothing injected runs. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  // A trailer and its subtitles come from where the page does.
  "media-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * Sends a page with a strong ETag over its text, to be asked about again before each reuse
 * (RFC 9110 section 8.8.3): what is withdrawn is gone at the next look. Express answers 304 where
 * the reader's copy is the same.
 */
export function sendPage(
  res: Response,
  page: { html: string; status?: 200 | 404 | 410; language: string; isNegotiated?: boolean },
): void {
  if (page.isNegotiated) res.vary('Accept-Language')
  res.status(page.status ?? 200)
  res.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': page.language,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cache-Control': 'no-cache',
    ETag: `"${createHash('sha256').update(page.html).digest('base64url').slice(0, 27)}"`,
  })
  res.send(page.html)
}
