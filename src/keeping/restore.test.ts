import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'

import { createDiskStorage } from '../../media/storage/index.js'
import type { TestApp } from '../testing/create-test-app.js'
import { runCommand } from '../testing/run-command.js'
import { fillSite, makeFolder, openSite } from '../testing/site.js'
import { KeepingProblem } from './problem.js'
import { createProgress } from './progress.js'
import { restoreBackup } from './restore.js'

let folder: Awaited<ReturnType<typeof makeFolder>>
/** A good backup, and its bytes. */
let good: string
let bytes: Buffer
let entries: Entry[]
/** A site with nothing in it. */
let empty: TestApp

beforeAll(async () => {
  folder = await makeFolder()
  const app = await openSite({})
  await fillSite(app)
  good = join(folder.path, 'good.laurel')
  const variables = { DATA_DIR: app.dataDirectory, ...app.variables }
  expect(await runCommand('backup', ['--to', good], variables)).toMatchObject({ code: 0 })
  await app.remove()
  bytes = await readFile(good)
  entries = listEntries(bytes)
  empty = await openSite({ storage: createDiskStorage({ directory: join(folder.path, 'none') }) })
}, 120_000)

afterAll(async () => {
  await empty.remove()
  await folder.remove()
})

describe('npm run restore', () => {
  it('checks without writing when asked to', async () => {
    const { code, out } = await restore(good, ['--dry-run'])
    expect(out).toMatch(/^Checked the backup of .* made by Laurel .*: 4 films, .* files\.$/m)
    expect(code).toBe(0)
    expect(await readdir(join(folder.path, 'empty'))).not.toContain('blobs')
  }, 60_000)

  it('refuses a site that holds something, and replaces it when told to', async () => {
    const first = { DATA_DIR: join(folder.path, 'overwritten') }
    expect(await runCommand('restore', ['--from', good], first)).toMatchObject({ code: 0 })
    const again = await runCommand('restore', ['--from', good], first)
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/^This site is not empty: it holds 4 films, .* Nothing was changed\./)
    const told = await runCommand('restore', ['--from', good, '--overwrite'], first)
    expect(told.code).toBe(0)
    expect(told.out).toMatch(/^Replacing 4 films, /)
    const { out } = await runCommand('doctor', ['--deep'], first)
    expect(out).toMatch(/^Nothing is wrong\.$/m)
  }, 120_000)

  it('puts a file right whose bytes have changed', async () => {
    const damaged = { DATA_DIR: join(folder.path, 'damaged') }
    await runCommand('restore', ['--from', good], damaged)
    const { name, size } = entries.find((entry) => entry.name.startsWith('blobs/'))!
    const key = name.slice('blobs/'.length)
    const path = join(damaged.DATA_DIR, 'blobs', key.slice(0, 2), key.slice(2, 4), key)
    await writeFile(path, Buffer.alloc(size))
    await runCommand('restore', ['--from', good, '--overwrite'], damaged)
    const { out } = await runCommand('doctor', ['--deep'], damaged)
    expect(out).toMatch(/^Nothing is wrong\.$/m)
  }, 120_000)

  it('refuses what was cut off with a sentence, and an exit code', async () => {
    const cut = join(folder.path, 'cut.laurel')
    await writeFile(cut, bytes.subarray(0, bytes.length - 2048))
    const { code, out, err } = await restore(cut)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^The backup .*cut\.laurel cannot be used: .* Nothing was changed\./)
    expect(err.trim().split('\n')).toHaveLength(1)
  }, 60_000)

  it('refuses what was cut off, wherever that was', async () => {
    const { offset } = entries.find(({ name }) => name.startsWith('blobs/'))!
    const manifest = entries.find(({ name }) => name === 'manifest.json')!
    const lengths = [
      0,
      100,
      512,
      offset + 10,
      offset - 512,
      manifest.offset - 512,
      bytes.length - 1,
    ]
    for (const length of [...lengths, bytes.length - 1024]) {
      expect(await refuse(bytes.subarray(0, length))).toMatch(/cut off|end is missing/)
    }
  }, 120_000)

  it.each([
    ['a row', /^rows\/films/, /rows\/films\.ndjson in it was changed/],
    ['a file', /^blobs\//, /the file [0-9a-f]{64} in it was changed/],
    ['the manifest', /^manifest\.json$/, /manifest\.json in it was changed/],
    ['the sum', /sha256$/, /manifest\.json in it was changed/],
  ])('refuses one changed bit in %s', async (_, pattern, problem) => {
    const { offset, size } = entries.find(({ name }) => pattern.test(name))!
    expect(await refuse(flip(offset + Math.floor(size / 2)))).toMatch(problem)
  })

  it('refuses a changed bit in a header, in what lies between, and after the end', async () => {
    const blob = entries.find(({ name, size }) => name.startsWith('blobs/') && size % 512 > 0)!
    expect(await refuse(flip(blob.offset - 500))).toMatch(/a header in it is damaged/)
    expect(await refuse(flip(blob.offset + blob.size))).toMatch(/stray bytes/)
    expect(await refuse(Buffer.concat([bytes, Buffer.from('more')]))).toMatch(/after its end/)
  }, 60_000)

  it('refuses files that changed places, came twice or are too few', async () => {
    const blobs = entries.filter(({ name }) => name.startsWith('blobs/'))
    const [one, two] = [blobs[0]!.name, blobs[1]!.name]
    const swapped = entries.map((entry) =>
      entry.name === one ? { ...entry, body: blobs[1]!.body } : entry,
    )
    expect(await refuse(await packAll(swapped))).toMatch(/was changed/)
    const twice = entries.flatMap((entry) => (entry.name === one ? [entry, entry] : [entry]))
    expect(await refuse(await packAll(twice))).toMatch(/does not belong where it stands/)
    const fewer = entries.filter(({ name }) => name !== two)
    expect(await refuse(await packAll(fewer))).toMatch(/files are missing in it/)
  }, 60_000)

  it.each(['../escaped', '/etc/escaped', 'blobs/../../escaped', 'rows/films.ndjson/x', 'other'])(
    'refuses the name %s',
    async (name) => {
      const [header, ...others] = entries
      const stray = { name, body: Buffer.from('x') }
      expect(await refuse(await packAll([header!, stray, ...others]))).toMatch(/does not belong/)
    },
  )

  it('refuses links, and headers that lead a reader to fill its memory', async () => {
    const tar = pack()
    tar.entry({ name: 'laurel-backup.json', type: 'symlink', linkname: '/etc/passwd' })
    tar.finalize()
    expect(await refuse(await collect(tar))).toMatch(/only plain files belong in it/)
    // An extended header that promises 8 TiB.
    const bomb = Buffer.from(bytes.subarray(0, 512))
    bomb[156] = 'x'.charCodeAt(0)
    bomb.write('77777777777\0', 124, 'latin1')
    expect(await refuse(Buffer.concat([signed(bomb), bytes]))).toMatch(/only plain files belong/)
  })

  it('refuses a format that is newer, and says by what it was made', async () => {
    const header = { format: 2, laurel: '9.0.0', at: '2030-01-01T00:00:00.000Z' }
    const [first, ...others] = entries
    const body = Buffer.from(JSON.stringify(header))
    expect(await refuse(await packAll([{ ...first!, body }, ...others]))).toMatch(
      /made by Laurel "9\.0\.0" in format 2, .*; update Laurel first/,
    )
  })

  it('refuses rows that name what is not in it, though every sum is right', async () => {
    const forged = forge((text) => text.replace(/("job":"director","person":")[^"]+/, '$1nobody'))
    expect(await refuse(await packAll(forged))).toMatch(/films .* names people nobody, not in it/)
  })

  it('says so of a file that is no backup, and of one that is not there', async () => {
    expect(await refuse(Buffer.from('not an archive, '.repeat(100)))).toMatch(/cannot be used/)
    const { code, err } = await restore(join(folder.path, 'nowhere.laurel'))
    expect(code).toBe(1)
    expect(err).toMatch(/cannot be opened \(ENOENT\)/)
  }, 60_000)
})

interface Entry {
  name: string
  offset: number
  size: number
  body: Buffer
}

/** By a reading of its own, which trusts the archive. */
function listEntries(archive: Buffer): Entry[] {
  const found: Entry[] = []
  for (let at = 0; archive[at] !== 0;) {
    const name = archive.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8)
    const offset = at + 512
    found.push({ name, offset, size, body: archive.subarray(offset, offset + size) })
    at = offset + Math.ceil(size / 512) * 512
  }
  return found
}

const restore = (from: string, args: string[] = []) =>
  runCommand('restore', ['--from', from, ...args], { DATA_DIR: join(folder.path, 'empty') })

/** What is said of a backup that is not taken; nothing of it may be kept. */
async function refuse(archive: Uint8Array): Promise<string> {
  const from = join(folder.path, 'bad.laurel')
  await writeFile(from, archive)
  const restoring = restoreBackup({
    payload: empty.payload,
    storage: empty.services.storage,
    from,
    mayOverwrite: true,
    isDryRun: false,
    isAtomic: false,
    progress: createProgress({ say: () => undefined }),
    say: () => undefined,
  })
  const problem = await restoring.then(
    () => null,
    (error: unknown) => error,
  )
  expect(problem).toBeInstanceOf(KeepingProblem)
  await expect(readdir(join(folder.path, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
  return (problem as KeepingProblem).message
}

function flip(at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = changed[at]! ^ 1
  return changed
}

async function packAll(all: Pick<Entry, 'name' | 'body'>[]): Promise<Buffer> {
  const tar = pack()
  for (const { name, body } of all) tar.entry({ name, mode: 0o600 }, body)
  tar.finalize()
  return collect(tar)
}

async function collect(tar: ReturnType<typeof pack>): Promise<Buffer> {
  const path = join(folder.path, 'packed.tar')
  await pipeline(tar, createWriteStream(path))
  return readFile(path)
}

/** The films changed, and every sum made right again. */
function forge(change: (text: string) => string): Pick<Entry, 'name' | 'body'>[] {
  const films = entries.find(({ name }) => name === 'rows/films.ndjson')!
  const body = Buffer.from(change(films.body.toString()))
  expect(body.equals(films.body)).toBe(false)
  const manifest = JSON.parse(
    entries.find(({ name }) => name === 'manifest.json')!.body.toString(),
  ) as { rows: { collection: string; bytes: number; sha256: string }[] }
  const row = manifest.rows.find(({ collection }) => collection === 'films')!
  Object.assign(row, { bytes: body.length, sha256: sum(body) })
  const text = Buffer.from(JSON.stringify(manifest))
  const bodies: Record<string, Buffer> = {
    'rows/films.ndjson': body,
    'manifest.json': text,
    'manifest.json.sha256': Buffer.from(`${sum(text)}  manifest.json\n`),
  }
  return entries.map((entry) => ({ ...entry, body: bodies[entry.name] ?? entry.body }))
}

const sum = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** A header with its sum made right. */
function signed(header: Buffer): Buffer {
  header.fill(0x20, 148, 156)
  const total = header.reduce((all, byte) => all + byte, 0)
  header.write(`${total.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}
