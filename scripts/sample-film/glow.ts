import { ceil, floor, max, min, round } from './arithmetic.js'
import type { Canvas } from './canvas.js'

/** Glow over the whole picture, kept small because it is soft. */
export interface Glow {
  columns: number
  rows: number
  light: Float32Array
}

/**
 * The light a lens spills around what is bright, to be added to every pixel.
 *
 * @param open how much of each pixel nothing stands in front of, or null for all of it
 * @param strength share of the light that spills
 */
export function spreadGlow(canvas: Canvas, open: Float32Array | null, strength: number): Glow {
  const shrink = max(1, round(canvas.widthPx / 300))
  const small = shrinkLight(canvas, open, shrink)
  const wide = { ...small, light: Float32Array.from(small.light) }
  blurLight(small, 3)
  blurLight(wide, 16)
  for (let i = 0; i < small.light.length; i++) {
    small.light[i] = strength * (0.45 * small.light[i]! + 0.55 * wide.light[i]!)
  }
  return small
}

/** Writes the glow along a row, at `down` as a share of the height, for a row of `into.length / 3`. */
export function readGlowRow(
  { columns, rows, light }: Glow,
  down: number,
  into: Float32Array,
): void {
  const widthPx = into.length / 3
  const v = max(0, down * rows - 0.5)
  const row = min(rows - 2, floor(v))
  const dv = min(1, v - row)
  for (let x = 0; x < widthPx; x++) {
    const u = max(0, ((x + 0.5) * columns) / widthPx - 0.5)
    const column = min(columns - 2, floor(u))
    const du = min(1, u - column)
    const a = (row * columns + column) * 3
    const b = a + columns * 3
    for (let part = 0; part < 3; part++) {
      const upper = light[a + part]! * (1 - du) + light[a + 3 + part]! * du
      const lower = light[b + part]! * (1 - du) + light[b + 3 + part]! * du
      into[x * 3 + part] = upper * (1 - dv) + lower * dv
    }
  }
}

function shrinkLight(canvas: Canvas, open: Float32Array | null, shrink: number): Glow {
  const columns = ceil(canvas.widthPx / shrink)
  const rows = ceil(canvas.heightPx / shrink)
  const light = new Float32Array(columns * rows * 3)
  for (let y = 0; y < canvas.heightPx; y++) {
    const row = floor(y / shrink) * columns
    for (let x = 0; x < canvas.widthPx; x++) {
      const to = (row + floor(x / shrink)) * 3
      const from = y * canvas.widthPx + x
      const seen = (open ? open[from]! : 1) / (shrink * shrink)
      for (let part = 0; part < 3; part++) {
        // Only what is brighter than the middle tones spills visibly; a lamp is cut off at 12.
        const bright = min(12, canvas.light[from * 3 + part]!)
        light[to + part]! += ((bright * bright) / (bright + 0.6)) * seen
      }
    }
  }
  return { columns, rows, light }
}

/** Three box blurs in each direction, which is nearly a Gaussian. */
function blurLight({ columns, rows, light }: Glow, radius: number): void {
  const line = new Float32Array(max(columns, rows))
  for (let pass = 0; pass < 3; pass++) {
    for (let part = 0; part < 3; part++) {
      for (let row = 0; row < rows; row++) {
        blurLine({ light, line, radius, from: row * columns * 3 + part, step: 3, length: columns })
      }
      for (let column = 0; column < columns; column++) {
        blurLine({ light, line, radius, from: column * 3 + part, step: columns * 3, length: rows })
      }
    }
  }
}

interface Line {
  light: Float32Array
  line: Float32Array
  radius: number
  from: number
  step: number
  length: number
}

function blurLine({ light, line, radius, from, step, length }: Line): void {
  for (let i = 0; i < length; i++) line[i] = light[from + i * step]!
  const last = length - 1
  let sum = 0
  for (let i = -radius; i <= radius; i++) sum += line[min(last, max(0, i))]!
  for (let i = 0; i < length; i++) {
    light[from + i * step] = sum / (2 * radius + 1)
    sum += line[min(last, i + radius + 1)]! - line[max(0, i - radius)]!
  }
}
