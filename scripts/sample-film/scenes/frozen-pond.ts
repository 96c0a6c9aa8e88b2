import { sin } from '../arithmetic.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { measureHeaps } from '../heaps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { layReflection, type Sheet } from '../reflection.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import type { Easel, Painted } from './scene.js'

/** A settling pond by a pit, frozen over; the spoil tip behind it stands in the ice as well. */
export function paintFrozenPond({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layReflection(canvas, noise, ICE)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  return {
    look: LOOK,
    front: drawFringe(random, FAR_REEDS),
    near: drawFringe(random, NEAR_REEDS),
  }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const shore = riseBetween(118, 170, zM + 26 * noise(xM / 46, 3.3))
  const bank = shore * (2.6 + 2 * sumOctaves(noise, xM / 32, zM / 40, 4))
  return bank + measureHeaps(noise, HEAPS, xM, zM)
}

function colourGround(noise: Noise, { xM, zM, level }: Spot): Colour {
  const patch = sumOctaves(noise, xM / 16, zM / 22, 4)
  return mixColours(SLAG, SNOW, riseBetween(0.74, 0.93, level + 0.35 * patch))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0.1, 0.8, x))
}

const CAMERA = { eyeM: 5, horizonShare: 0.5, focalShare: 1.2 }
const SKY = {
  horizonShare: 0.5,
  stops: [
    { at: 0, colour: readHex('#d8b3a2') },
    { at: 0.25, colour: readHex('#b3a9b2') },
    { at: 0.6, colour: readHex('#7d92ad') },
    { at: 1, colour: readHex('#4c688a') },
  ],
  lights: [{ x: 0.12, y: 0.5, colour: readHex('#ffb088', 0.7), reach: 0.2, stretch: 1.8 }],
}
const HEAPS = [
  { xM: 85, zM: 500, topM: 92, radiusM: 165, crown: 0.05 },
  { xM: 265, zM: 600, topM: 66, radiusM: 165, crown: 0.3 },
  { xM: -240, zM: 840, topM: 58, radiusM: 125, crown: 0.04 },
]
const ICE: Sheet = {
  foldShare: 0.555,
  shoreAt: (noise, x) => 0.5575 - 0.004 * noise(x * 9, 0.5),
  body: readHex('#46586a', 0.42),
  mirror: 0.66,
  smear: 0.022,
  snow: readHex('#aeb4c4', 0.8),
  snowCover: 0.42,
}
const FAR_REEDS: Fringe = {
  fromX: -20,
  toX: 560,
  rootY: (x) => 377 + 2 * sin(x / 37),
  blades: 420,
  height: 17,
  lean: 0.12,
  colour: [0.07, 0.055, 0.042],
}
const NEAR_REEDS: Fringe = {
  fromX: 610,
  toX: 1080,
  rootY: (x) => 706 - (x - 560) * 0.05,
  blades: 420,
  height: 225,
  lean: -0.16,
  colour: [0.03, 0.026, 0.024],
}
const WARM = readHex('#d3ab98', 0.95)
const COOL = readHex('#8b9ab0', 0.9)
const SNOW: Colour = [0.78, 0.81, 0.86]
const SLAG: Colour = [0.1, 0.088, 0.085]
const CLOUDS = {
  cover: 0.55,
  softness: 0.5,
  scale: 0.8,
  stretch: 2.4,
  sun: { x: 0.25, y: 0.5 },
  lit: readHex('#e6c4b4', 0.95),
  shade: readHex('#62748a', 0.75),
  opacity: 0.8,
}
const MIST = {
  topM: 1,
  thinM: 5,
  densePerM: 0.0016,
  farM: 1200,
  patchy: 0.7,
  driftM: 120,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 900,
    rows: 800,
    westM: -420,
    eastM: 420,
    southM: 6,
    northM: 1000,
    nearM: 10,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: -66,
    heightDegrees: 9,
    sunlight: readHex('#ffc09a', 1.5),
    skylight: readHex('#8296b0', 0.5),
  },
  air: { clearM: 1300, colourAt: mixHaze },
  texture: { strength: 0.22, grainShare: 0.005, stretch: 1.5 },
}
const LOOK: Look = {
  exposure: 0.9,
  saturation: 0.85,
  glow: 0.1,
  vignette: 0.45,
  grain: 3,
  shadowTint: [-2, 0, 5],
  lightTint: [3, 0, -3],
}
