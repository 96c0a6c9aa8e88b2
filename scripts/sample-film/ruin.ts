import { cos, floor, max, sin } from './arithmetic.js'
import { type Colour, mixColours } from './colour.js'
import { pickBetween, type Random } from './random.js'
import { fillShape, fillShapes, type Placer, type Point, strokeLines } from './strokes.js'

/** A house nobody lives in; the sun stands behind it and to the right. */
export interface Ruin {
  x: number
  y: number
  /** A metre at the house, in thousandths of the picture's width. */
  unit: number
  /** Light on the wall in shade, and on the edges the sun grazes. */
  wall: Colour
  rim: Colour
  /** What is seen through the empty windows. */
  sky: Colour
}

/** Draws a ruined house from its long side: empty windows, half its roof down to the rafters. */
export function drawRuin(random: Random, ruin: Ruin): string {
  const { unit, wall } = ruin
  const at: Placer = ([aside, up]) => [ruin.x + aside * unit, ruin.y - up * unit]
  const place = (line: readonly Point[]) => line.map(at)
  const dark = mixColours(wall, [0, 0, 0], 0.45)
  const tiles = mixColours(dark, [0.2, 0.13, 0.08], 0.13)
  return (
    strokeLines(RAFTERS.map(place), unit * 0.13, dark) +
    strokeLines(BATTENS.map(place), unit * 0.08, dark) +
    fillShape(place(CHIMNEY), dark) +
    fillShape(place([...ROOF_EDGE, ...tearRoof(random)]), dark) +
    strokeLines(listCourses(random).map(place), 0.35, tiles) +
    fillShape(place(outlineWall(random)), wall) +
    fillShapes(listScars(random).map(place), mixColours(wall, dark, 0.22)) +
    fillShapes(BLIND_WINDOWS.map(outlineFrame).map(place), dark) +
    fillShapes(OPEN_WINDOWS.map(outlineFrame).map(place), ruin.sky) +
    strokeLines(WINDOW_BARS.map(place), unit * 0.09, dark) +
    strokeLines(RIMS.map(place), unit * 0.06, ruin.rim)
  )
}

/** The torn edge of what is left of the roof, from the ridge down. */
function tearRoof(random: Random): Point[] {
  const torn: Point[] = []
  for (let up = RIDGE_M; up > EAVES_M - 0.3; up -= 0.13) {
    const down = RIDGE_M - up
    const sheet = 0.45 * sin(floor(down / 0.4) * 2.3)
    torn.push([0.1 + sheet + pickBetween(random, -0.12, 0.12) + down * 0.22, up])
  }
  return torn
}

/** The courses of the roof's tiles, none of them quite straight. */
function listCourses(random: Random): Point[][] {
  return Array.from({ length: 9 }, (_, i) => {
    const from = -HALF_M - 0.4 + i * 0.16
    return Array.from({ length: 12 }, (_, j): Point => {
      const up = EAVES_M + i * 0.37 + pickBetween(random, -0.04, 0.04)
      return [from + (j * (-0.2 - from)) / 11, up]
    })
  })
}

/** The wall: its top is worn where the roof is gone, and broken down at the right. */
function outlineWall(random: Random): Point[] {
  const top: Point[] = []
  for (let aside = -HALF_M; aside <= HALF_M; aside += 0.35) {
    const worn = max(0, aside - 4.6) * 0.55
    top.push([aside, EAVES_M - worn - pickBetween(random, 0, aside > 1 ? 0.22 : 0.03)])
  }
  return [[-HALF_M, -0.2], ...top, [HALF_M + 0.1, -0.2]]
}

/** Where the plaster has come off. */
function listScars(random: Random): Point[][] {
  return Array.from({ length: 16 }, () => {
    const x = pickBetween(random, -HALF_M + 0.6, HALF_M - 1.4)
    const y = pickBetween(random, 0.8, 2.3)
    return Array.from({ length: 18 }, (_, i): Point => {
      const turn = (i / 18) * Math.PI * 2
      const reach = pickBetween(random, 0.32, 0.5)
      return [x + cos(turn) * reach * 1.5, y + sin(turn) * reach]
    })
  })
}

/** A window or a door a little out of true. */
function outlineFrame([left, sill, width, height]: Frame): Point[] {
  return [
    [left, sill],
    [left + 0.04, sill + height],
    [left + width, sill + height - 0.05],
    [left + width + 0.03, sill + 0.05],
  ]
}

type Frame = readonly [left: number, sill: number, width: number, height: number]
type Lines = readonly (readonly Point[])[]

// All in metres from the middle of the wall and above the ground.
const HALF_M = 7
const EAVES_M = 3.1
const RIDGE_M = 6.6
const BLIND_WINDOWS: readonly Frame[] = [
  [-5.4, 1, 1.1, 1.4],
  [-2.9, 0, 1, 2.2],
]
const OPEN_WINDOWS: readonly Frame[] = [
  [-0.3, 1, 1.1, 1.35],
  [2.2, 0.95, 1.15, 1.4],
]
// prettier-ignore
const WINDOW_BARS: Lines = [
  [[0.25, 1], [0.27, 2.3]],
  [[2.2, 1.9], [2.9, 1.85]],
  [[-4.85, 1], [-4.83, 2.4]],
]
// prettier-ignore
const RAFTERS: Lines = [
  [[0.9, 2.9], [0.8, 6.55]],
  [[1.9, 2.9], [1.75, 6.5]],
  [[2.9, 2.9], [2.8, 5.1]],
  [[3.8, 2.9], [3.62, 6.05]],
  [[2.4, 5], [5.7, 2.4]],
  [[4.3, 2.7], [6.2, 3.45]],
]
// prettier-ignore
const BATTENS: Lines = [
  [[0, 4.1], [3.2, 3.98]],
  [[0, 5.2], [2.3, 5.1]],
  [[-0.5, 6.6], [1.9, 6.48], [3.9, 5.98]],
]
// prettier-ignore
const ROOF_EDGE: readonly Point[] = [[-7.6, 2.75], [-6.1, 6.7], [-3.2, 6.45], [-0.2, 6.6]]
// prettier-ignore
const CHIMNEY: readonly Point[] = [
  [-3.6, 6], [-3.55, 7.85], [-3.3, 7.75], [-3.15, 7.95], [-2.65, 7.9], [-2.6, 6],
]
/** Thin edges of light where the sun behind grazes the house. */
// prettier-ignore
const RIMS: Lines = [
  [[7.06, 1.6], [7.1, 0.1]],
  [[-2.63, 7.88], [-2.58, 6.4]],
  [[-2.5, 6.5], [-0.2, 6.62]],
]
