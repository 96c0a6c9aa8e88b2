import { createBufferSource } from '../images/byte-source.js'
import { xmpPlace } from '../images/gps.js'
import { hasGpsTags } from '../images/tiff-tags.js'

/** How much one file may ask of whoever looks through it. */
export interface SearchBudget {
  /** EXIF blocks that are read: more than a book has pictures. */
  exifBlocks: number
  /** Keywords that begin a stream, and of those the streams that are unpacked. */
  streams: number
  packedStreams: number
  unpackedBytes: number
}

/** A file that cannot be looked through to its end: what it tells is not known. */
export class Unsearchable extends Error {}

/** Takes from a budget. @throws Unsearchable where nothing is left of it */
export function spend(budget: SearchBudget, what: keyof SearchBudget, amount = 1): void {
  budget[what] -= amount
  if (budget[what] < 0) throw new Unsearchable(`There is more of ${what} than a file may hold.`)
}

/** Lets others have their turn. */
export const yieldTurn = () => new Promise((resolve) => setImmediate(resolve))

/** In front of an EXIF block in JPEG (EXIF 2.32, section 4.7.2), and in JPEG 2000's `uuid` box. */
const exifIntroductions = ['Exif\0\0', 'JpgTiffExif->JP2'].map((text) => Buffer.from(text))
/** The longest EXIF block that a JPEG can hold, its introduction with it. */
export const longestExifBytes = 65_536

const latitude = 'exif:GPSLatitude'
const inTwoBytes = [Buffer.from(latitude, 'utf16le'), Buffer.from(latitude, 'utf16le').swap16()]

/** Whether these bytes, of whatever they are, hold EXIF or XMP with a place. @throws Unsearchable */
export async function tellsPlaceInBytes(bytes: Buffer, budget: SearchBudget): Promise<boolean> {
  if (xmpPlace.test(bytes.toString('latin1'))) return true
  if (inTwoBytes.some((text) => bytes.includes(text))) return true
  for (const introduction of exifIntroductions) {
    let at = bytes.indexOf(introduction)
    for (let count = 1; at >= 0; count += 1) {
      at += introduction.byteLength
      spend(budget, 'exifBlocks')
      const block = createBufferSource(bytes.subarray(at, at + longestExifBytes))
      if (await hasGpsTags(block)) return true
      if (count % 10 === 0) await yieldTurn()
      at = bytes.indexOf(introduction, at)
    }
  }
  return false
}
