import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { mediaError } from '../../media/index.js'
import type { CollectionDeps } from '../deps.js'

/**
 * Lets `use` read a blob as a file on this machine, wherever the storage keeps it; a decoder wants
 * to read back and forth.
 *
 * @throws BLOB_MISSING
 */
export async function withLocalCopy<Result>(
  from: Pick<CollectionDeps, 'storage' | 'temporaryDirectory'> & { sha256: string },
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const { storage, temporaryDirectory, sha256 } = from
  const path = join(temporaryDirectory, `copy-${randomUUID()}`)
  const blob = await storage.open(sha256)
  if (!blob) throw mediaError('BLOB_MISSING', { sha256 })
  try {
    await mkdir(temporaryDirectory, { recursive: true })
    await pipeline(blob, createWriteStream(path, { flags: 'wx' }))
    return await use(path)
  } finally {
    blob.destroy()
    await rm(path, { force: true })
  }
}
