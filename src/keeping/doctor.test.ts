import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, Where } from 'payload'

import type { TestApp } from '../testing/create-test-app.js'
import { testStackName } from '../testing/test-stack.js'
import { runCommand } from '../testing/run-command.js'
import { fillSite, openSite } from '../testing/site.js'
import type { DoctorReport } from './doctor.js'

let app: TestApp

beforeAll(async () => {
  app = await openSite({})
  await fillSite(app)
}, 120_000)

afterAll(() => app.remove())

describe('npm run doctor', () => {
  it('finds nothing on a site that is well, also while its server runs', async () => {
    const { code, report } = await examine('--deep')
    expect(listProblems(report)).toEqual([])
    expect(code).toBe(0)
  }, 60_000)

  it('says in sentences what it looked at', async () => {
    const { out, code } = await run()
    expect(out).toMatch(/^References: \d+ documents with \d+ references were followed\.$/m)
    expect(out).toMatch(/^Editions: \d+ editions were hashed and counted, and 4 films compared/m)
    expect(out).toMatch(/^Nothing is wrong\.$/m)
    expect(code).toBe(0)
  }, 60_000)

  it('tells of a lost original and makes lost renditions again', async () => {
    const [still, other] = await find('stills')
    await app.services.storage.remove(still!.sha256 as string)
    const [rendition] = await find('renditions', { source: { equals: other!.sha256 } })
    await app.services.storage.remove(rendition!.sha256 as string)

    const before = await examine()
    expect(before.code).toBe(1)
    expect(listProblems(before.report)).toEqual([
      expect.stringContaining(`${String(other!.sha256)} has lost the bytes`),
      expect.stringContaining(`${String(still!.sha256)}, which stills`),
      expect.stringContaining(`${String(rendition!.sha256)}, which`),
    ])
    const after = await examine('--mend')
    expect(after.report.mended).toBe(1)
    expect(listProblems(after.report)).toHaveLength(1)
    expect(await app.services.storage.stat(rendition!.sha256 as string)).not.toBeNull()
  }, 60_000)

  it('makes the version that a crash after a publish left out', async () => {
    const [film] = await find('films', { slug: { equals: 'first' } })
    await app.payload.db.updateOne({
      collection: 'films',
      id: film!.id as string,
      data: { year: 1999, updatedAt: new Date().toISOString() },
    })
    const { report } = await examine('--mend')
    const mended = listMended(report)
    expect(mended).toContainEqual(expect.stringContaining('its history does not know it'))
    // Nor had that publish reached the outbox.
    expect(mended).toContainEqual(expect.stringContaining('not in its newest edition'))
    const draft = await app.payload.findByID({
      collection: 'films',
      id: film!.id as string,
      draft: true,
      overrideAccess: true,
    })
    expect(draft.year).toBe(1999)
    await app.services.composing.flush()
    const kit = (await (await app.request('/v1/films/first?locale=en')).json()) as Kit
    expect(kit.facts.year).toBe(1999)
    expect(listMended((await examine('--mend')).report)).toEqual([])
  }, 60_000)

  it('marks the newest version alone as the latest', async () => {
    const [film] = await find('films', { slug: { equals: 'second' } })
    const { docs } = await app.payload.db.findVersions({
      collection: 'films',
      where: { parent: { equals: film!.id } },
      sort: 'updatedAt',
      limit: 0,
      pagination: false,
    })
    await app.payload.db.updateVersion({
      collection: 'films',
      id: docs[0]!.id,
      versionData: { latest: true, updatedAt: null } as never,
      returning: false,
    })
    expect(listMended((await examine('--mend')).report)).toEqual([
      expect.stringContaining('marked as the latest'),
    ])
    expect(listMended((await examine('--mend')).report)).toEqual([])
  }, 60_000)

  it('tells of an edition that was changed, and of one that is missing', async () => {
    const editions = await find('editions', { number: { equals: 1 } })
    const [changed, removed] = editions
    const content = changed!.content as { value: { film: { originalTitle: string } } }
    content.value.film.originalTitle = 'Something else'
    await app.payload.db.updateOne({
      collection: 'editions',
      id: changed!.id as string,
      data: { content },
    })
    await app.payload.db.deleteOne({
      collection: 'editions',
      where: { id: { equals: removed!.id as string } },
    })
    const { report, code } = await examine('--mend')
    expect(code).toBe(1)
    expect(listProblems(report)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${String(changed!.film)} is not what its hash says`),
        expect.stringContaining(`edition 1 of the film ${String(removed!.film)} is missing`),
        expect.stringContaining(`no edition in the place ${String(removed!.sequence)} `),
      ]),
    )
  }, 60_000)

  itOnDisk('tells with --deep of a file whose bytes have changed', async () => {
    const [, still] = await find('stills')
    const key = still!.sha256 as string
    const path = join(app.dataDirectory, 'blobs', key.slice(0, 2), key.slice(2, 4), key)
    await writeFile(path, Buffer.alloc(still!.bytes as number, 7))
    const isTold = (report: DoctorReport) =>
      listProblems(report).some((problem) => problem.includes(`${key}, which`))
    expect(isTold((await examine()).report)).toBe(false)
    expect(isTold((await examine('--deep')).report)).toBe(true)
  })

  itOnMongo('leaves a relation empty that leads nowhere', async () => {
    const [still] = await find('stills')
    // Past our own check, as a crash between a delete and the forgetting of it would leave it.
    const { collections } = app.payload.db as unknown as Pick<MongooseAdapter, 'collections'>
    const change = { $set: { people: ['nobody'] } }
    await collections.stills!.updateOne({ _id: still!.id }, change, { timestamps: false })
    expect(listMended((await examine('--mend')).report)).toEqual([
      expect.stringContaining('people names people nobody'),
    ])
    expect(listMended((await examine('--mend')).report)).toEqual([])
  })

  itOnMongo('removes messages to webhooks that are no more', async () => {
    const { collections } = app.payload.db as unknown as Pick<MongooseAdapter, 'collections'>
    const kept = [{ webhook: 'nobody' }, { webhook: null }, {}]
    const rows = kept.map((more, index) => ({ _id: `orphan-${index}`, key: `${index}`, ...more }))
    await collections.deliveries!.collection.insertMany(rows as never)
    const expected = rows.map(({ _id }) => expect.stringContaining(`deliveries ${_id}`) as string)
    expect(listProblems((await examine()).report)).toEqual(expect.arrayContaining(expected))
    expect(listMended((await examine('--mend')).report)).toEqual(expected)
    expect(listMended((await examine('--mend')).report)).toEqual([])
  })
})

interface Kit {
  facts: { year: number }
}

async function run(...args: string[]) {
  return runCommand('doctor', args, { DATA_DIR: app.dataDirectory, ...app.variables })
}

async function examine(...args: string[]): Promise<{ code: number | null; report: DoctorReport }> {
  const { code, out, err } = await run('--json', ...args)
  try {
    return { code, report: JSON.parse(out) as DoctorReport }
  } catch {
    throw new Error(`The doctor said no JSON: ${out}${err}`)
  }
}

const listFindings = ({ checks }: DoctorReport) => checks.flatMap(({ findings }) => findings)
const listProblems = (report: DoctorReport) =>
  listFindings(report)
    .filter(({ isMended }) => !isMended)
    .map(({ problem }) => problem)
const listMended = (report: DoctorReport) =>
  listFindings(report)
    .filter(({ isMended }) => isMended)
    .map(({ problem }) => problem)

async function find(collection: CollectionSlug, where: Where = {}) {
  const { docs } = await app.payload.db.find<Record<string, unknown>>({
    collection,
    where,
    sort: 'id',
    limit: 10,
    pagination: false,
  })
  return docs
}

function itOnDisk(name: string, test: () => Promise<void>): void {
  if (testStackName === 'sqlite-disk') it(name, test, 60_000)
  else it.skip(`${name} (on disk)`, test)
}

function itOnMongo(name: string, test: () => Promise<void>): void {
  if (testStackName === 'mongo-s3') it(name, test, 60_000)
  else it.skip(`${name} (SQLite lets none arise)`, test)
}
