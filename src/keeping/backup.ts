import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { pack, type Pack } from 'tar-stream'

import type { BlobStorage } from '../../media/storage/index.js'
import {
  entryNames,
  formatManifest,
  formatVersion,
  type BackupHeader,
  type Manifest,
} from './format.js'
import { KeepingProblem } from './problem.js'
import type { ProgressTeller } from './progress.js'
import { spoolRows, type Spooled } from './spool.js'
import { useWorkFolder } from './work-folder.js'

export interface BackupArgs {
  /** Opens the rows: a snapshot of the database in this folder, or the database itself. */
  openRows: (folder: string) => Promise<OpenedRows>
  storage: BlobStorage
  /** Must not exist yet; it appears when it is whole. */
  to: string
  /** Of Laurel itself. */
  version: string
  from: Manifest['from']
  now: Date
  progress: ProgressTeller
}

export interface OpenedRows {
  payload: Payload
  isStill: boolean
  close(): Promise<void>
}

export interface BackupReport {
  manifest: Manifest
  bytes: number
  dangling: number
}

/**
 * Writes everything that a site is into one tar archive: its rows, then its blobs (none is ever
 * deleted, so that all which the rows name are there), then what makes a cut or a changed byte
 * show. Memory does not grow with the files.
 *
 * @throws KeepingProblem
 */
export async function writeBackup(args: BackupArgs): Promise<BackupReport> {
  await refuseExisting(args.to)
  try {
    return await useWorkFolder(args.to, (folder) => writeInto(folder, args))
  } catch (error) {
    throw describeFull(error, args.to)
  }
}

async function writeInto(folder: string, args: BackupArgs): Promise<BackupReport> {
  const spooled = await readRowsOnce(args, folder)
  const temporary = join(folder, 'archive')
  const manifest = await writeArchive({ ...args, spooled, to: temporary })
  const bytes = await flush(temporary)
  await refuseExisting(args.to)
  await rename(temporary, args.to)
  await flush(dirname(args.to))
  return { manifest, bytes, dangling: spooled.dangling }
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) return
  throw new KeepingProblem(`${path} exists already. Name another file with --to, or remove it.`)
}

async function readRowsOnce(args: BackupArgs, folder: string): Promise<Spooled> {
  const rows = await args.openRows(folder)
  try {
    return await spoolRows({ payload: rows.payload, folder, isStill: rows.isStill })
  } finally {
    await rows.close()
  }
}

type Writing = Pick<BackupArgs, 'storage' | 'version' | 'from' | 'now' | 'progress'> & {
  spooled: Spooled
  to: string
}

async function writeArchive(args: Writing): Promise<Manifest> {
  const tar = pack()
  const kept = pipeline(tar, createWriteStream(args.to, { mode: 0o600, flags: 'wx' }))
  // A disk that is full is told by the entry that was being written; this keeps it from being unheard.
  kept.catch(() => undefined)
  try {
    const manifest = await writeEntries(tar, args)
    tar.finalize()
    await kept
    return manifest
  } catch (error) {
    tar.destroy()
    await kept.catch((cause: unknown) => {
      throw isFull(cause) ? cause : error
    })
    throw error
  }
}

async function writeEntries(tar: Pack, args: Writing): Promise<Manifest> {
  const { spooled, version, now, from } = args
  const header: BackupHeader = { format: formatVersion, laurel: version, at: now.toISOString() }
  await writeText({ tar, name: entryNames.header, text: formatManifest(header), now })
  for (const { collection, bytes } of spooled.rows) {
    const source = createReadStream(spooled.pathOf(collection))
    await writeEntry({ tar, name: entryNames.rows(collection), bytes, source, now })
  }
  const blobs = await writeBlobs(tar, args)
  const manifest = { ...header, from, rows: spooled.rows, ...blobs }
  const text = formatManifest(manifest)
  await writeText({ tar, name: entryNames.manifest, text, now })
  const sum = `${createHash('sha256').update(text).digest('hex')}  ${entryNames.manifest}\n`
  await writeText({ tar, name: entryNames.manifestSum, text: sum, now })
  return manifest
}

/** Every blob that the storage holds, also those that no row names yet. */
async function writeBlobs(
  tar: Pack,
  { storage, spooled, progress, now }: Writing,
): Promise<Pick<Manifest, 'blobs' | 'missing' | 'damaged'>> {
  progress.begin('Files', await sumBytes(storage))
  const names = createHash('sha256')
  const missing = new Set(spooled.blobs)
  const damaged: string[] = []
  const total = { count: 0, bytes: 0 }
  for await (const { sha256, bytes } of storage.list()) {
    const source = await storage.open(sha256)
    if (!source) continue
    const sum = createHash('sha256')
    const measured = measure(source, (chunk) => {
      sum.update(chunk)
      progress.add(chunk.byteLength)
    })
    await writeEntry({ tar, name: entryNames.blob(sha256), bytes, source: measured, now })
    if (sum.digest('hex') !== sha256) damaged.push(sha256)
    names.update(`${sha256}\n`)
    missing.delete(sha256)
    total.count += 1
    total.bytes += bytes
  }
  const blobs = { ...total, namesSha256: names.digest('hex') }
  return { blobs, missing: [...missing].sort(), damaged }
}

async function sumBytes(storage: BlobStorage): Promise<number> {
  let sum = 0
  for await (const { bytes } of storage.list()) sum += bytes
  return sum
}

const measure = (source: Readable, see: (chunk: Buffer) => void): Readable => {
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      see(chunk)
      done(null, chunk)
    },
  })
  source.once('error', (error) => through.destroy(error))
  through.once('close', () => source.destroy())
  return source.pipe(through)
}

interface Entry {
  tar: Pack
  name: string
  now: Date
}

const writeText = ({ text, ...entry }: Entry & { text: string }): Promise<void> =>
  writeEntry({
    ...entry,
    bytes: Buffer.byteLength(text),
    source: Readable.from([Buffer.from(text)]),
  })

async function writeEntry(entry: Entry & { bytes: number; source: Readable }): Promise<void> {
  const { tar, name, bytes, source, now } = entry
  const sink = tar.entry({ name, size: bytes, mode: 0o600, mtime: now, type: 'file' })
  await pipeline(source, sink as unknown as NodeJS.WritableStream)
}

/** Makes sure that it is on the disk before it gets its name; gives its length. */
async function flush(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as NodeJS.ErrnoException).code))

function describeFull(error: unknown, to: string): unknown {
  if (!isFull(error)) return error
  return new KeepingProblem(
    `There is no room left for the backup in ${dirname(to)}; nothing was kept of it. Free some space, or name another place with --to.`,
    { cause: error },
  )
}
