import { randomBytes } from 'node:crypto'

import { createKey } from '../../domain/distributor-key.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { buildDistributor, makeKey } from '../../testing/distributors.js'
import { createKeyring } from './keyring.js'

let app: TestApp
let elapsedMs: number
let now: Date
/** The keyring of another process, with clocks that the test turns. */
let elsewhere: ReturnType<typeof createKeyring>
let distributor: string
let made: { key: string; id: string }

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())
beforeEach(async () => {
  elapsedMs = 0
  now = new Date()
  elsewhere = createKeyring({ now: () => now, monotonicMs: () => elapsedMs })
  distributor = (await buildDistributor(app)).id
  made = await makeKey(app, distributor)
})
afterEach(() => elsewhere.stop())

const find = () => elsewhere.find(app.payload, made.key)

async function revoke(): Promise<void> {
  const path = `/api/distributors/${distributor}/keys/${made.id}/revoke`
  const response = await app.request(path, { method: 'POST', token: await app.signIn('admin') })
  expect(response.status).toBe(200)
}

describe('a key that another process revoked', () => {
  it('is refused a second later at the latest', async () => {
    await find()
    await revoke()
    elapsedMs = 1000
    await expect(find()).rejects.toMatchObject({ code: 'REVOKED_KEY' })
  })

  it('is refused then also where the clock on the wall was put back an hour', async () => {
    await find()
    await revoke()
    now = new Date(now.getTime() - 60 * 60_000)
    elapsedMs = 1000
    await expect(find()).rejects.toMatchObject({ code: 'REVOKED_KEY' })
  })

  it('is counted from when it was asked for, however long the answer took', async () => {
    const asking = find()
    elapsedMs = 1500
    await asking
    await revoke()
    await expect(find()).rejects.toMatchObject({ code: 'REVOKED_KEY' })
  })
})

it('a distributor who was given less elsewhere sees less a second later', async () => {
  expect((await find()).viewer.seesEmbargoed).toBe(false)
  await app.payload.update({
    collection: 'distributors',
    id: distributor,
    data: { seesEmbargoed: true },
    overrideAccess: true,
  })
  elapsedMs = 1000
  expect((await find()).viewer.seesEmbargoed).toBe(true)
})

it('many requests within a second ask the database once', async () => {
  const { find: ask } = app.payload.db
  let questions = 0
  app.payload.db.find = ((args: never) => {
    questions += 1
    return ask.call(app.payload.db, args)
  }) as typeof ask
  try {
    await Promise.all(Array.from({ length: 50 }, find))
    elapsedMs = 999
    await find()
    expect(questions).toBe(1)
  } finally {
    app.payload.db.find = ask
  }
})

it('one wrong key sent many times within a second is asked about once', async () => {
  const { find: ask } = app.payload.db
  let questions = 0
  app.payload.db.find = ((args: never) => {
    questions += 1
    return ask.call(app.payload.db, args)
  }) as typeof ask
  const wrong = createKey(randomBytes)
  try {
    for (let count = 0; count < 30; count++) {
      await expect(elsewhere.find(app.payload, wrong)).rejects.toMatchObject({
        code: 'INVALID_KEY',
      })
    }
    expect(questions).toBe(1)
  } finally {
    app.payload.db.find = ask
  }
})

it('a use that cannot be noted fails no reading', async () => {
  const { updateOne } = app.payload.db
  app.payload.db.updateOne = () => Promise.reject(new Error('no room'))
  try {
    const response = await app.request('/v1/films', { key: made.key })
    expect(response.status).toBe(200)
  } finally {
    app.payload.db.updateOne = updateOne
  }
})

it('a database that is away is no wrong key: it is asked again, and visitors do not notice', async () => {
  const { find: ask } = app.payload.db
  app.payload.db.find = () =>
    Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }))
  try {
    const response = await app.request('/v1/films', { key: made.key })
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('DATABASE_UNAVAILABLE')
    expect((await app.request('/v1/films')).status).toBe(200)
  } finally {
    app.payload.db.find = ask
  }
  expect((await app.request('/v1/films', { key: made.key })).status).toBe(200)
})
