import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp({ writerTimeoutMs: 500 })
  token = await app.signIn('editor')
})
afterAll(() => app.remove())

/** Another process that has the database locked from now until it is told to let go. */
async function lock(): Promise<{ letGo: () => Promise<void> }> {
  const fixture = join(import.meta.dirname, 'lock-file.fixture.ts')
  const file = join(app.dataDirectory, 'laurel.sqlite')
  const other: ChildProcess = spawn(process.execPath, ['--import', 'tsx', fixture, file])
  await once(other.stdout!, 'data')
  return {
    letGo: async () => {
      const closed = once(other, 'close')
      other.stdin!.write('let go')
      await closed
    },
  }
}

const rename = (id: string, originalTitle: string) =>
  app.request(`/api/films/${id}`, { method: 'PATCH', token, json: { originalTitle } })

async function publishFilm() {
  const film = await buildFilm(app)
  await buildTranslation(app, { film: film.id })
  return film
}
const isOut = ({ slug }: { slug: string }) =>
  waitFor('the edition', async () => (await app.request(`/v1/films/${slug}`)).ok)

const sentence =
  'Another process kept the database locked for 0.5 s. Nothing was written; try again.'

describeOn('sqlite-disk')('while another process has the database locked', () => {
  it('answers a write with a coded 503, keeps reading, and recovers by itself', async () => {
    const film = await publishFilm()
    await isOut(film)
    const { letGo } = await lock()
    const written = await rename(film.id, 'Too early')
    const query = `mutation { updateFilm(id: "${film.id}", data: { originalTitle: "X" }) { id } }`
    const mutated = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
    const paths = [`/api/films/${film.id}`, `/v1/films/${film.slug}`, '/readyz']
    const read = await Promise.all(paths.map((path) => app.request(path)))
    await letGo()
    expect(written.status).toBe(503)
    expect(await written.json()).toEqual({
      errors: [{ name: 'AppError', data: { code: 'DATABASE_BUSY' }, message: sentence }],
    })
    expect(await mutated.json()).toMatchObject({
      errors: [{ message: sentence, extensions: { data: { code: 'DATABASE_BUSY' } } }],
    })
    expect(read.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await rename(film.id, 'Now')).status).toBe(200)
    const after = await app.request(`/api/films/${film.id}?draft=true`, { token })
    expect(await after.json()).toMatchObject({ originalTitle: 'Now' })
  })

  it('waits for a lock that is soon given back', async () => {
    const film = await buildFilm(app)
    const { letGo } = await lock()
    const writing = rename(film.id, 'Soon')
    await letGo()
    expect((await writing).status).toBe(200)
  })

  it('loses nothing that was published before', async () => {
    const film = await publishFilm()
    const { letGo } = await lock()
    // Longer than a composition waits for its turn, so that it fails and is tried again.
    await new Promise((resolve) => setTimeout(resolve, 700))
    await letGo()
    await isOut(film)
  })
})

describeOn('sqlite-disk')('a write made inside another without its req', () => {
  it('ends in a sentence that says so, and holds up nobody after it', async () => {
    const film = await buildFilm(app)
    const id = (await app.payload.db.beginTransaction()) as string
    const inside = app.payload.update({
      collection: 'films',
      id: film.id,
      data: { year: 2000 },
      overrideAccess: true,
    })
    await expect(inside).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      message: expect.stringContaining('a hook writes without passing its req') as string,
    })
    await app.payload.db.rollbackTransaction(id)
    expect((await rename(film.id, 'After')).status).toBe(200)
  })
})
