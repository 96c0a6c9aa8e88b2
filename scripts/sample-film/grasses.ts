import { abs, cos, exp, max, min, sin } from './arithmetic.js'
import type { Colour } from './colour.js'
import { pickBetween, pickNearZero, type Random } from './random.js'
import { fillShapes, type Point } from './strokes.js'

/** A fringe of dry grass along a line. Lengths in thousandths of the picture's width. */
export interface Fringe {
  fromX: number
  toX: number
  /** Where the roots are, by place. */
  rootY: (x: number) => number
  blades: number
  height: number
  /** How far the wind leans them, in radians; positive to the right. */
  lean: number
  colour: Colour
}

/** Draws blades and seed heads, taller in tufts than between them. */
export function drawFringe(random: Random, fringe: Fringe): string {
  const blades: Point[][] = []
  const tufts = Array.from({ length: 14 }, () => ({
    x: pickBetween(random, fringe.fromX, fringe.toX),
    reach: pickBetween(random, 0.02, 0.07) * (fringe.toX - fringe.fromX),
  }))
  for (let i = 0; i < fringe.blades; i++) {
    const x = pickBetween(random, fringe.fromX, fringe.toX)
    const tufted = max(...tufts.map((tuft) => exp(-(((x - tuft.x) / tuft.reach) ** 2))))
    const height = fringe.height * (0.25 + 0.75 * tufted) * pickBetween(random, 0.35, 1)
    blades.push(
      ...drawBlade(random, {
        x,
        y: fringe.rootY(x) + height * pickBetween(random, 0, 0.16),
        height,
        lean: fringe.lean,
      }),
    )
  }
  return fillShapes(blades, fringe.colour)
}

interface Blade {
  x: number
  y: number
  height: number
  lean: number
}

function drawBlade(random: Random, { x, y, height, lean }: Blade): Point[][] {
  const bow = lean + pickNearZero(random) * 0.22
  const width = 0.35 + height * 0.012
  const parts = 5
  const left: Point[] = []
  const right: Point[] = []
  let tip: Point = [x, y]
  for (let i = 0; i <= parts; i++) {
    const up = i / parts
    const cx = x + sin(bow) * height * up * up
    const cy = y - height * up * (1 - 0.18 * abs(bow) * up)
    const half = (width * (1 - up * 0.85)) / 2
    left.push([cx - half, cy])
    right.unshift([cx + half, cy])
    tip = [cx, cy]
  }
  const shapes: Point[][] = [[...left, ...right]]
  if (random() < 0.24) shapes.push(drawSeedHead(tip, height, bow))
  return shapes
}

/** A seed head: a slim drop that hangs over from the tip. */
function drawSeedHead([x, y]: Point, height: number, bow: number): Point[] {
  const long = min(14, height * 0.12)
  const wide = min(1.1, height * 0.009 + 0.2)
  const turn = bow * 1.7
  const outline: Point[] = []
  for (let i = 0; i < 12; i++) {
    const around = (i / 12) * Math.PI * 2
    const along = (0.35 - 0.65 * cos(around)) * long
    const across = sin(around) * wide * (1 + 0.5 * cos(around))
    outline.push([
      x + sin(turn) * along + cos(turn) * across,
      y - cos(turn) * along + sin(turn) * across,
    ])
  }
  return outline
}
