import { buildFilm } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { testStackName } from '../testing/test-stack.js'
import { migrations } from './sqlite/index.js'

/** MongoDB was not offered before editions had a sequence. */
const describeOnSqlite = testStackName === 'sqlite-disk' ? describe : describe.skip

let app: TestApp | null = null
afterEach(() => app?.remove())

const listEditions = async ({ payload }: TestApp) => {
  const { docs } = await payload.find({
    collection: 'editions',
    sort: ['sequence', 'id'],
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ slug, number, sequence }) => ({ slug, number, sequence }))
}

/** Takes a database back to the schema of the first release, its records kept. */
async function downgrade({ payload }: TestApp): Promise<void> {
  const db = (payload.db as unknown as { drizzle: { run(sql: string): Promise<unknown> } }).drizzle
  const [, ...later] = migrations
  for (const { down } of later.toReversed()) {
    // The second release drops tables that still name each other.
    await db.run('PRAGMA foreign_keys=OFF')
    await down({ db, payload } as never)
  }
  await db.run('PRAGMA foreign_keys=ON')
  await db.run("DELETE FROM payload_migrations WHERE name NOT LIKE '%_first'")
}

describeOnSqlite('a database of the first release', () => {
  it('has its editions numbered in the order in which they became public', async () => {
    const before = await createTestApp()
    const desk = await createDesk(before)
    const one = await buildFilm(before, { slug: 'one' })
    await desk.countEditions(one.id)
    const two = await buildFilm(before, { slug: 'two' })
    await desk.countEditions(two.id)
    await desk.publish(`films/${one.id}`, { year: 2020 })
    await desk.countEditions(one.id)
    const expected = [
      { slug: 'one', number: 1, sequence: 1 },
      { slug: 'two', number: 1, sequence: 2 },
      { slug: 'one', number: 2, sequence: 3 },
    ]
    expect(await listEditions(before)).toEqual(expected)
    await downgrade(before)
    await before.stop()

    app = await createTestApp({ dataDirectory: before.dataDirectory })
    expect(await listEditions(app)).toEqual(expected)
    await (await createDesk(app)).publish(`films/${two.id}`, { year: 2021 })
    await (await createDesk(app)).countEditions(two.id)
    expect((await listEditions(app)).at(-1)).toEqual({ slug: 'two', number: 2, sequence: 4 })
  })
})
