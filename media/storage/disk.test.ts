import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

import { createDiskStorage } from './disk.js'
import type { OpenFile } from './disk-write.js'
import { describeStorage } from './storage.contract.js'

const made: string[] = []

async function makeFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'laurel-storage-'))
  made.push(directory)
  return directory
}

afterAll(async () => {
  for (const directory of made) await rm(directory, { recursive: true, force: true })
})

describeStorage('createDiskStorage', async () =>
  createDiskStorage({ directory: join(await makeFolder(), 'not', 'there', 'yet') }),
)

describe('a disk storage', () => {
  it('lays a blob out under the first digits of its key', async () => {
    const directory = await makeFolder()
    const { sha256 } = await createDiskStorage({ directory }).put(Buffer.from('x'))
    const path = join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect((await stat(path)).size).toBe(1)
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
  })

  it('shows only blobs, whatever else lies in the folder', async () => {
    const directory = await makeFolder()
    const storage = createDiskStorage({ directory })
    const { sha256 } = await storage.put(Buffer.from('x'))
    await writeFile(join(directory, 'README'), 'not a blob')
    await writeFile(join(directory, sha256.slice(0, 2), sha256.slice(2, 4), 'note.txt'), 'nor this')
    expect(await listKeys(storage)).toEqual([sha256])
  })

  it('leaves no temporary file behind a source that is cut', async () => {
    const directory = await makeFolder()
    const source = new Readable({ read() {} })
    source.push(Buffer.alloc(100_000))
    setTimeout(() => source.destroy(), 30)
    await expect(createDiskStorage({ directory }).put(source)).rejects.toMatchObject({
      code: 'SOURCE_INTERRUPTED',
    })
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
  })

  it('keeps reading a blob that is removed meanwhile', async () => {
    const storage = createDiskStorage({ directory: await makeFolder() })
    const bytes = Buffer.alloc(2_000_000, 'z')
    const { sha256 } = await storage.put(bytes)
    const stream = await storage.open(sha256)
    await storage.remove(sha256)
    expect(stream && (await buffer(stream))).toEqual(bytes)
  })
})

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', 'writev', 'STORAGE_FULL'],
    ['EDQUOT', 'writev', 'STORAGE_FULL'],
    ['ENOSPC', 'sync', 'STORAGE_FULL'],
    ['EIO', 'sync', 'STORAGE_UNAVAILABLE'],
    ['ENOSPC', 'close', 'STORAGE_FULL'],
  ] as const)('%s on %s gives %s and leaves nothing', async (systemCode, verb, code) => {
    const directory = await makeFolder()
    const storage = createDiskStorage({ directory, openFile: failOn(verb, systemCode) })
    const source = Readable.from([Buffer.alloc(1000), Buffer.alloc(1000)])
    await expect(storage.put(source)).rejects.toMatchObject({ code, cause: { code: systemCode } })
    await expect(storage.check()).rejects.toMatchObject({ code })
    expect(source.destroyed).toBe(true)
    expect(await listKeys(storage)).toEqual([])
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
  })

  it('tells that the folder cannot be used', async () => {
    const directory = join(await makeFolder(), 'file')
    await writeFile(directory, 'a file where the folder was to be')
    const storage = createDiskStorage({ directory })
    const source = Readable.from([Buffer.from('x')])
    await expect(storage.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await expect(storage.put(source)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    expect(source.destroyed).toBe(true)
  })
})

describe('a put that is killed', () => {
  it('leaves a temporary file that nobody sees and a later sweep removes', async () => {
    const directory = await makeFolder()
    const storage = createDiskStorage({ directory })
    const { sha256 } = await storage.put(Buffer.from('put before'))
    await killWhilePutting(directory)

    const left = await readdir(join(directory, '.incoming'))
    expect(left).toHaveLength(1)
    expect(await listKeys(storage)).toEqual([sha256])
    expect(await storage.sweep()).toBe(0)

    const inAnHour = () => Date.now() + 61 * 60 * 1000
    expect(await createDiskStorage({ directory, now: inAnHour }).sweep()).toBe(1)
    expect(await readdir(join(directory, '.incoming'))).toEqual([])
    expect(await listKeys(storage)).toEqual([sha256])
  })

  it('is told from one that is still writing by the time of its last write', async () => {
    const directory = await makeFolder()
    const storage = createDiskStorage({ directory })
    await storage.check()
    const [dead, alive] = ['dead', 'alive'].map((name) => join(directory, '.incoming', name))
    if (dead === undefined || alive === undefined) throw new Error('unreachable')
    for (const path of [dead, alive]) await writeFile(path, 'part')
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await utimes(dead, twoHoursAgo, twoHoursAgo)
    expect(await storage.sweep()).toBe(1)
    expect(await readdir(join(directory, '.incoming'))).toEqual(['alive'])
  })
})

function failOn(verb: 'writev' | 'sync' | 'close', code: string): OpenFile {
  return async (path) => {
    const file = await open(path, 'wx')
    const run = async (name: typeof verb, real: () => Promise<void>) => {
      await real()
      if (name === verb) throw Object.assign(new Error(`${code}: injected`), { code })
    }
    return {
      writev: async (chunks) => {
        await run('writev', () => file.writeFile(chunks[0]!.subarray(0, 500)))
        return { bytesWritten: 500 }
      },
      sync: () => run('sync', () => file.sync()),
      close: () => run('close', () => file.close()),
    }
  }
}

async function killWhilePutting(directory: string): Promise<void> {
  const script = join(import.meta.dirname, 'put-slowly.fixture.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: 'inherit',
  })
  const exited = once(child, 'exit')
  const ended = exited.then(() => true)
  while ((await measureIncoming(directory)) < 500_000) {
    if (await Promise.race([ended, wait(20, false)])) throw new Error('The child ended by itself.')
  }
  child.kill('SIGKILL')
  expect(await exited).toEqual([null, 'SIGKILL'])
}

async function measureIncoming(directory: string): Promise<number> {
  const folder = join(directory, '.incoming')
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

async function listKeys(storage: ReturnType<typeof createDiskStorage>): Promise<string[]> {
  const keys: string[] = []
  for await (const { sha256 } of storage.list()) keys.push(sha256)
  return keys
}
