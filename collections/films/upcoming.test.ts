import {
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTranslation,
} from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { giveKey } from '../../src/testing/distributors.js'

/** Nothing is composed unless a test asks for it: each publish then makes one edition. */
const composingTiming = {
  ...{ quietMs: 600_000, longestMs: 600_000 },
  ...{ retryMs: 50, longestRetryMs: 200 },
}

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp({ composingTiming })
  desk = await createDesk(app)
})
afterAll(() => app.remove())

interface Answer {
  newest: { number: number } | null
  isPublic: boolean
  changes: { path: string; kind: string; count?: number; what?: string }[]
  changeCount: number
  waiting: { collection: string; id: string; name: string | null; missing: string[] }[]
  waitingCount: number
}

async function readUpcoming(filmId: string, language = 'en'): Promise<Answer> {
  const response = await app.request(`/api/films/${filmId}/upcoming`, {
    token: await app.signIn('editor'),
    headers: { 'accept-language': language },
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

/** A public film with texts in two languages. */
async function buildPublicFilm(facts: Record<string, unknown> = {}) {
  const film = await buildFilm(app, facts)
  const english = await buildTranslation(app, { film: film.id, logline: 'Five teenagers.' })
  const polish = await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Film' })
  await desk.countEditions(film.id)
  return { id: film.id, slug: film.slug, english: english.id, polish: polish.id }
}

describe('what the next publish would change', () => {
  it('is told to the staff alone, and kept by nobody', async () => {
    const film = await buildPublicFilm()
    await desk.save(`translations/${film.polish}`, { logline: 'Tajny szkic.' })
    for (const path of ['upcoming', 'editions']) {
      for (const who of [{}, { key: await giveKey(app, { seesEmbargoed: true }) }]) {
        const refused = await app.request(`/api/films/${film.id}/${path}`, who)
        expect(refused.status).toBe(403)
        expect(await refused.text()).toContain('NOT_ALLOWED')
      }
      for (const role of ['translator', 'editor', 'admin'] as const) {
        const token = await app.signIn(role)
        const told = await app.request(`/api/films/${film.id}/${path}`, { token })
        expect(told.status).toBe(200)
        expect(told.headers.get('cache-control')).toBe('private, no-store')
        expect(await told.text()).not.toContain('Tajny szkic.')
      }
    }
  })

  it('is not told of a film that there is not', async () => {
    const token = await app.signIn('editor')
    for (const path of ['upcoming', 'editions']) {
      expect((await app.request(`/api/films/nothing/${path}`, { token })).status).toBe(404)
    }
  })

  it('is nothing where nothing waits', async () => {
    const film = await buildPublicFilm()
    expect(await readUpcoming(film.id)).toMatchObject({
      ...{ newest: { number: 1 }, isPublic: true },
      ...{ changes: [], changeCount: 0, waiting: [], waitingCount: 0 },
    })
  })

  it('is of the one language that has a draft, and nothing once it is published', async () => {
    const film = await buildPublicFilm()
    await desk.save(`translations/${film.polish}`, { logline: 'Pięcioro nastolatków.' })
    const { changes, waiting } = await readUpcoming(film.id)
    expect(changes).toEqual([{ path: 'texts.pl.logline', kind: 'added' }])
    expect(waiting).toMatchObject([{ collection: 'translations', id: film.polish, missing: [] }])

    await desk.publish(`translations/${film.polish}`)
    expect(await desk.countEditions(film.id)).toBe(2)
    expect(await readUpcoming(film.id)).toMatchObject({
      ...{ newest: { number: 2 }, changes: [], waiting: [] },
    })
  })

  it('holds the drafts of people and festivals that the film names', async () => {
    const person = await buildPerson(app, { name: 'Olha Petrenko' })
    const film = await buildPublicFilm({ credits: [{ job: 'director', person: person.id }] })
    const festival = await buildFestival(app, { title: 'Docs Fest' })
    await buildLaurel(app, { film: film.id, festival: festival.id })
    await desk.countEditions(film.id)
    await desk.save(`people/${person.id}`, { name: 'Olha P.' })
    await desk.save(`festivals/${festival.id}`, { title: 'Docs Festival' })
    const { changes, waiting } = await readUpcoming(film.id)
    expect(changes).toEqual([
      { path: 'credits.director.names', kind: 'changed', count: 1, what: 'Olha P.' },
      { path: 'laurels.festival', kind: 'changed', count: 1, what: 'Docs Festival 2023' },
    ])
    expect(waiting.map(({ collection, name }) => [collection, name])).toEqual([
      ['people', 'Olha P.'],
      ['festivals', 'Docs Festival'],
    ])
  })

  it('knows that somebody would be withdrawn whom an edition named', async () => {
    const person = await buildPerson(app)
    const film = await buildPublicFilm({ credits: [{ job: 'cast', person: person.id }] })
    await desk.save(`people/${person.id}`, { withdrawn: { at: '2026-01-01T00:00:00.000Z' } })
    expect((await readUpcoming(film.id)).changes).toEqual([
      { path: 'credits', kind: 'withdrawn', count: 1 },
    ])
  })

  it('says what a draft lacks before it can be published, as its form calls it', async () => {
    const film = await buildPublicFilm()
    const still = await buildStill(app, { film: film.id, _status: 'draft', credit: '', alt: '' })
    const lacking = await readUpcoming(film.id, 'pl')
    expect(lacking.changes).toEqual([])
    expect(lacking.waiting).toMatchObject([
      { collection: 'stills', id: still.id, name: 'A caption.' },
    ])
    expect(lacking.waiting[0]?.missing).toEqual(['Opis dla niewidomych', 'Autorstwo'])

    await desk.save(`stills/${still.id}`, { credit: 'Somebody', alt: 'A hill.' })
    const ready = await readUpcoming(film.id)
    expect(ready.changes).toEqual([{ path: 'stills', kind: 'added', count: 1 }])
    expect(ready.waiting[0]?.missing).toEqual([])
  })

  it('of a film that was never public is all that it would begin with', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    await buildTranslation(app, { film: film.id, _status: 'draft' })
    const { newest, isPublic, changes, waiting } = await readUpcoming(film.id)
    expect([newest, isPublic]).toEqual([null, false])
    expect(changes).toEqual([{ path: 'texts.en', kind: 'added' }])
    expect(waiting.map(({ collection }) => collection)).toEqual(['films', 'translations'])
  })

  it('of a film that was taken back is all that it would begin with again', async () => {
    const film = await buildPublicFilm()
    await desk.unpublish(`films/${film.id}`)
    await desk.countEditions(film.id)
    const { newest, isPublic, changes } = await readUpcoming(film.id)
    expect([newest?.number, isPublic]).toEqual([2, false])
    expect(changes.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'texts.en added',
      'texts.pl added',
    ])
  })

  it('changes nothing that is kept, and asks no more of the database for a larger film', async () => {
    const small = await buildPublicFilm()
    const large = await buildPublicFilm()
    for (let number = 0; number < 6; number++) {
      await buildStill(app, { film: large.id, _status: 'draft' })
      await buildLaurel(app, { film: large.id, _status: 'draft' })
    }
    await app.services.rendering.flush()
    const forSmall = await listFinds(() => readUpcoming(small.id))
    const forLarge = await listFinds(() => readUpcoming(large.id))
    expect(forLarge).toEqual(forSmall)
    expect(forLarge).toContain('stills')
    expect(await desk.countEditions(large.id)).toBe(1)
  })
})

/** What a process looks for at its own times, whatever is asked of it. */
const lookedForAnyway = new Set(['work', 'outbox', 'editions', 'openings'])

/** The collections that the database is asked for while something is done, once for each time. */
async function listFinds(act: () => Promise<unknown>): Promise<string[]> {
  const { db } = app.payload
  const kept = { find: db.find, findOne: db.findOne, queryDrafts: db.queryDrafts }
  const asked: string[] = []
  const listening =
    (ask: (args: never) => unknown) =>
    (args: { collection: string }): unknown => {
      if (!lookedForAnyway.has(args.collection)) asked.push(args.collection)
      return ask.call(db, args as never)
    }
  Object.assign(db, {
    find: listening(kept.find),
    findOne: listening(kept.findOne),
    queryDrafts: listening(kept.queryDrafts),
  })
  try {
    await act()
  } finally {
    Object.assign(db, kept)
  }
  return asked.sort()
}
