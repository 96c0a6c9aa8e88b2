/** How one language writes what a press kit counts, measures and lists. */
export interface Formats {
  number: (value: number) => string
  /** A file's size in megabytes of 1,000,000 bytes, to a tenth below 100. */
  megabytes: (bytes: number) => string
  minutes: (minutes: number) => string
  /** The day of an instant, in UTC, so that every reader sees the same date. */
  day: (isoInstant: string) => string
  /** An instant by the clocks of a place, which it names. */
  moment: (isoInstant: string, timeZone: string) => string
  country: (code: string) => string
  list: (items: readonly string[]) => string
}

const bytesPerMegabyte = 1_000_000

/** Formats of `locale`, all through `Intl`. */
export function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const minutes = new Intl.NumberFormat(locale, unitStyle('minute', 'long'))
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const country = new Intl.DisplayNames(locale, { type: 'region' })
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  return {
    number: (value) => number.format(value),
    megabytes: (bytes) => formatMegabytes(locale, bytes),
    minutes: (value) => minutes.format(value),
    day: (isoInstant) => day.format(new Date(isoInstant)),
    moment: (isoInstant, timeZone) => formatMoment({ locale, isoInstant, timeZone }),
    country: (code) => country.of(code) ?? code,
    list: (items) => list.format(items),
  }
}

const formatMoment = (args: { locale: string; isoInstant: string; timeZone: string }): string =>
  new Intl.DateTimeFormat(args.locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    timeZone: args.timeZone,
    timeZoneName: 'short',
  }).format(new Date(args.isoInstant))

function formatMegabytes(locale: string, bytes: number): string {
  const megabytes = bytes / bytesPerMegabyte
  // A file is never "0 MB": the smallest that can be said is a tenth.
  const shown = megabytes < 100 ? Math.max(0.1, megabytes) : Math.round(megabytes)
  const digits = megabytes < 100 ? 1 : 0
  return new Intl.NumberFormat(locale, {
    ...unitStyle('megabyte', 'short'),
    maximumFractionDigits: digits,
  }).format(shown)
}

function unitStyle(unit: string, unitDisplay: 'short' | 'long'): Intl.NumberFormatOptions {
  return { style: 'unit', unit, unitDisplay }
}
