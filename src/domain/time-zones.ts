/** Whether a text names a time zone as IANA does, `Europe/Kyiv`; an offset alone is none. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Z][A-Za-z0-9_+\-/]{1,63}$/.test(value)) return false
  return value === 'UTC' || (value.includes('/') && formatterOf(value) !== null)
}

/** Every zone offered, in the order of its name. */
export const listTimeZones = (): string[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => presentNames[zone] ?? zone)]
    .filter((zone, index, zones) => zones.indexOf(zone) === index)
    .sort()

/** ICU keeps the names that a zone had first; these are the ones that it has now. */
const presentNames: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
}

/** How far the clocks of a zone are ahead of UTC at an instant, in minutes. */
export function offsetMinutesAt(instantMs: number, timeZone: string): number {
  const formatter = formatterOf(timeZone)
  if (!formatter) throw new RangeError(`"${timeZone}" is no time zone.`)
  const name = formatter.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes, seconds = '0'] =
    /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name ?? '') ?? []
  if (sign === undefined) return 0
  const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return sign === '-' ? -size : size
}

/** One for each zone that was asked for: there are some four hundred. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const kept = formatters.get(timeZone)
  if (kept) return kept
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    formatters.set(timeZone, made)
    return made
  } catch {
    return null
  }
}
