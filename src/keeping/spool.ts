import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import { isVolatile, keepsIds, listCarried, restlessFieldsOf } from './carried.js'
import type { Manifest } from './format.js'
import { listNamedBlobs } from './named-blobs.js'
import { KeepingProblem } from './problem.js'
import { keepReferences } from './references.js'
import { readRows, type Data, type Row } from './rows.js'

/** The rows of a site at one moment, each collection in a file of its own. */
export interface Spooled {
  rows: Manifest['rows']
  /** Every blob that they name. */
  blobs: Set<string>
  /** How many relations led to what no longer exists, and were left empty. */
  dangling: number
  pathOf(slug: string): string
}

interface SpoolArgs {
  payload: Payload
  /** Where the files go; the caller removes it. */
  folder: string
  /** Whether nobody changes what is read: a snapshot, or a database without a server. */
  isStill: boolean
}

/**
 * Writes all rows to files, as they were at one moment. Where others may change the database
 * meanwhile, everything is read again until one whole reading finds what the one before it found:
 * then all of it was so at the moment between the two. Needs no snapshots of the database.
 *
 * @throws KeepingProblem when there was a change in each of many readings
 */
export async function spoolRows(args: SpoolArgs): Promise<Spooled> {
  const pathOf = (slug: string) => join(args.folder, `${slug}.ndjson`)
  await readUntilStill(args, pathOf)
  return tidyRows(args.payload, pathOf)
}

const mostReadings = 30

async function readUntilStill(args: SpoolArgs, pathOf: Spooled['pathOf']): Promise<void> {
  let before = new Map<string, string>()
  for (let reading = 1; reading <= mostReadings; reading++) {
    const sums = new Map<string, string>()
    for (const slug of listCarried(args.payload)) {
      const lines = linesOf(args.payload, slug)
      const sum = await writeLines(pathOf(slug), lines, (line) => restingPartOf(slug, line))
      if (!isVolatile(slug)) sums.set(slug, sum)
    }
    if (args.isStill || [...sums].every(([slug, sum]) => before.get(slug) === sum)) return
    before = sums
    // Whoever publishes a row of things is soon done; a reading must fit between two changes.
    if (reading > 1) await new Promise((resolve) => setTimeout(resolve, 50 * reading))
  }
  throw new KeepingProblem(
    `The site was being changed in each of ${mostReadings} readings, so no moment of it could be kept. Try again when fewer people are at work.`,
  )
}

async function* linesOf(payload: Payload, slug: CollectionSlug): AsyncGenerator<string> {
  for await (const row of readRows(payload, slug)) yield `${JSON.stringify(row)}\n`
}

/** A row without what changes by itself, to tell whether anybody changed it. */
function restingPartOf(slug: CollectionSlug, line: string): string {
  const restless = restlessFieldsOf(slug)
  if (restless.length === 0) return line
  const { doc } = JSON.parse(line) as Row
  return JSON.stringify(Object.entries(doc).filter(([name]) => !restless.includes(name)))
}

/** Gives the SHA-256 of what it wrote, or of the part of each line that counts. */
async function writeLines(
  path: string,
  lines: AsyncIterable<string>,
  partOf: (line: string) => string = (line) => line,
): Promise<string> {
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const line of lines) {
      hash.update(partOf(line))
      yield line
    }
  }
  await pipeline(hashed, createWriteStream(path, { mode: 0o600 }))
  return hash.digest('hex')
}

/** Empties the relations that lead nowhere, and notes what the rows name and how many they are. */
async function tidyRows(payload: Payload, pathOf: Spooled['pathOf']): Promise<Spooled> {
  const slugs = listCarried(payload)
  const ids = new Map<string, Set<string>>()
  for (const slug of slugs.filter(keepsIds)) ids.set(slug, await readIds(pathOf(slug)))
  const spooled: Spooled = { rows: [], blobs: new Set(), dangling: 0, pathOf }
  for (const slug of slugs) {
    const fields = payload.collections[slug].config.flattenedFields
    const count = { documents: 0, versions: 0, bytes: 0 }
    async function* tidied() {
      for await (const row of readLines(pathOf(slug))) {
        const line = `${JSON.stringify(tidyRow(fields, row, ids, spooled))}\n`
        for (const { sha256 } of listNamedBlobs(row)) spooled.blobs.add(sha256)
        count.documents += 1
        count.versions += row.versions.length
        count.bytes += Buffer.byteLength(line)
        yield line
      }
    }
    const temporary = `${pathOf(slug)}.tidied`
    const sha256 = await writeLines(temporary, tidied())
    await rename(temporary, pathOf(slug))
    spooled.rows.push({ collection: slug, ...count, sha256 })
  }
  return spooled
}

function tidyRow(
  fields: FlattenedField[],
  row: Row,
  ids: Map<string, Set<string>>,
  spooled: Spooled,
): Row {
  const tidy = (data: Data) =>
    keepReferences(fields, data, ({ slug, id }) => {
      const isThere = ids.get(slug)?.has(id) === true
      if (!isThere) spooled.dangling += 1
      return isThere
    })
  const versions = row.versions.map((version) => ({ ...version, version: tidy(version.version) }))
  return { doc: tidy(row.doc), versions }
}

async function readIds(path: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { doc } of readLines(path)) ids.add(String(doc.id))
  return ids
}

async function* readLines(path: string): AsyncGenerator<Row> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    yield JSON.parse(line) as Row
  }
}
