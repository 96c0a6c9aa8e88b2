import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp, { type Create } from 'sharp'

import type { ImageFormat } from './limits.js'

/** A picture with some noise in it, so that it has a photograph's size. */
export function drawPicture(picture: {
  widthPx: number
  heightPx: number
  format?: ImageFormat
}): Promise<Buffer> {
  const { widthPx, heightPx, format = 'jpeg' } = picture
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const create = { width: widthPx, height: heightPx, channels: 3, background: '#c86432', noise }
  return sharp({ create: create as Create })
    .toFormat(format)
    .toBuffer()
}

/** Four squares, red and green above blue and white, as the file stores them. */
export async function drawQuadrants(orientation: number): Promise<Buffer> {
  const square = (colour: string, left: number, top: number) => ({
    input: { create: { width: 200, height: 300, channels: 3 as const, background: colour } },
    left,
    top,
  })
  return sharp({ create: { width: 400, height: 600, channels: 3, background: '#ffffff' } })
    .composite([square('#ff0000', 0, 0), square('#00ff00', 200, 0), square('#0000ff', 0, 300)])
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** A TIFF (6.0, section 2) that claims pixels in a directory and has none: 122 bytes. */
export function forgeTiff({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Buffer {
  // ImageWidth, ImageLength, BitsPerSample, Compression, Photometric, StripOffsets,
  // SamplesPerPixel, RowsPerStrip, StripByteCounts; type 3 is SHORT, 4 is LONG.
  const tags = [
    [256, 4, widthPx],
    [257, 4, heightPx],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, heightPx],
    [279, 4, 0],
  ] as const
  const tiff = Buffer.alloc(14 + tags.length * 12)
  tiff.write('II*\0\x08\0\0\0', 'latin1')
  tiff.writeUInt16LE(tags.length, 8)
  tags.forEach(([tag, type, value], index) => {
    const at = 10 + index * 12
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(1, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  })
  return tiff
}

/** The image with tags written by ExifTool, as its command line takes them: `-Artist=Jan`. */
export function writeTags(image: Buffer, tags: string[]): Buffer {
  return withFile(image, (path) => {
    execFileSync('exiftool', ['-q', '-overwrite_original', ...tags, path])
    return readFileSync(path)
  })
}

/** Everything ExifTool finds in an image, as `Group:Tag` → value. */
export function readTags(image: Buffer): Record<string, unknown> {
  return withFile(image, (path) => {
    const [tags] = JSON.parse(execFileSync('exiftool', ['-j', '-a', '-G', path]).toString()) as [
      Record<string, unknown>,
    ]
    return tags
  })
}

function withFile<Result>(image: Buffer, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-picture-'))
  try {
    const path = join(folder, 'picture')
    writeFileSync(path, image)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
