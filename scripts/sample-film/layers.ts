import { floor, max, min } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { decodeSrgb } from './colour.js'

/** Light of each stored level. */
const SCREEN_LIGHT = Float32Array.from({ length: 256 }, (_, level) => decodeSrgb(level / 255))

/** RGBA pixels, row by row, in screen colours. */
export interface Layer {
  widthPx: number
  heightPx: number
  pixels: Uint8Array
}

/** Lays one row of a sharp layer over a row of light of the same width. */
export function coverRow(layer: Layer, y: number, light: Float32Array): void {
  const from = y * layer.widthPx * 4
  for (let x = 0; x < layer.widthPx; x++) {
    const at = from + x * 4
    const alpha = layer.pixels[at + 3]!
    if (alpha === 0) continue
    const cover = alpha / 255
    for (let part = 0; part < 3; part++) {
      const own = SCREEN_LIGHT[layer.pixels[at + part]!]!
      light[x * 3 + part]! += (own - light[x * 3 + part]!) * cover
    }
  }
}

/** Lays a smaller, soft layer over a row of light: `down` is the row as a share of the height. */
export function coverRowSoftly(layer: Layer, down: number, light: Float32Array): void {
  const row = new Float32Array(layer.widthPx * 4)
  if (!readSoftRow(layer, down * layer.heightPx - 0.5, row)) return
  const widthPx = light.length / 3
  for (let x = 0; x < widthPx; x++) {
    const u = max(0, ((x + 0.5) * layer.widthPx) / widthPx - 0.5)
    const left = min(layer.widthPx - 2, floor(u))
    const share = min(1, u - left)
    const at = left * 4
    const open = 1 - row[at + 3]! - (row[at + 7]! - row[at + 3]!) * share
    if (open >= 1) continue
    for (let part = 0; part < 3; part++) {
      const own = row[at + part]! + (row[at + 4 + part]! - row[at + part]!) * share
      light[x * 3 + part] = light[x * 3 + part]! * open + own
    }
  }
}

/** How much of each pixel of the canvas a layer leaves open, 0 to 1. */
export function measureOpening(layer: Layer, { widthPx, heightPx }: Canvas): Float32Array {
  const open = new Float32Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++) {
    const row = floor(((y + 0.5) * layer.heightPx) / heightPx)
    for (let x = 0; x < widthPx; x++) {
      const column = floor(((x + 0.5) * layer.widthPx) / widthPx)
      open[y * widthPx + x] = 1 - layer.pixels[(row * layer.widthPx + column) * 4 + 3]! / 255
    }
  }
  return open
}

/** Writes a row as light times cover, and cover; false where the layer is empty. */
function readSoftRow({ widthPx, heightPx, pixels }: Layer, v: number, into: Float32Array): boolean {
  const row = max(0, min(heightPx - 2, floor(v)))
  const share = min(1, max(0, v - row))
  let seen = false
  for (let x = 0; x < widthPx; x++) {
    const upper = (row * widthPx + x) * 4
    const lower = upper + widthPx * 4
    const above = (pixels[upper + 3]! / 255) * (1 - share)
    const below = (pixels[lower + 3]! / 255) * share
    if (above + below === 0) continue
    seen = true
    for (let part = 0; part < 3; part++) {
      into[x * 4 + part] =
        SCREEN_LIGHT[pixels[upper + part]!]! * above + SCREEN_LIGHT[pixels[lower + part]!]! * below
    }
    into[x * 4 + 3] = above + below
  }
  return seen
}
