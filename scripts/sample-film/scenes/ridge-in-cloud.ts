import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { type Ground, paintGround } from '../ground.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise } from '../noise.js'
import { measureRange } from '../ridges.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import type { Easel, Painted } from './scene.js'

/** Ridges one behind another, standing out of a sea of cloud in a low sun from the left. */
export function paintRidgeInCloud({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  return { look: LOOK, front: null, near: null }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  return measureRange({ noise, ...RANGE }, xM, zM)
}

function colourGround(noise: Noise, { xM, zM, heightM, level }: Spot): Colour {
  const patch = noise(xM / 130, zM / 130) * 0.1
  const flat = riseBetween(0.5, 0.62, level + patch)
  return mixColours(ROCK, SNOW, flat * riseBetween(4100, 4900, heightM + patch * 4000))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0, 0.9, x))
}

const PEAKS = [
  { xM: 1900, zM: 5600, topM: 5350, fall: 0.85 },
  { xM: -1500, zM: 7800, topM: 5250, fall: 0.8 },
  { xM: 600, zM: 10800, topM: 5900, fall: 0.8 },
  { xM: -3900, zM: 10500, topM: 5400, fall: 0.75 },
  { xM: 4200, zM: 11500, topM: 5500, fall: 0.75 },
  { xM: -1100, zM: 2700, topM: 4350, fall: 0.65 },
]
const CAMERA = { eyeM: 4750, horizonShare: 0.5, focalShare: 1.35 }
const SKY = {
  horizonShare: 0.5,
  stops: [
    { at: 0, colour: readHex('#dcd3c8') },
    { at: 0.3, colour: readHex('#bcc6d0') },
    { at: 1, colour: readHex('#6d8cab') },
  ],
  lights: [{ x: -0.05, y: 0.4, colour: readHex('#ffd8a4', 0.7), reach: 0.25, stretch: 1.5 }],
}
const WARM = readHex('#f3dfc6', 1.08)
const COOL = readHex('#bcc6d2', 0.98)
const RANGE = { peaks: PEAKS, floorM: 3300, spacingM: 2900, reliefM: 1500 }
const SNOW: Colour = [0.84, 0.86, 0.9]
const ROCK: Colour = [0.12, 0.108, 0.1]
const CLOUDS = {
  cover: 0.4,
  softness: 0.6,
  scale: 1,
  stretch: 3,
  sun: { x: 0, y: 0.4 },
  lit: readHex('#f5e0c8', 1.1),
  shade: readHex('#a3b0c0', 0.9),
  opacity: 0.55,
}
const MIST = {
  topM: 4060,
  thinM: 85,
  densePerM: 0.0026,
  farM: 30000,
  patchy: 0.75,
  driftM: 1500,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 1000,
    rows: 1000,
    westM: -5200,
    eastM: 5200,
    southM: 1500,
    northM: 13500,
    nearM: 1700,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: -72,
    heightDegrees: 22,
    sunlight: readHex('#ffd6a0', 2.3),
    skylight: readHex('#86a0c4', 0.36),
  },
  air: { clearM: 26000, colourAt: mixHaze },
  texture: { strength: 0.2, grainShare: 0.0025, stretch: 1 },
}
const LOOK: Look = {
  exposure: 0.85,
  saturation: 0.85,
  glow: 0.12,
  vignette: 0.4,
  grain: 3,
  shadowTint: [-3, 0, 5],
  lightTint: [3, 1, -3],
}
