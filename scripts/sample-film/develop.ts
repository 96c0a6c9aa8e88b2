import { floor, max, min } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { bakeCurve, readCurve } from './film-curve.js'
import { readGlowRow, spreadGlow } from './glow.js'
import { bakeGrain, readGrain } from './grain.js'
import { coverRow, coverRowSoftly, type Layer, measureOpening } from './layers.js'
import type { Random } from './random.js'

/** How a picture is printed. */
export interface Look {
  /** Multiplies all light before the film curve. */
  exposure: number
  /** 1 keeps colours, 0 is black and white. */
  saturation: number
  /** How much of the bright parts spills over its surroundings, 0 to about 0.3. */
  glow: number
  /** How much darker the corners are, 0 to about 0.5. */
  vignette: number
  /** Standard deviation of the grain in the middle tones, in levels of 255. */
  grain: number
  /** Added to the darkest and to the brightest tones, in levels of 255. */
  shadowTint: readonly [number, number, number]
  lightTint: readonly [number, number, number]
}

export interface Exposed {
  canvas: Canvas
  /** What stands sharp in front, of the full size. */
  front: Layer | null
  /** What stands nearer still and is out of focus; it may be smaller. */
  near: Layer | null
  widthPx: number
  heightPx: number
  look: Look
  random: Random
}

/**
 * Turns light into a picture: layers, glow, corners, a film curve, tints and grain, at full size.
 * The grain is added before rounding to eight bits, which is also what keeps skies free of bands.
 *
 * @returns RGB bytes, row by row
 */
export function developPicture(exposed: Exposed): Uint8Array {
  const { canvas, front, near, widthPx, heightPx, look } = exposed
  const glow = spreadGlow(canvas, front && measureOpening(front, canvas), look.glow)
  const shine = new Float32Array(canvas.widthPx * 3)
  const base = new Float32Array(canvas.widthPx * 3)
  const light = new Float32Array(widthPx * 3)
  const spilled = new Float32Array(widthPx * 3)
  const print = createPrinter(exposed)
  const picture = new Uint8Array(widthPx * heightPx * 3)
  for (let y = 0; y < heightPx; y++) {
    const down = (y + 0.5) / heightPx
    blendRows(canvas, down, base)
    stretchRow(base, light)
    if (front) coverRow(front, y, light)
    if (near) coverRowSoftly(near, down, light)
    readGlowRow(glow, down, shine)
    stretchRow(shine, spilled)
    print({ y, light, spilled, into: picture.subarray(y * widthPx * 3, (y + 1) * widthPx * 3) })
  }
  return picture
}

interface Row {
  y: number
  light: Float32Array
  spilled: Float32Array
  into: Uint8Array
}

function createPrinter({ widthPx, heightPx, look, random }: Exposed) {
  const { exposure, saturation, shadowTint, lightTint } = look
  const curve = bakeCurve()
  const grain = bakeGrain(random)
  const levels = new Float64Array(3)
  return function printRow({ y, light, spilled, into }: Row): void {
    const down = (y / heightPx - 0.5) * 1.15
    for (let x = 0; x < widthPx; x++) {
      const across = x / widthPx - 0.5
      const far = across * across + down * down
      const gain = exposure * (1 - look.vignette * far * (1 + far))
      const at = x * 3
      for (let part = 0; part < 3; part++) {
        levels[part] = readCurve(curve, (light[at + part]! + spilled[at + part]!) * gain)
      }
      const grey = levels[0]! * 0.3 + levels[1]! * 0.59 + levels[2]! * 0.11
      const tone = grey / 255
      const dark = (1 - tone) * (1 - tone)
      const bright = tone * tone
      const speckle = look.grain * (0.45 + 2.2 * tone * (1 - tone))
      for (let part = 0; part < 3; part++) {
        const tint = shadowTint[part]! * dark + lightTint[part]! * bright
        const colour = grey + (levels[part]! - grey) * saturation
        const level = colour + tint + speckle * readGrain(grain, x, y, part) + 0.5
        into[at + part] = level < 0 ? 0 : level > 255 ? 255 : level
      }
    }
  }
}

/** Writes the canvas's light along a row at `down`, a share of the height. */
function blendRows({ widthPx, heightPx, light }: Canvas, down: number, into: Float32Array): void {
  const v = max(0, down * heightPx - 0.5)
  const row = min(heightPx - 2, floor(v))
  const share = min(1, v - row)
  const length = widthPx * 3
  const from = row * length
  for (let i = 0; i < length; i++) {
    const upper = light[from + i]!
    into[i] = upper + (light[from + length + i]! - upper) * share
  }
}

/** Stretches a row of RGB to the length of another, evenly between pixels. */
function stretchRow(from: Float32Array, into: Float32Array): void {
  const fromPx = from.length / 3
  const intoPx = into.length / 3
  for (let x = 0; x < intoPx; x++) {
    const u = max(0, ((x + 0.5) * fromPx) / intoPx - 0.5)
    const left = min(fromPx - 2, floor(u))
    const share = min(1, u - left)
    const at = left * 3
    for (let part = 0; part < 3; part++) {
      into[x * 3 + part] = from[at + part]! + (from[at + 3 + part]! - from[at + part]!) * share
    }
  }
}
