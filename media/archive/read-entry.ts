import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

import { mediaError } from '../errors.js'
import type { ByteRange } from '../storage/storage.js'
import type { EntryFacts } from './records.js'

interface Openable {
  entry: EntryFacts & { open(part?: Required<ByteRange>): Promise<Readable> | Readable }
  /** Left out where the whole entry is wanted. */
  part?: Required<ByteRange> | undefined
}

/** An entry, or a part of one, whose source is being opened, before anybody reads it. */
export interface OpeningEntry {
  entry: EntryFacts
  part?: Required<ByteRange> | undefined
  source: Promise<Readable>
}

/**
 * Begins to open an entry. Its source is closed at once when `signal` is raised, whether it was open
 * by then or not, read or not.
 */
export function openEntry({ entry, part }: Openable, signal: AbortSignal): OpeningEntry {
  const source = openSource({ entry, part }, signal)
  // Whoever reads it is told; where the reader leaves before, it concerns nobody.
  source.catch(() => undefined)
  return { entry, part, source }
}

async function openSource({ entry, part }: Openable, signal: AbortSignal): Promise<Readable> {
  const source = await entry.open(part)
  const closeSource = () => void source.destroy()
  // The reading below tells an error; one that comes after the reader has left concerns nobody.
  source.on('error', () => undefined)
  source.once('close', () => signal.removeEventListener('abort', closeSource))
  // It may have been raised while the source was opening.
  if (signal.aborted) closeSource()
  else signal.addEventListener('abort', closeSource, { once: true })
  return source
}

/**
 * An entry's bytes, checked against what its header promised: the header has left already, so a
 * difference can only end the stream. The source is closed whatever happens.
 *
 * @throws ARCHIVE_ENTRY_CHANGED, or the source's own error
 */
export async function* readEntry(opening: OpeningEntry): AsyncGenerator<Uint8Array> {
  const source = await opening.source
  try {
    yield* readChecked(opening, source)
  } finally {
    source.destroy()
  }
}

async function* readChecked(
  { entry, part }: OpeningEntry,
  source: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  const promised = part ? { ...entry, bytes: part.end - part.start + 1 } : entry
  let bytes = 0
  let crc = 0
  for await (const chunk of source) {
    const content = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    bytes += content.byteLength
    crc = crc32(content, crc)
    // Told before the chunk leaves: what is too much would be read as the next header.
    if (bytes > promised.bytes) requireSame({ ...promised, field: 'bytes', found: bytes })
    if (content.byteLength > 0) yield content
  }
  requireSame({ ...promised, field: 'bytes', found: bytes })
  if (!part) requireSame({ ...entry, field: 'crc32', found: crc })
}

function requireSame(check: EntryFacts & { field: 'bytes' | 'crc32'; found: number }): void {
  const { name, field, found } = check
  if (found === check[field]) return
  throw mediaError('ARCHIVE_ENTRY_CHANGED', { name, field, promised: check[field], found })
}
