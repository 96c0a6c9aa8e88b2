import { atan2, cos, hypot, max, min, sin } from './arithmetic.js'
import { type Noise, sumCrests } from './noise.js'

/** A spoil tip: the waste of a mine, tipped into a cone or a long flat-topped bank. */
export interface Heap {
  xM: number
  zM: number
  topM: number
  /** From the middle to the foot. */
  radiusM: number
  /** How wide its top is, as a share of the radius: 0.02 a cone, 0.5 a bank. */
  crown: number
}

/** What the heaps add to the ground at a place, in metres: rain has cut gullies down their sides. */
export function measureHeaps(noise: Noise, heaps: readonly Heap[], xM: number, zM: number): number {
  let heightM = 0
  for (const heap of heaps) {
    const dx = xM - heap.xM
    const dz = zM - heap.zM
    const away = hypot(dx, dz)
    if (away > heap.radiusM * 1.3) continue
    const turn = atan2(dz, dx)
    const uneven = 1 + 0.13 * noise(cos(turn) * 1.7 + heap.xM, sin(turn) * 1.7)
    const out = away / (heap.radiusM * uneven)
    const flank = min(1, max(0, (1 - out) / (1 - heap.crown)))
    // Gullies begin as many thin ones and join on the way down, so few octaves and a slow drift.
    const spread = 3.2 + 1.4 * out
    const gully = sumCrests(noise, cos(turn) * spread + heap.zM, sin(turn) * spread, 3)
    const rough = 0.012 * noise(xM / 7, zM / 7) + 0.02 * noise(xM / 21, zM / 21)
    const worn = (gully - 0.5) * 0.13 * min(1, 4 * flank * (1.1 - flank)) + rough * flank
    // Rounded at the crown, running out gently at the foot, at the angle of repose between.
    const slope = flank < 0.16 ? flank * flank * 3.1 : flank - 0.08
    heightM = max(heightM, heap.topM * (slope / 0.92 + worn))
  }
  return heightM
}
