import type { Request, Response } from 'express'

import { isSlug } from '../domain/slugs.js'
import type { Asked, FilmAnswer } from '../editions/press-kits.js'
import { filmWithdrawn, unknownFilm } from '../errors.js'
import { isKeyed } from './viewer.js'

/** The slug of a film as an address names it. @throws UNKNOWN_FILM */
export function readSlug(slug: string): string {
  if (!isSlug(slug)) throw unknownFilm(slug)
  return slug
}

/** @throws UNKNOWN_FILM, or FILM_WITHDRAWN to whoever could see the film before */
export function expectFound(answer: FilmAnswer, slug: string) {
  if (answer.state === 'withdrawn') throw filmWithdrawn(slug)
  if (answer.state !== 'found') throw unknownFilm(slug)
  return answer
}

/**
 * The address has moved for good, but it is asked for again each time: a film may take an old
 * address back, and a browser that remembered both ways would go in circles.
 */
export function redirect(req: Request, res: Response, address: string): void {
  res.setHeader('Cache-Control', isKeyed(req) ? 'private, no-cache' : 'no-cache')
  res.vary('Authorization')
  res.redirect(301, address)
}

/** Where no locale is named, the answer depends on the reader's languages, and says so. */
export function varyByLanguage(asked: Asked, res: { vary(field: string): unknown }): void {
  if (asked.locale === null) res.vary('Accept-Language')
}

/** The query of a request as it was sent. */
export const search = (req: Request): string => {
  const start = req.originalUrl.indexOf('?')
  return start < 0 ? '' : req.originalUrl.slice(start)
}
