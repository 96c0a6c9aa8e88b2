/** A moment in words of a language. */
export function formatMoment(args: {
  at: string
  language: string
  withTime: boolean
  withSeconds?: boolean
  timeZone?: string
}): string {
  const { at, language, withTime, withSeconds, timeZone } = args
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(withTime && { timeStyle: withSeconds ? 'medium' : 'short' }),
    ...(timeZone && { timeZone }),
  }).format(new Date(at))
}
