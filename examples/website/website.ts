import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { renderFilmPage } from './film-page.js'
import { followChanges } from './follow-changes.js'
import { readFilm, type Kept } from './laurel.js'
import { isGenuine } from './webhook.js'

export interface WebsiteSettings {
  laurel: string
  slug: string
  languages: string[]
  /** Without one, no message is believed and the website follows `/v1/changes` alone. */
  webhookSecret: string | null
  /** How often it asks by ETag even if it was told nothing. */
  everyMs?: number
  onFailure?: (error: unknown) => void
}

/** A film's website: one page a language, kept ready, and made anew when Laurel tells of a change. */
export function createWebsite(settings: WebsiteSettings) {
  const { laurel, slug, languages, webhookSecret, everyMs = 60_000 } = settings
  const onFailure = settings.onFailure ?? ((error) => console.error(String(error)))
  const kept = new Map<string, Kept | null>()
  const stopping = new AbortController()
  const { signal } = stopping
  let refreshing: Promise<void> = Promise.resolve()

  /** One after the other, so that an older answer never replaces a newer one. */
  function refresh(): Promise<void> {
    refreshing = refreshing.then(readAll).catch((error: unknown) => {
      if (!signal.aborted) onFailure(error)
    })
    return refreshing
  }

  /** What cannot be read just now stays as it is: the website is there while Laurel is away. */
  async function readAll(): Promise<void> {
    for (const language of languages) {
      const held = kept.get(language) ?? null
      kept.set(language, await readFilm({ laurel, slug, language, kept: held, signal }))
    }
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      onFailure(error)
      res.writeHead(500).end()
    })
  })

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url ?? '/', 'http://website')
    if (pathname === '/webhook' && req.method === 'POST') return receive(req, res)
    if (pathname === '/') {
      res.writeHead(302, { Location: `/${languages[0]}` }).end()
      return
    }
    showPage(req, res, kept.get(pathname.slice(1)) ?? null)
  }

  /** The page changes when the film does: one ETag serves for both. */
  function showPage(req: IncomingMessage, res: ServerResponse, page: Kept | null): void {
    if (!page) {
      res.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n')
      return
    }
    const headers = { ETag: page.etag, 'Cache-Control': 'no-cache' }
    if (req.headers['if-none-match'] === page.etag) {
      res.writeHead(304, headers).end()
      return
    }
    res.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
    res.end(renderFilmPage(page.film, languages))
  }

  /** Told twice, it asks twice, and the second time is a 304: no list of messages is kept. */
  async function receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readBody(req)
    const { headers } = req
    const secret = webhookSecret
    if (!body || !secret || !isGenuine({ headers, body, secret, now: new Date() })) {
      res.writeHead(401, { Connection: 'close' }).end()
      return
    }
    // Answered first: Laurel need not wait for what it has to answer itself.
    res.writeHead(204).end()
    await refresh()
  }

  return {
    /** Starts listening and gives the port. */
    async start(port: number): Promise<number> {
      await refresh()
      void followChanges({ laurel, slug, onChange: refresh, onFailure, signal })
      const timer = setInterval(() => void refresh(), everyMs)
      signal.addEventListener('abort', () => clearInterval(timer))
      await new Promise<void>((resolve) => server.listen(port, resolve))
      return (server.address() as AddressInfo).port
    },
    async stop(): Promise<void> {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const mostBodyBytes = 100_000

/** The bytes of a message; `null` where they are more than Laurel sends. */
async function readBody(req: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > mostBodyBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
