import { parseMoment } from './moments.js'

/**
 * The instant an embargo ends, in UTC as ISO 8601, or `null` without one. It ends with a moment or
 * with a screening, with the later of the two where both are said; with a screening of which nobody
 * can say when it is, never.
 *
 * @throws RangeError where `until` is no date, or has a time without saying in which zone.
 */
export function opensAtOf(embargo: {
  until: string | null | undefined
  screening?: { opening: Date | null } | null
}): string | null {
  const { until, screening } = embargo
  const moments = [readUntil(until), screening ? (screening.opening ?? neverOpens) : null]
  const latest = moments.filter((moment) => moment !== null).map(Number)
  return latest.length === 0 ? null : new Date(Math.max(...latest)).toISOString()
}

/** Farther away than anything is planned for. */
const neverOpens = new Date('9999-12-31T00:00:00.000Z')

function readUntil(until: string | null | undefined): Date | null {
  if (until === null || until === undefined || until.trim() === '') return null
  const moment = parseMoment(until)
  if (!moment) throw new RangeError(`"${until}" is no moment: write it like 2026-05-17T18:00:00Z`)
  return moment
}
