import { Router, type NextFunction, type Request, type Response } from 'express'
import type { Kept } from '../delivery/kept.js'
import { lastPage } from '../domain/last-page.js'
import { canonicalizeLocale, negotiateLocale } from '../domain/locales.js'
import { isSlug } from '../domain/slugs.js'
import { editionPath } from './addresses.js'
import { icon, script, stylesheet, type Asset } from './assets.js'
import { renderFilmPage } from './film-page.js'
import { renderIndexPage } from './index-page.js'
import {
  renderNotFoundPage,
  renderOtherLanguagePage,
  renderWithdrawnPage,
} from './message-pages.js'
import type { PressRoomSource } from './press-room-source.js'
import { sendKeptPage, sendPage } from './send-page.js'
import { uiLocales } from './strings.js'

const filmsPerPage = 24
const maxQueryLength = 200
const caching = { forever: 'public, max-age=31536000, immutable', aDay: 'public, max-age=86400' }

interface Deps {
  source: PressRoomSource
  /** The site's origin, for addresses others quote; without it they stay relative. */
  publicUrl?: string
  kept: Kept
}

/**
 * The public pages: the list of films at `/`, a film at `/{locale}/films/{slug}`, and
 * `/films/{slug}`, which sends a reader to the language they prefer. Mounted at the root, after
 * what has addresses of its own there: any `/{x}/films/{y}` left over is answered here.
 */
export function createPressRoomRouter(deps: Deps): Router {
  const router = Router()
  for (const asset of [stylesheet, script]) {
    router.get(asset.path, (_req, res) => sendAsset(res, { asset, cacheControl: caching.forever }))
  }
  router.get(icon.path, (_req, res) => sendAsset(res, { asset: icon, cacheControl: caching.aDay }))
  router.get('/', (req, res) => showIndex(deps, { req, res }))
  router.get('/films/:slug', (req, res) => redirectToLanguage(deps, { req, res }))
  router.get('/films/:slug/editions/:number', (req, res) => redirectToLanguage(deps, { req, res }))
  router.get('/:locale/films/:slug', (req, res) => showFilm(deps, { req, res }))
  router.get('/:locale/films/:slug/editions/:number', (req, res) => showFilm(deps, { req, res }))
  router.use(answerUndecodable)
  return router
}

interface Exchange {
  req: Request
  res: Response
}

function sendAsset(res: Response, args: { asset: Asset; cacheControl: string }): void {
  const { asset, cacheControl } = args
  res.set({ 'Content-Type': asset.type, 'Cache-Control': cacheControl })
  res.send(asset.body)
}

async function showIndex(deps: Deps, { req, res }: Exchange): Promise<void> {
  const lang = canonicalizeLocale(readParameter(req, 'lang'))
  const locale = lang ?? negotiateUiLocale(req)
  const query = readParameter(req, 'q').trim().slice(0, maxQueryLength)
  const page = readPage(req)
  const asked = { locale, page, limit: filmsPerPage, ...(query === '' ? {} : { query }) }
  const list = deps.source.listFilms(asked)
  const html = () =>
    renderIndexPage({ films: list.page, locale, lang, query, publicUrl: deps.publicUrl })
  const isNegotiated = lang === null
  const isBeyondEnd = page > 1 && list.page.films.length === 0
  // What somebody searched for is not kept: nobody asks for it again, and it takes the room of films.
  if (isBeyondEnd || query !== '') {
    const status = isBeyondEnd ? 404 : 200
    return sendPage(res, { html: html(), language: locale, status, isNegotiated })
  }
  const { standing } = list
  // The list says in its addresses whether its language was chosen.
  const stands = { ...standing, key: `${standing.key} ${lang}` }
  await sendKeptPage(
    { req, res, ...deps },
    { html, standing: stands, language: locale, isNegotiated },
  )
}

async function redirectToLanguage(deps: Deps, { req, res }: Exchange): Promise<void> {
  const slug = readRouteParameter(req, 'slug')
  const acceptLanguage = req.get('accept-language')
  res.vary('Accept-Language')
  const edition = readEditionNumber(req)
  if (!isSlug(slug) || edition === 'unknown') {
    return sendAbsent({ req, res }, { state: 'unknown', locale: null })
  }
  const lookup = await deps.source.findFilm({ slug, locale: null, acceptLanguage, edition })
  if (lookup.state === 'moved') return redirectMoved(res, editionPath(lookup.slug, null, edition))
  const { state } = lookup
  if (state !== 'found') return sendAbsent({ req, res }, { state, locale: null })
  res.set('Cache-Control', 'no-cache')
  res.redirect(302, editionPath(slug, lookup.kit.locale, edition))
}

async function showFilm(deps: Deps, { req, res }: Exchange): Promise<void> {
  const asked = readRouteParameter(req, 'locale')
  const slug = readRouteParameter(req, 'slug')
  const locale = canonicalizeLocale(asked)
  const edition = readEditionNumber(req)
  if (locale === null || !isSlug(slug) || edition === 'unknown') {
    return sendAbsent({ req, res }, { state: 'unknown', locale })
  }
  if (locale !== asked) return res.redirect(301, editionPath(slug, locale, edition))
  const lookup = await deps.source.findFilm({ slug, locale, edition })
  if (lookup.state === 'moved') return redirectMoved(res, editionPath(lookup.slug, locale, edition))
  const { state } = lookup
  if (state !== 'found') return sendAbsent({ req, res }, { state, locale })
  if (!lookup.inThisLocale) {
    const html = renderOtherLanguagePage({ kit: lookup.kit, locale })
    return sendPage(res, { html, language: locale, status: 404 })
  }
  const html = () => renderFilmPage({ kit: lookup.kit, publicUrl: deps.publicUrl })
  await sendKeptPage({ req, res, ...deps }, { html, standing: lookup.standing, language: locale })
}

/** For good, yet asked again each time: a film may take an address of its own back. */
function redirectMoved(res: Response, path: string): void {
  res.set('Cache-Control', 'no-cache')
  res.redirect(301, path)
}

/** A film that is not there, or not any more, in the locale of its address or the reader's own. */
function sendAbsent(
  { req, res }: Exchange,
  args: { state: 'withdrawn' | 'unknown'; locale: string | null },
): void {
  const locale = args.locale ?? negotiateUiLocale(req)
  const isNegotiated = args.locale === null
  const page = { language: locale, isNegotiated }
  if (args.state === 'withdrawn') {
    return sendPage(res, { ...page, html: renderWithdrawnPage({ locale }), status: 410 })
  }
  sendPage(res, { ...page, html: renderNotFoundPage({ locale }), status: 404 })
}

/** An address that is not even valid percent-encoding names nothing we have. */
function answerUndecodable(error: unknown, req: Request, res: Response, next: NextFunction): void {
  if (!(error instanceof URIError)) return next(error)
  sendAbsent({ req, res }, { state: 'unknown', locale: null })
}

function negotiateUiLocale(req: Request): string {
  const acceptLanguage = req.get('accept-language')
  return negotiateLocale({ acceptLanguage, available: [...uiLocales], fallback: 'en' })
}

/** One parameter of the query; empty where it is missing or given more than once. */
function readParameter(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

function readRouteParameter(req: Request, name: string): string {
  const value = req.params[name]
  return typeof value === 'string' ? value : ''
}

/** The number of the edition that an address is about; `null` where it is about the newest. */
function readEditionNumber(req: Request): number | null | 'unknown' {
  const number = req.params.number
  if (number === undefined) return null
  return typeof number === 'string' && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 'unknown'
}

/** The page of the list: the first where what is asked is no page number. */
function readPage(req: Request): number {
  const text = readParameter(req, 'page')
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), lastPage) : 1
}
