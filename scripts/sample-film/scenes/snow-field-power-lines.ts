import { abs, exp } from '../arithmetic.js'
import { createProjector } from '../canvas.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { type Ground, paintGround } from '../ground.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import { measureHeight } from '../terrain.js'
import { drawPowerLine } from '../wires.js'
import type { Easel, Painted } from './scene.js'

/** A snow field in a low winter sun; a power line walks away over it. */
export function paintSnowFieldPowerLines({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  const terrain = paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  const project = createProjector(canvas, CAMERA)
  const masts = Array.from({ length: 8 }, (_, i) => {
    const zM = 92 + i * 150
    const xM = -27 + i * 47
    const clear = exp(-zM / 800)
    const { x } = project(xM, 0, zM)
    return {
      xM,
      zM,
      groundM: measureHeight(terrain, xM, zM) - 0.5,
      colour: mixColours(mixHaze(x / 1000), STEEL, clear),
    }
  })
  return { look: LOOK, front: drawPowerLine(project, masts, 38), near: null }
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const drift = abs(noise(xM / 26 + zM / 60, zM / 19 - xM / 90))
  const near = riseBetween(420, 30, zM)
  const field = 9 * noise(xM / 330, zM / 460 + 0.4) + 2.2 * noise(xM / 70, zM / 90)
  return field * riseBetween(10, 160, zM) + near * (1 - drift) * 0.9 + 0.3 * noise(xM / 7, zM / 6)
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  const stubble = riseBetween(0.18, 0.55, sumOctaves(noise, xM / 30, zM / 55, 4))
  return mixColours(SNOW, STUBBLE, 0.5 * stubble)
}

function mixHaze(x: number): Colour {
  return mixColours(COOL, WARM, riseBetween(0.2, 1, x))
}

const CAMERA = { eyeM: 9, horizonShare: 0.63, focalShare: 1.1 }
const SKY = {
  horizonShare: 0.63,
  stops: [
    { at: 0, colour: readHex('#d9b9ab') },
    { at: 0.2, colour: readHex('#c0b4b8') },
    { at: 0.55, colour: readHex('#7f97b6') },
    { at: 1, colour: readHex('#3f5f86') },
  ],
  lights: [
    { x: 0.86, y: 0.6, colour: readHex('#ffb878', 2.4), reach: 0.07, stretch: 1.2 },
    { x: 0.86, y: 0.6, colour: readHex('#f0a88a', 0.3), reach: 0.35, stretch: 1.6 },
  ],
}
const SNOW: Colour = [0.82, 0.85, 0.9]
const STUBBLE: Colour = [0.32, 0.26, 0.19]
const STEEL: Colour = [0.035, 0.04, 0.05]
const WARM = readHex('#e0b498', 0.95)
const COOL = readHex('#9fabc0', 0.9)
const CLOUDS = {
  cover: 0.6,
  softness: 0.6,
  scale: 0.8,
  stretch: 3.5,
  sun: { x: 0.85, y: 0.6 },
  lit: readHex('#f3c9b0', 1),
  shade: readHex('#7685a0', 0.9),
  opacity: 0.6,
}
const MIST = {
  topM: 4,
  thinM: 9,
  densePerM: 0.0007,
  farM: 1900,
  patchy: 0.4,
  driftM: 300,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 1000,
    rows: 1000,
    westM: -620,
    eastM: 620,
    southM: 4,
    northM: 1500,
    nearM: 12,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 62,
    heightDegrees: 6,
    sunlight: readHex('#ffb98a', 2.6),
    skylight: readHex('#9db2d6', 0.62),
  },
  air: { clearM: 2600, colourAt: mixHaze },
  texture: { strength: 0.1, grainShare: 0.004, stretch: 1.6 },
}
const LOOK: Look = {
  exposure: 0.78,
  saturation: 0.85,
  glow: 0.12,
  vignette: 0.35,
  grain: 2.8,
  shadowTint: [-3, 0, 6],
  lightTint: [3, 1, -3],
}
