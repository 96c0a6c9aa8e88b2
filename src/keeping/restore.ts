import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Payload, PayloadRequest } from 'payload'

import { isMediaError } from '../../media/errors.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { openEntry, type OpenArchive } from './archive.js'
import { listCarried } from './carried.js'
import { checkBackup, keyOf, type CheckedBackup } from './check-backup.js'
import type { Manifest } from './format.js'
import { clearMark, setMark } from './half-restored.js'
import { correctLatest } from './latest-version.js'
import { KeepingProblem, unusable } from './problem.js'
import type { ProgressTeller } from './progress.js'
import { readEntryRows } from './read-entry-rows.js'
import { removeRows, writeRow } from './rows.js'
import { countRows, describeCounts, type RowCounts } from './row-counts.js'

export interface RestoreArgs {
  payload: Payload
  storage: BlobStorage
  /** The backup's file. */
  from: string
  /** Whether what is there may be replaced. */
  mayOverwrite: boolean
  /** Only check it, write nothing. */
  isDryRun: boolean
  /** Whether the database keeps all rows of a long transaction or none: SQLite does. */
  isAtomic: boolean
  progress: ProgressTeller
  say: (line: string) => void
}

/**
 * Puts the site of a backup into this database and this storage, with the same ids, editions and
 * times. All of the backup is checked before the first write; bytes are written before the rows
 * that name them, and rows all or none. Where the database has no transaction for that, a mark is
 * left meanwhile: a server refuses to start on it, and restoring again finishes the work.
 *
 * @throws KeepingProblem
 */
export async function restoreBackup(args: RestoreArgs): Promise<Manifest> {
  const { payload, from, isDryRun } = args
  const archive = await openArchive(from)
  try {
    const checked = await checkBackup({ archive, payload, progress: args.progress })
    const there = await countRows(payload)
    if (isDryRun) return checked.manifest
    refuseUnlessEmpty(args, there)
    await writeBlobs(args, archive, checked)
    await writeRows(args, archive, checked)
    return checked.manifest
  } finally {
    await archive.file.close()
  }
}

async function openArchive(path: string): Promise<OpenArchive> {
  try {
    const file = await open(path, 'r')
    return { path, file, bytes: (await file.stat()).size }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new KeepingProblem(`The backup ${path} cannot be opened (${code}).`, { cause })
  }
}

function refuseUnlessEmpty({ mayOverwrite, say }: RestoreArgs, there: RowCounts): void {
  if (there.size === 0) return
  if (!mayOverwrite) {
    throw new KeepingProblem(
      `This site is not empty: it holds ${describeCounts(there)}. Nothing was changed. Restore into an empty one, or say --overwrite to replace all of that.`,
    )
  }
  say(`Replacing ${describeCounts(there)}.`)
}

async function writeBlobs(
  { storage, progress }: RestoreArgs,
  archive: OpenArchive,
  { blobs }: CheckedBackup,
): Promise<void> {
  progress.begin(
    'Files',
    blobs.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  for (const entry of blobs) {
    const key = keyOf(entry.name)
    if (!(await isKept(storage, key))) {
      await storage.put(openEntry(archive, entry), { sha256: key }).catch((error: unknown) => {
        if (!isMediaError(error, 'BLOB_DIFFERENT')) throw error
        throw unusable(archive.path, `the file ${key} in it was changed after it had been checked`)
      })
    }
    progress.add(entry.bytes)
  }
}

/** Whether the storage has the blob, whole: one whose bytes have changed gives way to the backup's. */
async function isKept(storage: BlobStorage, key: string): Promise<boolean> {
  const kept = await storage.open(key)
  if (!kept) return false
  const hash = createHash('sha256')
  for await (const chunk of kept) hash.update(chunk as Buffer)
  if (hash.digest('hex') === key) return true
  await storage.remove(key)
  return false
}

async function writeRows(
  args: RestoreArgs,
  archive: OpenArchive,
  checked: CheckedBackup,
): Promise<void> {
  if (!args.isAtomic) {
    await setMark(args.payload)
    await replaceRows(args, archive, checked)
    await clearMark(args.payload)
    return
  }
  const { db } = args.payload
  const transactionID = (await db.beginTransaction())!
  try {
    await replaceRows(args, archive, checked, { transactionID })
    await db.commitTransaction(transactionID)
  } catch (error) {
    await db.rollbackTransaction(transactionID)
    throw error
  }
  await clearMark(args.payload)
}

async function replaceRows(
  { payload, progress }: RestoreArgs,
  archive: OpenArchive,
  { rows }: CheckedBackup,
  req?: Partial<PayloadRequest>,
): Promise<void> {
  progress.begin(
    'Rows',
    rows.reduce((sum, { entry }) => sum + entry.bytes, 0),
  )
  await postponeForeignKeys(payload, req)
  for (const slug of listCarried(payload).reverse()) await removeRows({ payload, slug, req })
  for (const { slug, entry } of rows) {
    for await (const row of readEntryRows(archive, entry)) {
      await writeRow({ payload, slug, row, req })
      await correctLatest({ payload, slug, row, req })
      progress.add(Buffer.byteLength(JSON.stringify(row)))
    }
  }
}

/**
 * Rows come by collection, in any order of who names whom. SQLite judges at the commit; where our
 * own code judges, it need not: every relation of the file was followed before the first write.
 */
async function postponeForeignKeys(payload: Payload, req?: Partial<PayloadRequest>): Promise<void> {
  const { sessions, postponeRelations } = payload.db as unknown as Postponing
  postponeRelations?.()
  const session = sessions?.[String(await req?.transactionID)]
  await session?.db?.run('PRAGMA defer_foreign_keys = ON')
}

interface Postponing {
  sessions?: Record<string, Session>
  postponeRelations?: () => void
}

interface Session {
  db?: { run(statement: string): Promise<unknown> }
}
