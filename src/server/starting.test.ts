import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { spawnServer } from './child-server.fixture.js'
import { readSecret } from './secret.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-starting-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const start = async (variables: Record<string, string> = {}, options: { uid?: number } = {}) => {
  const quiet = { DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' }
  const { exited, said } = spawnServer({ ...quiet, ...variables }, options)
  const code = await exited
  return { code, said: said() }
}

describe('starting', () => {
  it('refuses a database that is none, in a sentence, and leaves it as it was', async () => {
    const file = join(directory, 'laurel.sqlite')
    await writeFile(file, 'This is a letter to my aunt, and no database.')
    const { code, said } = await start()
    expect(code).toBe(1)
    expect(said).toContain(`The database ${file} cannot be opened`)
    expect(said).toContain('file is not a database')
    expect(said).not.toMatch(/\n\s+at /)
    expect(await readFile(file, 'utf8')).toBe('This is a letter to my aunt, and no database.')
  })

  it('refuses a data directory that cannot be one', async () => {
    const file = join(directory, 'file')
    await writeFile(file, '')
    const { code, said } = await start({ DATA_DIR: join(file, 'data') })
    expect(code).toBe(1)
    expect(said).toContain(`The data directory ${join(file, 'data')} cannot be written (ENOTDIR)`)
  })

  it('refuses a data directory that it may read but not write', async () => {
    await mkdir(join(directory, 'tmp'), { mode: 0o777 })
    await chmod(directory, 0o555)
    // The superuser may write anywhere; anybody else may not.
    const { code, said } = await start({}, process.getuid?.() === 0 ? { uid: 65_534 } : {})
    await chmod(directory, 0o755)
    expect(code).toBe(1)
    expect(said).toContain(`The data directory ${directory} cannot be written (EACCES)`)
  })

  it('lists every setting that is wrong', async () => {
    const { code, said } = await start({
      PORT: 'abc',
      PUBLIC_URL: 'ftp://x',
      ADMIN_EMAIL: 'a@b.cd',
    })
    expect(code).toBe(1)
    expect(said).toContain('PORT: is not a number')
    expect(said).toContain('PUBLIC_URL: is not an http(s) address')
    expect(said).toContain('ADMIN_PASSWORD: is missing')
  })

  it('says so where the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, said } = await start({ PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(said.trim()).toBe(`Port ${port} is taken. Set PORT to another one.`)
  })
})

describe('readSecret', () => {
  it('makes one once, readable by its owner only', async () => {
    const env = { secret: undefined, dataDirectory: join(directory, 'new') }
    const secret = readSecret(env)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(readSecret(env)).toBe(secret)
    const { mode } = await stat(join(directory, 'new/secret'))
    expect(mode & 0o777).toBe(0o600)
  })

  it('takes the one that is given and keeps none', async () => {
    const given = 'g'.repeat(32)
    expect(readSecret({ secret: given, dataDirectory: directory })).toBe(given)
    await expect(stat(join(directory, 'secret'))).rejects.toThrow('ENOENT')
  })
})
