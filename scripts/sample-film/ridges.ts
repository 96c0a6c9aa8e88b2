import { abs, hypot, max } from './arithmetic.js'
import { type Noise, sumCrests, sumOctaves } from './noise.js'

/** A summit: where it stands, how high, and how many metres its flanks fall to a metre away. */
export interface Peak {
  xM: number
  zM: number
  topM: number
  fall: number
}

export interface Range {
  noise: Noise
  peaks: readonly Peak[]
  /** Height of the ground the peaks rise from. */
  floorM: number
  /** From one crest to the next. */
  spacingM: number
  /** How deep the gullies between crests are. */
  reliefM: number
}

/**
 * The height of a mountain range at a place: pyramids bent out of shape, cut by crests and gullies
 * and roughened by rock.
 */
export function measureRange(range: Range, xM: number, zM: number): number {
  const { noise, spacingM } = range
  const wide = spacingM * 0.8
  const bendX = xM + 0.27 * spacingM * sumOctaves(noise, xM / wide, zM / wide, 2)
  const bendZ = zM + 0.27 * spacingM * sumOctaves(noise, xM / wide + 40, zM / wide + 9, 2)
  const crests = sumCrests(noise, bendX / spacingM, bendZ / spacingM, 7)
  let massM = range.floorM
  for (const peak of range.peaks) {
    // Faces are flat and meet in edges: a bent square falls away like that, a cone does not.
    const dx = abs(bendX - peak.xM)
    const dz = abs(bendZ - peak.zM)
    const away = 0.55 * hypot(dx, dz) + 0.45 * max(dx, dz, 0.72 * (dx + dz))
    massM = max(massM, peak.topM - away * peak.fall)
  }
  const gullies = range.reliefM * (crests - 0.42)
  const rock =
    0.03 * range.reliefM * sumOctaves(noise, xM / (spacingM * 0.06), zM / (spacingM * 0.06), 3)
  return massM + gullies + rock
}
