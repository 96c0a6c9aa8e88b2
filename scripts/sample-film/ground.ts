import type { Camera, Canvas } from './canvas.js'
import type { Colour } from './colour.js'
import { type Air, paintTerrain } from './march.js'
import type { Noise } from './noise.js'
import { type Daylight, lightTerrain, type Spot } from './sunlight.js'
import { type Plot, raiseTerrain, type Terrain } from './terrain.js'
import type { Texture } from './texture.js'

/** A stretch of country: how it lies, what it is made of, and the light and air it is seen in. */
export interface Ground {
  camera: Camera
  plot: Plot
  /** Height in metres at a place. */
  heightAt: (noise: Noise, xM: number, zM: number) => number
  /** What share of red, green and blue a spot gives back. */
  colourAt: (noise: Noise, spot: Spot) => Colour
  daylight: Daylight
  air: Air
  texture: Omit<Texture, 'noise'>
}

/** Raises, lights and paints a stretch of country over what the canvas shows, and gives it back. */
export function paintGround(canvas: Canvas, noise: Noise, ground: Ground): Terrain {
  const { camera, plot, air } = ground
  const terrain = raiseTerrain(plot, (xM, zM) => ground.heightAt(noise, xM, zM))
  const cells = lightTerrain(terrain, ground.daylight, (spot) => ground.colourAt(noise, spot))
  const texture = { noise, ...ground.texture }
  // The outermost cells have no neighbours to be lit by, and are left out.
  const farM = plot.northM - 2 * terrain.cellZM
  paintTerrain(canvas, { camera, terrain, cells, air, texture, nearM: plot.nearM, farM })
  return terrain
}
