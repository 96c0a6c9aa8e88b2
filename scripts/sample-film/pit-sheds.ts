import type { Colour } from './colour.js'
import { fillShape, type Placer, type Point, strokeLines } from './strokes.js'

/**
 * Draws what stands around a shaft: winding house, sheds, the gallery that carried coal up to the
 * screens, a chimney and a few poles. All of it in metres from the shaft and above the ground.
 */
export function drawPitSheds(at: Placer, colour: Colour, windows: Colour): string {
  const place = (line: readonly Point[]) => line.map(at)
  const shapes = [...SHEDS.map(outlineShed), GALLERY, SCREENS, CHIMNEY]
  const panes = BROKEN_PANES.map(outlinePane)
  return (
    shapes.map((shape) => fillShape(place(shape), colour)).join('') +
    strokeLines([...POLES, ...TRESTLES_M.map(outlineTrestle)].map(place), 0.45, colour) +
    panes.map((pane) => fillShape(place(pane), windows)).join('')
  )
}

interface Shed {
  from: number
  to: number
  eaves: number
  ridge: number
}

function outlineShed({ from, to, eaves, ridge }: Shed): Point[] {
  return [
    [from, -1.5],
    [from, eaves],
    [(from + to) / 2, eaves + ridge],
    [to, eaves],
    [to, -1.5],
  ]
}

/** A prop under the gallery, which rises to the left. */
function outlineTrestle(aside: number): Point[] {
  return [
    [aside - 1.5, -1],
    [aside, 6.5 + (-33 - aside) * 0.34],
    [aside + 1.5, -1],
  ]
}

function outlinePane([left, sill, width, height]: Pane): Point[] {
  return [
    [left, sill],
    [left + 0.1, sill + height],
    [left + width, sill + height * 0.9],
    [left + width, sill + 0.2],
  ]
}

type Pane = readonly [left: number, sill: number, width: number, height: number]

const SHEDS: readonly Shed[] = [
  { from: -9, to: 8, eaves: 10.5, ridge: 0.4 },
  { from: -34, to: -8, eaves: 7.4, ridge: 2.2 },
  { from: -16, to: -11, eaves: 11.4, ridge: 0.3 },
  { from: 47, to: 63, eaves: 7.5, ridge: 2 },
  { from: 8, to: 17, eaves: 4.2, ridge: 0.8 },
  { from: 58, to: 67, eaves: 4.6, ridge: 0.3 },
  { from: -112, to: -97, eaves: 4.4, ridge: 1.3 },
]
const TRESTLES_M = [-45, -56, -67]
/** What is left open to the sky behind. */
const BROKEN_PANES: readonly Pane[] = [
  [-30.5, 4.2, 1.1, 1.5],
  [-23.1, 3.9, 1.3, 1.9],
  [-21.4, 4.6, 0.5, 1],
  [-86.8, 20.2, 1, 2.1],
  [-81.7, 20.6, 0.9, 1.2],
  [-81.6, 12.4, 0.8, 1.4],
  [53.2, 4.4, 1.2, 1.4],
]
// prettier-ignore
const GALLERY: readonly Point[] = [[-30, 7], [-30, 10], [-80, 25], [-80, 22]]
// prettier-ignore
const SCREENS: readonly Point[] = [
  [-90, -1.5], [-89.6, 26], [-87, 26], [-87, 28.4],
  [-80, 28], [-79.8, 25.6], [-76, 25.3], [-76.4, -1.5],
]
// prettier-ignore
const CHIMNEY: readonly Point[] = [[70.5, -1.5], [71.4, 33], [73.2, 33], [74.2, -1.5]]
// prettier-ignore
const POLES: readonly (readonly Point[])[] = [
  [[-13, 11], [-13, 17]],
  [[31, -1], [31, 9.5]],
  [[29.6, 8.6], [32.4, 8.6]],
  [[88, -1], [88, 9]],
  [[86.8, 8.2], [89.2, 8.2]],
]
