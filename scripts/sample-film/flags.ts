import { abs, cos, floor, max, min, round, sin } from './arithmetic.js'
import { type Colour, mixColours, readHex } from './colour.js'
import { pickBetween, pickNearZero, type Random } from './random.js'
import { fillShape, type Point, strokeLines } from './strokes.js'

/** Blue, white, red, green, yellow: sky, air, fire, water, earth, always in this order. */
const DYES = ['#31527e', '#d5d0c4', '#8c3731', '#47694f', '#c09a45'].map((hex) => readHex(hex))

/** A string of prayer flags between two points, in thousandths of the picture's width. */
export interface FlagString {
  from: Point
  to: Point
  /** How deep it hangs in the middle. */
  sag: number
  /** Height of a flag at either end; the string comes towards the eye where it grows. */
  fromSize: number
  toSize: number
  /** How hard the wind blows to the right, 0 to about 1.5 radians. */
  wind: number
  /** Light that falls on the cloth, and the air's colour and share in front of it. */
  light: Colour
  air: Colour
  airShare: number
}

/** Draws the cord and its flags, each bleached, frayed and lifted by the wind in its own way. */
export function drawFlags(random: Random, string: FlagString): string {
  const cord = hangCord(string)
  const drawn: string[] = []
  let dye = floor(random() * DYES.length)
  let share = 0.015
  while (share < 0.985) {
    const size = string.fromSize + (string.toSize - string.fromSize) * share
    const next =
      share +
      (size * 0.92) / string.from.reduce((sum, part, i) => sum + abs(string.to[i]! - part), 0)
    if (random() > 0.05)
      drawn.push(drawFlag(random, { string, cord, share, next, size, dye: DYES[dye]! }))
    dye = (dye + 1) % DYES.length
    share = next + 0.12 * (next - share)
  }
  const line = strokeLines(
    [cord],
    0.3 + string.toSize * 0.012,
    mixColours([0.05, 0.045, 0.04], string.air, string.airShare),
  )
  return line + drawn.join('')
}

interface Flag {
  string: FlagString
  cord: readonly Point[]
  share: number
  next: number
  size: number
  dye: Colour
}

function drawFlag(random: Random, { string, cord, share, next, size, dye }: Flag): string {
  const left = pointAlong(cord, share)
  const right = pointAlong(cord, min(1, next))
  const blown = string.wind * pickBetween(random, 0.35, 1.1)
  const drop = size * cos(blown) * pickBetween(random, 0.95, 1.2)
  const drift = size * sin(blown)
  const curl = pickNearZero(random) * size * 0.12
  const fade = pickBetween(random, 0.05, 0.4)
  const bleached = mixColours(dye, [0.5, 0.48, 0.44], fade)
  const across = max(3, round(size / 5))
  const strips: string[] = []
  const bottomAt = (part: number): Point => {
    const wave = sin(part * 4.4 + curl) * size * 0.07
    return [
      left[0] + (right[0] - left[0]) * part + drift + wave,
      left[1] + (right[1] - left[1]) * part + drop + wave * 0.8 + curl * part,
    ]
  }
  const middleAt = (part: number): Point => {
    const low = bottomAt(part)
    const x = left[0] + (right[0] - left[0]) * part
    const y = left[1] + (right[1] - left[1]) * part
    return [x + (low[0] - x) * 0.42, y + (low[1] - y) * 0.55]
  }
  for (let i = 0; i < across; i++) {
    const a = i / across
    const b = (i + 1) / across + 0.01
    const fold = 0.72 + 0.4 * sin(a * 4.4 + curl * 2 + blown) + pickNearZero(random) * 0.05
    const lit = bleached.map((part, j) => part * string.light[j]! * fold)
    const colour = mixColours([lit[0]!, lit[1]!, lit[2]!], string.air, string.airShare)
    const top = (part: number): Point => [
      left[0] + (right[0] - left[0]) * part,
      left[1] + (right[1] - left[1]) * part,
    ]
    strips.push(
      fillShape([top(a), top(b), middleAt(b), bottomAt(b), bottomAt(a), middleAt(a)], colour),
    )
  }
  return strips.join('')
}

function hangCord({ from, to, sag }: FlagString): Point[] {
  return Array.from({ length: 81 }, (_, i): Point => {
    const share = i / 80
    return [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share + 4 * sag * share * (1 - share),
    ]
  })
}

function pointAlong(points: readonly Point[], share: number): Point {
  const at = min(0.9999, max(0, share)) * (points.length - 1)
  const from = points[floor(at)]!
  const to = points[floor(at) + 1]!
  const part = at - floor(at)
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
