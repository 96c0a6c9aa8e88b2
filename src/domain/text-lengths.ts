/** How long each text may be, in grapheme clusters: what a reader counts as characters. */
export const textLimits = {
  title: 200,
  tagline: 150,
  logline: 150,
  synopsisShort: 400,
  synopsisMedium: 1000,
  synopsisLong: 4000,
  directorsStatement: 4000,
  caption: 300,
  alt: 250,
  award: 150,
  credit: 200,
  copyright: 200,
  usageTerms: 2000,
  bio: 1000,
} as const

/**
 * How many characters a reader sees, in grapheme clusters (UAX #29): `\r\n` is one, so is a letter
 * with its marks, so is a family. Canonically equivalent texts count the same. A cluster of more
 * than 32 code units, which no language writes, counts as several, so that a limit bounds bytes
 * too. With `stopAfter`, counting ends there: a result of `stopAfter` means "at least".
 */
export function countGraphemes(text: string, options: { stopAfter?: number } = {}): number {
  const stopAfter = options.stopAfter ?? Number.POSITIVE_INFINITY
  let count = 0
  let start = 0
  while (start < text.length && count < stopAfter) {
    const counted = countInWindow(text, start)
    count += counted.count
    start = counted.end
  }
  return Math.min(count, stopAfter)
}

/** `Intl.Segmenter` copies its input at every step, so that a long text takes quadratic time. */
const windowUnits = 512
const maxClusterUnits = 32
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Counts the clusters that surely end inside one window of the text; `end` is where the next
 * window begins. Beginning at the edge of a cluster changes nothing for what follows (UAX #29).
 */
function countInWindow(text: string, start: number): { count: number; end: number } {
  const end = findWindowEnd(text, start)
  const segments = [...segmenter.segment(text.slice(start, end))]
  // The last cluster may go on in the next window, unless it fills this one by itself.
  const last = end < text.length && segments.length > 1 ? segments.pop() : undefined
  const count = segments.reduce(
    (sum, { segment }) => sum + Math.ceil(segment.length / maxClusterUnits),
    0,
  )
  return { count, end: last ? start + last.index : end }
}

/** A window never cuts a surrogate pair: half of one breaks clusters that the whole would not. */
function findWindowEnd(text: string, start: number): number {
  const end = Math.min(text.length, start + windowUnits)
  const isHighSurrogate = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800
  return end < text.length && isHighSurrogate ? end - 1 : end
}
