import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Chunks } from './consume-source.js'
import { attempt } from './disk-failure.js'
import { createMeasure } from './measure.js'
import type { PutOptions, StoredBlob } from './storage.js'

/** The part of Node's FileHandle that a write needs, so that a test can stand in for a full disk. */
export interface WritableFile {
  writeFile(chunk: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** Creates a file that must not exist yet. */
export type OpenFile = (path: string) => Promise<WritableFile>

/** The real one. */
export const openNewFile: OpenFile = (path) => open(path, 'wx')

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
    await attempt('create a folder', () => mkdir(folder, { recursive: true }))
    await attempt('name a file', () => rename(paths.temporary, paths.target))
    for (const path of [folder, dirname(folder), paths.root]) {
      await attempt('flush a folder', () => syncFolder(path))
    }
  } catch (error) {
    await attempt('remove a temporary file', () => rm(paths.temporary, { force: true }))
    throw error
  }
}

async function writeChunks(file: WritableFile, write: TemporaryWrite): Promise<StoredBlob> {
  const measure = createMeasure(write)
  for await (const chunk of write.chunks) {
    measure.add(chunk)
    await attempt('write', () => file.writeFile(chunk))
  }
  await attempt('flush a file', () => file.sync())
  return measure.finish()
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
