import { Router, type Request } from 'express'
import { createPayloadRequest, type Payload } from 'payload'

import { isStaff, staffOf } from '../../collections/access.js'
import { canonicalizeLocale } from '../domain/locales.js'
import { composeContent } from '../editions/compose.js'
import type { PressFile, Still } from '../editions/press-kit.js'
import { project } from '../editions/project.js'
import { readFilmRecord } from '../editions/record.js'
import { AppError, unknownFilm } from '../errors.js'
import { renderFilmPage } from '../press-room/film-page.js'
import { refuseGuess } from './database-patience.js'
import { previewNote } from './preview-words.js'

interface PreviewDeps {
  payload: Payload
  publicUrl: string
  now: () => Date
}

/**
 * `/admin/preview/films/{id}?locale=`: the press room's page made of the newest drafts, for the
 * staff only, before anything is published. Pictures are the admin's own, since an unpublished
 * one has no public address.
 */
export function createPreviewRouter(deps: PreviewDeps): Router {
  const router = Router()
  router.get('/films/:id', async (req, res) => {
    const { payload } = deps
    const { user, i18n } = await readStaff(req, deps)
    if (!isStaff(staffOf(user))) {
      refuseGuess()
      throw new AppError('NOT_ALLOWED', 'Sign in at /admin to see what is not published yet.')
    }
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
    const stills = kit.stills.map((still) => ({ ...still, renditions: adminRenditions(still) }))
    const html = renderFilmPage({
      kit: { ...kit, stills, files: adminFiles(kit.files, record.pressFiles) },
      preview: { note: previewNote(i18n.language, locale in content.translations) },
    })
    res.setHeader('Cache-Control', 'private, no-store')
    res.setHeader('X-Robots-Tag', 'noindex')
    res.type('html').send(html)
  })
  return router
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

function adminRenditions(still: Still): Still['renditions'] {
  const entries = Object.entries(still.renditions).map(([name, rendition]) => [
    name,
    { ...rendition, url: `/api/stills/${still.id}/rendition/${name}` },
  ])
  return Object.fromEntries(entries) as Still['renditions']
}

const readText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A file that is not published has no public address; its original is the team's to see. */
function adminFiles(files: PressFile[], records: { id: string; filename?: string | null }[]) {
  const names = new Map(records.map(({ id, filename }) => [id, filename]))
  return files.map((file) => {
    const name = names.get(file.id)
    return name ? { ...file, url: `/api/press-files/file/${encodeURIComponent(name)}` } : file
  })
}
