import { mediaError } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { buildFilm, buildPerson, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { testStackName } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'
import { drainOutbox, type DrainDeps } from './outbox-rows.js'

const minute = 60_000

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.remove())

/** Nothing works in the background any more: the test takes each step itself. */
const stopWorking = () => app.services.stop()

const listOutbox = async () => {
  const { docs } = await app.payload.find({
    collection: 'outbox',
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

function drain(more: Partial<DrainDeps> = {}): { asked: string[]; end: Promise<void> } {
  const asked: string[] = []
  const ask: DrainDeps['ask'] = (kind, subject) =>
    Promise.resolve(void asked.push(`${kind} ${subject}`))
  const listNaming = () => []
  const deps = { payload: app.payload, nowMs: Date.now, ask, listNaming, ...more }
  return { asked, end: drainOutbox(deps) }
}

describe('the outbox', () => {
  it('asks once for each film that its rows tell of, and is empty then', async () => {
    await stopWorking()
    const person = await buildPerson(app)
    const films = await Promise.all([1, 2].map(() => buildFilm(app, { credits: credit(person) })))
    const still = await buildStill(app, { film: films[0]!.id })
    await buildTranslation(app, { film: films[0]!.id })
    const { asked, end } = drain()
    await end
    const compose = films.map(({ id }) => `compose ${id}`)
    expect(asked.toSorted()).toEqual([...compose, `render ${still.sha256}`].toSorted())
    expect(await listOutbox()).toEqual([])
  })

  it('keeps its rows until all is asked for: a crash in between asks again', async () => {
    await stopWorking()
    const films = await Promise.all([1, 2, 3].map(() => buildFilm(app)))
    let left = 2
    const { end } = drain({
      ask: () => ((left -= 1) < 0 ? Promise.reject(new Error('killed')) : Promise.resolve()),
    })
    await expect(end).rejects.toThrow('killed')
    expect(await listOutbox()).toHaveLength(3)
    const again = drain()
    await again.end
    expect(again.asked.toSorted()).toEqual(films.map(({ id }) => `compose ${id}`).toSorted())
  })

  it('looks twice at what was announced only: the change may come after the first look', async () => {
    await stopWorking()
    const film = await buildFilm(app)
    await drain().end
    const data = { subject: 'films', subjectId: film.id, isAnnounced: true }
    const dueAt = new Date(Date.now() + 5000).toISOString()
    await app.payload.create({
      collection: 'outbox',
      data: { ...data, dueAt },
      overrideAccess: true,
    })
    const lookIn = async (ms: number) => {
      const { asked, end } = drain({ nowMs: () => Date.now() + ms })
      await end
      return asked.filter((row) => row.startsWith('compose '))
    }
    const asked = [`compose ${film.id}`]
    expect([await lookIn(0), await lookIn(6000), await lookIn(20_000)]).toEqual([[], asked, []])
    expect([await lookIn(40_000), await lookIn(90 * minute)]).toEqual([asked, []])
    expect(await listOutbox()).toEqual([])
  })

  it('is not held up by a row from a clock that was an hour ahead', async () => {
    await stopWorking()
    const { id } = await buildFilm(app)
    for (const row of await listOutbox()) {
      const dueAt = new Date(Date.now() + 60 * minute).toISOString()
      await app.payload.update({
        ...{ collection: 'outbox', id: row.id, data: { dueAt }, overrideAccess: true },
      })
    }
    const { asked, end } = drain()
    await end
    expect(asked).toEqual([`compose ${id}`])
  })
})

describe('thirty stills published together', () => {
  it('make one edition', async () => {
    await app.remove()
    const timing = { quietMs: 3000, longestMs: 30_000, retryMs: 50, longestRetryMs: 200 }
    app = await createTestApp({ composingTiming: timing })
    const desk = await createDesk(app)
    const film = await buildFilm(app, { _status: 'draft' })
    const stills = []
    for (let index = 0; index < 30; index++) {
      stills.push(await buildStill(app, { film: film.id, _status: 'draft' }))
    }
    await desk.publish(`films/${film.id}`)
    for (const { id } of stills) await desk.publish(`stills/${id}`)
    await waitFor('the edition', async () => {
      return (await app.request(`/v1/films/${film.slug}`)).status === 200
    })
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(30)
    expect(await desk.countEditions(film.id)).toBe(1)
  })
})

describe('a film that cannot be composed', () => {
  it('holds up no other, and is composed when its cause is gone', async () => {
    await app.remove()
    let isAway = false
    const memory = createMemoryStorage()
    const storage: BlobStorage = {
      ...memory,
      open: (sha256, range) =>
        isAway
          ? Promise.reject(mediaError('STORAGE_UNAVAILABLE', { operation: 'read' }))
          : memory.open(sha256, range),
    }
    app = await createTestApp({ storage })
    const desk = await createDesk(app)
    const bad = await buildFilm(app)
    await buildStill(app, { film: bad.id })
    await desk.countEditions(bad.id)
    await app.services.rendering.flush()
    await app.payload.delete({ collection: 'renditions', where: {}, overrideAccess: true })
    isAway = true
    await desk.publish(`films/${bad.id}`, { year: 2001 })
    const good = await buildFilm(app)
    expect((await desk.readFilm(good.slug)).edition).toBe(1)
    const row = await waitFor('two failures', async () => {
      const { docs } = await app.payload.find({
        collection: 'work',
        overrideAccess: true,
        showHiddenFields: true,
      })
      return docs.find(({ subject, attempts }) => subject === bad.id && attempts > 2)
    })
    expect(row).toMatchObject({
      problem: 'STORAGE_UNAVAILABLE',
      lastError: expect.stringContaining('The file storage failed to read') as string,
    })
    isAway = false
    await waitFor('the edition', async () => {
      const answer = await app.request(`/v1/films/${bad.slug}`)
      return ((await answer.json()) as { facts: { year: number } }).facts.year === 2001
    })
  })
})

const credit = ({ id }: { id: string }) => [{ job: 'cast', person: id }]

describe('a process that dies between a publish and its word to the outbox', () => {
  it('loses nothing: the word was left before, or the publish is not there either', async () => {
    const desk = await createDesk(app)
    const film = await buildFilm(app)
    await desk.countEditions(film.id)
    const { db } = app.payload
    const create = db.create.bind(db)
    const updateOne = db.updateOne.bind(db)
    const isWord = ({ collection, data }: { collection: string; data: Record<string, unknown> }) =>
      collection === 'outbox' && data.isAnnounced === false
    const die = () => Promise.reject(new Error('the process died'))
    // The database's own methods: nothing that would be written after the publish arrives.
    db.create = (args) => (isWord(args) ? die() : create(args))
    db.updateOne = (args) => (isWord(args) ? die() : updateOne(args))
    const answer = await app.request(`/api/films/${film.id}`, {
      method: 'PATCH',
      token: await app.signIn('editor'),
      json: { year: 1987, _status: 'published' },
    })
    expect(answer.status).toBe(500)
    Object.assign(db, { create, updateOne })
    const readYear = async (path: string) => {
      const body = (await (await app.request(path)).json()) as { year?: number }
      return body.year
    }
    const kept = await readYear(`/api/films/${film.id}`)
    await waitFor('the edition that tells of what is kept', async () => {
      const kit = await app.request(`/v1/films/${film.slug}`)
      return ((await kit.json()) as { facts: { year: number } }).facts.year === kept
    })
    // With transactions neither is kept; without, both.
    expect(kept).toBe(testStackName === 'sqlite-disk' ? 2023 : 1987)
  })
})
