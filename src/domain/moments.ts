/**
 * The moment that a value says, or `null` where it says none: a `Date`, or a text as RFC 3339 has
 * it, `2026-05-17` (its first moment in UTC, as in ECMAScript) or `2026-05-17T18:00:00+02:00`. A
 * time without its zone is no moment, nor is a day that its month does not have.
 */
export function parseMoment(value: unknown): Date | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value
  const [text, day] = (typeof value === 'string' && zonedShape.exec(value.trim())) || []
  if (text === undefined || day === undefined || !isDay(day)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment
}

const zonedShape = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/i

/** `Date` makes the third of March of a thirty-first of February. */
function isDay(day: string): boolean {
  const moment = new Date(day)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
