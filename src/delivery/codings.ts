import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How the bytes of an answer may be packed, the smallest first. */
const packings = ['br', 'gzip'] as const
export type Packing = (typeof packings)[number]
export type Coding = Packing | 'identity'

/** Off the event loop, in the threads of libuv. */
export const pack: Record<Packing, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => compressBrotli(body, { params: brotliParams(body) }),
  gzip: (body) => compressGzip(body, { level: 6 }),
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Level 6 packs a kit within a percent or two of 9 in a third of its time; 11 takes a second. */
const brotliParams = (body: Buffer) => ({
  [constants.BROTLI_PARAM_QUALITY]: 6,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
})

/**
 * The codings a reader takes, the dearest first (RFC 9110, section 12.5.3); of the same weight the
 * smallest. Without the header, or with one that cannot be read, only the plain bytes. Whoever
 * refuses all of ours gets the plain bytes too: that is better than nothing.
 */
export function readCodings(header: string | undefined): readonly Coding[] {
  if (header === undefined) return plainly
  const known = remembered.get(header)
  if (known) return known
  const codings = rankCodings(header)
  // A few headers come from nearly all readers; of whoever invents some, none is kept for long.
  if (remembered.size >= mostRemembered) remembered.clear()
  if (header.length <= longestRemembered) remembered.set(header, codings)
  return codings
}

const plainly: readonly Coding[] = ['identity']
const remembered = new Map<string, readonly Coding[]>()
const mostRemembered = 200
const longestRemembered = 200

function rankCodings(header: string): readonly Coding[] {
  const weights = readWeights(header)
  const weightOf = (coding: Coding): number =>
    weights.get(coding) ??
    (coding === 'gzip' ? weights.get('x-gzip') : undefined) ??
    weights.get('*') ??
    // Taken unless it is refused, but only where nothing that was named is to be had.
    (coding === 'identity' ? 0.0005 : 0)
  const taken = [...packings, 'identity' as const].filter((coding) => weightOf(coding) > 0)
  return taken.length > 0 ? taken.sort((a, b) => weightOf(b) - weightOf(a)) : plainly
}

function readWeights(header: string): Map<string, number> {
  const found = header
    .slice(0, 1000)
    .split(',')
    .map((piece) => shape.exec(piece.trim()))
    .filter((match) => match !== null)
  return new Map(
    found.map(([, name = '', weight]) => [
      name.toLowerCase(),
      weight === undefined ? 1 : Number(weight),
    ]),
  )
}

const shape = /^([\w!#$%&'*+.^`|~-]+)(?:\s*;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i
