import { abs, sin } from '../arithmetic.js'
import { createProjector, type Projector, shareOfHeight } from '../canvas.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { type Ground, paintGround } from '../ground.js'
import { drawHouse, placeWindow } from '../houses.js'
import { lightLamps } from '../lamps.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { pickBetween, type Random } from '../random.js'
import { paintSky } from '../sky.js'
import { paintStars } from '../stars.js'
import type { Point } from '../strokes.js'
import type { Spot } from '../sunlight.js'
import { measureHeight, type Terrain } from '../terrain.js'
import { drawBareTree } from '../trees.js'
import type { Easel, Painted } from './scene.js'

/** Stars over a sleeping village; a glow behind the horizon, a long way off. */
export function paintNightOverVillage({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintStars(canvas, { random, noise, count: 5200, horizonShare: 0.76, fromX: 0.2, toX: 0.62 })
  const terrain = paintGround(canvas, noise, GROUND)
  const village = { random, terrain, project: createProjector(canvas, CAMERA) }
  const { front, lamps } = drawVillage(village)
  lightLamps(
    canvas,
    lamps.map(([x, y]) => ({ ...WINDOW, x: x / 1000, y: shareOfHeight(canvas, y) })),
  )
  return { look: LOOK, front, near: null }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  return (
    26 * noise(xM / 420, zM / 380 + 0.3) * riseBetween(150, 700, zM) + 3 * noise(xM / 60, zM / 60)
  )
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  return mixColours(SNOW, WOOD, riseBetween(0.05, 0.2, sumOctaves(noise, xM / 90, zM / 70, 4)))
}

function mixHaze(x: number): Colour {
  return mixColours(EMBER, NIGHT, riseBetween(0, 0.4, abs(x - 0.72)))
}

interface Village {
  random: Random
  terrain: Terrain
  project: Projector
}

/** Draws houses and trees along a lane, farthest first, and says where the lit windows are. */
function drawVillage({ random, terrain, project }: Village): { front: string; lamps: Point[] } {
  const drawn: string[] = []
  const lamps: Point[] = []
  for (let zM = 760; zM > 250; zM -= pickBetween(random, 7, 13)) {
    const aside = pickBetween(random, 14, 62) * (random() < 0.5 ? -1 : 1)
    const xM = -95 + 70 * sin(zM / 130) + aside
    const { x, y, perM } = project(xM, measureHeight(terrain, xM, zM), zM)
    const colour = mixColours(ROOF, NIGHT, 0.4 * riseBetween(250, 760, zM))
    if (random() < 0.42) {
      const height = perM * pickBetween(random, 8, 15)
      drawn.push(drawBareTree(random, { x, y, height, spread: 0.5, bole: 0.15, colour }))
      continue
    }
    const lit = random() < 0.36
    const lengthM = pickBetween(random, 9, 14)
    const roofM = pickBetween(random, 2.4, 3.4)
    const lamp = lit ? LAMP : null
    drawn.push(drawHouse(random, { x, y, unit: perM, wallM: 2.7, lengthM, roofM, colour, lamp }))
    if (lit) lamps.push(placeWindow({ x, y, unit: perM, lengthM }))
  }
  return { front: drawn.join(''), lamps }
}

const CAMERA = { eyeM: 26, horizonShare: 0.76, focalShare: 1.2 }
const SKY = {
  horizonShare: 0.76,
  stops: [
    { at: 0, colour: readHex('#3a4358', 0.8) },
    { at: 0.3, colour: readHex('#263349', 0.75) },
    { at: 1, colour: readHex('#141d30', 0.7) },
  ],
  lights: [
    { x: 0.72, y: 0.765, colour: readHex('#ff8a48', 0.3), reach: 0.04, stretch: 2.4 },
    { x: 0.72, y: 0.77, colour: readHex('#d8683c', 0.055), reach: 0.16, stretch: 1.7 },
  ],
}
const EMBER = readHex('#8a5a48', 0.5)
const NIGHT = readHex('#2a3448', 0.6)
const SNOW: Colour = [0.7, 0.74, 0.8]
const WOOD: Colour = [0.1, 0.1, 0.1]
const ROOF: Colour = [0.0035, 0.004, 0.006]
/** The light a window throws on the snow and the air around it. */
const WINDOW = { colour: readHex('#ffb066', 1.2), core: 0.0022, halo: 0.01 }
const LAMP = readHex('#ffc27a')
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 800,
    rows: 700,
    westM: -900,
    eastM: 900,
    southM: 20,
    northM: 2000,
    nearM: 40,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 22,
    heightDegrees: 6,
    sunlight: readHex('#ff9a58', 0.05),
    skylight: readHex('#6a7fa8', 0.075),
  },
  air: { clearM: 1500, colourAt: mixHaze },
  texture: { strength: 0.3, grainShare: 0.004, stretch: 2 },
}
const LOOK: Look = {
  exposure: 1.5,
  saturation: 0.85,
  glow: 0.25,
  vignette: 0.45,
  grain: 3.8,
  shadowTint: [0, 2, 7],
  lightTint: [2, 0, -3],
}
