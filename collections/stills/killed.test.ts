import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buffer as readAll } from 'node:stream/consumers'

import { drawPicture } from '../../media/images/pictures.fixture.js'
import { buildFilm, buildTerms } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { laurelFlags } from '../../src/testing/laurel-flags.js'
import {
  buildForm,
  findBrokenEditions,
  hashOf,
  listTemporaryFiles,
  readAnswer,
} from '../../src/testing/uploads.js'
import { cleanEnvironment } from '../../src/testing/clean-environment.js'
import { prepareStack, testStackName } from '../../src/testing/test-stack.js'
import { waitFor } from '../../src/testing/wait-for.js'
import type { Still } from '../../src/payload-types.js'

/** The server in a process of its own, on data that outlives it. */
interface Victim {
  url: string
  kill(): Promise<void>
}

let dataDirectory: string
let token: string
let fields: Record<string, unknown>
/** What the server has said it keeps, whatever happened to it since. */
const promised: Still[] = []
/** No server outlives its test, whatever became of the test. */
const running = new Set<ChildProcess>()

beforeAll(async () => {
  const app = await createTestApp()
  dataDirectory = app.dataDirectory
  token = await app.signIn('editor')
  const film = await buildFilm(app)
  const terms = await buildTerms(app)
  fields = { film: film.id, role: 'scene', credit: 'Somebody', alt: 'A road.', terms: terms.id }
  await app.stop()
})
afterEach(async () => {
  for (const child of running) await kill(child)
})
afterAll(async () => (await createTestApp({ dataDirectory })).remove())

describe('kill -9', () => {
  it('in the middle of an upload leaves nothing of it', async () => {
    const victim = await startVictim()
    await upload(victim)
    const form = new Response(buildForm({ bytes: await draw(1), data: fields }))
    const whole = new Uint8Array(await form.arrayBuffer())
    const sending = sendSlowly(victim, form.headers, whole.subarray(0, whole.byteLength / 2))
    await waitFor(
      'half of it',
      async () => (await listTemporaryFiles({ dataDirectory })).length > 0,
    )
    await victim.kill()
    await expect(sending).rejects.toThrow()
    await expectAllIsWell()
  })

  it('right after an upload loses nothing of it', async () => {
    const victim = await startVictim()
    await upload(victim)
    await victim.kill()
    await expectAllIsWell()
  })

  it('among eight uploads loses none that was answered, and shows none by half', async () => {
    const victim = await startVictim()
    const uploads = Array.from({ length: 8 }, () => upload(victim))
    await Promise.race(uploads)
    await victim.kill()
    const results = await Promise.allSettled(uploads)
    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
    await expectAllIsWell()
  })
})

/** Starts again on what was left, and looks at all of it. */
async function expectAllIsWell(): Promise<void> {
  const app = await createTestApp({ dataDirectory })
  try {
    // Where others may be writing there, only what is old goes.
    if (testStackName === 'sqlite-disk') expect(await listTemporaryFiles(app)).toEqual([])
    await expectWholeBlobs(app)
    expect(promised.length).toBeGreaterThan(0)
    for (const { id, sha256 } of promised) {
      const response = await app.request(`/api/stills/${id}`, { token })
      const still = (await response.json()) as Still
      expect(still.sha256).toBe(sha256)
      const original = await app.request(String(still.url), { token })
      expect(hashOf(new Uint8Array(await original.arrayBuffer()))).toBe(sha256)
      await waitFor('it to be public', async () => {
        return (await app.request(`/v1/stills/${id}/print`)).status === 200
      })
    }
    await app.services.composing.flush()
    expect(await findBrokenEditions(app)).toEqual([])
  } finally {
    await app.stop()
  }
}

async function expectWholeBlobs({ services: { storage } }: TestApp): Promise<void> {
  for await (const { sha256 } of storage.list()) {
    const stream = await storage.open(sha256)
    expect(stream && hashOf(await readAll(stream))).toBe(sha256)
  }
}

async function startVictim(): Promise<Victim> {
  const child = spawn('node', [...laurelFlags, join('src', 'server', 'serve.fixture.ts')], {
    env: {
      ...cleanEnvironment(),
      ...(await prepareStack(dataDirectory)).variables,
      ...{ DATA_DIR: dataDirectory, PORT: '0', SEED: 'none', NODE_ENV: 'production' },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(child)
  const port = await readPort(child)
  return { url: `http://127.0.0.1:${port}`, kill: () => kill(child) }
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
  running.delete(child)
}

async function readPort(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const port = /ready (\d+)/.exec(said)?.[1]
    if (port) return port
  }
  throw new Error(`The server ended before it was ready: ${said}`)
}

/** A published still, once the server has said that it is kept. */
async function upload(victim: Victim): Promise<void> {
  const body = buildForm({ bytes: await draw(), data: { ...fields, _status: 'published' } })
  const headers = { authorization: `JWT ${token}` }
  const response = await fetch(`${victim.url}/api/stills`, { method: 'POST', headers, body })
  const { status, doc } = await readAnswer(response)
  expect(status).toBe(201)
  promised.push(doc)
}

/** Sends the beginning of a form and then waits for ever. */
function sendSlowly(victim: Victim, headers: Headers, beginning: Uint8Array): Promise<Response> {
  return fetch(`${victim.url}/api/stills`, {
    method: 'POST',
    headers: {
      authorization: `JWT ${token}`,
      'content-type': headers.get('content-type') ?? '',
    },
    body: new ReadableStream({ start: (controller) => controller.enqueue(beginning) }),
    duplex: 'half',
  } as RequestInit)
}

/** Noise differs each time, so that every picture is a blob of its own. */
const draw = (scale = 2) => drawPicture({ widthPx: 600 * scale, heightPx: 400 * scale })
