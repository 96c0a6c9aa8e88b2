import { max } from './arithmetic.js'
import type { Projector } from './canvas.js'
import { type Colour, mixColours } from './colour.js'
import { fillShape, fillShapes, type Point, strokeLines } from './strokes.js'

/** A single track that runs away from the eye. */
export interface Track {
  project: Projector
  /** Where its middle is at a distance, and how high the sleepers lie. */
  middleAt: (zM: number) => number
  bedM: number
  nearM: number
  farM: number
  /** What the fog leaves of a colour at a distance. */
  fade: (colour: Colour, zM: number) => Colour
  sleeper: Colour
  rail: Colour
  /** What a lamp or the sky puts on the rails' heads. */
  shine: Colour
}

/** Russian gauge, 1,520 mm, and sleepers 2.75 m long, 0.6 m apart. */
const HALF_GAUGE_M = 0.76
const HALF_SLEEPER_M = 1.375
const SLEEPER_EVERY_M = 0.6

/** Draws sleepers and the two rails, farthest first, paler with distance. */
export function drawTrack(track: Track): string {
  const drawn: string[] = []
  for (let zM = track.farM; zM > track.nearM; zM -= SLEEPER_EVERY_M) {
    // Past a certain distance sleepers run together; the fog would hide them anyway.
    if (zM < 75) drawn.push(drawSleeper(track, zM))
  }
  for (let zM = track.farM; zM > track.nearM; zM *= 0.94) {
    for (const side of [-1, 1]) drawn.push(drawRail(track, side, zM))
  }
  return drawn.join('')
}

function drawSleeper({ project, middleAt, bedM, fade, sleeper }: Track, zM: number): string {
  const corner = (aside: number, alongM: number): Point => {
    const { x, y } = project(middleAt(zM) + aside, bedM, zM + alongM)
    return [x, y]
  }
  return fillShape(
    [
      corner(-HALF_SLEEPER_M, 0.13),
      corner(HALF_SLEEPER_M, 0.13),
      corner(HALF_SLEEPER_M, -0.13),
      corner(-HALF_SLEEPER_M, -0.13),
    ],
    fade(sleeper, zM),
  )
}

function drawRail(track: Track, side: number, farM: number): string {
  const { project, middleAt, bedM, fade } = track
  const nearM = max(track.nearM * 0.9, farM * 0.935)
  const at = (zM: number, aside: number, up: number): Point => {
    const { x, y } = project(middleAt(zM) + side * HALF_GAUGE_M + aside, bedM + up, zM)
    return [x, y]
  }
  const foot: Point[] = [
    at(farM, -0.07, 0),
    at(farM, 0.07, 0),
    at(nearM, 0.07, 0),
    at(nearM, -0.07, 0),
  ]
  const head: Point[] = [
    at(farM, -0.037, 0.17),
    at(farM, 0.037, 0.17),
    at(nearM, 0.037, 0.17),
    at(nearM, -0.037, 0.17),
  ]
  const web: Point[] = [head[0]!, head[1]!, foot[2]!, foot[3]!]
  return (
    fillShapes([foot, web], fade(track.rail, farM)) +
    fillShape(
      head,
      fade(mixColours(track.rail, track.shine, 0.35 + 0.65 * (farM / track.farM)), farM),
    )
  )
}

/** Where the insulators sit on the crossarm, from its middle. */
export const KNOBS_M = [-0.85, -0.4, 0.4, 0.85] as const

/** Draws a telegraph pole with one crossarm and its insulators. */
export function drawPole(
  project: Projector,
  { xM, groundM, zM, colour }: { xM: number; groundM: number; zM: number; colour: Colour },
): string {
  const { perM } = project(xM, groundM, zM)
  const at = (aside: number, up: number): Point => {
    const { x, y } = project(xM + aside, groundM + up, zM)
    return [x, y]
  }
  const knobs: Point[][] = KNOBS_M.map((aside) => [at(aside, 6.7), at(aside, 6.95)])
  return (
    strokeLines([[at(0.05, -0.3), at(0, 7.4)]], 0.22 * perM, colour) +
    strokeLines([[at(-1, 6.62), at(1, 6.7)], ...knobs], 0.09 * perM, colour)
  )
}
