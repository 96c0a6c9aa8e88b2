import { idOf } from '../domain/relations.js'
import { startOf, writeZoned } from '../domain/screenings.js'
import { readShowing, type ShowingFields } from '../domain/showing.js'
import { isTimeZone } from '../domain/time-zones.js'
import { textOrNull, textsByLocale } from './compose-texts.js'
import type { EditionContent, EditionScreening } from './content.js'
import type { FilmRecord } from './record.js'

/** Where and when the film is shown, the first first. */
export const composeScreenings = (record: FilmRecord): EditionContent['screenings'] =>
  record.screenings
    .map((screening) => ({ screening, moment: composeMoment(screening as ShowingFields) }))
    .flatMap(({ screening, moment }): EditionScreening[] => {
      if (!moment) return []
      const festival = record.festivals.get(idOf(screening.festival))
      const venue = textOrNull(screening.venue)
      if (!festival && venue === null) return []
      return [
        {
          id: screening.id,
          festival: festival ? { und: festival.title, ...textsByLocale(festival.names) } : null,
          venue,
          city: textOrNull(screening.city) ?? textOrNull(festival?.city),
          country: screening.country ?? (screening.city ? null : (festival?.country ?? null)),
          ...moment,
          premiere: screening.premiere ?? null,
          audience: screening.audience,
          notes: textsByLocale(screening.notes),
        },
      ]
    })

function composeMoment(fields: ShowingFields) {
  const { day, time, timeZone } = readShowing(fields)
  if (day === null || !isTimeZone(timeZone)) return null
  const start = startOf({ day, time, timeZone })
  if (!start) return null
  return { date: day, startsAt: time === null ? null : writeZoned(start, timeZone), timeZone }
}
