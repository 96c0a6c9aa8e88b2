import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import type { z } from 'zod'

import { listEntries, openEntry, readText, type ArchiveEntry, type OpenArchive } from './archive.js'
import { keepsIds, listCarried } from './carried.js'
import {
  entryNames,
  formatVersion,
  headerSchema,
  largestManifestBytes,
  manifestSchema,
  type BackupHeader,
  type Manifest,
} from './format.js'
import { listNamedBlobs } from './named-blobs.js'
import { unusable } from './problem.js'
import type { ProgressTeller } from './progress.js'
import { readEntryRows } from './read-entry-rows.js'
import { listReferences } from './references.js'

/** A backup that was read from its first byte to its last, and is whole. */
export interface CheckedBackup {
  manifest: Manifest
  rows: { slug: CollectionSlug; entry: ArchiveEntry }[]
  blobs: ArchiveEntry[]
}

/**
 * Reads all of a backup before anything is written: each length, each sum, each count, each
 * relation, each blob that a row names.
 *
 * @throws KeepingProblem at the first thing that is not as it must be
 */
export async function checkBackup(args: {
  archive: OpenArchive
  payload: Payload
  progress: ProgressTeller
}): Promise<CheckedBackup> {
  const { archive, payload, progress } = args
  progress.begin('Checking', archive.bytes)
  const entries = await sortEntries(archive)
  const manifest = await readManifest(archive, entries)
  const rows = await checkRows({ archive, payload, manifest, entries: entries.rows, progress })
  await checkBlobs({ archive, manifest, entries: entries.blobs, progress })
  await checkReferences({ archive, payload, manifest, rows, blobs: entries.blobs })
  const damaged = new Set(manifest.damaged)
  const blobs = entries.blobs.filter(({ name }) => !damaged.has(keyOf(name)))
  return { manifest, rows, blobs }
}

/** The key of the blob in an entry. */
export const keyOf = (name: string): string => name.slice(entryNames.blob('').length)

interface Entries {
  header: BackupHeader
  rows: ArchiveEntry[]
  blobs: ArchiveEntry[]
  manifest: ArchiveEntry
  manifestSum: ArchiveEntry
}

/** What each entry may be called, in the order in which they must come. */
const sections = [
  { name: 'header', pattern: /^laurel-backup\.json$/ },
  { name: 'rows', pattern: /^rows\/[a-z0-9-]{1,60}\.ndjson$/ },
  { name: 'blobs', pattern: /^blobs\/[0-9a-f]{64}$/ },
  { name: 'manifest', pattern: /^manifest\.json$/ },
  { name: 'manifestSum', pattern: /^manifest\.json\.sha256$/ },
] as const

async function sortEntries(archive: OpenArchive): Promise<Entries> {
  const found: Record<(typeof sections)[number]['name'], ArchiveEntry[]> = {
    header: [],
    rows: [],
    blobs: [],
    manifest: [],
    manifestSum: [],
  }
  let header: BackupHeader | null = null
  let last = { section: 0, name: '' }
  for await (const entry of listEntries(archive)) {
    const section = sections.findIndex(({ pattern }) => pattern.test(entry.name))
    const isInOrder = section > last.section || (section === last.section && followsOn(last, entry))
    if (section === -1 || (header && !isInOrder) || (!header && section !== 0)) {
      throw unusable(archive.path, `${quote(entry.name)} does not belong where it stands in it`)
    }
    header ??= await readHeaderEntry(archive, entry)
    found[sections[section]!.name].push(entry)
    last = { section, name: entry.name }
  }
  const [manifest] = found.manifest
  const [manifestSum] = found.manifestSum
  if (!header || !manifest || !manifestSum) {
    throw unusable(archive.path, 'its end is missing; it was never finished, or cut off')
  }
  return { header, rows: found.rows, blobs: found.blobs, manifest, manifestSum }
}

/** Rows come in the order in which they were read; blobs by name, so that none comes twice. */
const followsOn = (last: { section: number; name: string }, { name }: ArchiveEntry): boolean =>
  sections[last.section]!.name === 'rows' || name > last.name

async function readHeaderEntry(archive: OpenArchive, entry: ArchiveEntry): Promise<BackupHeader> {
  const text = await readText(archive, entry, { maxBytes: 64 * 1024 })
  const header = parse(archive, entry.name, text, headerSchema)
  if (header.format <= formatVersion) return header
  throw unusable(
    archive.path,
    `it was made by Laurel ${quote(header.laurel)} in format ${header.format}, and this Laurel reads formats up to ${formatVersion}; update Laurel first`,
  )
}

async function readManifest(archive: OpenArchive, entries: Entries): Promise<Manifest> {
  const limit = { maxBytes: largestManifestBytes }
  const text = await readText(archive, entries.manifest, limit)
  const sum = await readText(archive, entries.manifestSum, limit)
  if (sum !== `${sha256Of(text)}  ${entryNames.manifest}\n`) {
    throw unusable(archive.path, `${entryNames.manifest} in it was changed`)
  }
  const manifest = parse(archive, entryNames.manifest, text, manifestSchema)
  const { format, laurel, at } = manifest
  if (JSON.stringify({ format, laurel, at }) !== JSON.stringify(entries.header)) {
    throw unusable(archive.path, 'its beginning and its end are not of the same backup')
  }
  return manifest
}

function parse<Schema extends z.ZodType>(
  archive: OpenArchive,
  name: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw unusable(archive.path, `${name} in it cannot be read`, { cause })
  }
}

async function checkRows(args: {
  archive: OpenArchive
  payload: Payload
  manifest: Manifest
  entries: ArchiveEntry[]
  progress: ProgressTeller
}): Promise<CheckedBackup['rows']> {
  const { archive, payload, manifest, entries, progress } = args
  const known = new Set<string>(listCarried(payload))
  const names = entries.map(({ name }) => name)
  const promised = manifest.rows.map(({ collection }) => entryNames.rows(collection))
  if (names.join() !== promised.join() || new Set(names).size !== names.length) {
    throw unusable(archive.path, 'the rows in it are not those that it promises')
  }
  const rows: CheckedBackup['rows'] = []
  for (const [index, entry] of entries.entries()) {
    const { collection, documents, versions, bytes, sha256 } = manifest.rows[index]!
    if (!known.has(collection)) {
      throw unusable(
        archive.path,
        `it holds ${quote(collection)}, which this Laurel does not know; it was made by Laurel ${quote(manifest.laurel)}: use that version or a newer one`,
      )
    }
    const found = await measureEntry(archive, entry, progress)
    if (found.sha256 !== sha256 || entry.bytes !== bytes) {
      throw unusable(archive.path, `${entry.name} in it was changed`)
    }
    const counted = { documents: 0, versions: 0 }
    for await (const row of readEntryRows(archive, entry)) {
      counted.documents += 1
      counted.versions += row.versions.length
    }
    if (counted.documents !== documents || counted.versions !== versions) {
      throw unusable(archive.path, `${entry.name} in it holds another number of rows than promised`)
    }
    rows.push({ slug: collection as CollectionSlug, entry })
  }
  return rows
}

async function checkBlobs(args: {
  archive: OpenArchive
  manifest: Manifest
  entries: ArchiveEntry[]
  progress: ProgressTeller
}): Promise<void> {
  const { archive, manifest, entries, progress } = args
  const damaged = new Set(manifest.damaged)
  const names = createHash('sha256')
  let bytes = 0
  for (const entry of entries) {
    const key = keyOf(entry.name)
    const found = await measureEntry(archive, entry, progress)
    if (found.sha256 !== key && !damaged.has(key)) {
      throw unusable(archive.path, `the file ${key} in it was changed`)
    }
    names.update(`${key}\n`)
    bytes += entry.bytes
  }
  const { blobs } = manifest
  const isAsPromised =
    entries.length === blobs.count &&
    bytes === blobs.bytes &&
    names.digest('hex') === blobs.namesSha256
  if (!isAsPromised) throw unusable(archive.path, 'files are missing in it, or too many')
}

/** Every relation leads to a row and every blob that is named is there, or was known to be lost. */
async function checkReferences(args: {
  archive: OpenArchive
  payload: Payload
  manifest: Manifest
  rows: CheckedBackup['rows']
  blobs: ArchiveEntry[]
}): Promise<void> {
  const { archive, payload, manifest, rows, blobs } = args
  const keys = new Set([...blobs.map(({ name }) => keyOf(name)), ...manifest.missing])
  const ids = new Map<string, Set<string>>()
  for (const { slug, entry } of rows.filter(({ slug }) => keepsIds(slug))) {
    const known = new Set<string>()
    for await (const { doc } of readEntryRows(archive, entry)) known.add(String(doc.id))
    ids.set(slug, known)
  }
  for (const { slug, entry } of rows) {
    const fields = payload.collections[slug].config.flattenedFields
    for await (const row of readEntryRows(archive, entry)) {
      const all = [row.doc, ...row.versions.map(({ version }) => version)]
      const references = all.flatMap((data) => listReferences(fields, data))
      const lost = references.find((reference) => !ids.get(reference.slug)?.has(reference.id))
      const unkept = [...listNamedBlobs(row)].find(({ sha256 }) => !keys.has(sha256))
      const where = `${slug} ${String(row.doc.id)}`
      if (lost) throw unusable(archive.path, `${where} names ${lost.slug} ${lost.id}, not in it`)
      if (unkept)
        throw unusable(archive.path, `${where} names the file ${unkept.sha256}, not in it`)
    }
  }
}

async function measureEntry(
  archive: OpenArchive,
  entry: ArchiveEntry,
  progress: ProgressTeller,
): Promise<{ sha256: string }> {
  const hash = createHash('sha256')
  for await (const chunk of openEntry(archive, entry)) {
    hash.update(chunk as Buffer)
    progress.add((chunk as Buffer).byteLength)
  }
  return { sha256: hash.digest('hex') }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A name from outside, safe to be shown. */
const quote = (text: string): string => JSON.stringify(text.slice(0, 100))
