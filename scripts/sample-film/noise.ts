import { abs, cos, floor, min, sin } from './arithmetic.js'
import type { Random } from './random.js'

/** Smooth noise over a plane: about -1 to 1, one bump or hollow to a unit. */
export type Noise = (x: number, y: number) => number

/** Gradient noise with a period of 256 units, its gradients shuffled by `random`. */
export function createNoise(random: Random): Noise {
  const order = shuffleBytes(random)
  const slopeX = new Float32Array(256)
  const slopeY = new Float32Array(256)
  for (let i = 0; i < 256; i++) {
    const turn = random() * Math.PI * 2
    slopeX[i] = cos(turn) * 1.5
    slopeY[i] = sin(turn) * 1.5
  }
  return function noise(x, y) {
    const left = floor(x)
    const top = floor(y)
    const dx = x - left
    const dy = y - top
    const a = order[left & 255]!
    const b = order[(left + 1) & 255]!
    const row = top & 255
    const below = (top + 1) & 255
    const i00 = order[a + row]!
    const i10 = order[b + row]!
    const i01 = order[a + below]!
    const i11 = order[b + below]!
    const sx = dx * dx * dx * (dx * (dx * 6 - 15) + 10)
    const sy = dy * dy * dy * (dy * (dy * 6 - 15) + 10)
    const n00 = slopeX[i00]! * dx + slopeY[i00]! * dy
    const n10 = slopeX[i10]! * (dx - 1) + slopeY[i10]! * dy
    const n01 = slopeX[i01]! * dx + slopeY[i01]! * (dy - 1)
    const n11 = slopeX[i11]! * (dx - 1) + slopeY[i11]! * (dy - 1)
    const upper = n00 + sx * (n10 - n00)
    return upper + sy * (n01 + sx * (n11 - n01) - upper)
  }
}

/** Octaves of `noise`, each turned, half as large and half as strong as the one before. */
export function sumOctaves(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0
  let strength = 0.5
  for (let i = 0; i < octaves; i++) {
    sum += strength * noise(x, y)
    // The turn keeps the grid of one octave from lining up with the next.
    const turned = 1.6 * x + 1.2 * y
    y = 1.6 * y - 1.2 * x + 17.3
    x = turned
    strength *= 0.5
  }
  return sum
}

/** Octaves folded at zero: sharp crests and rounded valleys, 0 to about 1. */
export function sumCrests(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0
  let strength = 0.5
  let carried = 1
  for (let i = 0; i < octaves; i++) {
    const folded = 1 - abs(noise(x, y))
    const crest = folded * folded * carried
    sum += strength * crest
    carried = min(1, crest * 1.9)
    const turned = 1.6 * x + 1.2 * y
    y = 1.6 * y - 1.2 * x + 9.1
    x = turned
    strength *= 0.5
  }
  return sum
}

function shuffleBytes(random: Random): Uint8Array {
  const bytes = new Uint8Array(512)
  for (let i = 0; i < 256; i++) bytes[i] = i
  for (let i = 255; i > 0; i--) {
    const j = floor(random() * (i + 1))
    const kept = bytes[i]!
    bytes[i] = bytes[j]!
    bytes[j] = kept
  }
  bytes.copyWithin(256, 0, 256)
  return bytes
}
