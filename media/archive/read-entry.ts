import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

import { mediaError } from '../errors.js'
import type { EntryFacts } from './records.js'

type OpenableEntry = EntryFacts & { open(): Promise<Readable> | Readable }

/**
 * An entry's bytes, checked against what its header promised: the header has left already, so a
 * difference can only end the stream. The source is closed whatever happens, at once when `signal`
 * is raised.
 *
 * @throws ARCHIVE_ENTRY_CHANGED, or the source's own error
 */
export async function* readEntry(
  entry: OpenableEntry,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const source = await entry.open()
  const closeSource = () => void source.destroy()
  // The reading below tells an error; one that comes after the reader has left concerns nobody.
  source.on('error', () => undefined)
  // It may have been raised while the source was opening.
  if (signal.aborted) return closeSource()
  signal.addEventListener('abort', closeSource, { once: true })
  try {
    yield* readChecked(entry, source)
  } finally {
    signal.removeEventListener('abort', closeSource)
    closeSource()
  }
}

async function* readChecked(
  entry: EntryFacts,
  source: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  let crc = 0
  for await (const chunk of source) {
    const content = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    bytes += content.byteLength
    crc = crc32(content, crc)
    // Told before the chunk leaves: what is too much would be read as the next header.
    if (bytes > entry.bytes) requireSame({ ...entry, field: 'bytes', found: bytes })
    if (content.byteLength > 0) yield content
  }
  requireSame({ ...entry, field: 'bytes', found: bytes })
  requireSame({ ...entry, field: 'crc32', found: crc })
}

function requireSame(check: EntryFacts & { field: 'bytes' | 'crc32'; found: number }): void {
  const { name, field, found } = check
  if (found === check[field]) return
  throw mediaError('ARCHIVE_ENTRY_CHANGED', { name, field, promised: check[field], found })
}
