import { Router, type RequestHandler } from 'express'

import { writeAtom } from '../editions/atom.js'
import { describeMovie } from '../editions/json-ld.js'
import type { Standing } from '../editions/standing.js'
import type { Tail } from '../editions/tail.js'
import { unknownFilm } from '../errors.js'
import { toAsked } from './asked.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import { sendKept } from './respond.js'
import { expectFound, readSlug, redirect, search } from './found-film.js'
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
  ({ pressKits, publicUrl, kept }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale } = readQuery(req, operations.readMovie.query)
    const asked = toAsked(req, { locale, publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}.jsonld${search(req)}`)
    }
    const found = expectFound(answer, slug)
    await sendKept(req, res, kept, {
      form: 'json-ld',
      standing: found.standing,
      changedAt: found.changedAt,
      isNegotiated: asked.locale === null,
      describe: () => ({
        text: JSON.stringify(describeMovie(found.kit, { siteUrl: publicUrl })),
        type: 'application/ld+json; charset=utf-8',
        language: languageOf(found.kit),
      }),
    })
  }

const showFeed =
  ({ pressKits, publicUrl, changes, kept }: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale } = readQuery(req, operations.readFeed.query)
    const asked = toAsked(req, { locale, publicUrl })
    const slug = readSlug(req.params.slug)
    const answer = pressKits.findFilm(slug, asked)
    if (answer.state === 'moved') {
      return redirect(req, res, `/v1/films/${answer.slug}/feed.atom${search(req)}`)
    }
    const found = expectFound(answer, slug)
    await sendKept(req, res, kept, {
      form: 'atom',
      standing: untilMoreHappens(found.standing, changes.tail),
      changedAt: found.changedAt,
      isNegotiated: asked.locale === null,
      async describe() {
        const { viewer } = asked
        const told = await changes.readFilmEvents({ slug, viewer, instant: changes.now() })
        if (!told) throw unknownFilm(slug)
        return {
          text: writeAtom({ ...told, kit: found.kit, siteUrl: publicUrl }),
          type: 'application/atom+xml; charset=utf-8',
          language: languageOf(found.kit),
        }
      },
    })
  }

/**
 * A feed stands as long as its film, and until anything more has happened: that an embargo ended is
 * written down a moment after it did.
 */
function untilMoreHappens(film: Standing, tail: Tail): Standing {
  const tellPlace = () => JSON.stringify(tail.place())
  const place = tellPlace()
  return {
    key: `${film.key} ${place}`,
    opensNextMs: film.opensNextMs,
    isCurrent: () => film.isCurrent() && tellPlace() === place,
  }
}
