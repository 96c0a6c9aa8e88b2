import { abs, sin } from '../arithmetic.js'
import { createProjector, type Projector } from '../canvas.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween, scaleColour, writeHex } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { drawPitHead } from '../headframe.js'
import { measureHeaps } from '../heaps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { pickBetween, type Random } from '../random.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import { drawBareTree } from '../trees.js'
import type { Easel, Painted } from './scene.js'

/** A pit's winding tower and its spoil tip against a cold dawn that breaks under the cloud. */
export function paintHeadframeAtDawn({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  const grass = drawFringe(random, GRASS_FRINGE)
  return { look: LOOK, front: drawPit(random, createProjector(canvas, CAMERA)), near: grass }
}

function drawPit(random: Random, project: Projector): string {
  const { x, y, perM } = project(66, 0, 420)
  const unit = perM * 1.32
  const windows = readHex('#b79a76', 0.8)
  const shrubs = SHRUBS_M.map((aside, i) =>
    drawBareTree(random, {
      x: x + aside * unit,
      y: y + 2 + (i % 3),
      height: perM * pickBetween(random, 8, 15),
      spread: 0.6,
      bole: 0.1,
      colour: IRON,
    }),
  )
  const tower = drawPitHead({ x, y, unit, colour: IRON, windows })
  return tower + shrubs.join('') + drawVeil(y, mixColours(WARM, COOL, 0.45))
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  return (
    2.4 * sumOctaves(noise, xM / 80, zM / 110, 4) * riseBetween(10, 120, zM) +
    measureHeaps(noise, HEAPS, xM, zM)
  )
}

function colourGround(noise: Noise, { xM, zM, heightM }: Spot): Colour {
  const dry = 0.5 + 0.5 * noise(xM / 14, zM / 40)
  const grass = scaleColour(GRASS, 0.5 + 0.6 * dry)
  return mixColours(grass, SLAG, riseBetween(5, 14, heightM))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0.05, 0.5, abs(x - 0.64)))
}

/** Ground mist in front of the sheds, so that they stand in it rather than on a line. */
function drawVeil(footY: number, colour: Colour): string {
  const stop = `stop-color="${writeHex(colour)}"`
  return (
    `<linearGradient id="veil" x1="0" x2="0" y1="0" y2="1"><stop ${stop} stop-opacity="0"/>` +
    `<stop offset="0.6" ${stop} stop-opacity="0.95"/><stop offset="1" ${stop} stop-opacity="0"/>` +
    `</linearGradient><rect x="0" width="1000" y="${footY - 58}" height="100" fill="url(#veil)"/>`
  )
}

const CAMERA = { eyeM: 7, horizonShare: 0.74, focalShare: 1.5 }
const SKY = {
  horizonShare: 0.74,
  stops: [
    { at: 0, colour: readHex('#d3b48a') },
    { at: 0.16, colour: readHex('#b5ab98') },
    { at: 0.45, colour: readHex('#7c8a90') },
    { at: 1, colour: readHex('#3f515c') },
  ],
  lights: [
    { x: 0.64, y: 0.735, colour: readHex('#ffcf8a', 1.6), reach: 0.06, stretch: 2.4 },
    { x: 0.64, y: 0.72, colour: readHex('#e8b070', 0.35), reach: 0.3, stretch: 1.8 },
  ],
}
/** How far to the side of the shaft each bush stands. */
const SHRUBS_M = [-96, -66, -40, 37, 52, 71, 96, 120]
const GRASS_FRINGE: Fringe = {
  fromX: -20,
  toX: 1020,
  rootY: (x) => 676 + 7 * sin(x / 90),
  blades: 900,
  height: 66,
  lean: 0.2,
  colour: [0.012, 0.013, 0.013],
}
const HEAPS = [
  { xM: -175, zM: 760, topM: 92, radiusM: 190, crown: 0.22 },
  { xM: -330, zM: 900, topM: 70, radiusM: 170, crown: 0.05 },
  { xM: 300, zM: 1380, topM: 62, radiusM: 160, crown: 0.03 },
]
const WARM = readHex('#cfae82', 0.9)
const COOL = readHex('#7d888c', 0.8)
const GRASS: Colour = [0.24, 0.21, 0.13]
const SLAG: Colour = [0.12, 0.11, 0.105]
const IRON: Colour = [0.012, 0.013, 0.014]
const CLOUDS = {
  cover: 0.66,
  softness: 0.42,
  scale: 0.9,
  stretch: 2.6,
  sun: { x: 0.64, y: 0.72 },
  lit: readHex('#e2c08f', 0.9),
  shade: readHex('#3d4a52', 0.62),
  opacity: 0.92,
}
const MIST = {
  topM: 3,
  thinM: 9,
  densePerM: 0.0016,
  farM: 1800,
  patchy: 0.7,
  driftM: 180,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: {
    columns: 900,
    rows: 700,
    westM: -560,
    eastM: 560,
    southM: 6,
    northM: 1500,
    nearM: 14,
  },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 24,
    heightDegrees: 5,
    sunlight: readHex('#f0b878', 0.7),
    skylight: readHex('#6d7d85', 0.34),
  },
  air: { clearM: 1250, colourAt: mixHaze },
  texture: { strength: 0.4, grainShare: 0.005, stretch: 2.4 },
}
const LOOK: Look = {
  exposure: 0.95,
  saturation: 0.8,
  glow: 0.16,
  vignette: 0.5,
  grain: 3.2,
  shadowTint: [-2, 1, 3],
  lightTint: [2, 1, -3],
}
