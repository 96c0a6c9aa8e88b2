import { Router, type Request, type RequestHandler, type Response } from 'express'

import type { EditionAnswer } from '../editions/history.js'
import type { Asked } from '../editions/press-kits.js'
import { editionWithdrawn, unknownEdition, unknownFilm } from '../errors.js'
import { toAsked } from './asked.js'
import { expectFound, readSlug, redirect, search, varyByLanguage } from './found-film.js'
import { holdPlace } from './hold-place.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import { asJson, sendKept } from './respond.js'
import type { DeliveryDeps } from './router.js'
import { languageOf, sendKit } from './send-files.js'

/** A film's editions: the list, each of them, what changed between two, and the kit of one. */
export function createEditionsRouter(deps: DeliveryDeps): Router {
  const router = Router({ caseSensitive: true })
  router.get(operations.listEditions.route, listEditions(deps))
  router.get(operations.readEdition.route, readEdition(deps))
  const hold = holdPlace(deps.downloads)
  router.get(operations.downloadEditionKit.route, hold, downloadEditionKit(deps))
  return router
}

interface Named {
  slug: string
  number: string
}

const listEditions =
  (deps: DeliveryDeps): RequestHandler<{ slug: string }> =>
  async (req, res) => {
    const { locale, page, limit } = readQuery(req, operations.listEditions.query)
    const asked = toAsked(req, { locale, publicUrl: deps.publicUrl })
    const film = findFilm(deps, { req, res, asked, below: '/editions' })
    if (!film) return
    const told = await deps.history.list(film.slug, { ...asked, page, limit })
    if (!told) throw unknownFilm(film.slug)
    await sendKept(req, res, deps.kept, {
      ...{ form: 'json', standing: told.standing, changedAt: film.changedAt },
      describe: () => asJson(told.body),
    })
  }

const readEdition =
  (deps: DeliveryDeps): RequestHandler<{ slug: string; number: string }> =>
  async (req, res) => {
    const { locale, diff } = readQuery(req, operations.readEdition.query)
    const asked = toAsked(req, { locale, publicUrl: deps.publicUrl })
    const film = findFilm(deps, { req, res, asked, below: `/editions/${req.params.number}` })
    if (!film) return
    const { slug, changedAt } = film
    const number = readNumber(req.params)
    if (diff !== undefined) {
      const told = await deps.history.compare(slug, { from: diff, to: number }, asked)
      if ('unknown' in told) throw unknownEdition(slug, told.unknown)
      return sendKept(req, res, deps.kept, {
        ...{ form: 'json', standing: told.standing, changedAt },
        describe: () => asJson(told.body),
      })
    }
    const told = expectEdition(await deps.history.find(slug, number, asked), slug, number)
    await sendKept(req, res, deps.kept, {
      ...{ form: 'json', standing: told.standing, changedAt },
      isNegotiated: asked.locale === null,
      describe() {
        const kit = told.body
        return asJson(kit, languageOf(kit))
      },
    })
  }

const downloadEditionKit =
  (deps: DeliveryDeps): RequestHandler<{ slug: string; number: string }> =>
  async (req, res) => {
    const { locale, rendition, videos } = readQuery(req, operations.downloadEditionKit.query)
    const asked = toAsked(req, { locale, publicUrl: deps.publicUrl })
    const below = `/editions/${req.params.number}/kit.zip`
    const film = findFilm(deps, { req, res, asked, below })
    if (!film) return
    const { slug, changedAt } = film
    const number = readNumber(req.params)
    const wanted = { ...asked, rendition, withVideos: videos === 'yes' }
    const found = await deps.history.findKitFiles(slug, number, wanted)
    varyByLanguage(asked, res)
    const { storage } = deps
    await sendKit({ req, res, storage, changedAt, ...expectEdition(found, slug, number) })
  }

/** The film that an address is about; `null` where its reader was sent to where it is now. */
function findFilm(
  { pressKits }: DeliveryDeps,
  args: { req: Request<{ slug: string }>; res: Response; asked: Asked; below: string },
): { slug: string; changedAt: string } | null {
  const { req, res, asked, below } = args
  const slug = readSlug(req.params.slug)
  const answer = pressKits.findFilm(slug, asked)
  if (answer.state === 'moved') {
    redirect(req as Request, res, `/v1/films/${answer.slug}${below}${search(req as Request)}`)
    return null
  }
  return { slug, changedAt: expectFound(answer, slug).changedAt }
}

/** @throws UNKNOWN_EDITION for what is no number */
function readNumber({ slug, number }: Named): number {
  if (/^[1-9]\d{0,8}$/.test(number)) return Number(number)
  throw unknownEdition(slug, number)
}

function expectEdition<Found extends object>(
  answer: EditionAnswer<Found>,
  slug: string,
  number: number,
): Found {
  if (answer === 'withdrawn') throw editionWithdrawn(slug, number)
  if (answer === 'unknown') throw unknownEdition(slug, number)
  return answer
}
