import { ceil, exp, floor, max, min, sqrt } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { type Colour, mixColours } from './colour.js'

/** A colour of the sky at a height: 0 at the horizon, 1 at the top of the picture. */
export interface SkyStop {
  at: number
  colour: Colour
}

/** A light in the sky, seen or just out of sight. Places and sizes are shares of the width. */
export interface SkyLight {
  x: number
  y: number
  colour: Colour
  /** How far its glow reaches before it fades to about a third. */
  reach: number
  /** How much wider than tall the glow is; a sun under the horizon spreads along it. */
  stretch: number
}

export interface Sky {
  horizonShare: number
  stops: readonly SkyStop[]
  lights: readonly SkyLight[]
}

/** Fills the canvas with a gradient from horizon to zenith and the glow of its lights. */
export function paintSky(canvas: Canvas, sky: Sky): void {
  const { widthPx, heightPx, light } = canvas
  const coarse = paintCoarsely(canvas, sky)
  for (let y = 0; y < heightPx; y++) {
    const v = (y / heightPx) * (coarse.rows - 1)
    const row = min(coarse.rows - 2, floor(v))
    const dy = v - row
    for (let x = 0; x < widthPx; x++) {
      const u = (x / widthPx) * (coarse.columns - 1)
      const column = min(coarse.columns - 2, floor(u))
      const dx = u - column
      const from = (row * coarse.columns + column) * 3
      const below = from + coarse.columns * 3
      const to = (y * widthPx + x) * 3
      for (let part = 0; part < 3; part++) {
        const upper = coarse.light[from + part]! * (1 - dx) + coarse.light[from + 3 + part]! * dx
        const lower = coarse.light[below + part]! * (1 - dx) + coarse.light[below + 3 + part]! * dx
        light[to + part] = upper + (lower - upper) * dy
      }
    }
  }
}

/** The sky's colour at one place of the picture (shares of width and height). */
export function mixSky(sky: Sky, x: number, y: number, heightPerWidth: number): Colour {
  const base = mixStops(sky.stops, max(0, (sky.horizonShare - y) / sky.horizonShare))
  const sum: [number, number, number] = [base[0], base[1], base[2]]
  for (const lamp of sky.lights) {
    const dx = (x - lamp.x) / lamp.stretch
    const dy = (y - lamp.y) * heightPerWidth
    const far = sqrt(dx * dx + dy * dy) / lamp.reach
    const share = exp(-far)
    for (let part = 0; part < 3; part++) sum[part]! += lamp.colour[part]! * share
  }
  return sum
}

/** The sky changes slowly: a tenth of the pixels say it all, the rest lie between. */
function paintCoarsely({ widthPx, heightPx }: Canvas, sky: Sky) {
  const columns = max(2, ceil(widthPx / 6))
  const rows = max(2, ceil(heightPx / 6))
  const light = new Float32Array(columns * rows * 3)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = column / (columns - 1)
      light.set(mixSky(sky, x, row / (rows - 1), heightPx / widthPx), (row * columns + column) * 3)
    }
  }
  return { columns, rows, light }
}

function mixStops(stops: readonly SkyStop[], at: number): Colour {
  const next = stops.findIndex((stop) => stop.at >= at)
  const above = stops[next] ?? stops[stops.length - 1]!
  const below = stops[next - 1] ?? above
  if (above.at === below.at) return above.colour
  const share = (at - below.at) / (above.at - below.at)
  return mixColours(below.colour, above.colour, share)
}
