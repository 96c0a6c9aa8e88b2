import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { type Ground, paintGround } from '../ground.js'
import { createNoise, type Noise } from '../noise.js'
import { measureRange } from '../ridges.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import type { Easel, Painted } from './scene.js'

/** Snow peaks in the first light: only the summits have the sun, the valleys are still blue. */
export function paintHimalayaFirstLight({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintGround(canvas, noise, GROUND)
  return { look: LOOK, front: null, near: null }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  return measureRange({ noise, ...RANGE }, xM, zM)
}

function colourGround(noise: Noise, { xM, zM, heightM, level }: Spot): Colour {
  const patch = noise(xM / 160, zM / 160) * 0.08
  const flat = riseBetween(0.42, 0.56, level + patch)
  return mixColours(ROCK, SNOW, flat * riseBetween(4000, 4700, heightM + patch * 3000))
}

function mixHaze(): Colour {
  return HAZE
}

const CAMERA = { eyeM: 3700, horizonShare: 0.8, focalShare: 1.55 }
const SKY = {
  horizonShare: 0.8,
  stops: [
    { at: 0, colour: readHex('#c9a89a') },
    { at: 0.35, colour: readHex('#9aa0b4') },
    { at: 0.7, colour: readHex('#5f7898') },
    { at: 1, colour: readHex('#3a5578') },
  ],
  lights: [{ x: 1.1, y: 0.75, colour: readHex('#e8b48c', 0.5), reach: 0.3, stretch: 2 }],
}
const PEAKS = [
  { xM: 1500, zM: 13000, topM: 7050, fall: 0.9 },
  { xM: -1000, zM: 14000, topM: 6100, fall: 0.75 },
  { xM: -3500, zM: 12500, topM: 6000, fall: 0.8 },
  { xM: 4300, zM: 14500, topM: 6100, fall: 0.75 },
  { xM: -2200, zM: 7300, topM: 4700, fall: 0.7 },
  { xM: 2900, zM: 7600, topM: 4500, fall: 0.7 },
]
const RANGE = { peaks: PEAKS, floorM: 3300, spacingM: 3000, reliefM: 1500 }
const SNOW: Colour = [0.86, 0.88, 0.92]
const ROCK: Colour = [0.13, 0.115, 0.11]
const HAZE = readHex('#8b95ad')
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 1000,
    rows: 1000,
    westM: -5000,
    eastM: 5000,
    southM: 5500,
    northM: 16500,
    nearM: 5600,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 105,
    heightDegrees: 14,
    sunlight: readHex('#ff9f73', 3.4),
    skylight: readHex('#6f8fc0', 0.42),
    risesM: [4500, 5500],
  },
  air: { clearM: 20000, lowM: 3900, thinM: 900, colourAt: mixHaze },
  texture: { strength: 0.12, grainShare: 0.0025, stretch: 1 },
}
const LOOK: Look = {
  exposure: 1,
  saturation: 0.9,
  glow: 0.1,
  vignette: 0.35,
  grain: 3.2,
  shadowTint: [-2, 0, 4],
  lightTint: [3, 1, -3],
}
