import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { TestApp } from '../testing/create-test-app.js'
import { runCommand, spawnCommand } from '../testing/run-command.js'
import { makeFolder, openSite } from '../testing/site.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let folder: Awaited<ReturnType<typeof makeFolder>>
let variables: Record<string, string>

beforeAll(async () => {
  folder = await makeFolder()
  app = await openSite({})
  variables = { DATA_DIR: app.dataDirectory, ...app.variables }
}, 120_000)

afterAll(async () => {
  await app.remove()
  await folder.remove()
})

/** Begins a backup into a folder of its own, and waits until it has begun to write. */
async function beginBackup(inside: string, name: string) {
  const { child, outcome } = spawnCommand('backup', ['--to', join(inside, name)], variables)
  const hasBegun = async () => (await listHidden(inside)).length > 0
  await waitFor('the work folder', hasBegun, { everyMs: 5, timeoutMs: 90_000 })
  return { child, outcome }
}

const listHidden = async (inside: string) =>
  (await readdir(inside)).filter((entry) => entry.startsWith('.laurel'))

async function makeInside(name: string): Promise<string> {
  const inside = join(folder.path, name)
  await mkdir(inside)
  return inside
}

describe('a backup that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves nothing', async (signal) => {
    const inside = await makeInside(signal)
    const { child, outcome } = await beginBackup(inside, 'site.laurel')
    child.kill(signal)
    expect(await outcome).toMatchObject({ code: null, err: '' })
    expect(child.signalCode).toBe(signal)
    expect(await readdir(inside)).toEqual([])
  })

  it('by a crash leaves what the next one removes, whatever that is called', async () => {
    const inside = await makeInside('crash')
    const { child, outcome } = await beginBackup(inside, 'monday.laurel')
    child.kill('SIGKILL')
    await outcome
    expect(await listHidden(inside)).toHaveLength(1)
    const next = await runCommand('backup', ['--to', join(inside, 'tuesday.laurel')], variables)
    expect(next).toMatchObject({ code: 0, err: '' })
    expect(await readdir(inside)).toEqual(['tuesday.laurel'])
  })
})

it('a backup leaves alone what is not certainly left by a dead one', async () => {
  const inside = await makeInside('alive')
  const foreign = join(inside, '.notes.a1B2c3')
  await mkdir(foreign)
  await writeFile(join(foreign, 'mine'), 'kept')
  const paused = await beginBackup(inside, 'paused.laurel')
  paused.child.kill('SIGSTOP')
  const other = await runCommand('backup', ['--to', join(inside, 'other.laurel')], variables)
  expect(other.code).toBe(0)
  expect(await listHidden(inside)).toHaveLength(1)
  paused.child.kill('SIGCONT')
  expect(await paused.outcome).toMatchObject({ code: 0, err: '' })
  expect((await readdir(inside)).sort()).toEqual(['.notes.a1B2c3', 'other.laurel', 'paused.laurel'])
})
