import type { Metadata } from 'sharp'

import { mediaError } from '../errors.js'
import { isAnimatedPng } from './animated-png.js'
import {
  createBufferSource,
  withByteSource,
  type ByteSource,
  type ImageInput,
} from './byte-source.js'
import { hasGps } from './gps.js'
import { imageFormats, imageLimits, type ImageFormat } from './limits.js'
import { openHeader, openPixels } from './open-image.js'
import { nameAcceptedFormats, sniffBytes, sniffFormat } from './sniff.js'

/** What an uploaded image was measured to be. */
export interface ImageFacts {
  format: ImageFormat
  mimeType: string
  /** Without a dot, by content: `jpg`, `png`, `webp`, `tif`. */
  extension: string
  /** As it is seen: after the EXIF orientation is applied. */
  widthPx: number
  heightPx: number
  /** As the file claims; null when it claims nothing. */
  dpi: number | null
  bytes: number
  /** Whether the upload says where it was taken. No rendition does. */
  hasGps: boolean
  /** EXIF orientation, 1 to 8; 1 when the file has none. */
  orientation: number
}

/** `fileName` is only for the sentences; what the file is, its content decides. */
export type InspectedImage = ImageInput & { fileName: string }

/**
 * Measures an uploaded image and decodes it once to its last row, so that what is let in can be
 * shown. The header is judged before any pixel is decoded.
 *
 * @throws IMAGE_EMPTY, IMAGE_TOO_LARGE, IMAGE_FORMAT_REFUSED, IMAGE_TOO_MANY_PIXELS,
 *   IMAGE_TOO_SMALL, IMAGE_ANIMATED, IMAGE_DAMAGED
 */
export function inspectImage(image: InspectedImage): Promise<ImageFacts> {
  return withByteSource(image, async (source) => {
    requireSize(source, image)
    const format = await requireFormat(source, image)
    const metadata = await readHeader(image, format)
    requirePixels(metadata, image)
    await requireStill({ source, format, metadata, image })
    await decodeWhole(image)
    return {
      format,
      mimeType: imageFormats[format].mimeType,
      extension: imageFormats[format].extension,
      widthPx: metadata.autoOrient.width,
      heightPx: metadata.autoOrient.height,
      dpi: metadata.density === undefined ? null : Math.round(metadata.density),
      bytes: source.bytes,
      hasGps: await hasGps({ format, source, metadata }),
      orientation: metadata.orientation ?? 1,
    }
  })
}

/**
 * The format of an image by its first bytes.
 *
 * @throws IMAGE_FORMAT_REFUSED
 */
export async function requireFormat(
  source: ByteSource,
  { fileName }: { fileName: string },
): Promise<ImageFormat> {
  const found = sniffFormat(await source.readAt(0, sniffBytes))
  if (typeof found === 'string') return found
  const details = { fileName, format: found.refused, accepted: nameAcceptedFormats() }
  throw mediaError('IMAGE_FORMAT_REFUSED', details)
}

/**
 * Judges an image by its first `sniffBytes` alone, for whoever has no more of it yet.
 *
 * @throws IMAGE_FORMAT_REFUSED
 */
export async function judgeImageBeginning(beginning: Buffer, fileName: string): Promise<void> {
  await requireFormat(createBufferSource(beginning), { fileName })
}

/** @throws IMAGE_EMPTY, IMAGE_TOO_LARGE */
export function requireSize({ bytes }: { bytes: number }, image: { fileName: string }): void {
  const { fileName } = image
  const { maxBytes } = imageLimits
  if (bytes === 0) throw mediaError('IMAGE_EMPTY', { fileName })
  if (bytes > maxBytes) throw mediaError('IMAGE_TOO_LARGE', { fileName, bytes, maxBytes })
}

async function readHeader(image: InspectedImage, format: ImageFormat): Promise<Metadata> {
  const { fileName } = image
  const details = { fileName, reason: 'its header cannot be read' }
  const metadata = await openHeader(image)
    .metadata()
    .catch((cause: unknown) => {
      throw mediaError('IMAGE_DAMAGED', details, { cause })
    })
  if (metadata.format !== format) throw mediaError('IMAGE_DAMAGED', details)
  return metadata
}

function requirePixels(metadata: Metadata, { fileName }: InspectedImage): void {
  const { maxPixels, minWidthPx, minHeightPx } = imageLimits
  const { width: widthPx, height: heightPx } = metadata.autoOrient
  const found = { fileName, widthPx, heightPx }
  if (widthPx * heightPx > maxPixels) {
    throw mediaError('IMAGE_TOO_MANY_PIXELS', { ...found, maxPixels })
  }
  if (widthPx < minWidthPx || heightPx < minHeightPx) {
    throw mediaError('IMAGE_TOO_SMALL', { ...found, minWidthPx, minHeightPx })
  }
}

async function requireStill(question: {
  source: ByteSource
  format: ImageFormat
  metadata: Metadata
  image: InspectedImage
}): Promise<void> {
  const { source, format, metadata, image } = question
  const isAnimated = format === 'png' && (await isAnimatedPng(source))
  if (isAnimated || (metadata.pages ?? 1) > 1) {
    throw mediaError('IMAGE_ANIMATED', { fileName: image.fileName })
  }
}

/** Shrinking to a few pixels reads every row and keeps none. */
async function decodeWhole(image: InspectedImage): Promise<void> {
  try {
    await openPixels(image).resize({ width: 16 }).raw().toBuffer()
  } catch (cause) {
    const { fileName } = image
    throw mediaError('IMAGE_DAMAGED', { fileName, reason: 'its pixels end early' }, { cause })
  }
}
