import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'

/** What Payload's SQLite adapter compares schemas with; it writes migrations by the same means. */
interface Comparing {
  schema: unknown
  requireDrizzleKit(): {
    generateDrizzleJson: (schema: unknown) => Promise<Record<string, unknown>>
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>
  }
}

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())

describeOn('sqlite-disk')('the committed migrations', () => {
  it('lead to the schema that the collections ask for; else run npm run migration', async () => {
    const database = app.payload.db as unknown as Comparing
    const { generateDrizzleJson, generateMigration } = database.requireDrizzleKit()
    const wanted = await generateDrizzleJson(database.schema)
    expect(await generateMigration(await readLastSnapshot(), wanted)).toEqual([])
  })

  it('are told from collections that have changed since', async () => {
    const database = app.payload.db as unknown as Comparing
    const { generateDrizzleJson, generateMigration } = database.requireDrizzleKit()
    const wanted = await generateDrizzleJson(database.schema)
    const older = (await readLastSnapshot()) as { tables: Record<string, { columns: object }> }
    const columns = older.tables.films!.columns as Record<string, unknown>
    delete columns.runtime_minutes
    expect((await generateMigration(older, wanted)).join('\n')).toMatch(/runtime_minutes/)
  })
})

async function readLastSnapshot(): Promise<unknown> {
  const directory = join(import.meta.dirname, 'sqlite')
  const snapshots = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  return JSON.parse(await readFile(join(directory, snapshots.at(-1)!), 'utf8'))
}
