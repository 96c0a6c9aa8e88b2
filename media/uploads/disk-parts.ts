import { constants } from 'node:fs'
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

import { mediaError } from '../errors.js'
import { attempt, attemptOrNull } from '../storage/disk-failure.js'
import { publishTemporary, syncFolder } from '../storage/disk-write.js'
import type { PartStore, PartWriter } from './part-store.js'

/** Beside the blobs, in the same file system, so that becoming one is a rename. */
const partsFolder = '.uploads'

/** A process that is killed loses no more than this; a flush takes a few milliseconds. */
const saveAfterMs = 2000

/** What no record names is kept this long: its record may just be on its way. */
const staleAfterMs = 24 * 60 * 60 * 1000

export interface DiskPartsOptions {
  /** That of the disk storage the blobs go to. */
  directory: string
  /** Stands in for the disk in tests. @default Node's own */
  openFile?: (path: string, flags: number) => Promise<AppendedFile>
  /** @default the clock, in milliseconds */
  now?: () => number
}

/** The part of Node's FileHandle that appending needs. */
export type AppendedFile = Pick<FileHandle, 'write' | 'truncate' | 'stat' | 'sync' | 'close'>

/** Unfinished uploads as files, one for each, which only grow. */
export function createDiskParts(options: DiskPartsOptions): PartStore {
  const { directory, openFile = open, now = Date.now } = options
  const folder = join(directory, partsFolder)
  const locate = (id: string) => join(folder, id)
  const locateBlob = (key: string) => join(directory, key.slice(0, 2), key.slice(2, 4), key)

  return {
    saveAfterMs,

    async resume({ id, bytes }) {
      await attempt('create a folder', () => mkdir(folder, { recursive: true }))
      // Only the first bytes of an upload may make its file: later ones continue what is there.
      const flags = constants.O_RDWR | (bytes === 0 ? constants.O_CREAT : 0)
      const file = await attemptOrNull('open a file', () => openFile(locate(id), flags))
      if (!file) throw mediaError('UPLOAD_LOST', {})
      return openBehind(file, { bytes, folder })
    },

    async finish({ id, bytes }, { sha256 }) {
      const target = locateBlob(sha256)
      const part = await measure(locate(id))
      if (part === bytes) {
        await publishTemporary({ temporary: locate(id), target, root: directory })
      } else if ((await measure(target)) !== bytes) {
        throw mediaError('UPLOAD_LOST', {})
      }
    },

    async discard({ id }) {
      await attempt('remove a file', () => rm(locate(id), { force: true }))
    },

    async sweep(areKnown) {
      const ids = (await attemptOrNull('list files', () => readdir(folder))) ?? []
      const known = await areKnown(ids)
      let removed = 0
      for (const id of ids.filter((one) => !known.has(one))) {
        const found = await attemptOrNull('measure a file', () => stat(locate(id)))
        if (!found || found.mtimeMs > now() - staleAfterMs) continue
        await attempt('remove a file', () => rm(locate(id), { force: true }))
        removed += 1
      }
      return removed
    },
  }
}

async function measure(path: string): Promise<number | null> {
  const found = await attemptOrNull('measure a file', () => stat(path))
  return found && found.size
}

async function openBehind(
  file: AppendedFile,
  { bytes, folder }: { bytes: number; folder: string },
): Promise<PartWriter> {
  try {
    const { size } = await attempt('measure a file', () => file.stat())
    if (size < bytes) throw mediaError('UPLOAD_LOST', {})
    // What a killed process wrote without anyone being told of it is sent again.
    if (size > bytes) await attempt('cut a file', () => file.truncate(bytes))
    if (bytes === 0) await attempt('flush a folder', () => syncFolder(folder))
  } catch (error) {
    await file.close()
    throw error
  }
  return appendTo(file, bytes)
}

function appendTo(file: AppendedFile, startBytes: number): PartWriter {
  let position = startBytes
  return {
    async write(chunk) {
      let written = 0
      while (written < chunk.byteLength) {
        const rest = chunk.byteLength - written
        const at = position + written
        const { bytesWritten } = await attempt('write', () => file.write(chunk, written, rest, at))
        written += bytesWritten
      }
      position += chunk.byteLength
    },
    async flush() {
      await attempt('flush a file', () => file.sync())
      return {}
    },
    settle: () => Promise.resolve(),
    close: () => attempt('close a file', () => file.close()),
  }
}
