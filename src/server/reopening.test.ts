import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-reopening-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

async function query(app: TestApp, sql: string) {
  const { client } = app.payload.db as unknown as {
    client: { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }
  }
  return (await client.execute(sql)).rows.map((row) => ({ ...row }))
}
const readSchema = (app: TestApp) =>
  query(app, 'SELECT type, name, sql FROM sqlite_master ORDER BY type, name')
const readMigrations = (app: TestApp) => query(app, 'SELECT name, batch FROM payload_migrations')

describeOn('sqlite-disk')('a database that was migrated before', () => {
  it('is the same when it is opened again, and keeps what is in it', async () => {
    const first = await createTestApp({ dataDirectory: directory })
    const film = await buildFilm(first)
    await buildTranslation(first, { film: film.id })
    const [schema, migrations] = [await readSchema(first), await readMigrations(first)]
    await first.stop()

    const second = await createTestApp({ dataDirectory: directory })
    expect(await readSchema(second)).toEqual(schema)
    expect(await readMigrations(second)).toEqual(migrations)
    expect((await second.request(`/api/films/${film.id}`)).status).toBe(200)
    expect(await query(second, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(await query(second, 'PRAGMA foreign_key_check')).toEqual([])
    await second.stop()

    const empty = await createTestApp()
    expect(await readSchema(empty)).toEqual(schema)
    await empty.remove()
  })
})
