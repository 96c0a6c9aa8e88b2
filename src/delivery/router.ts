import { Router, type RequestHandler } from 'express'

import type { BlobStorage } from '../../media/storage/index.js'
import { renditionNames } from '../editions/content.js'
import type { History } from '../editions/history.js'
import type { PressKits } from '../editions/press-kits.js'
import { AppError, stillWithdrawn, unknownAddress, unknownFilm, unknownStill } from '../errors.js'
import { toAsked } from './asked.js'
import { allowAnyWebsite, readingMethods } from './cors.js'
import { addDocs } from './docs/docs-routes.js'
import { createChangesRouter, type ChangesDeps } from './changes-routes.js'
import { createEditionsRouter } from './editions-routes.js'
import { createFilesRouter } from './files-routes.js'
import { expectFound, readSlug, redirect, search, varyByLanguage } from './found-film.js'
import { holdPlace } from './hold-place.js'
import type { Kept } from './kept.js'
import { describeApi } from './openapi.js'
import type { OpenApiDocument } from './openapi-document.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import type { Places } from './places.js'
import { asJson, sendFleeting, sendKept, sendProblem } from './respond.js'
import { languageOf, sendBlob, sendKit } from './send-files.js'
import { createSyndicationRouter } from './syndication-routes.js'

export interface DeliveryDeps {
  pressKits: PressKits
  history: History
  storage: BlobStorage
  /** Files that are being sent. */
  downloads: Places
  publicUrl: string
  kept: Kept
  changes: ChangesDeps
}

/** The public API under `/v1`: press kits, their files and their errors. */
export function createDeliveryRouter(deps: DeliveryDeps): Router {
  const router = Router({ caseSensitive: true })
  const hold = holdPlace(deps.downloads)
  router.use(allowAnyWebsite)
  router.get(operations.listFilms.route, listFilms(deps))
  router.use(createSyndicationRouter(deps))
  router.get(operations.readFilm.route, showFilm(deps))
  router.get(operations.downloadKit.route, hold, downloadKit(deps))
  router.get(operations.downloadStill.route, hold, downloadStill(deps))
  router.use(createChangesRouter(deps))
  router.use(createEditionsRouter(deps))
  router.use(createFilesRouter(deps))
  const description = describeApi(deps)
  router.get(operations.describeApi.route, showDescription(deps.kept, description))
  addDocs(router, description)
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
  (deps: DeliveryDeps): RequestHandler =>
  async (req, res) => {
    const { locale, page, limit } = readQuery(req, operations.listFilms.query)
    const asked = { ...toAsked(req, { locale, publicUrl: deps.publicUrl }), page, limit }
    await sendKept(req, res, deps.kept, {
      form: 'json',
      standing: deps.pressKits.standList(asked),
      isNegotiated: asked.locale === null,
      describe: () => asJson(deps.pressKits.listFilms(asked)),
    })
  }

const showFilm =
  (deps: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale } = readQuery(req, operations.readFilm.query)
    const asked = toAsked(req, { locale, publicUrl: deps.publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = deps.pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}${search(req)}`)
    }
    const found = expectFound(answer, slug)
    await sendKept(req, res, deps.kept, {
      form: 'json',
      standing: found.standing,
      changedAt: found.changedAt,
      isNegotiated: asked.locale === null,
      describe: () => asJson(found.kit, languageOf(found.kit)),
    })
  }

const downloadKit =
  ({ pressKits, publicUrl, storage }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale, rendition, videos } = readQuery(req, operations.downloadKit.query)
    const asked = toAsked(req, { locale, publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}/kit.zip${search(req)}`)
    }
    const { changedAt } = expectFound(answer, slug)
    const found = pressKits.findKitFiles(slug, {
      ...asked,
      rendition,
      withVideos: videos === 'yes',
    })
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
    const { locale, download } = readQuery(req, operations.downloadStill.query)
    const { id, rendition } = req.params
    const name = renditionNames.find((known) => known === rendition)
    if (!name) throw unknownStill(`${id}/${rendition}`)
    const found = pressKits.findStill(id, name, toAsked(req, { locale, publicUrl }))
    if (found === 'withdrawn') throw stillWithdrawn(id)
    if (!found) throw unknownStill(id)
    await sendBlob({ req, res, storage, ...found, isDownload: download !== undefined })
  }

const showDescription =
  (kept: Kept, description: OpenApiDocument): RequestHandler =>
  (req, res) => {
    readQuery(req, operations.describeApi.query)
    sendFleeting(req, res, kept, { described: asJson(description) })
  }
