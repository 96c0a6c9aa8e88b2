import { shortenings } from './fallback.js'
import { canonicalizeLocale } from './language-tags.js'

/**
 * Which available locale suits an `Accept-Language` header best: RFC 4647 lookup, ranges in
 * the order of their weight (RFC 9110, section 12.5.4). `*` takes the fallback unless it is
 * refused by `;q=0`. What cannot be read in the header is passed over; of a very long one only
 * the beginning is read. Available tags are canonical; `fallback` answers when nothing matches.
 */
export function negotiateLocale(args: {
  acceptLanguage: string | null | undefined
  available: readonly string[]
  fallback: string
}): string {
  const { available, fallback } = args
  const ranges = parseRanges(args.acceptLanguage ?? '')
  const refused = new Set(ranges.filter(({ weight }) => weight === 0).map(({ tag }) => tag))
  const offered = [...available].filter((tag) => !refused.has(tag.toLowerCase()))
  const byLowerCase = new Map(offered.map((tag) => [tag.toLowerCase(), tag]))
  for (const { tag } of ranges.filter(({ weight }) => weight > 0)) {
    const found = tag === '*' ? pickAny(offered, fallback) : lookUp(tag, byLowerCase)
    if (found !== null) return found
  }
  return fallback
}

interface Range {
  /** In lower case. */
  tag: string
  weight: number
}

const maxHeaderLength = 1000
const maxRanges = 50
const rangeShape =
  /^(\*|[a-z]{1,8}(?:-[a-z\d]{1,8})*)(?:\s*;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i

function parseRanges(header: string): Range[] {
  const pieces = header.slice(0, maxHeaderLength).split(',', maxRanges)
  // What the cut left of a tag is another tag: better none.
  if (header.length > maxHeaderLength && pieces.length < maxRanges) pieces.pop()
  return pieces
    .map((piece) => rangeShape.exec(piece.trim()))
    .filter((match) => match !== null)
    .map(([, tag = '', weight]) => ({
      tag: (canonicalizeLocale(tag) ?? tag).toLowerCase(),
      weight: weight === undefined ? 1 : Number(weight),
    }))
    .sort((a, b) => b.weight - a.weight)
}

const lookUp = (tag: string, offered: ReadonlyMap<string, string>): string | null =>
  shortenings(tag)
    .map((shorter) => offered.get(shorter))
    .find((found) => found !== undefined) ?? null

const pickAny = (offered: readonly string[], fallback: string): string | null =>
  offered.includes(fallback) ? fallback : (offered[0] ?? null)
