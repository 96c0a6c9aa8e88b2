import sharp from 'sharp'

import { createCanvas } from './canvas.js'
import { developPicture } from './develop.js'
import type { Layer } from './layers.js'
import { createRandom } from './random.js'
import { scenes } from './scenes/index.js'
import type { Scene } from './scenes/scene.js'

export interface StillRequest {
  /** The name of one of `scenes`. */
  scene: string
  seed: number
  widthPx?: number
  heightPx?: number
}

/**
 * Draws one landscape: a JPEG (quality 90, sRGB), the same bytes for the same request. It is painted
 * in linear light at half size, where clouds and ground are soft anyway; what is sharp (masts,
 * branches, wires) and the grain are added at full size. A scene that does not exist is an error
 * that names those that do.
 */
export async function drawStill({
  scene,
  seed,
  widthPx = 3600,
  heightPx = 2400,
}: StillRequest): Promise<Buffer> {
  const random = createRandom(seed)
  const canvas = createCanvas(Math.round(widthPx / 2), Math.round(heightPx / 2))
  const { look, front, near } = findScene(scene)({ canvas, random })
  // Drawn at a third and enlarged: as soft as a lens leaves it, and far cheaper than a blur.
  const softSize = { widthPx: Math.round(widthPx / 3), heightPx: Math.round(heightPx / 3) }
  const pixels = developPicture({
    canvas,
    front: front === null ? null : await rasterise(front, { widthPx, heightPx }),
    near: near === null ? null : await rasterise(near, softSize),
    widthPx,
    heightPx,
    look,
    random,
  })
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

function findScene(name: string): Scene {
  const found = Object.entries(scenes).find(([known]) => known === name)
  if (!found) {
    throw new Error(`No scene is called ${name}; there are ${Object.keys(scenes).join(', ')}.`)
  }
  return found[1]
}

/** Draws the body of an SVG, measured in thousandths of the picture's width. */
async function rasterise(
  body: string,
  { widthPx, heightPx }: Pick<Layer, 'widthPx' | 'heightPx'>,
): Promise<Layer> {
  const tall = (1000 * heightPx) / widthPx
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 1000 ${tall}">${body}</svg>`
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer()
  return { widthPx, heightPx, pixels }
}
