import { text } from 'node:stream/consumers'
import { Router, type Request } from 'express'
import { createPayloadRequest, type Payload } from 'payload'

import { isStaff, staffOf } from '../../collections/access.js'
import { mostSubtitleBytes, toWebVtt } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { canonicalizeLocale } from '../domain/locales.js'
import { composeContent } from '../editions/compose.js'
import type { PressFile, PressKit } from '../editions/press-kit.js'
import { project } from '../editions/project.js'
import { readFilmRecord } from '../editions/record.js'
import { AppError, unknownFile, unknownFilm } from '../errors.js'
import { renderFilmPage } from '../press-room/film-page.js'
import { refuseGuess } from './database-patience.js'
import { previewNote } from './preview-words.js'

interface PreviewDeps {
  payload: Payload
  storage: BlobStorage
  publicUrl: string
  now: () => Date
}

/**
 * `/admin/preview/films/{id}?locale=`: the press room's page made of the newest drafts, for the
 * staff only, before anything is published. Pictures and files are the admin's own, since what is
 * unpublished has no public address; subtitles are at `/admin/preview/files/{id}/subtitles.vtt`.
 */
export function createPreviewRouter(deps: PreviewDeps): Router {
  const router = Router()
  router.get('/films/:id', async (req, res) => {
    const { payload } = deps
    const { i18n } = await requireStaff(req, deps)
    const filmId = String(req.params.id)
    const record = await readFilmRecord({ payload, filmId, drafts: true })
    if (!record) throw unknownFilm(filmId)
    const content = composeContent(record)
    const locale = canonicalizeLocale(readText(req.query.locale)) ?? record.film.sourceLocale
    const at = deps.now()
    const kit = project({
      edition: {
        filmId,
        slug: record.film.slug,
        number: 1,
        at: at.toISOString(),
        sequence: 0,
        contentHash: '',
        content,
      },
      viewer: { kind: 'staff', seesEmbargoed: true },
      instant: at,
      locale,
      publicUrl: '',
      siteUrl: deps.publicUrl,
    })
    if (!kit) throw unknownFilm(filmId)
    const html = renderFilmPage({
      kit: {
        ...kit,
        stills: kit.stills.map((still) => withAdminPictures('stills', still)),
        artworks: kit.artworks.map((artwork) => withAdminPictures('artworks', artwork)),
        files: adminFiles(kit.files, record.pressFiles),
      },
      preview: { note: previewNote(i18n.language, locale in content.translations) },
    })
    res.setHeader('Cache-Control', 'private, no-store')
    res.setHeader('X-Robots-Tag', 'noindex')
    res.type('html').send(html)
  })
  router.get('/files/:id/subtitles.vtt', async (req, res) => {
    await requireStaff(req, deps)
    const subtitles = await readSubtitles(deps, String(req.params.id))
    res.setHeader('Cache-Control', 'private, no-store')
    res.type('text/vtt').send(subtitles)
  })
  return router
}

/** @throws NOT_ALLOWED to anybody who is not of the team */
async function requireStaff(req: Request, deps: PreviewDeps) {
  const request = await readStaff(req, deps)
  if (isStaff(staffOf(request.user))) return request
  refuseGuess()
  throw new AppError('NOT_ALLOWED', 'Sign in at /admin to see what is not published yet.')
}

/** The newest draft's, as a page needs them. @throws UNKNOWN_FILE */
async function readSubtitles({ payload, storage }: PreviewDeps, id: string): Promise<string> {
  const file = await payload.findByID({
    ...{ collection: 'press-files', id, draft: true, depth: 0, disableErrors: true },
    // Only the staff come here, and all of them read every file.
    overrideAccess: true,
  } as const)
  const isSmall = (file?.bytes ?? Infinity) <= mostSubtitleBytes
  const source =
    file?.kind === 'subtitle' && isSmall && file.sha256 ? await storage.open(file.sha256) : null
  if (!source) throw unknownFile(`${id}/subtitles.vtt`)
  return toWebVtt(await text(source))
}

async function readStaff(req: Request, { payload, publicUrl }: PreviewDeps) {
  // Only what says who asks: nothing else of the request is Payload's to read here.
  const headers = new Headers()
  if (req.headers.cookie) headers.set('cookie', req.headers.cookie)
  const language = req.headers['accept-language']
  if (language) headers.set('accept-language', language)
  const request = new globalThis.Request(new URL(req.originalUrl, publicUrl), { headers })
  return createPayloadRequest({ config: payload.config, request })
}

type Part<Kind extends 'stills' | 'artworks'> = PressKit[Kind][number]

function withAdminPictures<Kind extends 'stills' | 'artworks'>(
  slug: Kind,
  part: Part<Kind>,
): Part<Kind> {
  const entries = Object.entries(part.renditions).map(([name, rendition]) => [
    name,
    { ...rendition, url: `/api/${slug}/${part.id}/rendition/${name}` },
  ])
  return { ...part, renditions: Object.fromEntries(entries) as Part<Kind>['renditions'] }
}

const readText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A file that is not published has no public address; its original is the team's to see. */
function adminFiles(files: PressFile[], records: { id: string; filename?: string | null }[]) {
  const names = new Map(records.map(({ id, filename }) => [id, filename]))
  return files.map((file) => {
    const name = names.get(file.id)
    const url = name ? `/api/press-files/file/${encodeURIComponent(name)}` : file.url
    const webVttUrl = file.webVttUrl && `/admin/preview/files/${file.id}/subtitles.vtt`
    return { ...file, url, webVttUrl }
  })
}
