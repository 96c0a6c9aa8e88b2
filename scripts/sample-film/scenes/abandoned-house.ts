import { abs, exp, sin } from '../arithmetic.js'
import { createProjector, type Projector } from '../canvas.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween, scaleColour } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { lightLamps } from '../lamps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import type { Random } from '../random.js'
import { drawRuin } from '../ruin.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import { drawBareTree } from '../trees.js'
import type { Easel, Painted } from './scene.js'

/** A house with half its roof gone, the low sun behind it, grass up to the sills. */
export function paintAbandonedHouse({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  lightLamps(canvas, [SUN])
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  const front = drawYard(random, createProjector(canvas, CAMERA))
  return { look: LOOK, front, near: drawFringe(random, TALL_GRASS) }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const knoll = 1.6 * exp(-(((xM + 9) / 34) ** 2) - ((zM - 52) / 30) ** 2)
  return (
    knoll +
    1.5 * noise(xM / 60, zM / 80) * riseBetween(30, 120, zM) +
    0.16 * sumOctaves(noise, xM / 3, zM / 3, 3)
  )
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  return scaleColour(GRASS, 0.7 + 0.5 * sumOctaves(noise, xM / 7, zM / 9, 3))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0, 0.6, abs(x - 0.7)))
}

function drawYard(random: Random, project: Projector): string {
  const foot = project(-6.6, 1.4, 46)
  const trees = TREES.map(({ xM, zM, heightM }) => {
    const { x, y, perM } = project(xM, 1, zM)
    const colour = mixColours(BARK, mixHaze(x / 1000), 0.14)
    return drawBareTree(random, { x, y, height: heightM * perM, spread: 0.72, bole: 0.14, colour })
  })
  const ruin = drawRuin(random, {
    x: foot.x,
    y: foot.y,
    unit: foot.perM * 0.98,
    wall: [0.07, 0.05, 0.036],
    rim: readHex('#ffc57e', 0.9),
    sky: readHex('#f0b878', 0.8),
  })
  const skirt = drawFringe(random, {
    fromX: -20,
    toX: 700,
    rootY: (x) => foot.y + 10 + 3 * sin(x / 41),
    blades: 2600,
    height: 44,
    lean: 0.16,
    colour: [0.1, 0.066, 0.034],
  })
  return trees.join('') + ruin + skirt
}

const CAMERA = { eyeM: 2.4, horizonShare: 0.7, focalShare: 1.5 }
const SKY = {
  horizonShare: 0.7,
  stops: [
    { at: 0, colour: readHex('#efbe84') },
    { at: 0.3, colour: readHex('#dbb493') },
    { at: 0.65, colour: readHex('#b3a49c') },
    { at: 1, colour: readHex('#7c8694') },
  ],
  lights: [
    { x: 0.7, y: 0.615, colour: readHex('#ffbe6a', 1.2), reach: 0.12, stretch: 1.2 },
    { x: 0.7, y: 0.63, colour: readHex('#f0a058', 0.35), reach: 0.35, stretch: 1.3 },
  ],
}
const SUN = { x: 0.7, y: 0.615, colour: readHex('#ffe0a0', 9), core: 0.017, halo: 0.07 }
const TREES = [
  { xM: 7.4, zM: 54, heightM: 8.6 },
  { xM: -19.5, zM: 60, heightM: 11 },
]
const TALL_GRASS: Fringe = {
  fromX: -20,
  toX: 1020,
  rootY: (x) => 700 - 14 * sin(x / 160 + 1),
  blades: 1100,
  height: 175,
  lean: 0.2,
  colour: [0.05, 0.032, 0.018],
}
const BARK: Colour = [0.03, 0.022, 0.016]
const WARM = readHex('#f5bd78', 1)
const COOL = readHex('#b59a80', 0.8)
const GRASS: Colour = [0.36, 0.25, 0.11]
const CLOUDS = {
  cover: 0.45,
  softness: 0.45,
  scale: 1.1,
  stretch: 2.4,
  sun: { x: 0.7, y: 0.62 },
  lit: readHex('#ffc98c', 1.2),
  shade: readHex('#8d7a76', 0.8),
  opacity: 0.65,
}
const MIST = {
  topM: 2,
  thinM: 7,
  densePerM: 0.0028,
  farM: 500,
  patchy: 0.5,
  driftM: 60,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: { columns: 900, rows: 700, westM: -130, eastM: 130, southM: 4, northM: 360, nearM: 6 },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 12,
    heightDegrees: 8,
    sunlight: readHex('#ffae58', 1.7),
    skylight: readHex('#9a8f8a', 0.38),
  },
  air: { clearM: 190, colourAt: mixHaze },
  texture: { strength: 0.6, grainShare: 0.004, stretch: 1.8 },
}
const LOOK: Look = {
  exposure: 0.82,
  saturation: 0.85,
  glow: 0.2,
  vignette: 0.48,
  grain: 3,
  shadowTint: [-1, 0, 3],
  lightTint: [3, 1, -5],
}
