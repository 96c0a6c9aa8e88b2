import { readFile } from 'node:fs/promises'

import { hashKey } from '../domain/distributor-key.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildDistributor, makeKey, type MadeKey } from '../testing/distributors.js'
import { makeFolder } from '../testing/site.js'
import { spoolRows } from './spool.js'

let app: TestApp
let folder: Awaited<ReturnType<typeof makeFolder>>
let made: MadeKey
beforeAll(async () => {
  app = await createTestApp()
  folder = await makeFolder()
  const { id } = await buildDistributor(app)
  made = await makeKey(app, id)
})
afterAll(async () => {
  await app.remove()
  await folder.remove()
})

it('keys that are used all the time keep nobody from a backup, and are in it', async () => {
  const use = setInterval(() => void noteUse(), 5)
  try {
    const spooled = await spoolRows({ payload: app.payload, folder: folder.path, isStill: false })
    const rows = await readFile(spooled.pathOf('distributor-keys'), 'utf8')
    expect(rows).toContain(hashKey(made.key))
    expect(rows).toContain('lastUsedAt')
  } finally {
    clearInterval(use)
    await noteUse()
  }
})

const noteUse = () =>
  app.payload.db.updateOne({
    collection: 'distributor-keys',
    where: { id: { equals: made.id } },
    data: { lastUsedAt: new Date().toISOString() },
  })
