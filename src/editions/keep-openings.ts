import type { Payload } from 'payload'

import type { Edition } from './content.js'
import { findNewestEdition } from './edition-rows.js'
import { findKeptMoments, insertOpening, type Opening } from './opening-rows.js'
import { listMomentsAfter } from './openings.js'

export interface OpeningsDeps {
  payload: Payload
  /** Told of an opening once it is kept. */
  onOpening: (opening: Opening) => void
}

/**
 * Keeps what has opened of an edition by an instant, each moment once. Asked before an edition is
 * replaced, and when a moment comes: so nothing opens unseen, and for each film the openings of an
 * edition come before the edition after it.
 */
export async function keepOpenings(
  { payload, onOpening }: OpeningsDeps,
  edition: Edition,
  until: Date,
): Promise<void> {
  const { filmId, number } = edition
  const moments = listMomentsAfter(edition).filter((moment) => moment <= until)
  if (moments.length === 0) return
  const kept = await findKeptMoments({ payload, filmId, moments })
  for (const moment of moments.filter((one) => !kept.has(one.getTime()))) {
    const opening = await insertOpening(payload, { filmId, edition: number, moment })
    if (opening) onOpening(opening)
  }
}

/** When something of an edition opens next after an instant, or `null` where nothing does. */
export const nextMomentOf = (edition: Edition, instant: Date): Date | null =>
  listMomentsAfter(edition).find((moment) => moment > instant) ?? null

/** Keeps what has opened of a film by now, and gives when it must be looked at again. */
export async function openFilm(
  deps: OpeningsDeps & { now: () => Date },
  filmId: string,
): Promise<Date | null> {
  const newest = await findNewestEdition({ payload: deps.payload, filmId })
  if (!newest) return null
  const instant = deps.now()
  await keepOpenings(deps, newest, instant)
  return nextMomentOf(newest, instant)
}
