import type { Canvas } from '../canvas.js'
import type { Look } from '../develop.js'
import type { Random } from '../random.js'

/** What a scene is given: an empty canvas of any size, and its chance. */
export interface Easel {
  canvas: Canvas
  random: Random
}

/** What a scene leaves besides the canvas it painted. */
export interface Painted {
  look: Look
  /** The body of an SVG for what stands sharp in front, in thousandths of the width; or null. */
  front: string | null
  /** The same for what stands nearer than the lens is focused, and is soft; or null. */
  near: string | null
}

export type Scene = (easel: Easel) => Painted
