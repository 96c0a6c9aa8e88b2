import { ceil, max, min } from './arithmetic.js'
import type { Canvas } from './canvas.js'

/**
 * One column of pixels being filled from the bottom up. `paintUpTo` fills from what is already
 * covered up to row `y` (a fraction of a row counts as cover), fading from the colour before it to
 * this one; `skipTo` notes a place that is hidden, so that the next span fades from there.
 */
export interface Column {
  readonly top: () => number
  paintUpTo: (y: number, colour: Float64Array, zM: number) => void
  skipTo: (y: number) => void
}

/** Starts a column at the bottom of the canvas. */
export function startColumn({ widthPx, heightPx, light, distanceM }: Canvas, x: number): Column {
  const before = new Float64Array(3)
  const behind = new Float64Array(3)
  let hasBefore = false
  let beforeY = heightPx + 1
  let top = heightPx
  let row = heightPx

  function enterRow(next: number, zM: number): void {
    row = next
    const at = (row * widthPx + x) * 3
    for (let part = 0; part < 3; part++) behind[part] = light[at + part]!
    distanceM[row * widthPx + x] = zM
  }

  function paintUpTo(y: number, colour: Float64Array, zM: number): void {
    if (!hasBefore) before.set(colour)
    const lengthPx = beforeY - y
    while (y < top && top > 0) {
      const next = ceil(top) - 1
      if (next !== row) enterRow(next, zM)
      const until = max(y, row)
      const cover = top - until
      const middle = (top + until) / 2
      const share = lengthPx > 0 ? min(1, max(0, (beforeY - middle) / lengthPx)) : 1
      const at = (row * widthPx + x) * 3
      for (let part = 0; part < 3; part++) {
        const own = before[part]! + (colour[part]! - before[part]!) * share
        light[at + part]! += cover * (own - behind[part]!)
      }
      top = until
    }
    before.set(colour)
    skipTo(y)
    hasBefore = true
  }

  function skipTo(y: number): void {
    beforeY = y
    hasBefore = false
  }

  return { top: () => top, paintUpTo, skipTo }
}
