import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import type { Film, Translation } from '../payload-types.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp, type TestRequest } from '../testing/create-test-app.js'
import { giveKey } from '../testing/distributors.js'
import { startFleet, type Fleet } from '../testing/fleet.js'
import { startMongoWire, type MongoWire } from '../testing/mongo-wire.js'
import { describeOn, testStackName } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

/** No request may take longer, whatever the database does. */
const boundMs = 12_000

let wire: MongoWire
let app: TestApp
/** Another process on the same site, which reaches the database past the wire. */
let other: Fleet
let token: string
let key: string
let film: Film
let text: Translation

beforeAll(async () => {
  if (testStackName !== 'mongo-s3') return
  wire = await startMongoWire(process.env.MONGODB_URI!)
  const dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-faults-'))
  const name = basename(dataDirectory).toLowerCase()
  app = await createTestApp({ dataDirectory, variables: { DATABASE_URL: wire.url(name) } })
  token = await app.signIn('editor')
  key = await giveKey(app)
  film = await buildFilm(app)
  text = await buildTranslation(app, { film: film.id, tagline: 'Before.' })
  await isTold('Before.')
  other = await startFleet([
    { ...app.variables, DATABASE_URL: `${process.env.MONGODB_URI!}${name}`, LAUREL_ROLE: 'api' },
  ])
})
afterEach(() => wire.goOn())
afterAll(async () => {
  if (testStackName !== 'mongo-s3') return
  await other.remove()
  await app.remove()
  await wire.close()
})

const isTold = (tagline: string, timeoutMs = 30_000) =>
  waitFor(
    `the press kit with “${tagline}”`,
    async () => {
      const response = await app.request(`/v1/films/${film.slug}?locale=en`)
      return (await response.text()).includes(tagline)
    },
    { timeoutMs },
  )

const isReady = () =>
  waitFor('/readyz', async () => (await app.request('/readyz')).ok, { timeoutMs: 30_000 })

interface Told {
  what: string
  status: number
  retryAfter: string | null
  body: string
  tookMs: number
}

/** Asks, and tells how it went and how long it took. */
async function ask(path: string, init: TestRequest = {}): Promise<Told> {
  const beganAtMs = performance.now()
  const response = await app.request(path, init)
  const { status, headers } = response
  const body = await response.text()
  const tookMs = performance.now() - beganAtMs
  const what = `${init.method ?? 'GET'} ${path}`
  return { what, status, retryAfter: headers.get('retry-after'), body, tookMs }
}

const json = (method: string, body: unknown): TestRequest => ({ method, token, json: body })
const tagline = (words: string) => json('PATCH', { tagline: words, _status: 'published' })

/** Everything that needs the database, and has to say so: reads, writes and keys, at every door. */
const askForDatabase = (): Promise<Told>[] => [
  ask(`/api/translations/${text.id}`, tagline('Lost.')),
  ask('/api/people', json('POST', { name: 'Lost' })),
  ask(`/api/films/${film.id}`, json('DELETE', {})),
  ask('/api/films?where[year][equals]=2023', json('PATCH', { year: 1900 })),
  ask('/api/films?draft=true', { token }),
  ask('/api/films'),
  ask('/api/users/me', { token }),
  ask(`/admin/preview/films/${film.id}`, { headers: { cookie: `payload-token=${token}` } }),
  ask(
    '/api/users/login',
    json('POST', { email: 'editor@example.org', password: 'whatever it is' }),
  ),
  ask(
    '/api/graphql',
    json('POST', { query: 'mutation { createPerson(data: {name:"Lost"}) {id} }' }),
  ),
  ask('/api/graphql', json('POST', { query: '{ Films { totalDocs } }' })),
  ask('/v1/films', { key }),
  ask('/v1/changes'),
  ask('/v1/changes?wait=25'),
  ask(`/v1/films/${film.slug}/editions`),
  ask(`/v1/films/${film.slug}/editions/1`),
  ask(`/v1/films/${film.slug}/feed.atom`),
  ask(`/en/films/${film.slug}/editions/1`),
  ask('/api/films', { key }),
  ask('/api/uploads', {
    method: 'POST',
    token,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': '10',
      'upload-metadata': `purpose ${btoa('stills')},filename ${btoa('a.jpg')},filetype ${btoa('image/jpeg')}`,
    },
  }),
]

function expectAway(told: Told[]): void {
  for (const { what, status, retryAfter, body, tookMs } of told) {
    expect({ what, status, body }).toMatchObject({ status: 503 })
    expect({ what, body }).toMatchObject({
      body: expect.stringContaining('"DATABASE_UNAVAILABLE"') as string,
    })
    expect({ what, retryAfter: Number(retryAfter) > 0 }).toEqual({ what, retryAfter: true })
    expect({ what, isInTime: tookMs < boundMs }).toEqual({ what, isInTime: true })
  }
}

const taglineOf = ({ body }: Told) => (JSON.parse(body) as Translation).tagline

/** What asks no database. */
const askFromMemory = () =>
  Promise.all([
    ask(`/v1/films/${film.slug}?locale=en`),
    ask('/v1/films?locale=en'),
    ask(`/en/films/${film.slug}`),
    ask('/healthz'),
  ])

const countNamed = async (collection: 'people' | 'films', where: Record<string, unknown>) => {
  const { totalDocs } = await app.payload.count({
    collection,
    where: where as never,
    overrideAccess: true,
  })
  return totalDocs
}

describeOn('mongo-s3')('a database that is away', () => {
  it('is said at once or within seconds, at every door, and leaves nothing half written', async () => {
    const versionsOf = { parent: { equals: text.id } }
    const before = await app.payload.db.countVersions({
      collection: 'translations',
      where: versionsOf,
    })
    wire.cut()
    const told = await Promise.all(askForDatabase())
    // Asked again once the driver knows that it is away.
    told.push(...(await Promise.all(askForDatabase())))
    wire.goOn()
    await isReady()
    expectAway(told)
    expect(
      await app.payload.db.countVersions({ collection: 'translations', where: versionsOf }),
    ).toEqual(before)
    expect(await countNamed('people', { name: { equals: 'Lost' } })).toBe(0)
    expect(await countNamed('films', { id: { equals: film.id }, year: { equals: 2023 } })).toBe(1)
    await isTold('Before.')
  })

  it('takes nothing from readers, and /readyz says which part is away', async () => {
    wire.cut()
    const read = await askFromMemory()
    const ready = await ask('/readyz')
    wire.goOn()
    for (const { what, status, tookMs } of read) {
      expect({ what, status, isQuick: tookMs < 2000 }).toEqual({ what, status: 200, isQuick: true })
    }
    expect(read[0].body).toContain('Before.')
    expect(ready).toMatchObject({ status: 503 })
    expect(ready.tookMs).toBeLessThan(5000)
    expect(JSON.parse(ready.body)).toMatchObject({ checks: { database: 'away', storage: 'ok' } })
    await isReady()
  })

  it('is back without a restart, with what another process published meanwhile', async () => {
    wire.cut()
    expectAway([await ask('/api/users/me', { token })])
    const published = await fetch(`${other.servers[0]!.url}/api/translations/${text.id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tagline: 'Meanwhile.', _status: 'published' }),
    })
    expect(published.status).toBe(200)
    await waitFor('the other to tell it', async () => {
      const [answer] = await other.askAll(`/v1/films/${film.slug}?locale=en`)
      return answer!.body.includes('Meanwhile.')
    })
    const still = await ask(`/v1/films/${film.slug}?locale=en`)
    wire.goOn()
    expect(still.body).toContain('Before.')
    await isTold('Meanwhile.')
    expect(await ask(`/api/translations/${text.id}`, tagline('After.'))).toMatchObject({
      status: 200,
    })
    await isTold('After.')
    expect(await ask('/v1/films', { key })).toMatchObject({ status: 200 })
  })
})

describeOn('mongo-s3')('a database that stands still for half a minute, with traffic', () => {
  const stallMs = 30_000
  const everyMs = 250
  /** What each person who was to be added was told. */
  const added = new Map<string, Promise<Told>>()
  const others: Promise<Told>[] = []
  const readers: Promise<Told>[] = []

  it('holds no request for longer than a bound, and keeps once whatever it said it kept', async () => {
    const beganAtMs = performance.now()
    const phase = () => performance.now() - beganAtMs
    let isHeld = false
    for (let turn = 0; phase() < stallMs + 10_000; turn++) {
      if (!isHeld && phase() > 2000) wire.hold()
      if (phase() > 2000) isHeld = true
      if (phase() > stallMs + 2000) wire.goOn()
      const name = `Person of the stall ${turn}.`
      added.set(name, ask('/api/people', json('POST', { name })))
      if (turn % 4 === 0) {
        readers.push(ask(`/v1/films/${film.slug}`), ask(`/en/films/${film.slug}`))
        others.push(ask('/v1/films', { key }), ask('/readyz'))
        others.push(ask(`/api/translations/${text.id}`, tagline(`During ${turn}.`)))
        others.push(ask('/api/users/me', { token }))
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    const told = [...(await Promise.all(added.values())), ...(await Promise.all(others))]
    const longest = told.reduce((one, another) => (another.tookMs > one.tookMs ? another : one))
    const counts: Record<string, number> = {}
    for (const { what, status } of told) {
      const name = `${status} ${what}`
      counts[name] = (counts[name] ?? 0) + 1
    }
    console.log(
      `the longest was ${longest.what} with ${Math.round(longest.tookMs)} ms\n` +
        Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join('\n'),
    )
    expect(longest.tookMs).toBeLessThan(boundMs)
    // It was in the way indeed, and nobody was told anything but that.
    expect(told.filter(({ status }) => status === 503).length).toBeGreaterThan(20)
    const strange = told.filter(({ status }) => ![200, 201, 503].includes(status))
    expect(strange).toEqual([])
    const silent = told.filter(
      ({ what, status, retryAfter }) => status === 503 && !what.endsWith('readyz') && !retryAfter,
    )
    expect(silent).toEqual([])
    for (const { what, status, tookMs } of await Promise.all(readers)) {
      expect({ what, status, isQuick: tookMs < 2000 }).toEqual({ what, status: 200, isQuick: true })
    }
    await isReady()
    for (const [name, telling] of added) {
      const { status } = await telling
      const count = await countNamed('people', { name: { equals: name } })
      const isRight = status === 201 ? count === 1 : count <= 1
      expect({ name, status, count, isRight }).toMatchObject({ isRight: true })
    }
  })

  it('leaves no document that differs from the end of its history', async () => {
    await waitFor(
      'the document and its newest version to be alike',
      async () => {
        const [doc, version] = await Promise.all([
          ask(`/api/translations/${text.id}`, { token }),
          ask(`/api/translations/${text.id}?draft=true`, { token }),
        ])
        return doc.status === 200 && taglineOf(doc) === taglineOf(version)
      },
      { timeoutMs: 60_000 },
    )
  })

  it('knows its people and its keys again afterwards, and publishes', async () => {
    expect(await ask('/api/users/me', { token })).toMatchObject({
      status: 200,
      body: expect.stringContaining('editor@example.org') as string,
    })
    const login = json('POST', { email: 'editor@example.org', password: 'a long enough password' })
    expect(await ask('/api/users/login', login)).toMatchObject({ status: 200 })
    expect(await ask('/v1/films', { key })).toMatchObject({ status: 200 })
    expect(await ask(`/api/translations/${text.id}`, tagline('Afterwards.'))).toMatchObject({
      status: 200,
    })
    await isTold('Afterwards.')
    const read = await ask(`/api/translations/${text.id}?draft=true`, { token })
    expect(JSON.parse(read.body)).toMatchObject({ tagline: 'Afterwards.' })
  })
})
