import { Router, type RequestHandler } from 'express'

import { renditionNames } from '../editions/content.js'
import { artworkWithdrawn, fileWithdrawn, unknownArtwork, unknownFile } from '../errors.js'
import { toAsked } from './asked.js'
import { holdPlace } from './hold-place.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import type { DeliveryDeps } from './router.js'
import { sendBlob } from './send-files.js'
import { sendSubtitles } from './send-subtitles.js'

/** The addresses of artworks and of press files: a poster in a size, a trailer by ranges. */
export function createFilesRouter(deps: DeliveryDeps): Router {
  const router = Router({ caseSensitive: true })
  const hold = holdPlace(deps.downloads)
  router.get(operations.downloadArtwork.route, hold, downloadArtwork(deps))
  router.get(operations.downloadFile.route, hold, downloadFile(deps))
  router.get(operations.showSubtitles.route, hold, showSubtitles(deps))
  return router
}

const downloadArtwork =
  ({
    pressKits,
    publicUrl,
    storage,
  }: DeliveryDeps): RequestHandler<{ id: string; rendition: string }> =>
  async (req, res) => {
    const { locale, download } = readQuery(req, operations.downloadArtwork.query)
    const { id, rendition } = req.params
    const name = renditionNames.find((known) => known === rendition)
    if (!name) throw unknownArtwork(`${id}/${rendition}`)
    const found = pressKits.findArtwork(id, name, toAsked(req, { locale, publicUrl }))
    if (found === 'withdrawn') throw artworkWithdrawn(id)
    if (!found) throw unknownArtwork(id)
    await sendBlob({ req, res, storage, ...found, isDownload: download !== undefined })
  }

const downloadFile =
  ({ pressKits, publicUrl, storage }: DeliveryDeps): RequestHandler<{ id: string }> =>
  async (req, res) => {
    const { locale, download } = readQuery(req, operations.downloadFile.query)
    const { id } = req.params
    const found = pressKits.findFile(id, toAsked(req, { locale, publicUrl }))
    if (found === 'withdrawn') throw fileWithdrawn(id)
    if (!found) throw unknownFile(id)
    await sendBlob({ req, res, storage, ...found, isDownload: download !== undefined })
  }

const showSubtitles =
  ({ pressKits, publicUrl, storage, kept }: DeliveryDeps): RequestHandler<{ id: string }> =>
  async (req, res) => {
    const { locale } = readQuery(req, operations.showSubtitles.query)
    const { id } = req.params
    const found = pressKits.findFile(id, toAsked(req, { locale, publicUrl }))
    if (found === 'withdrawn') throw fileWithdrawn(id)
    if (found?.kind !== 'subtitle') throw unknownFile(`${id}/subtitles.vtt`)
    await sendSubtitles({ req, res, storage, kept, ...found })
  }
