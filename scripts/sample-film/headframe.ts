import { cos, min, sin } from './arithmetic.js'
import type { Colour } from './colour.js'
import { drawPitSheds } from './pit-sheds.js'
import { type Placer, type Point, strokeLines } from './strokes.js'

/** Where a pit head stands; `unit` is a metre there, in thousandths of the picture's width. */
export interface PitHead {
  x: number
  y: number
  unit: number
  colour: Colour
  /** The sky's colour behind, which shows through broken windows. */
  windows: Colour
}

/** Draws a winding tower over a shaft, its raking legs, its two wheels, and the sheds around it. */
export function drawPitHead({ x, y, unit, colour, windows }: PitHead): string {
  const at: Placer = ([aside, up]) => [x + aside * unit, y - up * unit]
  const place = (lines: readonly (readonly Point[])[]) => lines.map((line) => line.map(at))
  const braces = [...listTowerBraces(), ...listLegBraces(), ...listRailing()]
  return (
    drawPitSheds(at, colour, windows) +
    strokeLines(place(ROPES), unit * 0.13, colour) +
    strokeLines(place(braces), unit * 0.3, colour) +
    strokeLines(place(LEGS), unit * 0.8, colour) +
    drawWheel(at([1.4, 43.2]), unit * 3.2, colour) +
    drawWheel(at([-0.6, 47.6]), unit * 2.3, colour) +
    strokeLines(place([WHEEL_STAND]), unit * 0.5, colour)
  )
}

/** The tower's crossed struts, storey by storey, in metres from the shaft and above the ground. */
function listTowerBraces(): Point[][] {
  const braces: Point[][] = []
  for (let low = 0; low < 38; low += 5.4) {
    const high = min(38, low + 5.4)
    const lowHalf = 4.5 - low * 0.05
    const highHalf = 4.5 - high * 0.05
    braces.push([
      [-lowHalf, low],
      [highHalf, high],
      [-highHalf, high],
      [lowHalf, low],
    ])
  }
  return braces
}

/** The zigzag between the two raking legs. */
function listLegBraces(): Point[][] {
  const outer = (share: number): Point => [27 - 23.8 * share, 38.5 * share]
  const inner = (share: number): Point => [21.5 - 19.1 * share, 33 * share]
  const braces: Point[][] = []
  for (let share = 0.12; share < 0.9; share += 0.13) {
    braces.push([outer(share), inner(share + 0.07), outer(share + 0.13)])
  }
  return braces
}

function listRailing(): Point[][] {
  const posts: Point[][] = []
  for (let aside = -3.6; aside <= 4.6; aside += 0.9) {
    posts.push([
      [aside, 40.2],
      [aside, 41.3],
    ])
  }
  const rail: Point[] = [
    [-3.6, 41.3],
    [4.6, 41.3],
  ]
  return [...posts, rail]
}

function drawWheel([x, y]: Point, radius: number, colour: Colour): string {
  const ring = (share: number): Point[] =>
    Array.from({ length: 41 }, (_, i) => {
      const turn = (i / 40) * Math.PI * 2
      return [x + cos(turn) * radius * share, y + sin(turn) * radius * share]
    })
  const spokes = Array.from({ length: 6 }, (_, i): Point[] => {
    const turn = (i / 6) * Math.PI * 2 + 0.3
    return [
      [x, y],
      [x + cos(turn) * radius, y + sin(turn) * radius],
    ]
  })
  return (
    strokeLines([ring(1)], radius * 0.13, colour) +
    strokeLines([...spokes, ring(0.16)], radius * 0.07, colour)
  )
}

// prettier-ignore
const LEGS: readonly (readonly Point[])[] = [
  [[-4.5, 0], [-2.6, 38]],
  [[4.5, 0], [2.6, 38]],
  [[27, 0], [3.2, 38.5]],
  [[21.5, 0], [2.4, 33]],
  [[-3.6, 40.2], [4.6, 40.2]],
  [[-3.4, 38], [4.2, 38]],
  [[-2.4, 38], [-2.4, 40.2]],
  [[3, 38], [3, 40.2]],
]
// prettier-ignore
const ROPES: readonly (readonly Point[])[] = [
  [[4.3, 44.4], [52, 6]],
  [[4.1, 39.8], [52, 5]],
  [[-1.9, 42], [-1.4, 12]],
]
// prettier-ignore
const WHEEL_STAND: readonly Point[] = [[-3, 40], [-0.6, 47.6], [2.4, 40]]
