import { Router, type Request, type RequestHandler, type Response } from 'express'

import type { BlobStorage } from '../../media/storage/index.js'
import { isSlug } from '../domain/slugs.js'
import { renditionNames } from '../editions/content.js'
import type { Asked, FilmAnswer, PressKits } from '../editions/press-kits.js'
import {
  AppError,
  filmWithdrawn,
  stillWithdrawn,
  unknownAddress,
  unknownFilm,
  unknownStill,
} from '../errors.js'
import { allowAnyWebsite, readingMethods } from './cors.js'
import { readChoice, readLocale, readPaging, refuseUnknown } from './parameters.js'
import { sendJson, sendProblem } from './respond.js'
import { languageOf, sendBlob, sendKit } from './send-files.js'
import { isKeyed, viewerBehind } from './viewer.js'

export interface DeliveryDeps {
  pressKits: PressKits
  storage: BlobStorage
  publicUrl: string
}

/** The public API under `/v1`: press kits, their files and their errors. */
export function createDeliveryRouter(deps: DeliveryDeps): Router {
  const router = Router({ caseSensitive: true })
  router.use(allowAnyWebsite)
  router.get('/films', listFilms(deps))
  router.get('/films/:slug', showFilm(deps))
  router.get('/films/:slug/kit.zip', downloadKit(deps))
  router.get('/stills/:id/:rendition', downloadStill(deps))
  router.use((req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', readingMethods)
      throw new AppError('METHOD_NOT_ALLOWED', 'This part of the API is read with GET and HEAD.')
    }
    throw unknownAddress(req.originalUrl.split('?')[0] ?? '')
  })
  router.use(sendProblem)
  return router
}

const listFilms =
  ({ pressKits, publicUrl }: DeliveryDeps): RequestHandler =>
  (req, res) => {
    refuseUnknown(req, ['locale', 'page', 'limit'])
    const asked = readAsked(req, publicUrl)
    const page = pressKits.listFilms({ ...asked, ...readPaging(req.query) })
    varyByLanguage(asked, res)
    sendJson(req, res, { body: page })
  }

const showFilm =
  ({ pressKits, publicUrl }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  (req, res) => {
    refuseUnknown(req, ['locale'])
    const asked = readAsked(req, publicUrl)
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}${search(req)}`)
    }
    const { kit, changedAt } = expectFound(answer, slug)
    varyByLanguage(asked, res)
    sendJson(req, res, { body: kit, lastModified: changedAt, locale: languageOf(kit) })
  }

const downloadKit =
  ({ pressKits, publicUrl, storage }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    refuseUnknown(req, ['locale', 'rendition'])
    const rendition = readChoice('rendition', req.query.rendition, ['print', 'web'])
    const asked = readAsked(req, publicUrl)
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}/kit.zip${search(req)}`)
    }
    const { changedAt } = expectFound(answer, slug)
    const found = pressKits.findKitFiles(slug, { ...asked, rendition })
    if (!found) throw unknownFilm(slug)
    varyByLanguage(asked, res)
    await sendKit({ req, res, storage, changedAt, ...found })
  }

const downloadStill =
  ({
    pressKits,
    publicUrl,
    storage,
  }: DeliveryDeps): RequestHandler<{ id: string; rendition: string }> =>
  async (req, res) => {
    refuseUnknown(req, ['locale', 'download'])
    const { id, rendition } = req.params
    const name = renditionNames.find((known) => known === rendition)
    if (!name) throw unknownStill(`${id}/${rendition}`)
    const found = pressKits.findStill(id, name, readAsked(req, publicUrl))
    if (found === 'withdrawn') throw stillWithdrawn(id)
    if (!found) throw unknownStill(id)
    await sendBlob({ req, res, storage, ...found, isDownload: req.query.download !== undefined })
  }

const readAsked = (req: Request, publicUrl: string): Asked => ({
  viewer: viewerBehind(req),
  locale: readLocale(req.query.locale),
  acceptLanguage: req.headers['accept-language'],
  publicUrl,
})

function readSlug(slug: string): string {
  if (!isSlug(slug)) throw unknownFilm(slug)
  return slug
}

function expectFound(answer: FilmAnswer, slug: string) {
  if (answer.state === 'withdrawn') throw filmWithdrawn(slug)
  if (answer.state !== 'found') throw unknownFilm(slug)
  return answer
}

/**
 * The address has moved for good, but it is asked for again each time: a film may take an old
 * address back, and a browser that remembered both ways would go in circles.
 */
function redirect(req: Request, res: Response, address: string): void {
  res.setHeader('Cache-Control', isKeyed(req) ? 'private, no-cache' : 'no-cache')
  res.vary('Authorization')
  res.redirect(301, address)
}

/** Where no locale is named, the answer depends on the reader's languages, and says so. */
function varyByLanguage(asked: Asked, res: { vary(field: string): unknown }): void {
  if (asked.locale === null) res.vary('Accept-Language')
}

const search = (req: Request): string => {
  const start = req.originalUrl.indexOf('?')
  return start < 0 ? '' : req.originalUrl.slice(start)
}
