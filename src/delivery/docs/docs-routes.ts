import { createHash } from 'node:crypto'
import type { RequestHandler, Router } from 'express'

import { isFresh } from '../conditions.js'
import type { OpenApiDocument } from '../openapi-document.js'
import { setCaching } from '../viewer.js'
import { script, stylesheet } from './assets.js'
import { renderDocsPage } from './docs-page.js'

/** `/v1/docs`: a page to read the description on and to try it, with two files of its own. */
export function addDocs(router: Router, document: OpenApiDocument): void {
  router.get('/docs', showPage(document))
  for (const { path, type, body } of [stylesheet, script]) {
    router.get(path.replace('/v1', ''), (_req, res) => {
      res.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' })
      res.send(body)
    })
  }
}

/** The page never changes while a server runs. It is made for the first who asks. */
function showPage(document: OpenApiDocument): RequestHandler {
  let page: { html: string; etag: string } | null = null
  return (req, res) => {
    page ??= makePage(document)
    res.setHeader('ETag', page.etag)
    setCaching(req, res)
    res.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': 'en' })
    if (isFresh(req, res)) res.status(304).end()
    else res.send(page.html)
  }
}

function makePage(document: OpenApiDocument) {
  const html = renderDocsPage(document)
  return { html, etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"` }
}
