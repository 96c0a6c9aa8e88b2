import { openingOf } from './screenings.js'
import { isTimeZone } from './time-zones.js'

/** What the record of a screening says of when it is. */
export interface ShowingFields {
  day?: string | Date | null
  time?: string | null
  timeZone?: string | null
}

/** A screening's moment as its fields say it, empty ones as `null`. */
export function readShowing({ day, time, timeZone }: ShowingFields) {
  return { day: writeDay(day), time: time?.trim() || null, timeZone: timeZone?.trim() || null }
}

/** When an embargo ends that waits for this screening; `null` while nobody can say. */
export function openingOfScreening(screening: ShowingFields): Date | null {
  const { day, time, timeZone } = readShowing(screening)
  return day !== null && isTimeZone(timeZone) ? openingOf({ day, time, timeZone }) : null
}

/** The calendar's day as it was written, in whatever zone: `2026-05-17`. */
function writeDay(day: ShowingFields['day']): string | null {
  if (day instanceof Date) {
    return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10)
  }
  return typeof day === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(day.trim())?.[0] ?? null) : null
}
