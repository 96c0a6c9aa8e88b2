import { floor, max, min, sign } from './arithmetic.js'
import type { Canvas } from './canvas.js'
import { type Colour, riseBetween } from './colour.js'
import { type Noise, sumOctaves } from './noise.js'

/** A sheet of cloud overhead, in perspective toward the horizon. */
export interface Clouds {
  noise: Noise
  horizonShare: number
  /** 0 a few shreds, 1 overcast. */
  cover: number
  /** How gradually a cloud's edge thins: 0.1 is crisp, 0.6 is veil. */
  softness: number
  /** Clouds to the picture's width: about 1 for great banks, 4 for mackerel sky. */
  scale: number
  /** How much longer along the horizon than away from it. */
  stretch: number
  /** Where their light comes from, in shares of the picture. */
  sun: { x: number; y: number }
  /** The edge toward the sun, the body, and how much of the sky behind they hide. */
  lit: Colour
  shade: Colour
  opacity: number
}

/** Paints clouds over what of the sky lies above the horizon. */
export function paintClouds(canvas: Canvas, clouds: Clouds): void {
  const { widthPx, heightPx, light } = canvas
  const { noise, stretch, lit, shade } = clouds
  const threshold = 0.38 - 0.75 * clouds.cover
  const horizonPx = min(heightPx, floor(clouds.horizonShare * heightPx))
  for (let y = 0; y < horizonPx; y++) {
    const rise = (horizonPx - y) / heightPx
    const far = clouds.scale / (rise + 0.16)
    const veil = clouds.opacity * riseBetween(0, 0.12, rise)
    const toSunY = sign(y / heightPx - clouds.sun.y) * 0.12
    for (let x = 0; x < widthPx; x++) {
      const u = ((x / widthPx - 0.5) * far) / stretch + 7.7
      const v = far * 0.8
      const thick = sumOctaves(noise, u, v, 5)
      const share = veil * riseBetween(threshold, threshold + clouds.softness, thick)
      if (share < 0.002) continue
      const toSunX = ((clouds.sun.x - x / widthPx) * 0.3) / stretch
      const sunward = sumOctaves(noise, u + toSunX, v + toSunY, 3)
      const shine = min(1, max(0, 0.42 + 1.5 * (thick - sunward) - 0.25 * thick))
      const at = (y * widthPx + x) * 3
      for (let part = 0; part < 3; part++) {
        const own = shade[part]! + (lit[part]! - shade[part]!) * shine
        light[at + part]! += (own - light[at + part]!) * share
      }
    }
  }
}
