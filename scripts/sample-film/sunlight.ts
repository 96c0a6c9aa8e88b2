import { abs, cos, floor, max, min, sin, sqrt } from './arithmetic.js'
import { type Colour, riseBetween } from './colour.js'
import type { Terrain } from './terrain.js'

/** What lights the ground. */
export interface Daylight {
  /** Degrees clockwise from straight ahead to the sun, and its height above the horizon. */
  bearingDegrees: number
  heightDegrees: number
  /** Light of the sun on ground that faces it, and of the whole open sky. */
  sunlight: Colour
  skylight: Colour
  /** Heights between which the sun comes up: the valleys below still lie in the earth's shadow. */
  risesM?: readonly [number, number]
}

/** One corner of the ground, as whoever colours it sees it. */
export interface Spot {
  xM: number
  zM: number
  heightM: number
  /** 1 on level ground, 0 on a cliff. */
  level: number
  /** Of a full sun, 0 to 1: how squarely it falls here, nothing in another's shadow. */
  sun: number
  /** How much of the sky is open, 0 to 1: level ground more than a cliff, a hollow less. */
  sky: number
}

/**
 * Lights a terrain and colours each corner: four numbers each, its height in metres and its red,
 * green and blue in linear light, before the air between.
 *
 * @param colourAt what share of red, green and blue a spot gives back
 */
export function lightTerrain(
  terrain: Terrain,
  daylight: Daylight,
  colourAt: (spot: Spot) => Colour,
): Float32Array {
  const { columns, rows, heightM } = terrain
  const reachM = castShadows(terrain, daylight)
  const toSun = pointAt(daylight)
  const { sunlight, skylight, risesM = [-Infinity, -Infinity] } = daylight
  const cells = new Float32Array(columns * rows * 4)
  const spot: Spot = { xM: 0, zM: 0, heightM: 0, level: 1, sun: 0, sky: 1 }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const slope = measureSlope(terrain, column, row)
      const facing = (toSun.y - toSun.x * slope.x - toSun.z * slope.z) * slope.level
      // A shadow's edge is soft over half as much again as a cell.
      const sunk = (reachM[at]! - heightM[at]!) / (terrain.cellXM * 1.5)
      spot.xM = terrain.westM + column * terrain.cellXM
      spot.zM = terrain.southM + row * terrain.cellZM
      spot.heightM = heightM[at]!
      spot.level = slope.level
      spot.sun = max(0, facing) * min(1, max(0, 1 - sunk))
      if (spot.heightM < risesM[1]) spot.sun *= riseBetween(risesM[0], risesM[1], spot.heightM)
      spot.sky = min(1, max(0.25, (0.5 + 0.5 * slope.level) * (1 - 0.25 * slope.hollow)))
      const colour = colourAt(spot)
      cells[at * 4] = heightM[at]!
      for (let part = 0; part < 3; part++) {
        const light = spot.sun * sunlight[part]! + spot.sky * skylight[part]!
        cells[at * 4 + 1 + part] = colour[part]! * light
      }
    }
  }
  return cells
}

/** How the ground leans at a corner (metres up to a metre along), and how much of a hollow it is. */
function measureSlope({ columns, rows, heightM, cellXM, cellZM }: Terrain, u: number, v: number) {
  const west = max(0, u - 1)
  const east = min(columns - 1, u + 1)
  const south = max(0, v - 1)
  const north = min(rows - 1, v + 1)
  const w = heightM[v * columns + west]!
  const e = heightM[v * columns + east]!
  const s = heightM[south * columns + u]!
  const n = heightM[north * columns + u]!
  const x = (e - w) / ((east - west) * cellXM)
  const z = (n - s) / ((north - south) * cellZM)
  const level = 1 / sqrt(1 + x * x + z * z)
  return { x, z, level, hollow: (w + e + s + n - 4 * heightM[v * columns + u]!) / cellXM }
}

/** The height below which each corner lies in shadow, carried from the sun's side in one sweep. */
function castShadows(terrain: Terrain, daylight: Daylight): Float32Array {
  const { columns, rows, heightM } = terrain
  const reach = Float32Array.from(heightM)
  const toSun = pointAt(daylight)
  const alongX = toSun.x / terrain.cellXM
  const alongZ = toSun.z / terrain.cellZM
  const stepCells = max(abs(alongX), abs(alongZ))
  const du = alongX / stepCells
  const dv = alongZ / stepCells
  const dropM = toSun.y / stepCells
  // The corner toward the sun must be settled first: sweep from the sun's side, by rows or columns.
  const byRows = abs(dv) >= abs(du)
  const outer = byRows ? rows : columns
  const inner = byRows ? columns : rows
  const backwards = byRows ? dv > 0 : du > 0
  const across = byRows ? du : dv
  const step = backwards ? 1 : -1
  for (let i = 1; i < outer; i++) {
    const line = backwards ? outer - 1 - i : i
    for (let j = 0; j < inner; j++) {
      const from = j + across
      const k = floor(from)
      if (k < 0 || k + 1 >= inner) continue
      const at = byRows ? line * columns + j : j * columns + line
      const a = byRows ? (line + step) * columns + k : k * columns + line + step
      const b = byRows ? a + 1 : a + columns
      const height = reach[a]! + (reach[b]! - reach[a]!) * (from - k) - dropM
      if (height > reach[at]!) reach[at] = height
    }
  }
  return reach
}

function pointAt({ bearingDegrees, heightDegrees }: Daylight) {
  const bearing = (bearingDegrees * Math.PI) / 180
  const height = (heightDegrees * Math.PI) / 180
  const flat = cos(height)
  return { x: sin(bearing) * flat, y: sin(height), z: cos(bearing) * flat }
}
