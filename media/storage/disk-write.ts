import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Chunks } from './consume-source.js'
import { attempt } from './disk-failure.js'
import { createMeasure } from './measure.js'
import type { PutOptions, StoredBlob } from './storage.js'

/** The part of Node's FileHandle that a write needs, so that a test can stand in for a full disk. */
export interface WritableFile {
  writev(chunks: Uint8Array[]): Promise<{ bytesWritten: number }>
  sync(): Promise<void>
  close(): Promise<void>
}

/** Creates a file that must not exist yet. */
export type OpenFile = (path: string) => Promise<WritableFile>

/** The real one. */
export const openNewFile: OpenFile = (path) => open(path, 'wx')

/** How much is gathered for one write: fewer, longer writes leave time for hashing. */
const mostBatchBytes = 512 * 1024

interface TemporaryWrite extends PutOptions {
  /** Of a file that is not there yet; its folder is made if it must be. */
  path: string
  chunks: Chunks
  openFile: OpenFile
}

/** Writes chunks to a temporary file and flushes it to the device; a failure removes it again. */
export async function writeTemporary(write: TemporaryWrite): Promise<StoredBlob> {
  await attempt('create a folder', () => mkdir(dirname(write.path), { recursive: true }))
  const file = await attempt('create a file', () => write.openFile(write.path))
  try {
    try {
      return await writeChunks(file, write)
    } finally {
      await attempt('close a file', () => file.close())
    }
  } catch (error) {
    await attempt('remove a temporary file', () => rm(write.path, { force: true }))
    throw error
  }
}

/**
 * Folders whose way down from the root this process has flushed: for the next file in one, only the
 * folder itself has news. Blobs have 65,536 folders at most, so this stays below ten mebibytes.
 */
const durableFolders = new Set<string>()

/**
 * Gives a temporary file its lasting name, in one step that a crash cannot halve, and flushes every
 * folder on the way: a rename is durable only when its folder is (fsync(2)).
 */
export async function publishTemporary(paths: {
  temporary: string
  target: string
  root: string
}): Promise<void> {
  const folder = dirname(paths.target)
  try {
    const made = await attempt('create a folder', () => mkdir(folder, { recursive: true }))
    await attempt('name a file', () => rename(paths.temporary, paths.target))
    const isKnown = made === undefined && durableFolders.has(folder)
    const folders = isKnown ? [folder] : [folder, dirname(folder), paths.root]
    const flushes = folders.map((path) => attempt('flush a folder', () => syncFolder(path)))
    // All are waited for, so that none fails unheard; the device flushes them as one.
    const failed = (await Promise.allSettled(flushes)).find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    durableFolders.add(folder)
  } catch (error) {
    await attempt('remove a temporary file', () => rm(paths.temporary, { force: true }))
    throw error
  }
}

/**
 * Chunks are gathered and written while the next ones are measured. A disk that fails is told of
 * with the batch after, or at the end.
 */
async function writeChunks(file: WritableFile, write: TemporaryWrite): Promise<StoredBlob> {
  const measure = createMeasure(write)
  let writing = Promise.resolve()
  let batch: Uint8Array[] = []
  let batchBytes = 0
  const flushBatch = async () => {
    const gathered = batch
    batch = []
    batchBytes = 0
    await writing
    writing = attempt('write', () => writeAll(file, gathered))
    // Its failure is thrown where it is waited for; until then it is nobody's.
    writing.catch(() => undefined)
  }
  try {
    for await (const chunk of write.chunks) {
      measure.add(chunk)
      batch.push(chunk)
      batchBytes += chunk.byteLength
      if (batchBytes >= mostBatchBytes) await flushBatch()
    }
    if (batch.length > 0) await flushBatch()
  } finally {
    // The file is closed next: nothing may still be writing to it.
    await writing.catch(() => undefined)
  }
  await writing
  await attempt('flush a file', () => file.sync())
  return measure.finish()
}

/** A disk may take less than it was given, as it does just before it is full. */
async function writeAll(file: WritableFile, chunks: Uint8Array[]): Promise<void> {
  let rest = chunks
  while (rest.length > 0) {
    const { bytesWritten } = await file.writev(rest)
    rest = dropBytes(rest, bytesWritten)
  }
}

function dropBytes(chunks: Uint8Array[], bytes: number): Uint8Array[] {
  let left = bytes
  for (const [index, chunk] of chunks.entries()) {
    if (left < chunk.byteLength) return [chunk.subarray(left), ...chunks.slice(index + 1)]
    left -= chunk.byteLength
  }
  return []
}

/** Makes the names in a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder for flushing; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
