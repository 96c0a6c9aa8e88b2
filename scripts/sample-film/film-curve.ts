import { max, min, sqrt } from './arithmetic.js'
import { encodeSrgb } from './colour.js'

const STEPS = 4096
const BRIGHTEST = 16

/**
 * The film curve as a table over the square root of light, so that shadows get their share of it:
 * a soft toe, a nearly straight middle, a long shoulder that never quite burns out.
 */
export function bakeCurve(): Float32Array {
  return Float32Array.from({ length: STEPS + 2 }, (_, step) => {
    const light = (step / STEPS) ** 2 * BRIGHTEST
    const film = (light * (2.2 * light + 0.06)) / (light * (2.1 * light + 0.85) + 0.09)
    return 255 * encodeSrgb(min(1, film))
  })
}

/** The level, 0 to 255 and between, that the curve gives an amount of light. */
export function readCurve(curve: Float32Array, light: number): number {
  const at = sqrt(min(1, max(0, light / BRIGHTEST))) * STEPS
  const step = at | 0
  return curve[step]! + (curve[step + 1]! - curve[step]!) * (at - step)
}
