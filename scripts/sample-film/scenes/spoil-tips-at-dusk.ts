import { sin } from '../arithmetic.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween, scaleColour } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { measureHeaps } from '../heaps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import type { Easel, Painted } from './scene.js'

/** Spoil tips on a plain after sunset: the last light lies along the horizon on the left. */
export function paintSpoilTipsAtDusk({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  return { look: LOOK, front: null, near: drawFringe(random, GRASS_FRINGE) }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  return (
    5 * sumOctaves(noise, xM / 160, zM / 220, 4) * riseBetween(10, 200, zM) +
    measureHeaps(noise, HEAPS, xM, zM)
  )
}

function colourGround(noise: Noise, { xM, zM, heightM }: Spot): Colour {
  const dry = 0.5 + 0.5 * noise(xM / 37, zM / 90)
  const grass = scaleColour(GRASS, 0.55 + 0.6 * dry)
  return mixColours(grass, SLAG, riseBetween(8, 25, heightM))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0, 0.9, x))
}

const CAMERA = { eyeM: 14, horizonShare: 0.7, focalShare: 1.25 }
const SKY = {
  horizonShare: 0.7,
  stops: [
    { at: 0, colour: readHex('#c98a6a') },
    { at: 0.14, colour: readHex('#b58a80') },
    { at: 0.4, colour: readHex('#76809a') },
    { at: 1, colour: readHex('#2e4361') },
  ],
  lights: [
    { x: 0.17, y: 0.72, colour: readHex('#ff9a4a', 0.9), reach: 0.13, stretch: 2.2 },
    { x: 0.17, y: 0.72, colour: readHex('#e06a40', 0.3), reach: 0.4, stretch: 1.8 },
  ],
}
const HEAPS = [
  { xM: 190, zM: 980, topM: 124, radiusM: 215, crown: 0.03 },
  { xM: 395, zM: 1240, topM: 84, radiusM: 260, crown: 0.3 },
  { xM: -330, zM: 1950, topM: 105, radiusM: 215, crown: 0.03 },
  { xM: -610, zM: 2500, topM: 82, radiusM: 190, crown: 0.05 },
  { xM: -30, zM: 2900, topM: 96, radiusM: 220, crown: 0.12 },
]
const GRASS_FRINGE: Fringe = {
  fromX: -30,
  toX: 1030,
  rootY: (x) => 680 + 9 * sin(x / 130 + 2),
  blades: 1000,
  height: 95,
  lean: 0.24,
  colour: [0.03, 0.021, 0.018],
}
const WARM = readHex('#d08a5e', 0.9)
const COOL = readHex('#6f7690', 0.9)
const GRASS: Colour = [0.3, 0.24, 0.13]
const SLAG: Colour = [0.15, 0.12, 0.11]
const CLOUDS = {
  cover: 0.42,
  softness: 0.5,
  scale: 1.1,
  stretch: 3.2,
  sun: { x: 0.2, y: 0.72 },
  lit: readHex('#f0a070', 1.1),
  shade: readHex('#4a5068', 0.8),
  opacity: 0.75,
}
const MIST = {
  topM: 6,
  thinM: 11,
  densePerM: 0.0013,
  farM: 4000,
  patchy: 0.6,
  driftM: 420,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 1000,
    rows: 800,
    westM: -1300,
    eastM: 1300,
    southM: 4,
    northM: 3200,
    nearM: 20,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: -58,
    heightDegrees: 7,
    sunlight: readHex('#f09a62', 0.62),
    skylight: readHex('#77809a', 0.36),
  },
  air: { clearM: 2600, colourAt: mixHaze },
  texture: { strength: 0.42, grainShare: 0.006, stretch: 2.5 },
}
const LOOK: Look = {
  exposure: 1.05,
  saturation: 0.88,
  glow: 0.14,
  vignette: 0.45,
  grain: 3,
  shadowTint: [-1, 1, 5],
  lightTint: [3, 0, -4],
}
