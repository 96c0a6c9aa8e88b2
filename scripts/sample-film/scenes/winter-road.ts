import { abs, exp, min } from '../arithmetic.js'
import { createProjector, type Projector } from '../canvas.js'
import { paintClouds } from '../clouds.js'
import { type Colour, mixColours, readHex, riseBetween } from '../colour.js'
import type { Look } from '../develop.js'
import { type Ground, paintGround } from '../ground.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { pickBetween, type Random } from '../random.js'
import { paintSky } from '../sky.js'
import type { Spot } from '../sunlight.js'
import { drawBareTree } from '../trees.js'
import type { Easel, Painted } from './scene.js'

/** A snowed road between bare poplars; the far end is lost in frozen fog. */
export function paintWinterRoad({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintClouds(canvas, { noise, horizonShare: CAMERA.horizonShare, ...CLOUDS })
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  return { look: LOOK, front: drawTrees(random, createProjector(canvas, CAMERA)), near: null }
}

function drawTrees(random: Random, project: Projector): string {
  const trees: string[] = []
  for (let rowM = 170; rowM > 15; rowM *= 0.8) {
    for (const side of [-1, 1]) {
      const zM = rowM * pickBetween(random, 0.94, 1.04)
      const xM = findMiddle(zM) + side * 5.4 + pickBetween(random, -0.4, 0.4)
      const { x, y, perM } = project(xM, 0.35, zM)
      const height = pickBetween(random, 12.5, 16) * perM
      const colour = mixColours(mixHaze(x / 1000), BARK, exp(-zM / 105))
      trees.push(drawBareTree(random, { x, y, height, spread: 0.25, bole: 0.12, colour }))
    }
  }
  return trees.join('')
}

/** The middle of the road at a distance: it starts to the left and bends slowly right. */
function findMiddle(zM: number): number {
  return -0.035 * zM - 2.2 + 0.00008 * zM * zM
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const aside = abs(xM - findMiddle(zM))
  const rut = exp(-(((aside - 0.85) / 0.26) ** 2))
  const verge = riseBetween(2.2, 3.6, aside)
  const rough = sumOctaves(noise, xM / 2.2, zM / 3, 4)
  const drift = 0.5 * noise(xM / 9, zM / 14) + 0.25
  return verge * (0.28 + drift * 0.6 + 0.16 * rough) - 0.1 * rut + 0.035 * rough
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  const aside = abs(xM - findMiddle(zM))
  const patch = sumOctaves(noise, xM / 1.4 + 30, zM / 4, 4)
  const worn = exp(-(((aside - 0.85) / 0.34) ** 2)) * riseBetween(-0.35, 0.2, patch)
  const grass = riseBetween(3, 5, aside) * riseBetween(0.12, 0.4, patch)
  return mixColours(SNOW, MUD, min(0.8, 0.75 * worn + 0.4 * grass))
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0.05, 0.35, abs(x - 0.42)))
}

const CAMERA = { eyeM: 2.6, horizonShare: 0.64, focalShare: 1.15 }
const SKY = {
  horizonShare: 0.64,
  stops: [
    { at: 0, colour: readHex('#d2c8c0') },
    { at: 0.35, colour: readHex('#bcbfc4') },
    { at: 1, colour: readHex('#8792a0') },
  ],
  lights: [{ x: 0.42, y: 0.56, colour: readHex('#ffdcb0', 0.45), reach: 0.16, stretch: 1.3 }],
}
const SNOW: Colour = [0.82, 0.84, 0.87]
const MUD: Colour = [0.17, 0.13, 0.1]
const BARK: Colour = [0.03, 0.028, 0.03]
const WARM = readHex('#dccdbf', 1)
const COOL = readHex('#b3b9c2', 0.95)
const CLOUDS = {
  cover: 0.9,
  softness: 0.9,
  scale: 0.7,
  stretch: 2.5,
  sun: { x: 0.4, y: 0.55 },
  lit: readHex('#d8d0c8'),
  shade: readHex('#98a0aa'),
  opacity: 0.55,
}
const MIST = {
  topM: 8,
  thinM: 24,
  densePerM: 0.0045,
  farM: 420,
  patchy: 0.35,
  driftM: 90,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: { columns: 1200, rows: 600, westM: -60, eastM: 60, southM: 3, northM: 330, nearM: 5 },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: -18,
    heightDegrees: 14,
    sunlight: readHex('#ffd9b8', 0.75),
    skylight: readHex('#b4bfd0', 0.62),
  },
  air: { clearM: 170, colourAt: mixHaze },
  texture: { strength: 0.13, grainShare: 0.005, stretch: 2 },
}
const LOOK: Look = {
  exposure: 0.82,
  saturation: 0.85,
  glow: 0.12,
  vignette: 0.45,
  grain: 3,
  shadowTint: [-2, 0, 5],
  lightTint: [3, 1, -3],
}
