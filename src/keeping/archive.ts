import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { unusable } from './problem.js'
import { blockBytes, isZero, paddingBytes, readHeader } from './tar-blocks.js'

/** A file inside a backup. */
export interface ArchiveEntry {
  name: string
  bytes: number
  /** Where its bytes begin in the archive. */
  offset: number
}

export interface OpenArchive {
  path: string
  file: FileHandle
  /** The length of the whole. */
  bytes: number
}

/**
 * Every entry of an archive, in order; only headers are read, so that going through costs little.
 * Nothing is believed: not a length beyond the file's end, not a byte where there must be none.
 *
 * @throws KeepingProblem
 */
export async function* listEntries(archive: OpenArchive): AsyncGenerator<ArchiveEntry> {
  for (let position = 0; ;) {
    const block = await readAt(archive, position, blockBytes)
    if (isZero(block)) return refuseUnlessEnd(archive, position)
    const header = readHeader(block)
    if ('problem' in header) throw unusable(archive.path, header.problem)
    const offset = position + blockBytes
    const padding = paddingBytes(header.bytes)
    // Read before the entry is used: it shows that the file does not end within it.
    const rest = await readAt(archive, offset + header.bytes, padding)
    if (!isZero(rest)) throw unusable(archive.path, `there are stray bytes after ${header.name}`)
    yield { ...header, offset }
    position = offset + header.bytes + padding
  }
}

/** The bytes of an entry. Node's own stream over a part of a file would close the file with it. */
export function openEntry(archive: OpenArchive, entry: ArchiveEntry): Readable {
  return Readable.from(readChunks(archive, entry), { objectMode: false })
}

async function* readChunks(archive: OpenArchive, { offset, bytes }: ArchiveEntry) {
  for (let done = 0; done < bytes;) {
    const chunk = await readAt(archive, offset + done, Math.min(chunkBytes, bytes - done))
    done += chunk.byteLength
    yield chunk
  }
}

const chunkBytes = 256 * 1024

/** A small entry as text. */
export async function readText(
  archive: OpenArchive,
  entry: ArchiveEntry,
  { maxBytes }: { maxBytes: number },
): Promise<string> {
  if (entry.bytes > maxBytes) throw unusable(archive.path, `${entry.name} in it is too large`)
  return (await readAt(archive, entry.offset, entry.bytes)).toString('utf8')
}

async function readAt(archive: OpenArchive, position: number, length: number): Promise<Buffer> {
  const cutOff = () =>
    unusable(archive.path, `it is cut off after ${archive.bytes} bytes, in the middle of something`)
  if (position + length > archive.bytes) throw cutOff()
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await archive.file.read(buffer, 0, length, position)
  if (bytesRead < length) throw cutOff()
  return buffer
}

/** Two empty blocks and nothing after them. */
async function refuseUnlessEnd(archive: OpenArchive, position: number): Promise<void> {
  const end = await readAt(archive, position, 2 * blockBytes)
  if (!isZero(end) || position + 2 * blockBytes !== archive.bytes) {
    throw unusable(archive.path, 'there is something after its end')
  }
}
