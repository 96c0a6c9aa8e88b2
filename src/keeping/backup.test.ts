import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { TestApp } from '../testing/create-test-app.js'
import { itWith } from '../testing/foreign-tools.js'
import { runCommand } from '../testing/run-command.js'
import { fillSite, makeFolder, openSite } from '../testing/site.js'
import type { Manifest } from './format.js'

let app: TestApp
let folder: Awaited<ReturnType<typeof makeFolder>>

beforeAll(async () => {
  folder = await makeFolder()
  app = await openSite({})
  await fillSite(app)
}, 120_000)

afterAll(async () => {
  await app.remove()
  await folder.remove()
})

const backUp = (to: string) =>
  runCommand('backup', ['--to', to], { DATA_DIR: app.dataDirectory, ...app.variables })

describe('npm run backup', () => {
  it('writes one file that tar lists and unpacks, and sha256sum confirms', async () => {
    const to = join(folder.path, 'listed.laurel')
    const { code, out, err } = await backUp(to)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/listed\.laurel: \d+ documents and \d+ files, [\d.]+ KiB, in [\d.]+ s\./)

    const names = execFileSync('tar', ['tf', to], { encoding: 'utf8' }).trim().split('\n')
    expect(names[0]).toBe('laurel-backup.json')
    expect(names.slice(-2)).toEqual(['manifest.json', 'manifest.json.sha256'])
    const unpacked = join(folder.path, 'unpacked')
    await mkdir(unpacked)
    execFileSync('tar', ['xf', to, '-C', unpacked])
    execFileSync('sha256sum', ['-c', '--quiet', 'manifest.json.sha256'], { cwd: unpacked })
    const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8')) as Manifest
    for (const { collection, sha256 } of manifest.rows) {
      const bytes = await readFile(join(unpacked, 'rows', `${collection}.ndjson`))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    const blobs = await readdir(join(unpacked, 'blobs'))
    expect(blobs).toHaveLength(manifest.blobs.count)
  }, 60_000)

  it('is readable by its owner alone, and leaves nothing else behind', async () => {
    const inside = join(folder.path, 'alone')
    await mkdir(inside)
    await backUp(join(inside, 'site.laurel'))
    expect(await readdir(inside)).toEqual(['site.laurel'])
    expect((await stat(join(inside, 'site.laurel'))).mode & 0o777).toBe(0o600)
  }, 60_000)

  it('holds password hashes, and no session and no reset token', async () => {
    const [{ docs }] = [await app.payload.db.find<Keyed>({ collection: 'users', limit: 1 })]
    const { sessions, hash } = docs[0]!
    expect(sessions).toHaveLength(1)
    const to = join(folder.path, 'people.laurel')
    await backUp(to)
    const text = execFileSync('tar', ['xOf', to, 'rows/users.ndjson'], { encoding: 'utf8' })
    expect(text).toContain(hash)
    expect(text).not.toContain(sessions[0]!.id)
    expect(text).not.toMatch(/resetPasswordToken|resetPasswordExpiration/)
  }, 60_000)

  it('never writes over a file', async () => {
    const to = join(folder.path, 'taken.laurel')
    await writeFile(to, 'mine')
    const { code, err } = await backUp(to)
    expect(code).toBe(1)
    expect(err).toMatch(/taken\.laurel exists already\. Name another file/)
    expect(await readFile(to, 'utf8')).toBe('mine')
  }, 60_000)

  it('says so where there is no site', async () => {
    const variables = { DATA_DIR: join(folder.path, 'nowhere') }
    const to = join(folder.path, 'none.laurel')
    const { code, err } = await runCommand('backup', ['--to', to], variables)
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no site in .*nowhere\. Set DATA_DIR/)
    expect(await readdir(folder.path)).not.toContain('none.laurel')
  }, 60_000)

  itWithDisk('256k', 'leaves no half file where its rows find no room', async (small) => {
    const { code, err } = await backUp(join(small, 'site.laurel'))
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no room left for the backup in /)
    expect(await readdir(small)).toEqual([])
  })

  itWithDisk('4m', 'leaves no half file where its files find no room', async (small) => {
    await app.services.storage.put(randomBytes(5 * 1024 * 1024))
    const { code, err } = await backUp(join(small, 'site.laurel'))
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no room left for the backup in /)
    expect(await readdir(small)).toEqual([])
  })
})

interface Keyed {
  hash: string
  sessions: { id: string }[]
}

/** A file system of this size, which only the superuser can make. */
function itWithDisk(size: string, name: string, test: (path: string) => Promise<void>): void {
  itWith(['a mounted disk'], name, async () => {
    const path = join(folder.path, size)
    await mkdir(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path])
    try {
      await test(path)
    } finally {
      spawnSync('umount', [path])
    }
  })
}
