import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express from 'express'
import sharp from 'sharp'
import { createKept } from '../delivery/kept.js'
import type { PressKit, PressKitSummary } from '../editions/press-kit.js'
import type { Standing } from '../editions/standing.js'
import { buildSummary } from './press-room.fixture.js'
import { createPressRoomRouter } from './press-room-router.js'
import type { FilmLookup, PressRoomSource } from './press-room-source.js'

/** A press room over films held in memory, on a free port, with pictures drawn on the spot. */
export async function servePressRoom(args: {
  kits: PressKit[]
  moved?: Record<string, string>
  withdrawn?: string[]
  publicUrl?: string
  drawStill?: (name: string) => Promise<Buffer>
}): Promise<{ origin: string; close: () => Promise<void> }> {
  const app = express()
  const draw = args.drawStill ?? drawGradient
  app.get('/v1/stills/:id/:rendition', async (req, res) => {
    res.type('image/jpeg').send(await draw(`${req.params.id}/${req.params.rendition}`))
  })
  app.get('/v1/artworks/:id/:rendition', async (_req, res) => {
    res.type('image/jpeg').send(await draw('artwork/web'))
  })
  app.get('/v1/files/:id/subtitles.vtt', (_req, res) => {
    res.type('text/vtt').send('WEBVTT\n\n')
  })
  app.get('/v1/files/:id', (_req, res) => {
    res.type('video/mp4').send(Buffer.alloc(0))
  })
  const kept = createKept({ mostBytes: 1_000_000, now: () => new Date() })
  app.use(createPressRoomRouter({ source: holdFilms(args), publicUrl: args.publicUrl, kept }))
  const server = app.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

function holdFilms(args: {
  kits: PressKit[]
  moved?: Record<string, string>
  withdrawn?: string[]
}): PressRoomSource {
  return {
    findFilm: ({ slug, locale, acceptLanguage }) => {
      const moved = args.moved?.[slug]
      if (moved !== undefined) return Promise.resolve<FilmLookup>({ state: 'moved', slug: moved })
      if (args.withdrawn?.includes(slug)) return Promise.resolve({ state: 'withdrawn', slug })
      const versions = args.kits.filter((kit) => kit.slug === slug)
      const wanted = locale ?? acceptLanguage?.slice(0, 2)
      const kit = versions.find((version) => version.locale === wanted) ?? versions[0]
      if (kit === undefined) return Promise.resolve({ state: 'unknown' })
      const inThisLocale = kit.locale === wanted
      return Promise.resolve({ state: 'found', kit, inThisLocale, standing: standNow() })
    },
    listFilms: ({ locale, page, limit, query }) => {
      const films = listSummaries(args.kits, locale).filter(({ title }) =>
        title.toLowerCase().includes((query ?? '').toLowerCase()),
      )
      const shown = films.slice((page - 1) * limit, page * limit)
      const counts = { total: films.length, pages: Math.ceil(films.length / limit) }
      return { page: { films: shown, page, limit, ...counts }, standing: standNow() }
    },
  }
}

/** Nothing is kept: each answer is made anew. */
const standNow = (): Standing => ({
  key: randomUUID(),
  opensNextMs: Infinity,
  isCurrent: () => false,
})

function listSummaries(kits: PressKit[], locale: string): PressKitSummary[] {
  const slugs = [...new Set(kits.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const versions = kits.filter((kit) => kit.slug === slug)
    const kit = versions.find((version) => version.locale === locale) ?? versions[0]
    return kit ? [buildSummary(kit)] : []
  })
}

function drawGradient(name: string): Promise<Buffer> {
  const isTall = /still-\d*[258]\//.test(name)
  const [width, height] = isTall ? [320, 480] : [480, 320]
  return sharp({ create: { width, height, channels: 3, background: '#6a7f88' } })
    .jpeg()
    .toBuffer()
}
