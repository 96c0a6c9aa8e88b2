import { randomUUID } from 'node:crypto'
import { open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

import { isBlobKey, requireBlobKey } from './blob-key.js'
import { resolveRange } from './byte-range.js'
import { consumeSource } from './consume-source.js'
import { attempt, attemptOrNull } from './disk-failure.js'
import { openNewFile, publishTemporary, writeTemporary, type OpenFile } from './disk-write.js'
import type { BlobStorage, ByteRange } from './storage.js'

/** Node's default of 64 KiB reads at a third of the speed; 1 MiB costs memory for each reader. */
const readChunkBytes = 256 * 1024

/** A put that has written nothing for an hour is taken for dead. */
const staleAfterMs = 60 * 60 * 1000

/** Temporary files lie beside the blobs, in the same file system, so that a rename is one step. */
const temporaryFolder = '.incoming'

export interface DiskStorageOptions {
  /** Made when it is missing. Blobs lie in it as `ab/cd/abcd…`. */
  directory: string
  /** Stands in for the disk in tests. @default Node's own */
  openFile?: OpenFile
  /** @default the clock, in milliseconds */
  now?: () => number
  /** Names temporary files, never the same twice. @default a random UUID */
  createName?: () => string
}

/** A storage in a folder. Several processes may share it if they see the same file system. */
export function createDiskStorage(options: DiskStorageOptions): BlobStorage {
  const { directory, openFile = openNewFile, now = Date.now, createName = randomUUID } = options
  const incoming = join(directory, temporaryFolder)
  const locate = (key: string) => join(directory, key.slice(0, 2), key.slice(2, 4), key)

  const nameTemporary = () => join(incoming, createName())

  return {
    put: (source, promised = {}) =>
      consumeSource(source, async (chunks) => {
        const temporary = nameTemporary()
        const blob = await writeTemporary({ ...promised, path: temporary, chunks, openFile })
        await publishTemporary({ temporary, target: locate(blob.sha256), root: directory })
        return blob
      }),

    stat: async (sha256) => {
      requireBlobKey(sha256)
      const found = await attemptOrNull('look for a file', () => stat(locate(sha256)))
      return found && { bytes: found.size }
    },

    open: async (sha256, range = {}) => {
      requireBlobKey(sha256)
      const file = await attemptOrNull('open a file', () => open(locate(sha256), 'r'))
      return file && openRange(file, range)
    },

    list: () => listBlobs(directory, locate),

    remove: async (sha256) => {
      requireBlobKey(sha256)
      await attempt('remove a file', () => rm(locate(sha256), { force: true }))
    },

    check: async () => {
      const path = nameTemporary()
      await writeTemporary({ path, chunks: [Buffer.from('check')], openFile })
      await attempt('remove a temporary file', () => rm(path))
    },

    sweep: () => removeStale(incoming, now() - staleAfterMs),
  }
}

async function openRange(file: FileHandle, range: ByteRange): Promise<Readable> {
  try {
    const { size } = await attempt('measure a file', () => file.stat())
    const { start, end } = resolveRange(range, size)
    // Node takes no range that ends before it starts, which is what an empty blob has.
    const inclusive = end < start ? {} : { start, end }
    return file.createReadStream({ ...inclusive, highWaterMark: readChunkBytes })
  } catch (error) {
    await file.close()
    throw error
  }
}

async function* listBlobs(directory: string, locate: (key: string) => string) {
  const readNames = async (...path: string[]) =>
    ((await attemptOrNull('list files', () => readdir(join(directory, ...path)))) ?? []).sort()

  for (const first of (await readNames()).filter(isFolderName)) {
    for (const second of (await readNames(first)).filter(isFolderName)) {
      for (const sha256 of (await readNames(first, second)).filter(isBlobKey)) {
        // One removed since the folder was read is simply no longer there.
        const found = await attemptOrNull('measure a file', () => stat(locate(sha256)))
        if (found) yield { sha256, bytes: found.size }
      }
    }
  }
}

function isFolderName(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name)
}

async function removeStale(folder: string, beforeMs: number): Promise<number> {
  const names = (await attemptOrNull('list files', () => readdir(folder))) ?? []
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await attemptOrNull('measure a file', () => stat(path))
    if (!found || found.mtimeMs >= beforeMs) continue
    await attempt('remove a temporary file', () => rm(path, { force: true }))
    removed += 1
  }
  return removed
}
