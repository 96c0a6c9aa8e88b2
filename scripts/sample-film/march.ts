import { exp, floor, max, min } from './arithmetic.js'
import type { Camera, Canvas } from './canvas.js'
import type { Colour } from './colour.js'
import { startColumn } from './column.js'
import type { Terrain } from './terrain.js'
import { bakeTexture, readTexture, type Texture } from './texture.js'

/** What lies between the eye and the ground. */
export interface Air {
  /** Metres after which about a third of the ground's own light is left. */
  clearM: number
  /** Up to `lowM` the air is that thick; above it thins to a third every `thinM`. */
  lowM?: number
  thinM?: number
  /** What the air fades to, by place across the picture (share of the width). */
  colourAt: (x: number) => Colour
}

export interface March {
  camera: Camera
  terrain: Terrain
  /** The terrain's corners as `lightTerrain` gives them. */
  cells: Float32Array
  air: Air
  texture: Texture
  nearM: number
  farM: number
}

/**
 * Paints the ground over what the canvas shows: each column of pixels is walked from the eye to the
 * far edge, and what rises above all that stood before it is painted. Writes distances too.
 */
export function paintTerrain(canvas: Canvas, march: March): void {
  const distancesM = spaceSteps(canvas, march)
  const baked = bakeTexture(march.texture.noise)
  for (let x = 0; x < canvas.widthPx; x++) marchColumn({ canvas, march, distancesM, baked, x })
}

/** Steps about a pixel apart on level ground, and never more than 0.4 % of the way. */
function spaceSteps(canvas: Canvas, { camera, terrain, nearM, farM }: March): Float64Array {
  const focalPx = camera.focalShare * canvas.widthPx
  const aboveM = max(1, camera.eyeM - terrain.heightM[terrain.columns >> 1]!)
  const steps: number[] = []
  for (let zM = nearM; zM < farM;) {
    steps.push(zM)
    zM += min(zM * 0.004, max(zM * 0.0013, (zM * zM * 0.8) / (aboveM * focalPx)))
  }
  return Float64Array.from(steps)
}

interface ColumnMarch {
  canvas: Canvas
  march: March
  distancesM: Float64Array
  baked: Float32Array
  x: number
}

/** What lies this many rows under the covered part is not coloured. */
const HIDDEN_PX = 2

function marchColumn({ canvas, march, distancesM, baked, x }: ColumnMarch): void {
  const { camera, air, texture } = march
  const focalPx = camera.focalShare * canvas.widthPx
  const horizonPx = camera.horizonShare * canvas.heightPx
  const sideways = ((x + 0.5) / canvas.widthPx - 0.5) / camera.focalShare
  const haze = air.colourAt((x + 0.5) / canvas.widthPx)
  const { clearM, lowM = 0, thinM = Infinity } = air
  const column = startColumn(canvas, x)
  const ground = new Float64Array(4)
  const seen = new Float64Array(3)
  for (let step = 0; step < distancesM.length && column.top() > 0; step++) {
    const zM = distancesM[step]!
    const xM = sideways * zM
    if (!sampleGround(march, xM, zM, ground)) continue
    const heightM = ground[0]!
    const y = horizonPx - ((heightM - camera.eyeM) * focalPx) / zM
    if (y >= column.top() + HIDDEN_PX) {
      column.skipTo(y)
      continue
    }
    const bump = readTexture(baked, xM, zM / texture.stretch, zM * texture.grainShare)
    const thin = exp(-max(0, heightM - lowM) / thinM)
    const clear = exp((-zM / clearM) * thin)
    const own = (1 + texture.strength * bump) * clear
    for (let part = 0; part < 3; part++) {
      seen[part] = ground[part + 1]! * own + haze[part]! * (1 - clear)
    }
    column.paintUpTo(y, seen, zM)
  }
}

/** Writes height and colour between the terrain's corners; false outside the terrain. */
function sampleGround(
  { terrain, cells }: March,
  xM: number,
  zM: number,
  into: Float64Array,
): boolean {
  const u = (xM - terrain.westM) / terrain.cellXM
  const v = (zM - terrain.southM) / terrain.cellZM
  if (u < 0 || v < 0 || u >= terrain.columns - 1 || v >= terrain.rows - 1) return false
  const column = floor(u)
  const row = floor(v)
  const du = u - column
  const dv = v - row
  const a = (row * terrain.columns + column) * 4
  const b = a + terrain.columns * 4
  for (let part = 0; part < 4; part++) {
    const near = cells[a + part]! + (cells[a + 4 + part]! - cells[a + part]!) * du
    const far = cells[b + part]! + (cells[b + 4 + part]! - cells[b + part]!) * du
    into[part] = near + (far - near) * dv
  }
  return true
}
