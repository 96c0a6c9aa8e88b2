import type { Readable } from 'node:stream'

import type { FileFormat } from './file-formats.js'
import type { OpenableFile } from './openable-file.js'
import { tellsPlaceInPdf } from './pdf-place.js'

/**
 * Whether a file says where it was taken. Cameras and telephones write it beside a video's pictures:
 * in the `moov` of MP4 and MOV (`©xyz` and Apple's keys in QuickTime's format, `loci` in 3GPP TS
 * 26.244, tracks of GoPro and of Google's cameras), in the tags of Matroska and WebM. What else there
 * is of pictures and sound is not read, but for Matroska, whose tags may stand anywhere. A PDF is
 * looked through for what the pictures set into it say.
 *
 * @throws Unsearchable where nobody can tell
 */
export function tellsPlace({ extension }: FileFormat, file: OpenableFile): Promise<boolean> {
  const search = searches[extension]
  return search ? search(file) : Promise.resolve(false)
}

/** By the extension of the format. */
const searches: Record<string, (file: OpenableFile) => Promise<boolean>> = {
  mp4: (file) => searchBoxes(file),
  mov: (file) => searchBoxes(file),
  mkv: async ({ open }) => isIn(await open(), placeInTags),
  webm: async ({ open }) => isIn(await open(), placeInTags),
  pdf: tellsPlaceInPdf,
}

/** Read as Latin-1, so that one character is one byte. The sample entries of a track end in zeros. */
const placeInBoxes =
  /\xa9xyz[^]{0,24}?[+-]\d\d|loci\0{4}|com\.apple\.quicktime\.location|GPSLatitude|(gpmd|camm)\0{6}/
/** A tag's name follows its id, 0x45A3, and its length (RFC 9559). */
const placeInTags = /\x45\xa3[^]{1,8}?(RECORDING_)?LOCATION|com\.apple\.quicktime\.location/
/** Longer than anything that is looked for. */
const overlap = 64

/** Boxes of pictures and sound, and of nothing. */
const passedBy = new Set(['mdat', 'free', 'skip', 'wide', 'ftyp'])
/** A file in more pieces than this is read through instead of asked for piece by piece. */
const mostBoxes = 500

/** Goes from box to box (ISO/IEC 14496-12, section 4.2) and reads those that describe. */
async function searchBoxes({ bytes, open }: OpenableFile): Promise<boolean> {
  let at = 0
  for (let boxes = 0; at + 8 <= bytes && boxes < mostBoxes; boxes++) {
    const box = readBox(await readPart(open, at, Math.min(at + 16, bytes)), bytes - at)
    // What is no box may be anything.
    if (!box) break
    const end = Math.min(at + box.bytes, bytes)
    if (!passedBy.has(box.type)) {
      if (await isIn(await open({ start: at, end: end - 1 }), placeInBoxes)) return true
    }
    at = end
  }
  return at < bytes && isIn(await open({ start: at, end: bytes - 1 }), placeInBoxes)
}

function readBox(head: Buffer, restBytes: number): { type: string; bytes: number } | null {
  const type = head.toString('latin1', 4, 8)
  const said = head.readUInt32BE(0)
  if (said === 0) return { type, bytes: restBytes }
  if (said !== 1) return said < 8 ? null : { type, bytes: said }
  const long = head.byteLength < 16 ? 0 : Number(head.readBigUInt64BE(8))
  return long < 16 ? null : { type, bytes: long }
}

async function readPart(open: OpenableFile['open'], start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  const part = await open({ start, end: end - 1 })
  for await (const chunk of part as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function isIn(stream: Readable, pattern: RegExp): Promise<boolean> {
  let last = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const text = last + chunk.toString('latin1')
    if (pattern.test(text)) return true
    last = text.slice(-overlap)
  }
  return false
}
