import { abs, min } from '../arithmetic.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { lightLamps } from '../lamps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import type { Easel, Painted } from './scene.js'

/** The sun comes up over rolling steppe; mist lies in the gullies. */
export function paintSunriseOverSteppe({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  lightLamps(canvas, [SUN])
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  return { look: LOOK, front: null, near: drawFringe(random, GRASS_FRINGE) }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const bent = xM + 120 * noise(xM / 300, zM / 300)
  const gully = abs(noise(bent / 420 + 5, zM / 340))
  return (
    34 * noise(xM / 700, zM / 520) +
    30 * min(0.55, gully) +
    5 * sumOctaves(noise, xM / 90, zM / 90, 3)
  )
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  const field = riseBetween(-0.1, 0.1, noise(xM / 260 + 9, zM / 420))
  const scrub = riseBetween(0.12, 0.3, sumOctaves(noise, xM / 24, zM / 34, 3))
  return mixColours(mixColours(DRY, GREEN, field), SCRUB, 0.7 * scrub)
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0, 0.62, abs(x - 0.335)))
}

const CAMERA = { eyeM: 58, horizonShare: 0.5, focalShare: 1.5 }
const SKY = {
  horizonShare: 0.5,
  stops: [
    { at: 0, colour: readHex('#e6b98c') },
    { at: 0.25, colour: readHex('#d5b09a') },
    { at: 0.6, colour: readHex('#a3a5b2') },
    { at: 1, colour: readHex('#66809f') },
  ],
  lights: [
    { x: 0.335, y: 0.478, colour: readHex('#ffb765', 1.1), reach: 0.1, stretch: 1.4 },
    { x: 0.335, y: 0.49, colour: readHex('#f09a5a', 0.3), reach: 0.35, stretch: 1.5 },
  ],
}
const SUN = { x: 0.335, y: 0.478, colour: readHex('#ffdf9a', 7), core: 0.0115, halo: 0.05 }
const GRASS_FRINGE: Fringe = {
  fromX: -20,
  toX: 1020,
  rootY: (x) => 706 - 26 * riseBetween(520, 1000, x),
  blades: 900,
  height: 165,
  lean: 0.22,
  colour: [0.045, 0.03, 0.02],
}
const WARM = readHex('#efba84', 1)
const COOL = readHex('#a3a0a8', 0.85)
const DRY: Colour = [0.42, 0.32, 0.16]
const GREEN: Colour = [0.24, 0.23, 0.11]
const SCRUB: Colour = [0.09, 0.08, 0.05]
const CLOUDS = {
  cover: 0.5,
  softness: 0.4,
  scale: 1.3,
  stretch: 3.4,
  sun: { x: 0.335, y: 0.5 },
  lit: readHex('#ffc488', 1.15),
  shade: readHex('#93838c', 0.85),
  opacity: 0.7,
}
const MIST = {
  topM: -6,
  thinM: 9,
  densePerM: 0.0021,
  farM: 4200,
  patchy: 0.5,
  driftM: 400,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 900,
    rows: 900,
    westM: -1250,
    eastM: 1250,
    southM: 20,
    northM: 3400,
    nearM: 40,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: -14,
    heightDegrees: 5,
    sunlight: readHex('#ffae62', 2.1),
    skylight: readHex('#8f96a6', 0.36),
  },
  air: { clearM: 2700, colourAt: mixHaze },
  texture: { strength: 0.3, grainShare: 0.004, stretch: 2 },
}
const LOOK: Look = {
  exposure: 0.85,
  saturation: 0.85,
  glow: 0.16,
  vignette: 0.42,
  grain: 2.9,
  shadowTint: [-2, 0, 4],
  lightTint: [3, 1, -4],
}
