import { cos, floor, max, min, sin } from './arithmetic.js'
import { type Colour, writeHex } from './colour.js'
import { pickBetween, pickNearZero, type Random } from './random.js'
import { fillShapes, outlineLimb, type Point, strokeLines } from './strokes.js'

/** A bare tree: where it stands and how it grows, in thousandths of the picture's width. */
export interface Tree {
  x: number
  y: number
  height: number
  /** How far branches lean from the trunk, in radians: 0.3 a poplar, 0.8 an old apple. */
  spread: number
  /** Share of the height where the first branches are. */
  bole: number
  colour: Colour
}

interface Limbs {
  outlines: Point[][]
  twigs: Point[][]
}

/** Draws a leafless tree: trunk, branches, twigs and the finest twigs, each thinner. */
export function drawBareTree(random: Random, tree: Tree): string {
  const limbs: Limbs = { outlines: [], twigs: [] }
  const trunk = bendLimb(random, {
    x: tree.x,
    y: tree.y,
    turn: 0,
    length: tree.height,
    wander: 0.05,
  })
  const branches = 30
  for (let i = 0; i < branches; i++) {
    const up = tree.bole + (0.97 - tree.bole) * (i / branches) + random() * 0.02
    const [x, y] = pointAlong(trunk, up)
    const side = i % 2 === 0 ? 1 : -1
    const turn = side * tree.spread * pickBetween(random, 0.6, 1.25)
    const crown = sin(Math.PI * min(1, (up - tree.bole) / (1.04 - tree.bole)) ** 0.65)
    const length = tree.height * (0.1 + 0.32 * crown) * pickBetween(random, 0.7, 1.1)
    growBranch(random, limbs, { x, y, turn, length, tree, depth: 0 })
  }
  return (
    drawTrunk(tree, outlineLimb(trunk, tree.height * 0.024, tree.height * 0.002)) +
    fillShapes(limbs.outlines, tree.colour) +
    strokeLines(limbs.twigs, max(0.14, tree.height * 0.0011), tree.colour)
  )
}

/** A trunk whose foot goes into snow or grass instead of ending on a line. */
function drawTrunk({ x, y, height, colour }: Tree, outline: readonly Point[]): string {
  const id = `t${x.toFixed(2)}-${y.toFixed(2)}`
  const ends = `y1="${(y - height * 0.03).toFixed(2)}" y2="${(y - height * 0.002).toFixed(2)}"`
  const stop = `stop-color="${writeHex(colour)}"`
  return (
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" ${ends}>` +
    `<stop ${stop}/><stop offset="1" ${stop} stop-opacity="0"/></linearGradient>` +
    fillShapes([outline], colour).replace(/fill="[^"]*"/, `fill="url(#${id})"`)
  )
}

interface Branch {
  x: number
  y: number
  /** Radians from upright; positive leans right. */
  turn: number
  length: number
  tree: Tree
  depth: number
}

function growBranch(random: Random, limbs: Limbs, branch: Branch): void {
  const { tree, depth, length } = branch
  const points = bendLimb(random, { ...branch, wander: 0.16 })
  if (depth < 2) {
    const width = length * (depth === 0 ? 0.026 : 0.02)
    limbs.outlines.push(outlineLimb(points, width, width * 0.12))
  } else limbs.twigs.push(points)
  // What would be thinner than a hair on the picture is not grown.
  if (depth === 2 || length < 6) return
  const twigs = depth === 0 ? 8 : 4
  for (let i = 0; i < twigs; i++) {
    const [x, y] = pointAlong(points, 0.2 + (0.8 * i) / twigs)
    const side = random() < 0.5 ? 1 : -1
    growBranch(random, limbs, {
      x,
      y,
      turn: branch.turn * 0.75 + side * pickBetween(random, 0.25, 0.6) * (0.5 + tree.spread),
      length: length * pickBetween(random, 0.25, 0.48),
      tree,
      depth: depth + 1,
    })
  }
}

interface Limb {
  x: number
  y: number
  turn: number
  length: number
  wander: number
}

/** A limb that wanders and slowly turns upward, towards the light. */
function bendLimb(random: Random, { x, y, turn, length, wander }: Limb): Point[] {
  const points: Point[] = [[x, y]]
  const parts = length > 60 ? 7 : 4
  let at = turn
  for (let i = 0; i < parts; i++) {
    at = at * 0.9 + pickNearZero(random) * wander
    x += (sin(at) * length) / parts
    y -= (cos(at) * length) / parts
    points.push([x, y])
  }
  return points
}

function pointAlong(points: readonly Point[], share: number): Point {
  const at = min(0.999, max(0, share)) * (points.length - 1)
  const from = points[floor(at)]!
  const to = points[floor(at) + 1]!
  const part = at - floor(at)
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
