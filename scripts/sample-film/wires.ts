import { hypot, max, min } from './arithmetic.js'
import type { Projector } from './canvas.js'
import type { Colour } from './colour.js'
import { type Point, strokeLines } from './strokes.js'

/** Where a mast stands, and the colour it has left after the air between. */
export interface Mast {
  xM: number
  groundM: number
  zM: number
  colour: Colour
}

/** Half-widths of the three crossarms, and their heights as shares of the mast. */
const ARMS = [
  { halfM: 6.5, at: 0.66 },
  { halfM: 9, at: 0.79 },
  { halfM: 5.5, at: 0.92 },
] as const
const HALF_FOOT_M = 4.2
const SPAN_SAG_SHARE = 0.028

/** Draws a high-voltage line: lattice masts, farthest first, and the wires that hang between. */
export function drawPowerLine(project: Projector, masts: readonly Mast[], heightM: number): string {
  const drawn: string[] = []
  for (let i = masts.length - 1; i >= 0; i--) {
    const mast = masts[i]!
    const next = masts[i + 1]
    if (next) drawn.push(hangWires(project, [mast, next], heightM))
    drawn.push(drawMast(project, mast, heightM))
  }
  return drawn.join('')
}

function drawMast(project: Projector, { xM, groundM, zM, colour }: Mast, heightM: number): string {
  const { perM } = project(xM, groundM, zM)
  const at = (aside: number, up: number): Point => {
    const { x, y } = project(xM + aside, groundM + up * heightM, zM)
    return [x, y]
  }
  const halfAt = (up: number) => HALF_FOOT_M * (up < 0.6 ? 1 - up * 1.3 : 0.22 - 0.3 * (up - 0.6))
  const legs: Point[][] = [-1, 1].map((side) =>
    [0, 0.3, 0.6, 1].map((up) => at(side * max(0.1, halfAt(up)), up)),
  )
  const braces: Point[][] = []
  for (let up = 0; up < 0.98;) {
    const next = min(1, up + max(0.035, 0.13 - up * 0.13))
    const low = max(0.1, halfAt(up))
    const high = max(0.1, halfAt(next))
    braces.push([at(-low, up), at(high, next)], [at(low, up), at(-high, next)])
    up = next
  }
  for (const { halfM, at: up } of ARMS) {
    for (const side of [-1, 1]) {
      legs.push([at(0, up + 0.035), at(side * halfM, up), at(0, up)])
      braces.push([at(side * halfM, up), at(side * halfM, up - 0.045)])
    }
  }
  return (
    strokeLines(legs, max(0.28, 0.2 * perM), colour) +
    strokeLines(braces, max(0.18, 0.09 * perM), colour)
  )
}

function hangWires(project: Projector, [near, far]: [Mast, Mast], heightM: number): string {
  const wires: Point[][] = []
  const spanM = hypot(far.xM - near.xM, far.zM - near.zM)
  const hang = (aside: number, up: number) => {
    const parts = 40
    wires.push(
      Array.from({ length: parts + 1 }, (_, i): Point => {
        const share = i / parts
        const sagM = 4 * share * (1 - share) * SPAN_SAG_SHARE * spanM
        const groundM = near.groundM + (far.groundM - near.groundM) * share
        const { x, y } = project(
          near.xM + (far.xM - near.xM) * share + aside,
          groundM + up * heightM - sagM,
          near.zM + (far.zM - near.zM) * share,
        )
        return [x, y]
      }),
    )
  }
  for (const { halfM, at } of ARMS) {
    hang(-halfM, at - 0.045)
    hang(halfM, at - 0.045)
  }
  hang(0, 1)
  const { perM } = project(near.xM, near.groundM, (near.zM * 2 + far.zM) / 3)
  return strokeLines(wires, max(0.2, 0.05 * perM), near.colour)
}
