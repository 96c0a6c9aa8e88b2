import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import mongoose from 'mongoose'

import type { TestApp } from '../testing/create-test-app.js'
import { giveKey } from '../testing/distributors.js'
import { makeBucket, readS3Server } from '../testing/s3-server.js'
import { testStackName } from '../testing/test-stack.js'
import { runCommand, type Outcome } from '../testing/run-command.js'
import { fillSite, makeFolder, openSite, password, readSite } from '../testing/site.js'

type Variables = Record<string, string>

/** Where the servers are that a site can move to. */
const needed = ['MONGODB_URI', 'S3_ENDPOINT']

let folder: Awaited<ReturnType<typeof makeFolder>>
let before: Record<string, string>
let key: string

beforeAll(async () => {
  folder = await makeFolder()
  const app = await openSite({ dataDirectory: join(folder.path, 'first') })
  await fillSite(app)
  key = await giveKey(app)
  // What was published in this very second is dated with the one before, until it is over.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  before = await readSite(app)
  await app.stop()
  const variables = { DATA_DIR: join(folder.path, 'first') }
  expectDone(await runCommand('backup', ['--to', join(folder.path, 'first.laurel')], variables))
}, 120_000)

afterAll(() => folder.remove())

const describeOnDisk = testStackName === 'sqlite-disk' ? describe : describe.skip

describeOnDisk('a site that moves', () => {
  it('answers the same, byte for byte, on another SQLite and another disk', async () => {
    expect(Object.keys(before).length).toBeGreaterThan(40)
    expect(await moveTo('first.laurel', { DATA_DIR: join(folder.path, 'second') })).toEqual(before)
  })

  itWithServers('answers the same on MongoDB and S3, and on SQLite and disk again', async () => {
    const DATABASE_URL = `${process.env.MONGODB_URI}laurel-moving-${randomUUID().slice(0, 8)}`
    const bucket = await makeBucket(readS3Server()!)
    const onMongo = {
      DATA_DIR: join(folder.path, 'mongo'),
      DATABASE_URL,
      PAYLOAD_SECRET: 'a secret that is long enough for tests',
      ...settingsOfS3(),
      S3_BUCKET: bucket.name,
    }
    try {
      expect(await moveTo('first.laurel', onMongo)).toEqual(before)
      const back = join(folder.path, 'back.laurel')
      expectDone(await runCommand('backup', ['--to', back], onMongo))
      expect(await moveTo('back.laurel', { DATA_DIR: join(folder.path, 'third') })).toEqual(before)
    } finally {
      await bucket.remove()
      await dropDatabase(DATABASE_URL)
    }
  })
})

async function moveTo(backup: string, variables: Variables): Promise<Record<string, string>> {
  expectDone(await runCommand('restore', ['--from', join(folder.path, backup)], variables))
  const app = await openSite({ dataDirectory: variables.DATA_DIR!, variables })
  try {
    await expectSignIn(app)
    expect((await app.request('/v1/films', { key })).status).toBe(200)
    const answers = await readSite(app)
    // Nothing is left to be composed: not one more edition comes of having moved.
    await app.services.composing.flush()
    expect(await readSite(app)).toEqual(answers)
    return answers
  } finally {
    await app.stop()
  }
}

async function expectSignIn(app: TestApp): Promise<void> {
  const json = { email: 'admin@example.org', password }
  const response = await app.request('/api/users/login', { method: 'POST', json })
  expect(response.status).toBe(200)
}

function expectDone({ code, err }: Outcome): void {
  expect({ code, err }).toEqual({ code: 0, err: '' })
}

function itWithServers(name: string, test: () => Promise<void>): void {
  const isThere =
    needed.every((variable) => process.env[variable]) ||
    process.env.LAUREL_FOREIGN_TOOLS === 'required'
  if (isThere) it(name, test, 240_000)
  else it.skip(`${name} (needs ${needed.join(' and ')})`, test)
}

/** The settings of the S3 server, as they are in the environment. */
const settingsOfS3 = (): Variables =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('S3_') && value ? [[name, value]] : [],
    ),
  )

async function dropDatabase(url: string): Promise<void> {
  const connection = await mongoose.createConnection(url).asPromise()
  await connection.dropDatabase()
  await connection.close()
}
