import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'

import type { Kept } from '../delivery/kept.js'
import { sendKept } from '../delivery/respond.js'
import type { Standing } from '../editions/standing.js'

/** Sends the page of a film or of the list: made once, for as long as what it shows stands. */
export function sendKeptPage(
  { req, res, kept }: { req: Request; res: Response; kept: Kept },
  page: { html: () => string; standing: Standing; language: string; isNegotiated?: boolean },
): Promise<void> {
  const { html, standing, language, isNegotiated = false } = page
  return sendKept(req, res, kept, {
    ...{ form: `page ${language}`, standing, isNegotiated },
    describe: () => ({ text: html(), type: 'text/html; charset=utf-8', language }),
  })
}

/**
 * Sends any other page: with a strong ETag over its text, to be asked about again before each reuse
 * (RFC 9110, section 8.8.3).
 */
export function sendPage(
  res: Response,
  page: { html: string; status: 200 | 404 | 410; language: string; isNegotiated?: boolean },
): void {
  if (page.isNegotiated) res.vary('Accept-Language')
  res.status(page.status)
  res.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': page.language,
    'Cache-Control': 'no-cache',
    ETag: `"${createHash('sha256').update(page.html).digest('base64url').slice(0, 27)}"`,
  })
  res.send(page.html)
}
