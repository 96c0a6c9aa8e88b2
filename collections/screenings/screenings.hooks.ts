import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

import { isClockTime, startOf } from '../../src/domain/screenings.js'
import { readShowing, type ShowingFields } from '../../src/domain/showing.js'
import { isTimeZone } from '../../src/domain/time-zones.js'
import { readFestivalTitle } from '../festivals/read-festival-title.js'
import { sentence } from '../fields/sentences.js'

interface ScreeningData extends ShowingFields {
  festival?: unknown
  venue?: string | null
}

/**
 * Keeps the instant at which a screening begins, by which lists are ordered, and the name by which
 * they call it. A day is kept as its noon in UTC, which is that day on every desk.
 */
export const placeScreening: CollectionBeforeChangeHook = async ({ data, req }) => {
  const screening = data as ScreeningData
  const { day, time, timeZone } = readShowing(screening)
  const isComplete = day !== null && isTimeZone(timeZone) && (time === null || isClockTime(time))
  const startsAt = isComplete ? startOf({ day, time, timeZone }) : null
  if (isComplete && !startsAt) throw noSuchTime(req, { day, time, timeZone })
  const place = (await readFestivalTitle(req, screening.festival)) ?? screening.venue?.trim()
  return {
    ...data,
    ...(day !== null && { day: `${day}T12:00:00.000Z` }),
    startsAt: startsAt?.toISOString() ?? null,
    title: [place, day, time].filter(Boolean).join(' · ') || null,
  }
}

function noSuchTime(
  req: PayloadRequest,
  showing: { day: string; time: string | null; timeZone: string },
): ValidationError {
  const message = sentence(req, 'noSuchTime', { ...showing, time: showing.time ?? '' })
  const errors = [{ path: showing.time === null ? 'day' : 'time', message }]
  return new ValidationError({ collection: 'screenings', errors, req }, req.t)
}
