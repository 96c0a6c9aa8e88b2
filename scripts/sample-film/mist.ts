import { exp, max, min } from './arithmetic.js'
import type { Camera, Canvas } from './canvas.js'
import type { Colour } from './colour.js'
import { type Noise, sumOctaves } from './noise.js'

/** Mist that lies: as thick as `densePerM` up to `topM`, thinning to a third every `thinM` above. */
export interface Mist {
  camera: Camera
  topM: number
  thinM: number
  densePerM: number
  /** How far mist is counted where nothing ends the view. */
  farM: number
  colourAt: (x: number) => Colour
  noise: Noise
  /** How uneven it is, 0 to 1, in drifts this many metres long. */
  patchy: number
  driftM: number
}

/** Lays mist between the eye and everything painted so far. */
export function layMist(canvas: Canvas, mist: Mist): void {
  const { widthPx, heightPx, light, distanceM } = canvas
  const { camera, noise, driftM } = mist
  const focalPx = camera.focalShare * widthPx
  const colours = Array.from({ length: widthPx }, (_, x) => mist.colourAt(x / widthPx))
  for (let y = 0; y < heightPx; y++) {
    const risePerM = (camera.horizonShare * heightPx - y) / focalPx
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x
      const zM = min(mist.farM, distanceM[at]!)
      const depth =
        mist.densePerM * zM * measureShare(mist, camera.eyeM, camera.eyeM + risePerM * zM)
      if (depth < 0.004) continue
      const xM = ((x / widthPx - 0.5) * zM) / camera.focalShare
      const heightM = camera.eyeM + risePerM * zM
      const drift =
        mist.patchy === 0
          ? 1
          : max(
              0,
              1 +
                mist.patchy *
                  2 *
                  sumOctaves(
                    noise,
                    (xM + zM * 0.3) / driftM,
                    (heightM * 3.5 + zM * 0.2) / driftM,
                    3,
                  ),
            )
      const clear = exp(-depth * drift)
      const colour = colours[x]!
      for (let part = 0; part < 3; part++) {
        light[at * 3 + part] = colour[part]! + (light[at * 3 + part]! - colour[part]!) * clear
      }
    }
  }
}

/** The mean thickness along a straight line from one height to another, 0 to 1. */
function measureShare({ topM, thinM }: Mist, fromM: number, toM: number): number {
  const low = (min(fromM, toM) - topM) / thinM
  const high = (max(fromM, toM) - topM) / thinM
  if (high - low < 0.01) return min(1, exp(-low))
  const below = max(0, min(0, high) - low)
  const above = high > 0 ? exp(-max(0, low)) - exp(-high) : 0
  return (below + above) / (high - low)
}
