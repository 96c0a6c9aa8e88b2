import { max } from '../arithmetic.js'
import { createProjector, type Projector } from '../canvas.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween, scaleColour } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFlags } from '../flags.js'
import { type Ground, paintGround } from '../ground.js'
import { measureHeaps } from '../heaps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumCrests, sumOctaves } from '../noise.js'
import type { Random } from '../random.js'
import { measureRange } from '../ridges.js'
import { paintSky } from '../sky.js'
import { type Point, strokeLines } from '../strokes.js'
import type { Spot } from '../sunlight.js'
import { measureHeight, type Terrain } from '../terrain.js'
import type { Easel, Painted } from './scene.js'

/** A stony pass with a cairn; strings of prayer flags cross a view of one great snow peak. */
export function paintPrayerFlagPass({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, FAR_RANGE)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  const pass = paintGround(canvas, noise, PASS)
  const front = drawStrings(random, createProjector(canvas, CAMERA), pass)
  return { look: LOOK, front, near: null }
}

function measurePass(noise: Noise, xM: number, zM: number): number {
  const saddle = 0.0075 * (xM + 4) ** 2 - 0.0022 * max(0, zM - 24) ** 2
  const stones = sumCrests(noise, xM / 1.9, zM / 1.9, 6) - 0.5
  const cairn = measureHeaps(noise, CAIRN, xM, zM)
  return 5000 + saddle + 0.42 * stones + 0.8 * noise(xM / 9, zM / 9) + cairn
}

function colourPass(noise: Noise, { xM, zM, level }: Spot): Colour {
  const patch = sumOctaves(noise, xM / 3.4, zM / 3.4, 4)
  const snow = riseBetween(0.02, 0.2, patch + 0.4 * (level - 0.8))
  const stone = scaleColour(STONE, 0.75 + 0.6 * noise(xM * 1.9, zM * 1.9))
  return mixColours(stone, SNOW, snow * 0.9)
}

function measureFarRange(noise: Noise, xM: number, zM: number): number {
  return measureRange({ noise, ...RANGE }, xM, zM)
}

function colourFarRange(noise: Noise, { xM, zM, heightM, level }: Spot): Colour {
  const patch = noise(xM / 120, zM / 120) * 0.08
  const flat = riseBetween(0.44, 0.57, level + patch)
  return mixColours(ROCK, SNOW, flat * riseBetween(4300, 5000, heightM))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0, 0.8, x))
}

function drawStrings(random: Random, project: Projector, pass: Terrain): string {
  const anchor = (xM: number, zM: number): Point => {
    const { x, y } = project(xM, measureHeight(pass, xM, zM) + 0.1, zM)
    return [x, y]
  }
  const foot = project(-6.6, measureHeight(pass, -6.6, 24) - 0.3, 24)
  const top = foot.y - 5 * foot.perM
  const tie = (down: number): Point => [foot.x, top + down]
  const strings = [
    { from: tie(6), to: anchor(6.2, 34), sag: 20, fromSize: 15, toSize: 9 },
    { from: tie(16), to: anchor(-0.9, 31), sag: 12, fromSize: 13, toSize: 8 },
    { from: tie(3), to: LEFT_OUT, sag: 22, fromSize: 16, toSize: 30 },
    { from: tie(0), to: RIGHT_OUT, sag: 105, fromSize: 16, toSize: 58 },
  ]
  const pole: Point[] = [
    [foot.x, foot.y],
    [foot.x + 1.5, top],
  ]
  return (
    strokeLines([pole], 0.13 * foot.perM, POLE) +
    strings.map((string) => drawFlags(random, { ...CLOTH, ...string })).join('')
  )
}

const CAMERA = { eyeM: 5002.2, horizonShare: 0.66, focalShare: 1.15 }
const SKY = {
  horizonShare: 0.66,
  stops: [
    { at: 0, colour: readHex('#d6d3cd') },
    { at: 0.3, colour: readHex('#a9bacb') },
    { at: 1, colour: readHex('#4d749f') },
  ],
  lights: [{ x: -0.1, y: 0.3, colour: readHex('#ffe2b8', 0.4), reach: 0.3, stretch: 1.3 }],
}
const CLOUDS = {
  cover: 0.5,
  softness: 0.5,
  scale: 1,
  stretch: 2.2,
  sun: { x: 0, y: 0.3 },
  lit: readHex('#f7eadb', 1.1),
  shade: readHex('#93a3b8', 0.9),
  opacity: 0.7,
}
const MIST = {
  topM: 4500,
  thinM: 170,
  densePerM: 0.00045,
  farM: 26000,
  patchy: 0.8,
  driftM: 1300,
}
const PEAKS = [
  { xM: 1250, zM: 8600, topM: 7050, fall: 0.95 },
  { xM: -1900, zM: 9300, topM: 5900, fall: 0.8 },
  { xM: 3700, zM: 9600, topM: 6000, fall: 0.8 },
  { xM: -4000, zM: 8800, topM: 5700, fall: 0.8 },
]
const RANGE = { peaks: PEAKS, floorM: 4000, spacingM: 2600, reliefM: 1300 }
const CAIRN = [{ xM: -6.6, zM: 24, topM: 1.9, radiusM: 2.3, crown: 0.1 }]
const WARM = readHex('#e8dccb', 0.95)
const COOL = readHex('#b0bfce', 0.9)
const SNOW: Colour = [0.84, 0.86, 0.9]
const ROCK: Colour = [0.12, 0.108, 0.1]
const STONE: Colour = [0.2, 0.175, 0.15]
const POLE: Colour = [0.05, 0.04, 0.034]
/** Where two of the strings leave the picture, in thousandths of its width. */
const LEFT_OUT: Point = [-60, 300]
const RIGHT_OUT: Point = [1070, 60]
const CLOTH = {
  wind: 0.75,
  light: [1.25, 1.16, 1.02] as Colour,
  air: mixHaze(0.5),
  airShare: 0.05,
}
const DAYLIGHT = {
  bearingDegrees: -64,
  heightDegrees: 24,
  sunlight: readHex('#ffdcb0', 2),
  skylight: readHex('#86a2c8', 0.5),
}
const FAR_RANGE: Ground = {
  camera: CAMERA,
  plot: {
    columns: 900,
    rows: 700,
    westM: -4800,
    eastM: 4800,
    southM: 4500,
    northM: 11000,
    nearM: 4600,
  },
  heightAt: measureFarRange,
  colourAt: colourFarRange,
  daylight: DAYLIGHT,
  air: { clearM: 17000, colourAt: mixHaze },
  texture: { strength: 0.14, grainShare: 0.0025, stretch: 1 },
}
const PASS: Ground = {
  camera: CAMERA,
  plot: { columns: 1100, rows: 700, westM: -42, eastM: 42, southM: 2, northM: 74, nearM: 4 },
  heightAt: measurePass,
  colourAt: colourPass,
  daylight: DAYLIGHT,
  air: { clearM: 1500, colourAt: mixHaze },
  texture: { strength: 0.4, grainShare: 0.006, stretch: 1.2 },
}
const LOOK: Look = {
  exposure: 0.85,
  saturation: 0.88,
  glow: 0.1,
  vignette: 0.4,
  grain: 2.8,
  shadowTint: [-3, 0, 5],
  lightTint: [3, 1, -3],
}
