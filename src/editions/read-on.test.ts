import { buildTerms } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { readOn } from './read-on.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())

it('reads every row once, in whatever batches, also where some are deleted meanwhile', async () => {
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push((await buildTerms(app, {})).id)
  const { payload } = app
  const rows = readOn({ payload, collection: 'terms', select: { name: true }, batchSize: 2 })
  const seen: string[] = []
  for await (const { id } of rows) {
    seen.push(id)
    await payload.delete({ collection: 'terms', id, overrideAccess: true })
  }
  expect(seen).toEqual(ids.toSorted())
})

it('reads no other rows than those that are asked for', async () => {
  const { id } = await buildTerms(app, { name: 'Asked for' })
  await buildTerms(app, { name: 'Not asked for' })
  const where = { name: { equals: 'Asked for' } }
  const found: unknown[] = []
  for await (const row of readOn<{ id: string; name?: string }>({
    ...{ payload: app.payload, collection: 'terms', where, select: { name: true } },
    batchSize: 1,
  })) {
    found.push([row.id, row.name])
  }
  expect(found).toEqual([[id, 'Asked for']])
})
