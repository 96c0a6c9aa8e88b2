import { sqrt } from './arithmetic.js'
import { pickNearZero, type Random } from './random.js'

const SIDE = 1024

/**
 * A square of 1,024 × 1,024 film grain that repeats without a seam: bell-shaped, standard deviation
 * 1, each grain a little larger than a pixel, as silver is.
 */
export function bakeGrain(random: Random): Float32Array {
  const raw = Float32Array.from({ length: SIDE * SIDE }, () => pickNearZero(random))
  const grain = new Float32Array(SIDE * SIDE)
  let squares = 0
  for (let y = 0; y < SIDE; y++) {
    const row = y * SIDE
    const above = ((y + SIDE - 1) & (SIDE - 1)) * SIDE
    const below = ((y + 1) & (SIDE - 1)) * SIDE
    for (let x = 0; x < SIDE; x++) {
      const left = (x + SIDE - 1) & (SIDE - 1)
      const right = (x + 1) & (SIDE - 1)
      const beside = raw[row + left]! + raw[row + right]! + raw[above + x]! + raw[below + x]!
      const value = raw[row + x]! + 0.55 * beside
      grain[row + x] = value
      squares += value * value
    }
  }
  const scale = 1 / sqrt(squares / grain.length)
  for (let i = 0; i < grain.length; i++) grain[i]! *= scale
  return grain
}

/** Grain of one colour at a pixel: mostly common to all three, a little of its own. */
export function readGrain(grain: Float32Array, x: number, y: number, part: number): number {
  const row = (y & (SIDE - 1)) * SIDE
  const own = (x + 311 * (part + 1)) & (SIDE - 1)
  return 0.85 * grain[row + (x & (SIDE - 1))]! + 0.35 * grain[row + own]!
}
