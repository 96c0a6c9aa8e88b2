import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { startMongoWire, type MongoWire } from '../testing/mongo-wire.js'
import { describeOn, testStackName } from '../testing/test-stack.js'

let wire: MongoWire
let app: TestApp
let token: string
let text: string

const conflict = { code: 112, codeName: 'WriteConflict' }

beforeAll(async () => {
  if (testStackName !== 'mongo-s3') return
  wire = await startMongoWire(process.env.MONGODB_URI!)
  const dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-conflicts-'))
  const DATABASE_URL = wire.url(basename(dataDirectory).toLowerCase())
  app = await createTestApp({ dataDirectory, variables: { DATABASE_URL } })
  token = await app.signIn('editor')
  const film = await buildFilm(app)
  text = (await buildTranslation(app, { film: film.id, tagline: 'first' })).id
  await app.services.composing.flush()
})
afterAll(async () => {
  if (testStackName !== 'mongo-s3') return
  await app.remove()
  await wire.close()
})

const change = (tagline: string) =>
  app.request(`/api/translations/${text}`, { method: 'PATCH', token, json: { tagline } })
const countVersions = async () => {
  const where = { parent: { equals: text } }
  const { totalDocs } = await app.payload.countVersions({ collection: 'translations', where })
  return totalDocs
}

describeOn('mongo-s3')('a write that another one was in the way of', () => {
  it('is tried again, and kept once', async () => {
    const before = await countVersions()
    wire.refuse('insert', conflict, 3)
    const response = await change('second')
    expect(response.status).toBe(200)
    expect(wire.refused()).toBe(3)
    expect(await countVersions()).toBe(before + 1)
  })

  it('ends in a coded 503 that says when to come back, with nothing of it kept', async () => {
    const before = await countVersions()
    wire.refuse('insert', conflict, Infinity)
    const response = await change('third')
    wire.refuse('insert', conflict, 0)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    const { errors } = (await response.json()) as { errors: { data: { code: string } }[] }
    expect(errors[0]!.data.code).toBe('DATABASE_BUSY')
    expect(await countVersions()).toBe(before)
    const read = await app.request(`/api/translations/${text}?draft=true`, { token })
    expect(await read.json()).toMatchObject({ tagline: 'second' })
  })

  it('names the server that keeps no transactions, without being unready for it', async () => {
    const response = await app.request('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      warnings: [expect.stringContaining('names no replica set')],
    })
  })
})
