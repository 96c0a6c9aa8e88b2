import sharp, { type Sharp } from 'sharp'

import type { ImageInput } from './byte-source.js'
import { imageLimits } from './limits.js'

// libvips would keep 50 MB of past results, and no image is asked for twice in a row here.
sharp.cache(false)

/** Opens an image to read its header alone, however many pixels it claims. */
export function openHeader(input: ImageInput): Sharp {
  return sharp(getBytes(input), { limitInputPixels: false, failOn: 'error' })
}

/**
 * Opens an image to decode it: top to bottom once, never more pixels than the limit, never longer
 * than the limit, and an image that ends early or is broken fails instead of turning grey.
 */
export function openPixels(input: ImageInput): Sharp {
  const { maxPixels, maxDecodeSeconds } = imageLimits
  const options = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const
  return sharp(getBytes(input), options).timeout({ seconds: maxDecodeSeconds })
}

/** Decoded pixels, eight bits a channel, row by row. */
export interface RawImage {
  pixels: Buffer
  widthPx: number
  heightPx: number
  channels: 1 | 2 | 3 | 4
}

/** Goes on working on pixels that are decoded already. */
export function openRaw({ pixels, widthPx, heightPx, channels }: RawImage): Sharp {
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels } })
}

function getBytes(input: ImageInput): string | Buffer {
  return 'buffer' in input ? input.buffer : input.path
}
