import { parseMoment } from './moments.js'
import { isInSight, sightOf, type Viewer } from './sight.js'

export type { Viewer } from './sight.js'

/**
 * Whether a viewer may see a thing at an instant. Open from the moment itself on; `null` has no
 * embargo. A moment that cannot be read keeps the thing closed.
 */
export function isOpen(args: { opensAt: string | null; viewer: Viewer; instant: Date }): boolean {
  const { opensAt, viewer, instant } = args
  return isInSight(sightOf(viewer, instant), { opensAt })
}

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

/** The first moment after an instant at which something opens, or `null`: a cache's last hour. */
export function nextOpening(opensAts: readonly (string | null)[], instant: Date): string | null {
  const moments = opensAts
    .map((opensAt) => (opensAt === null ? Number.NaN : Date.parse(opensAt)))
    .filter((moment) => moment > instant.getTime())
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString()
}
