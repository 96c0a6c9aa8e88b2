import { abs, exp, hypot, sin } from '../arithmetic.js'
import { createProjector, type Projector, shareOfHeight } from '../canvas.js'
import { type Colour, mixColours, readHex, riseBetween, scaleColour } from '../colour.js'
import type { Look } from '../develop.js'
import { drawFringe, type Fringe } from '../grasses.js'
import { type Ground, paintGround } from '../ground.js'
import { lightLamps } from '../lamps.js'
import { layMist } from '../mist.js'
import { createNoise, type Noise, sumOctaves } from '../noise.js'
import { drawPole, drawTrack, KNOBS_M } from '../rails.js'
import { pickBetween, type Random } from '../random.js'
import { paintSky } from '../sky.js'
import { type Point, strokeLines } from '../strokes.js'
import type { Spot } from '../sunlight.js'
import { drawBareTree } from '../trees.js'
import type { Easel, Painted } from './scene.js'

/** A single track on its embankment; one headlight, far off in the morning fog. */
export function paintRailwayInFog({ canvas, random }: Easel): Painted {
  const noise = createNoise(random)
  paintSky(canvas, SKY)
  paintGround(canvas, noise, GROUND)
  layMist(canvas, { camera: CAMERA, noise, colourAt: mixHaze, ...MIST })
  const project = createProjector(canvas, CAMERA)
  const engine = project(findMiddle(165), 4.4, 165)
  const lamp = { x: engine.x / 1000, y: shareOfHeight(canvas, engine.y) }
  lightLamps(canvas, [
    { ...lamp, ...HEADLIGHT },
    { x: lamp.x, y: lamp.y + 0.02, ...HEADLIGHT_HALO },
  ])
  const track = drawTrack({ project, middleAt: findMiddle, fade, ...TRACK })
  const front = drawTelegraph(project) + drawBushes(random, project) + track
  return { look: LOOK, front, near: drawFringe(random, GRASS_FRINGE) }
}

/** The middle of the track at a distance: away to the right, then bending left. */
function findMiddle(zM: number): number {
  return 1.6 + zM * 0.095 - zM * zM * 0.0003
}

function measureGround(noise: Noise, xM: number, zM: number): number {
  const aside = abs(xM - findMiddle(zM))
  const bank = 1.5 * riseBetween(6.5, 2.2, aside)
  const rough = sumOctaves(noise, xM / 2.4, zM / 2.4, 4)
  return bank + rough * (0.08 + 0.5 * riseBetween(2.4, 7, aside)) - 0.3
}

function colourGround(noise: Noise, { xM, zM }: Spot): Colour {
  const aside = abs(xM - findMiddle(zM))
  const gravel = riseBetween(3.6, 2, aside + noise(xM * 1.3, zM * 1.3) * 0.5)
  const grass = scaleColour(GRASS, 0.75 + 0.5 * noise(xM / 3, zM / 4))
  return mixColours(grass, BALLAST, gravel)
}

function mixHaze(x: number): Colour {
  return mixColours(WARM, COOL, riseBetween(0.05, 0.55, abs(x - 0.62)))
}

/** What the fog leaves of a colour. */
function fade(colour: Colour, zM: number): Colour {
  return mixColours(mixHaze(0.6), colour, exp(-zM / 58))
}

function drawTelegraph(project: Projector): string {
  const poles: string[] = []
  const wires: Point[][] = KNOBS_M.map(() => [])
  for (let zM = 176; zM > 30; zM -= 24) {
    const xM = findMiddle(zM) - 6.6
    poles.push(drawPole(project, { xM, groundM: 0, zM, colour: fade(POLE, zM * 0.8) }))
    KNOBS_M.forEach((aside, i) => {
      const { x, y } = project(xM + aside, 6.95, zM)
      wires[i]!.push([x, y])
    })
  }
  return strokeLines(wires.map(sag), 0.22, fade(POLE, 55)) + poles.join('')
}

function drawBushes(random: Random, project: Projector): string {
  const bushes = SHRUBS.map(([aside, zM]) => {
    const { x, y, perM } = project(findMiddle(zM) + aside, 0, zM)
    const height = perM * pickBetween(random, 5, 8.5)
    const colour = fade(POLE, zM * 0.85)
    return drawBareTree(random, { x, y, height, spread: 0.55, bole: 0.1, colour })
  })
  return bushes.join('')
}

/** Lets the wires hang between the poles. */
function sag(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!
    return Array.from({ length: 13 }, (_, j): Point => {
      const share = j / 12
      const drop = hypot(to[0] - from[0], to[1] - from[1]) * 0.12 * share * (1 - share)
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + drop]
    })
  })
}

const CAMERA = { eyeM: 3.4, horizonShare: 0.56, focalShare: 1.05 }
const SKY = {
  horizonShare: 0.56,
  stops: [
    { at: 0, colour: readHex('#b4b3ac') },
    { at: 0.5, colour: readHex('#9aa0a2') },
    { at: 1, colour: readHex('#6c777e') },
  ],
  lights: [{ x: 0.66, y: 0.4, colour: readHex('#f0dcb8', 0.28), reach: 0.26, stretch: 1.2 }],
}
const HEADLIGHT = { colour: readHex('#ffe2ac', 7), core: 0.0042, halo: 0.04 }
const HEADLIGHT_HALO = { colour: readHex('#ffd296', 1.3), core: 0.001, halo: 0.12 }
const TRACK = {
  bedM: 1.24,
  nearM: 2.6,
  farM: 150,
  sleeper: [0.022, 0.019, 0.017],
  rail: [0.045, 0.036, 0.03],
  shine: readHex('#d8cfc0', 0.6),
} as const
const GRASS_FRINGE: Fringe = {
  fromX: -20,
  toX: 330,
  rootY: (x) => 706 - 10 * sin(x / 70),
  blades: 420,
  height: 165,
  lean: 0.14,
  colour: [0.05, 0.044, 0.036],
}
const POLE: Colour = [0.03, 0.028, 0.026]
/** Places to the side of the track and distances, in metres. */
const SHRUBS = [
  [9, 96],
  [-12, 88],
  [12, 62],
  [8.5, 46],
  [-15, 58],
  [13, 30],
] as const
const WARM = readHex('#c2bba9', 0.95)
const COOL = readHex('#8f979b', 0.85)
const GRASS: Colour = [0.17, 0.145, 0.09]
const BALLAST: Colour = [0.2, 0.19, 0.18]
const MIST = {
  topM: 6,
  thinM: 12,
  densePerM: 0.0036,
  farM: 300,
  patchy: 0.7,
  driftM: 40,
}
const GROUND: Ground = {
  camera: CAMERA,
  plot: { columns: 1100, rows: 700, westM: -70, eastM: 70, southM: 2, northM: 220, nearM: 3 },
  heightAt: measureGround,
  colourAt: colourGround,
  daylight: {
    bearingDegrees: 18,
    heightDegrees: 16,
    sunlight: readHex('#e8d4b4', 0.45),
    skylight: readHex('#8d98a0', 0.5),
  },
  air: { clearM: 105, colourAt: mixHaze },
  texture: { strength: 0.5, grainShare: 0.004, stretch: 1.4 },
}
const LOOK: Look = {
  exposure: 0.92,
  saturation: 0.8,
  glow: 0.18,
  vignette: 0.5,
  grain: 3.4,
  shadowTint: [-2, 1, 3],
  lightTint: [2, 1, -3],
}
