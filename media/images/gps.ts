import type { Metadata } from 'sharp'

import { createBufferSource, type ByteSource } from './byte-source.js'
import type { ImageFormat } from './limits.js'
import { hasGpsTags } from './tiff-tags.js'

/** The property names of XMP's EXIF schema (XMP Specification Part 2, section 3.3). */
export const xmpPlace = /exif:GPS(Latitude|Longitude)/

/** JPEG and WebP writers may keep JPEG's own introduction in front of the EXIF block. */
const exifIntroduction = 'Exif\0\0'

export interface GpsQuestion {
  format: ImageFormat
  source: ByteSource
  metadata: Pick<Metadata, 'exif' | 'xmp'>
}

/** Whether the uploaded file itself says where it was taken, in EXIF or in XMP. */
export async function hasGps({ format, source, metadata }: GpsQuestion): Promise<boolean> {
  if (metadata.xmp && xmpPlace.test(metadata.xmp.toString('utf8'))) return true
  // A TIFF's own directories are its EXIF; libvips hands out no block for it.
  if (format === 'tiff') return hasGpsTags(source)
  if (!metadata.exif) return false
  const isIntroduced = metadata.exif.toString('latin1', 0, 6) === exifIntroduction
  return hasGpsTags(createBufferSource(metadata.exif.subarray(isIntroduced ? 6 : 0)))
}
