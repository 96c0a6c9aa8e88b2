import { mkdtemp, open as openFile, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { createDiskStorage } from '../storage/index.js'
import { createDiskParts, type AppendedFile } from './disk-parts.js'
import { describePartStore } from './part-store.contract.js'
import { receiveBytes, type UploadProgress } from './receive-bytes.js'
import { nothingMeasured } from './running-measure.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-parts-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describePartStore('createDiskParts', () =>
  Promise.resolve({
    parts: createDiskParts({ directory }),
    storage: createDiskStorage({ directory }),
  }),
)

const nothing: UploadProgress = { ...nothingMeasured, saved: {} }

describe('an upload on a disk', () => {
  it('is told no further than the disk has it, however the disk fails', async () => {
    let writes = 0
    const parts = createDiskParts({
      directory,
      openFile: async (path, flags) => {
        const file = await openFile(path, flags)
        const write = (...args: Parameters<typeof file.write>) => {
          writes += 1
          if (writes > 3) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
          return file.write(...args)
        }
        return Object.assign(
          Object.create(file) as AppendedFile,
          {
            write,
            truncate: (bytes?: number) => file.truncate(bytes),
            stat: () => file.stat(),
            sync: () => file.sync(),
            close: () => file.close(),
          } as Partial<AppendedFile>,
        )
      },
    })
    let kept = nothing
    const receiving = receiveBytes({
      id: 'one',
      from: nothing,
      chunks: Readable.from(Array.from({ length: 10 }, () => Buffer.alloc(1000, 'x'))),
      parts,
      save: (progress) => {
        kept = progress
        return Promise.resolve()
      },
    })
    await expect(receiving).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    expect(kept.bytes).toBe(3000)
  })

  it('is swept after a day where no record names it', async () => {
    const parts = createDiskParts({ directory })
    for (const id of ['known', 'unknown']) {
      await (await parts.resume({ id, bytes: 0, saved: {} })).close()
      const long = new Date(Date.now() - 25 * 3_600_000)
      await utimes(join(directory, '.uploads', id), long, long)
    }
    expect(await parts.sweep(() => Promise.resolve(new Set(['known'])))).toBe(1)
    expect(await readdir(join(directory, '.uploads'))).toEqual(['known'])
  })
})
