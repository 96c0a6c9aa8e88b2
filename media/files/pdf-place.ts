import { pipeline, type Readable } from 'node:stream'

import type { OpenableFile } from './openable-file.js'
import { listFilters, undoFilter } from './pdf-filters.js'
import {
  longestExifBytes,
  spend,
  tellsPlaceInBytes,
  Unsearchable,
  yieldTurn,
  type SearchBudget,
} from './told-places.js'

/** Ordinary files stay far below; what is above was made to keep us busy. */
const mostOfAFile: SearchBudget = {
  exifBlocks: 1000,
  streams: 200_000,
  packedStreams: 2000,
  unpackedBytes: 2 * 1024 ** 3,
}

/**
 * Whether a PDF holds something that says where it was taken. A picture set into one often comes with
 * all it said of itself: a JPEG as the camera wrote it, EXIF block included, and XMP beside it, as it
 * is or packed (ISO 32000-1, sections 7.3.8, 7.4 and 14.3.2).
 *
 * @throws Unsearchable where it is encrypted, or too much to look through
 */
export async function tellsPlaceInPdf({ bytes, open }: OpenableFile): Promise<boolean> {
  const budget = { ...mostOfAFile }
  let lookedInto = 0
  for await (const { at, part } of readParts(await open())) {
    if (await tellsPlaceInBytes(part, budget)) return true
    const text = part.toString('latin1')
    if (encrypted.test(text)) throw new Unsearchable('It is encrypted.')
    for await (const { start, filters } of findPacked(text, budget)) {
      // Where two parts overlap a stream is found in both.
      if (at + start <= lookedInto || at + start >= bytes) continue
      lookedInto = at + start
      spend(budget, 'packedStreams')
      const stream = await open({ start: lookedInto, end: bytes - 1 })
      if (await tellsPlacePacked({ stream, filters, budget })) return true
    }
  }
  return false
}

/** In the trailer, or in the dictionary of the stream that takes its place (section 7.6). */
const encrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/

const partBytes = 4 * 1024 * 1024

/** A stream in parts that overlap, so that no EXIF block is only ever seen in halves. */
async function* readParts(stream: Readable): AsyncGenerator<{ at: number; part: Buffer }> {
  let [at, held, heldBytes]: [number, Buffer[], number] = [0, [], 0]
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      held.push(chunk)
      heldBytes += chunk.byteLength
      if (heldBytes < partBytes) continue
      const part = Buffer.concat(held)
      yield { at, part }
      const kept = part.subarray(-longestExifBytes)
      at += part.byteLength - kept.byteLength
      held = [kept]
      heldBytes = kept.byteLength
    }
  } catch (error) {
    // What cannot be unpacked to its end is looked at as far as it goes.
    if (!isDamage(error)) throw error
  }
  yield { at, part: Buffer.concat(held) }
}

const isDamage = (error: unknown) => /^Z_/.test(String((error as NodeJS.ErrnoException).code))

/** Longer than the dictionary of any picture. */
const longestDictionary = 4096

/**
 * Streams that may hold XMP, a picture with what it says of itself, or a whole file, packed: by the
 * dictionary before them. Pages, fonts and bare pixels say nothing of a place.
 */
async function* findPacked(
  text: string,
  budget: SearchBudget,
): AsyncGenerator<{ start: number; filters: string[] }> {
  let count = 0
  for (const match of text.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    if (text.endsWith('end', match.index)) continue
    spend(budget, 'streams')
    if ((count += 1) % 1000 === 0) await yieldTurn()
    const before = text.slice(Math.max(0, match.index - longestDictionary), match.index)
    const dictionary = plain(before.slice(before.lastIndexOf(' obj') + 1))
    const filters = listFilters(dictionary)
    // Filters that are named elsewhere may be any: packed is what they mostly are.
    if (filters.length === 0 && /\/Filter\s*\d/.test(dictionary)) filters.push('FlateDecode')
    if (filters.length === 0 || !mayTell.test(dictionary)) continue
    yield { start: match.index + match[0].length, filters }
  }
}

const mayTell =
  /\/XML\b|\/Type\s*\/Metadata\b|DCTDecode|\/DCT\b|JPXDecode|\/EmbeddedFile|\/Params\b|\/Filter\s*\d/

/** A character of a name may be written by its number (section 7.3.5). */
const plain = (dictionary: string) =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

/** @throws what the storage says */
async function tellsPlacePacked(args: {
  stream: Readable
  filters: string[]
  budget: SearchBudget
}): Promise<boolean> {
  const { stream, filters, budget } = args
  const undone = filters.slice(0, 3).map(undoFilter)
  // What goes wrong is told to whoever reads, below.
  const unpacked = pipeline([stream, ...undone], () => undefined) as unknown as Readable
  try {
    for await (const { part } of readParts(unpacked)) {
      spend(budget, 'unpackedBytes', part.byteLength)
      if (await tellsPlaceInBytes(part, budget)) return true
    }
    return false
  } finally {
    stream.destroy()
  }
}
