import { z } from 'zod'

import { openEntry, type ArchiveEntry, type OpenArchive } from './archive.js'
import { longestLineBytes } from './format.js'
import { unusable } from './problem.js'
import type { Row } from './rows.js'

const data = z.record(z.string(), z.unknown())

const rowSchema = z.strictObject({
  doc: data,
  versions: z.array(
    z.strictObject({
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
      latest: z.boolean(),
      version: data,
    }),
  ),
})

/**
 * The rows of an entry, one after the other; a line longer than any row can be ends the reading.
 *
 * @throws KeepingProblem
 */
export async function* readEntryRows(
  archive: OpenArchive,
  entry: ArchiveEntry,
): AsyncGenerator<Row> {
  for await (const line of readLines(archive, entry)) {
    const parsed = parseRow(line)
    if (!parsed) throw unusable(archive.path, `${entry.name} in it holds a line that is no row`)
    yield parsed
  }
}

function parseRow(line: string): Row | null {
  try {
    return rowSchema.parse(JSON.parse(line))
  } catch {
    // Whatever is wrong with it, the reader is told which file it stands in.
    return null
  }
}

async function* readLines(archive: OpenArchive, entry: ArchiveEntry): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let held = 0
  for await (const chunk of openEntry(archive, entry)) {
    let rest = chunk as Buffer
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')
      parts = []
      held = 0
      rest = rest.subarray(end + 1)
    }
    parts.push(rest)
    held += rest.byteLength
    if (held > longestLineBytes) {
      throw unusable(archive.path, `${entry.name} in it holds a line longer than any row`)
    }
  }
  if (held > 0) throw unusable(archive.path, `${entry.name} in it ends in the middle of a row`)
}
