import { buildFilm, buildPerson, buildStill, buildTranslation } from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'

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

interface Row {
  number: number
  isPublic: boolean
  changes: { path: string; kind: string; what?: string }[]
  removed: Record<string, number>
}

async function readEditions(filmId: string, query = '') {
  const token = await app.signIn('translator')
  const response = await app.request(`/api/films/${filmId}/editions${query}`, { token })
  expect(response.status).toBe(200)
  return (await response.json()) as {
    newest: { number: number; isPublic: boolean } | null
    opensAt: string | null
    editions: Row[]
  }
}

async function publishYears(filmId: string, years: number[]): Promise<void> {
  for (const year of years) {
    await desk.publish(`films/${filmId}`, { year })
    await desk.countEditions(filmId)
  }
}

describe('the editions of a film, for its team', () => {
  it('are none before the first publish', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    expect(await readEditions(film.id)).toEqual({ newest: null, opensAt: null, editions: [] })
  })

  it('come twenty at once, the newest first, each with what it changed', async () => {
    const film = await buildFilm(app, { year: 2000 })
    await desk.countEditions(film.id)
    await publishYears(
      film.id,
      Array.from({ length: 21 }, (_, index) => 2001 + index),
    )
    const { newest, editions } = await readEditions(film.id)
    expect(newest).toMatchObject({ number: 22, isPublic: true })
    expect(editions.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => 22 - index),
    )
    expect(editions.at(-1)?.changes).toEqual([
      { path: 'facts.year', kind: 'changed', what: '2001 → 2002' },
    ])
    const older = await readEditions(film.id, '?below=3')
    expect(older.editions.map(({ number, changes }) => [number, changes[0]?.what])).toEqual([
      [2, '2000 → 2001'],
      [1, undefined],
    ])
    expect(older.editions[1]?.changes).toEqual([{ path: 'film', kind: 'added' }])
  })

  it('are asked for by a number', async () => {
    const film = await buildFilm(app)
    const token = await app.signIn('editor')
    for (const below of ['0', '-1', 'two', '1.5', '1e3']) {
      const refused = await app.request(`/api/films/${film.id}/editions?below=${below}`, { token })
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain('`below` takes the number of an edition')
    }
  })

  it('name nobody who was withdrawn since, and say how many were', async () => {
    const person = await buildPerson(app, { name: 'Somebody Shy' })
    const film = await buildFilm(app)
    await desk.countEditions(film.id)
    await desk.publish(`films/${film.id}`, { credits: [{ job: 'cast', person: person.id }] })
    await desk.countEditions(film.id)
    expect((await readEditions(film.id)).editions[0]?.changes).toMatchObject([
      { path: 'credits.cast', kind: 'added', what: 'Somebody Shy' },
    ])
    await desk.publish(`people/${person.id}`, { withdrawn: { at: '2026-01-01T00:00:00.000Z' } })
    await desk.countEditions(film.id)
    const { editions } = await readEditions(film.id)
    expect(JSON.stringify(editions)).not.toContain('Somebody Shy')
    expect(editions[0]?.changes).toEqual([{ path: 'credits', kind: 'withdrawn', count: 1 }])
    expect(editions.map(({ removed }) => removed.credits)).toEqual([0, 1, 0])
  })

  it('hold what is under an embargo, and say when the film opens', async () => {
    const until = '2199-01-01T00:00:00.000Z'
    const film = await buildFilm(app, { embargo: { until } })
    await buildTranslation(app, { film: film.id })
    await buildStill(app, { film: film.id })
    await desk.countEditions(film.id)
    const { newest, opensAt } = await readEditions(film.id)
    expect([newest?.isPublic, opensAt]).toEqual([true, until])
  })

  it('are still told of once the film was taken back', async () => {
    const film = await buildFilm(app, { year: 2000 })
    await desk.countEditions(film.id)
    await publishYears(film.id, [2001])
    await desk.unpublish(`films/${film.id}`)
    await desk.countEditions(film.id)
    const { newest, editions } = await readEditions(film.id)
    expect(newest?.isPublic).toBe(false)
    expect(editions.map(({ isPublic, changes }) => [isPublic, changes[0]?.kind])).toEqual([
      [false, 'withdrawn'],
      [true, 'changed'],
      [true, 'added'],
    ])
  })
})
