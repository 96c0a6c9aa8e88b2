import { Router, type RequestHandler } from 'express'

import { writeAtom } from '../editions/atom.js'
import { describeMovie } from '../editions/json-ld.js'
import { unknownFilm } from '../errors.js'
import { toAsked } from './asked.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import { sendText } from './respond.js'
import { expectFound, readSlug, redirect, search, varyByLanguage } from './found-film.js'
import type { DeliveryDeps } from './router.js'
import { languageOf } from './send-files.js'

/** A film in the formats of others: JSON-LD for search engines, Atom for feed readers. */
export function createSyndicationRouter(deps: DeliveryDeps): Router {
  const router = Router({ caseSensitive: true })
  router.get(operations.readMovie.route, showMovie(deps))
  router.get(operations.readFeed.route, showFeed(deps))
  return router
}

const showMovie =
  ({ pressKits, publicUrl }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  (req, res) => {
    const { locale } = readQuery(req, operations.readMovie.query)
    const asked = toAsked(req, { locale, publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}.jsonld${search(req)}`)
    }
    const { kit, changedAt } = expectFound(answer, slug)
    varyByLanguage(asked, res)
    sendText(req, res, {
      text: JSON.stringify(describeMovie(kit, { siteUrl: publicUrl })),
      type: 'application/ld+json; charset=utf-8',
      lastModified: changedAt,
      locale: languageOf(kit),
    })
  }

const showFeed =
  ({ pressKits, publicUrl, changes }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale } = readQuery(req, operations.readFeed.query)
    const asked = toAsked(req, { locale, publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}/feed.atom${search(req)}`)
    }
    const { kit, changedAt } = expectFound(answer, slug)
    const { viewer } = asked
    const told = await changes.readFilmEvents({ slug, viewer, instant: changes.now() })
    if (!told) throw unknownFilm(slug)
    varyByLanguage(asked, res)
    sendText(req, res, {
      text: writeAtom({ ...told, kit, siteUrl: publicUrl }),
      type: 'application/atom+xml; charset=utf-8',
      lastModified: changedAt,
      locale: languageOf(kit),
    })
  }
