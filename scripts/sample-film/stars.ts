import { ceil, exp, floor, hypot, max, min } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { readHex } from './colour.js'
import { type Noise, sumOctaves } from './noise.js'
import { pickBetween, type Random } from './random.js'

export interface Stars {
  random: Random
  noise: Noise
  count: number
  horizonShare: number
  /** Where the Milky Way crosses the top and the horizon, as shares of the width. */
  fromX: number
  toX: number
}

const TINTS = [readHex('#cfdcff'), readHex('#ffffff'), readHex('#fff1dc'), readHex('#ffdcb8')]

/** Paints a clear night: the Milky Way as a torn pale band, and stars, denser along it. */
export function paintStars(canvas: Canvas, stars: Stars): void {
  paintMilkyWay(canvas, stars)
  const { random, count, horizonShare } = stars
  for (let i = 0; i < count; i++) {
    const x = random()
    const y = random() * horizonShare
    const band = measureBand(stars, x, y)
    if (random() > 0.35 + 0.65 * band) continue
    // Each step fainter there are about three times as many; near the horizon air dims them.
    const bright = min(2.4, 0.035 * random() ** -0.75) * min(1, (1 - y / horizonShare) * 4)
    splat(canvas, {
      x: x * canvas.widthPx,
      y: y * canvas.heightPx,
      bright,
      tint: TINTS[floor(random() * TINTS.length)]!,
      radiusPx: pickBetween(random, 0.55, 0.75) + min(0.7, bright * 0.3),
    })
  }
}

function paintMilkyWay(canvas: Canvas, stars: Stars): void {
  const { widthPx, heightPx, light } = canvas
  const bottom = floor(stars.horizonShare * heightPx)
  for (let y = 0; y < bottom; y++) {
    const down = y / bottom
    const dim = (1 - down) ** 0.6
    for (let x = 0; x < widthPx; x++) {
      const u = x / widthPx
      const band = measureBand(stars, u, y / heightPx)
      if (band < 0.01) continue
      const cloud = 0.55 + 1.1 * sumOctaves(stars.noise, u * 9, (y / heightPx) * 9, 5)
      const dust = max(0, sumOctaves(stars.noise, u * 5 + 30, (y / heightPx) * 5, 4)) * 2.4
      const glow = 0.05 * dim * band * max(0, cloud) * max(0.1, 1 - dust * band)
      const at = (y * widthPx + x) * 3
      light[at]! += glow * 0.92
      light[at + 1]! += glow * 0.95
      light[at + 2]! += glow * 1.1
    }
  }
}

/** How far inside the Milky Way a place is: 1 in the middle, fading to 0. */
function measureBand({ fromX, toX, horizonShare }: Stars, x: number, y: number): number {
  const middle = fromX + (toX - fromX) * (y / horizonShare)
  return exp(-(((x - middle) / 0.13) ** 2))
}

interface Star {
  x: number
  y: number
  bright: number
  tint: readonly [number, number, number]
  radiusPx: number
}

function splat({ widthPx, heightPx, light }: Canvas, star: Star): void {
  const reach = ceil(star.radiusPx * 2.5)
  for (let y = floor(star.y) - reach; y <= star.y + reach; y++) {
    for (let x = floor(star.x) - reach; x <= star.x + reach; x++) {
      if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue
      const away = hypot(x - star.x, y - star.y) / star.radiusPx
      const share = star.bright * exp(-away * away)
      const at = (y * widthPx + x) * 3
      for (let part = 0; part < 3; part++) light[at + part]! += star.tint[part]! * share
    }
  }
}
