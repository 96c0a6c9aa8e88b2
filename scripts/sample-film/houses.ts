import type { Colour } from './colour.js'
import { pickBetween, type Random } from './random.js'
import { fillShape, fillShapes, type Point, strokeLines } from './strokes.js'

/** A village house seen from the side; a metre there is `unit` thousandths of the width. */
export interface House {
  x: number
  y: number
  unit: number
  wallM: number
  lengthM: number
  roofM: number
  colour: Colour
  /** Light of its one lit window, or null for a dark house. */
  lamp: Colour | null
}

/** Draws a small house as a dark shape: walls, roof with eaves, chimney, perhaps a lit window. */
export function drawHouse(random: Random, house: House): string {
  const { unit, wallM, lengthM, roofM, colour } = house
  const at = (aside: number, up: number): Point => [house.x + aside * unit, house.y - up * unit]
  const half = lengthM / 2
  const ridge = half - roofM * pickBetween(random, 0.2, 0.8)
  const sag = pickBetween(random, 0, 0.25)
  const shapes: Point[][] = [
    [at(-half, -0.5), at(-half, wallM), at(half, wallM), at(half, -0.5)],
    [
      at(-half - 0.5, wallM - 0.2),
      at(-ridge, wallM + roofM),
      at(0, wallM + roofM - sag),
      at(ridge, wallM + roofM),
      at(half + 0.5, wallM - 0.2),
    ],
  ]
  const chimney = pickBetween(random, -0.6, 0.6) * ridge
  shapes.push([
    at(chimney - 0.3, wallM + roofM * 0.7),
    at(chimney - 0.3, wallM + roofM + 0.9),
    at(chimney + 0.35, wallM + roofM + 0.9),
    at(chimney + 0.35, wallM + roofM * 0.7),
  ])
  return fillShapes(shapes, colour) + (house.lamp ? drawWindow(house, house.lamp) : '')
}

/** The middle of a house's lit window, in thousandths of the width. */
export function placeWindow({
  x,
  y,
  unit,
  lengthM,
}: Pick<House, 'x' | 'y' | 'unit' | 'lengthM'>): Point {
  return [x + (0.5 - lengthM * 0.18) * unit, y - 1.55 * unit]
}

function drawWindow({ x, y, unit, lengthM, colour }: House, lamp: Colour): string {
  const at = (aside: number, up: number): Point => [x + aside * unit, y - up * unit]
  const from = -lengthM * 0.18
  const pane: Point[] = [at(from, 1), at(from, 2.1), at(from + 1, 2.1), at(from + 1, 1)]
  const bars: Point[][] = [
    [at(from + 0.5, 1), at(from + 0.5, 2.1)],
    [at(from, 1.7), at(from + 1, 1.7)],
  ]
  return fillShape(pane, lamp) + strokeLines(bars, unit * 0.08, colour)
}
