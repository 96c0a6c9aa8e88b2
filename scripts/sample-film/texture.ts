import { floor, log2 } from './arithmetic.js'
import type { Noise } from './noise.js'

/** The ground's fine grain: stones, tufts, wind on snow. */
export interface Texture {
  noise: Noise
  /** How much it lightens and darkens: 0.1 is snow, 0.4 a stubble field. */
  strength: number
  /** Size of its bumps, as a share of the distance to them. */
  grainShare: number
  /** How much longer than wide the bumps are, along z. */
  stretch: number
}

const SIDE = 256

/** One square of noise that meets itself at its edges: `noise` has a period of 256 units. */
export function bakeTexture(noise: Noise): Float32Array {
  const baked = new Float32Array(SIDE * SIDE)
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const coarse = noise(x + 0.37, y + 0.61)
      baked[y * SIDE + x] = 0.6 * coarse + 0.5 * noise(x * 2 + 0.2, y * 2 + 0.7)
    }
  }
  return baked
}

/**
 * The texture at a place, its bumps about `sizeM` large: two scales an octave apart are blended, so
 * that it looks as fine near by as far away and never jumps.
 */
export function readTexture(baked: Float32Array, xM: number, zM: number, sizeM: number): number {
  const octave = log2(sizeM)
  const whole = floor(octave)
  const share = octave - whole
  const scale = 2 ** -whole
  const fine = readBetween(baked, xM * scale, zM * scale)
  const coarse = readBetween(baked, xM * scale * 0.5, zM * scale * 0.5)
  return fine * (1 - share) + coarse * (share + 0.5)
}

function readBetween(baked: Float32Array, x: number, y: number): number {
  const left = floor(x)
  const upper = floor(y)
  const dx = x - left
  const dy = y - upper
  const x0 = left & (SIDE - 1)
  const x1 = (left + 1) & (SIDE - 1)
  const y0 = (upper & (SIDE - 1)) * SIDE
  const y1 = ((upper + 1) & (SIDE - 1)) * SIDE
  const above = baked[y0 + x0]! + (baked[y0 + x1]! - baked[y0 + x0]!) * dx
  const below = baked[y1 + x0]! + (baked[y1 + x1]! - baked[y1 + x0]!) * dx
  return above + (below - above) * dy
}
