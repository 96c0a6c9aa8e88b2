import { buildFilm, buildPerson, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import type { QuietTiming } from '../work/timing.js'

const retries = { retryMs: 50, longestRetryMs: 200 }
/** Nothing is composed unless a test asks for it. */
const asleep: QuietTiming = { quietMs: 600_000, longestMs: 600_000, ...retries }

let app: TestApp | null = null
afterEach(async () => {
  await app?.remove()
  app = null
})

const listNumbers = async ({ payload }: TestApp): Promise<number[]> => {
  const { docs } = await payload.find({
    collection: 'editions',
    sort: 'number',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ number }) => number)
}

const isPublic = (slug: string) => async () =>
  (await app!.request(`/v1/films/${slug}`)).status === 200

describe('many publishes', () => {
  it('make one edition once it is quiet', async () => {
    const timing = { quietMs: 1500, longestMs: 60_000, ...retries }
    app = await createTestApp({ composingTiming: timing })
    const desk = await createDesk(app)
    const people = await Promise.all(Array.from({ length: 28 }, () => buildPerson(app!)))
    const credits = people.map(({ id }) => ({ job: 'cast', person: id }))
    const film = await buildFilm(app, { credits, _status: 'draft' })
    const text = await buildTranslation(app, { film: film.id, _status: 'draft' })
    await desk.publish(`films/${film.id}`)
    await desk.publish(`translations/${text.id}`)
    for (const [index, { id }] of people.entries()) {
      await desk.publish(`people/${id}`, { name: `Approved Name ${index}` })
    }
    expect(await listNumbers(app)).toEqual([])
    await waitFor('the edition', isPublic(film.slug))
    const kit = await desk.readFilm(film.slug)
    expect(kit.title).toBe('A Film')
    expect(kit.credits[27]?.name).toBe('Approved Name 27')
    expect(await listNumbers(app)).toEqual([1])
  })

  it('are not put off for longer than the bound, quiet or not', async () => {
    const bound = { quietMs: 600_000, longestMs: 700, ...retries }
    app = await createTestApp({ composingTiming: bound })
    const desk = await createDesk(app)
    const film = await buildFilm(app)
    const start = performance.now()
    let runtimeMinutes = 1
    while (!(await isPublic(film.slug)())) {
      await desk.publish(`films/${film.id}`, { runtimeMinutes: (runtimeMinutes += 1) })
      expect(performance.now() - start).toBeLessThan(15_000)
    }
    expect(runtimeMinutes).toBeGreaterThan(2)
  })
})

describe('a process that stops after a publish', () => {
  it('leaves word, and the next one composes at its start', async () => {
    const before = await createTestApp({ composingTiming: asleep })
    const film = await buildFilm(before)
    const { id } = await buildTranslation(before, { film: film.id, title: 'First title' })
    await (await createDesk(before)).publish(`translations/${id}`, { title: 'Last title' })
    expect(await listNumbers(before)).toEqual([])
    await before.stop()

    const { dataDirectory } = before
    app = await createTestApp({ dataDirectory })
    await waitFor('the edition', isPublic(film.slug))
    const answer = await app.request(`/v1/films/${film.slug}`)
    expect(await answer.json()).toMatchObject({ edition: 1, title: 'Last title' })
    expect(await listNumbers(app)).toEqual([1])
  })

  it('has its editions again after a restart, old addresses and numbers too', async () => {
    const before = await createTestApp()
    const desk = await createDesk(before)
    const film = await buildFilm(before, { slug: 'first-name' })
    await desk.countEditions(film.id)
    await desk.publish(`films/${film.id}`, { slug: 'second-name' })
    const gone = await buildFilm(before, { slug: 'gone-film' })
    await desk.countEditions(gone.id)
    await desk.unpublish(`films/${gone.id}`)
    await desk.countEditions(gone.id)
    await before.stop()

    app = await createTestApp({ dataDirectory: before.dataDirectory })
    const moved = await app.request('/v1/films/first-name')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/v1/films/second-name'])
    expect((await app.request('/v1/films/gone-film')).status).toBe(410)
    const deskAgain = await createDesk(app)
    await deskAgain.publish(`films/${film.id}`, { year: 2020 })
    expect((await deskAgain.readFilm('second-name')).edition).toBe(3)
  })
})
