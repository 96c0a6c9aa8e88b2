import { connect } from 'node:net'

import { insertEdition } from '../editions/edition-rows.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
})
afterAll(() => app.remove())

const send = (method: string, path: string, json: unknown) =>
  app.request(path, { method, token, json })
const times = <Result>(count: number, act: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))

type Session = { db: { run(sql: string): Promise<{ rows: Record<string, unknown>[] }> } }

/** What runs in an open transaction. */
function sessionOf(id: string) {
  const { db } = app.payload.db.sessions[id] as unknown as Session
  return { run: (sql: string) => db.run(sql) }
}

interface Refusal {
  errors: { data: { errors: { path: string; message: string }[] } }[]
}
const readRefusal = async (response: Response) =>
  ((await response.json()) as Refusal).errors[0]?.data.errors[0]

/** One winner; every other answer is a 400 whose sentence says what is taken. */
async function expectOneWinner(responses: Response[], refusal: { path: string; says: string }) {
  const losers = responses.filter(({ status }) => status !== 201)
  expect(responses.length - losers.length).toBe(1)
  for (const loser of losers) {
    expect(loser.status).toBe(400)
    expect(await readRefusal(loser)).toMatchObject({
      path: refusal.path,
      message: expect.stringContaining(refusal.says) as string,
    })
  }
}

describe('writing at once', () => {
  it('keeps all of 20 concurrent edits of one film, the last being what is read', async () => {
    const film = await buildFilm(app)
    const edits = await times(20, (index) =>
      send('PATCH', `/api/films/${film.id}`, { originalTitle: `Edit ${index}` }),
    )
    expect(edits.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const versions = (await app.payload.findVersions({
      collection: 'films',
      where: { parent: { equals: film.id } },
      sort: '-id',
      limit: 100,
      overrideAccess: true,
    })) as unknown as { docs: { version: { originalTitle: string } }[] }
    const titles = versions.docs.map(({ version }) => version.originalTitle)
    const edited = Array.from({ length: 20 }, (_, index) => `Edit ${index}`)
    expect(titles.filter((title) => title.startsWith('Edit')).sort()).toEqual(edited.sort())
    const newest = await app.request(`/api/films/${film.id}?draft=true`, { token })
    expect(((await newest.json()) as { originalTitle: string }).originalTitle).toBe(titles[0])
  })

  it('gives a slug to one of 4 creates and tells the others that it is taken', async () => {
    const film = (index: number) => ({
      slug: 'wanted',
      originalTitle: `${index}`,
      sourceLocale: 'en',
    })
    const responses = await times(4, (index) => send('POST', '/api/films', film(index)))
    await expectOneWinner(responses, { path: 'slug', says: '“wanted” is the address of another' })
  })

  it('gives a language of a film to one of 4 creates', async () => {
    const { id } = await buildFilm(app)
    const responses = await times(4, (index) =>
      send('POST', '/api/translations', { film: id, locale: 'pl', title: `${index}` }),
    )
    await expectOneWinner(responses, { path: 'locale', says: 'already has a text in “pl”' })
  })

  it('gives an edition number of a film to one', async () => {
    const { id } = await buildFilm(app, { _status: 'draft' })
    const at = new Date().toISOString()
    const row = { filmId: id, number: 7, at, slug: 'x', contentHash: 'x', content: null }
    const taken = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        insertEdition(app.payload, { ...row, sequence: 100 + index }),
      ),
    )
    expect(taken.sort()).toEqual([null, 'number', 'number', 'number'].sort())
  })

  it('answers 200 mixed reads and writes at once', async () => {
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    const statuses = await times(200, async (index) => {
      const response =
        index % 4 === 0
          ? await send('PATCH', `/api/films/${film.id}`, { year: 1990 + (index % 30) })
          : await app.request(`/api/translations?where[film][equals]=${film.id}`, { token })
      await response.arrayBuffer()
      return response.status
    })
    expect(statuses).toEqual(Array(200).fill(200))
  })
})

describeOn('sqlite-disk')('a write', () => {
  it('waits until the one before it is over', async () => {
    const { db } = app.payload
    const first = (await db.beginTransaction()) as string
    let hasBegun = false
    const second = db.beginTransaction().then((id) => {
      hasBegun = true
      return id as string
    })
    const lone = buildFilm(app)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(hasBegun).toBe(false)
    await db.commitTransaction(first)
    await db.rollbackTransaction(await second)
    expect((await lone).id).toBeDefined()
  })

  it('uses the connection of the one before it, and leaves none behind', async () => {
    const inTransaction = async (sql: string) => {
      const id = (await app.payload.db.beginTransaction()) as string
      const result = await sessionOf(id).run(sql)
      await app.payload.db.commitTransaction(id)
      return result.rows
    }
    // Held by one connection and by no other.
    await inTransaction('PRAGMA cache_size = 4321')
    expect(await inTransaction('PRAGMA cache_size')).toEqual([{ cache_size: 4321 }])
  })

  it('keeps no reader waiting while it is open', async () => {
    const film = await buildFilm(app)
    const id = await app.payload.db.beginTransaction()
    const req = { transactionID: id! }
    await app.payload.update({
      collection: 'films',
      id: film.id,
      data: { year: 1999 },
      overrideAccess: true,
      req,
    })
    const during = await app.request(`/api/films/${film.id}`)
    expect(await during.json()).toMatchObject({ year: 2023 })
    await app.payload.db.rollbackTransaction(id!)
    const after = await app.request(`/api/films/${film.id}`)
    expect(await after.json()).toMatchObject({ year: 2023 })
  })

  it('that fails gives the lock back', async () => {
    const film = await buildFilm(app)
    const failed = await send('PATCH', `/api/films/${film.id}`, { year: 'never' })
    expect(failed.status).toBe(400)
    const next = await send('PATCH', `/api/films/${film.id}`, { year: 2001 })
    expect(next.status).toBe(200)
  })

  it('whose commit fails is not reported as kept', async () => {
    const { db } = app.payload
    const id = (await db.beginTransaction()) as string
    const { run } = sessionOf(id)
    // A broken reference is looked for when the transaction ends, and breaks its end.
    await run('PRAGMA defer_foreign_keys = ON')
    await run(
      `INSERT INTO films_genres ("order", parent_id, value) VALUES (1, 'no-such-film', 'drama')`,
    )
    await expect(db.commitTransaction(id)).rejects.toThrow(/FOREIGN KEY/)
    const next = await buildFilm(app)
    expect(next.id).toBeDefined()
  })

  it('whose client goes away in its middle holds no lock', async () => {
    const film = await buildFilm(app)
    const body = JSON.stringify({ originalTitle: 'From somebody who left' })
    const socket = connect(app.port, '127.0.0.1')
    socket.on('error', () => socket.destroy())
    socket.write(
      `PATCH /api/films/${film.id} HTTP/1.1\r\nHost: x\r\nAuthorization: JWT ${token}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      () => socket.destroy(),
    )
    await waitFor('the client to be gone', () => socket.closed)
    const next = await send('PATCH', `/api/films/${film.id}`, { originalTitle: 'From the next' })
    expect(next.status).toBe(200)
  })
})

describeOn('sqlite-disk')('the database', () => {
  it('writes ahead', async () => {
    const { client } = app.payload.db as unknown as {
      client: { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }
    }
    const { rows } = await client.execute('PRAGMA journal_mode')
    expect(rows).toEqual([{ journal_mode: 'wal' }])
  })
})
