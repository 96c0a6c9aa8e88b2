import type { Readable } from 'node:stream'

import { mediaError } from '../errors.js'
import { sniffBytes } from '../images/sniff.js'
import { fileFormats, type FileFormat, type FileFormatName } from './file-formats.js'

/** "MP4, MOV, WebM, MKV", as a sentence names them. */
export const nameFormats = (names: readonly FileFormatName[]): string =>
  names.map((name) => fileFormats[name].label).join(', ')

/**
 * What a file is by its first `sniffBytes`.
 *
 * @throws FILE_FORMAT_REFUSED where it is none of those that are accepted
 */
export function requireFileFormat(
  beginning: Buffer,
  args: { fileName: string; accepted: readonly FileFormatName[] },
): FileFormat {
  const { fileName, accepted } = args
  const text = beginning.toString('latin1')
  const name = accepted.find((one) => fileFormats[one].beginning.test(text))
  if (name) return fileFormats[name]
  throw mediaError('FILE_FORMAT_REFUSED', { fileName, accepted: nameFormats(accepted) })
}

/**
 * Judges a file that is kept by its content: by its beginning, and a text to its last byte. Reads a
 * text as it streams.
 *
 * @throws FILE_FORMAT_REFUSED
 */
export async function inspectFile(args: {
  fileName: string
  accepted: readonly FileFormatName[]
  /** Opens the file from its beginning. */
  open: () => Promise<Readable>
}): Promise<FileFormat> {
  const { fileName, accepted, open } = args
  const format = requireFileFormat(await readBeginning(await open()), args)
  if (format.isText && !(await isUtf8(await open()))) {
    throw mediaError('FILE_FORMAT_REFUSED', {
      fileName,
      accepted: `${nameFormats(accepted)} (UTF-8)`,
    })
  }
  return format
}

async function readBeginning(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes >= sniffBytes) break
  }
  return Buffer.concat(chunks).subarray(0, sniffBytes)
}

async function isUtf8(stream: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if ((error as Error).name === 'TypeError') return false
    throw error
  }
}
