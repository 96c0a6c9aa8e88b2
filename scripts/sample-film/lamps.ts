import { ceil, exp, floor, hypot, max, min } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import type { Colour } from './colour.js'

/** A lamp or a lit window, as it shows in mist or at night. Places are shares of the picture. */
export interface Lamp {
  x: number
  y: number
  colour: Colour
  /** Radius of the bright core and of the halo around it, as shares of the width. */
  core: number
  halo: number
}

/** Adds the lamps' light to the canvas: a core, and a halo that falls away as in thin mist. */
export function lightLamps(canvas: Canvas, lamps: readonly Lamp[]): void {
  for (const lamp of lamps) lightLamp(canvas, lamp)
}

function lightLamp({ widthPx, heightPx, light }: Canvas, lamp: Lamp): void {
  const middleX = lamp.x * widthPx
  const middleY = lamp.y * heightPx
  const corePx = max(0.7, lamp.core * widthPx)
  const haloPx = max(corePx, lamp.halo * widthPx)
  const reachPx = haloPx * 5
  const fromY = max(0, floor(middleY - reachPx))
  const toY = min(heightPx, ceil(middleY + reachPx))
  const fromX = max(0, floor(middleX - reachPx))
  const toX = min(widthPx, ceil(middleX + reachPx))
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) {
      const away = hypot(x + 0.5 - middleX, y + 0.5 - middleY)
      // The halo is eased to nothing at its edge, where a cut would show as a square.
      const edge = max(0, 1 - away / reachPx)
      const core = exp(-((away / corePx) ** 2))
      const halo = 0.16 * exp(-away / haloPx) * edge
      const at = (y * widthPx + x) * 3
      for (let part = 0; part < 3; part++) light[at + part]! += lamp.colour[part]! * (core + halo)
    }
  }
}
