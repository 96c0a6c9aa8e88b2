import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildFilm } from '../src/testing/builders.js'
import { cleanEnvironment } from '../src/testing/clean-environment.js'
import { createTestApp } from '../src/testing/create-test-app.js'
import { laurelFlags } from '../src/testing/laurel-flags.js'
import { measureSlowness } from '../src/testing/slowness.js'
import { prepareStack } from '../src/testing/test-stack.js'
import { waitFor } from '../src/testing/wait-for.js'

let child: ChildProcess | null = null
let url: string
let dataDirectory: string
let said: string
let tookMs: number

/** `npm start` with LAUREL_ROLE=api, until it says that it is ready. */
async function start(): Promise<void> {
  const began = performance.now()
  const { variables } = await prepareStack(dataDirectory)
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  child = spawn(process.execPath, [...laurelFlags, join(import.meta.dirname, 'start.ts')], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...cleanEnvironment(),
      ...variables,
      ...{ DATA_DIR: dataDirectory, LAUREL_ROLE: 'api', SEED: 'none', NODE_ENV: 'production' },
      ...{ PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = `http://127.0.0.1:${port}`
  said = ''
  child.stdout!.on('data', (chunk: Buffer) => (said += String(chunk)))
  await waitFor('it to be ready', () => said.includes('/v1/films'), { everyMs: 5 })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  tookMs = performance.now() - began
}

async function stop(): Promise<void> {
  const exited = new Promise((resolve) => child?.once('exit', resolve))
  if (!child?.kill('SIGTERM')) return
  await exited
  child = null
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-api-'))
  // Started once and stopped: the database is there.
  const app = await createTestApp({ dataDirectory })
  await buildFilm(app)
  await app.stop()
})
afterEach(stop)
afterAll(async () => (await createTestApp({ dataDirectory })).remove())

describe('npm start with LAUREL_ROLE=api', () => {
  it('is ready in under three seconds', async () => {
    const before = await measureSlowness()
    await start()
    const slowness = Math.max(before, await measureSlowness())
    console.log(`ready ${Math.round(tookMs)} ms after the spawn; slowed ${slowness.toFixed(1)} ×`)
    expect(tookMs / slowness).toBeLessThan(3000)
    expect(said).toContain('none here: LAUREL_ROLE=api')
    expect(said).not.toContain('Building the admin')
  })

  it('answers for the API and the press room, and says where the admin is not', async () => {
    await start()
    expect((await fetch(`${url}/v1/films`)).status).toBe(200)
    expect((await fetch(`${url}/`)).status).toBe(200)
    for (const path of ['/admin', '/admin/login', '/admin/preview/films/x', '/_next/x.js']) {
      const response = await fetch(`${url}${path}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        code: 'NO_ADMIN_HERE',
        detail: expect.stringContaining('LAUREL_ROLE=all') as string,
      })
    }
  })
})
