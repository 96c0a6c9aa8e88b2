import { isTimeZone, offsetMinutesAt } from './time-zones.js'

/** When something is shown, as its programme prints it: by the clocks of the place. */
export interface Showing {
  /** `2026-05-17`. */
  day: string
  /** `19:30`; `null` while the hour is not announced. */
  time: string | null
  /** As IANA names it, `Europe/Berlin`. */
  timeZone: string
}

/** Whether a text is an hour of a clock, from `00:00` to `23:59`. */
export const isClockTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * The instant at which a screening begins; without an hour, the first of its day. An hour that the
 * clocks show twice, when summer time ends, is the second: nothing that waits for it opens early.
 *
 * @returns `null` where there is no such moment: clocks put forward skip an hour
 */
export function startOf({ day, time, timeZone }: Showing): Date | null {
  if (time === null) return firstMomentOf(day, timeZone)
  const moments = listMoments(day, time, timeZone)
  return moments.length === 0 ? null : new Date(Math.max(...moments))
}

/**
 * The instant at which an embargo ends that waits for a screening: its beginning; where the hour
 * is not announced, the end of its day. Early is never right, late only is a pity.
 */
export function openingOf(showing: Showing): Date | null {
  if (showing.time !== null) return startOf(showing)
  const dayMs = readClockAsUtc(showing.day, '00:00')
  if (dayMs === null) return null
  const next = new Date(dayMs + msPerDay).toISOString().slice(0, 10)
  return firstMomentOf(next, showing.timeZone)
}

/** The moment as the clocks of a zone show it: `2026-05-17T19:30:00+02:00`. */
export function writeZoned(instant: Date, timeZone: string): string {
  const offset = Math.round(offsetMinutesAt(instant.getTime(), timeZone))
  const clock = new Date(instant.getTime() + offset * msPerMinute).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  const minutes = String(size % 60).padStart(2, '0')
  return `${clock}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}

const msPerMinute = 60_000
const msPerDay = 86_400_000

/** A day begins at midnight, or, where clocks go forward at midnight, when they have. */
function firstMomentOf(day: string, timeZone: string): Date | null {
  const clockMs = readClockAsUtc(day, '00:00')
  if (clockMs === null || !isTimeZone(timeZone)) return null
  const moments = listMoments(day, '00:00', timeZone)
  if (moments.length > 0) return new Date(Math.min(...moments))
  return new Date(clockMs - offsetMinutesAt(clockMs - msPerDay, timeZone) * msPerMinute)
}

/** Each instant at which the clocks of a zone show this: one, two, or none. */
function listMoments(day: string, time: string, timeZone: string): number[] {
  const clockMs = readClockAsUtc(day, time)
  if (clockMs === null || !isTimeZone(timeZone)) return []
  const offsets = [-msPerDay, msPerDay].map((aside) => offsetMinutesAt(clockMs + aside, timeZone))
  return [...new Set(offsets)]
    .map((offset) => ({ offset, instantMs: clockMs - offset * msPerMinute }))
    .filter(({ offset, instantMs }) => offsetMinutesAt(instantMs, timeZone) === offset)
    .map(({ instantMs }) => instantMs)
}

function readClockAsUtc(day: string, time: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isClockTime(time)) return null
  const ms = Date.parse(`${day}T${time}:00Z`)
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(day) ? null : ms
}
