import { ceil, floor, max, min, round } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { type Colour, riseBetween } from './colour.js'
import { type Noise, sumOctaves } from './noise.js'

/** Ice or still water that fills part of the foreground. */
export interface Sheet {
  /** The row the mirror image is folded at, as a share of the height: the far shore. */
  foldShare: number
  /** The row of the far shore at a place across, as a share of the height. */
  shoreAt: (noise: Noise, x: number) => number
  /** What the sheet adds to the mirror image: grey of ice, black of water. */
  body: Colour
  /** How much the sheet mirrors at the far shore, 0 to 1; less straight down. */
  mirror: number
  /** How far the image is smeared downwards, in shares of the height: frost smears, water hardly. */
  smear: number
  /** Snow that lies on it in tongues: its light, and how much of the sheet it covers, 0 to 1. */
  snow: Colour
  snowCover: number
}

/** Lays a mirror over the foreground: what is above the fold appears below it. */
export function layReflection(canvas: Canvas, noise: Noise, sheet: Sheet): void {
  const { widthPx, heightPx, light } = canvas
  const { body, snow } = sheet
  const foldPx = floor(sheet.foldShare * heightPx)
  const mirror = smearDown(canvas, foldPx, ceil(sheet.smear * heightPx))
  const shores = Array.from({ length: widthPx }, (_, x) => sheet.shoreAt(noise, x / widthPx))
  for (let y = foldPx; y < heightPx; y++) {
    const down = (y - foldPx) / heightPx
    const near = (heightPx - y) / (heightPx - foldPx)
    const depth = 0.06 / (down + 0.03)
    for (let x = 0; x < widthPx; x++) {
      const cover = riseBetween(-0.0045, 0.0045, y / heightPx - shores[x]!)
      if (cover <= 0) continue
      const u = (x / widthPx - 0.5) * depth * 11
      const frost = sumOctaves(noise, u, depth * 13, 4)
      const lying = riseBetween(0.3 - 0.5 * sheet.snowCover, 0.42 - 0.4 * sheet.snowCover, frost)
      const row = foldPx - 1 - (y - foldPx) * 0.92 + frost * 0.02 * heightPx
      const from = (min(foldPx - 1, max(0, round(row))) * widthPx + x) * 3
      const to = (y * widthPx + x) * 3
      const share = sheet.mirror * (0.5 + 0.5 * near)
      for (let part = 0; part < 3; part++) {
        const ice = body[part]! * (1 + 0.6 * frost) + mirror[from + part]! * share
        const top = ice + (snow[part]! * (0.9 + 0.3 * frost) - ice) * lying
        light[to + part]! += (top - light[to + part]!) * cover
      }
    }
  }
}

/** What is above the fold, blurred up and down by a running mean. */
function smearDown({ widthPx, light }: Canvas, foldPx: number, reachPx: number): Float32Array {
  const length = widthPx * 3
  const smeared = new Float32Array(foldPx * length)
  const sum = new Float32Array(length)
  const add = (row: number, sign: number) => {
    const from = min(foldPx - 1, max(0, row)) * length
    for (let i = 0; i < length; i++) sum[i]! += sign * light[from + i]!
  }
  for (let row = -reachPx; row <= reachPx; row++) add(row, 1)
  for (let row = 0; row < foldPx; row++) {
    for (let i = 0; i < length; i++) smeared[row * length + i] = sum[i]! / (2 * reachPx + 1)
    add(row + reachPx + 1, 1)
    add(row - reachPx, -1)
  }
  return smeared
}
