import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

let app: TestApp
let desk: Desk
const clock = { now: new Date('2026-05-01T12:00:00Z') }
beforeAll(async () => {
  app = await createTestApp({ now: () => clock.now })
  desk = await createDesk(app)
})
afterAll(() => app.remove())

const statusOf = async (path: string) => (await app.request(path)).status

async function readProblem(path: string) {
  const response = await app.request(path)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  return (await response.json()) as { code: string; detail: string; status: number }
}

describe('a film that is unpublished', () => {
  let film: { id: string; slug: string }
  let still: { id: string }
  beforeAll(async () => {
    film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    still = await buildStill(app, { film: film.id })
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)
    await desk.unpublish(`films/${film.id}`)
    await desk.countEditions(film.id)
  })

  it('is gone at /v1, its kit too, with a sentence', async () => {
    for (const path of [`/v1/films/${film.slug}`, `/v1/films/${film.slug}/kit.zip`]) {
      expect(await readProblem(path)).toMatchObject({
        status: 410,
        code: 'FILM_WITHDRAWN',
        detail: `The press kit of \`${film.slug}\` has been withdrawn by its film team.`,
      })
    }
  })

  it('is gone in the press room, which says so in its language', async () => {
    const page = await app.request(`/pl/films/${film.slug}`)
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('Ten film został wycofany')
    expect(await statusOf(`/films/${film.slug}`)).toBe(410)
  })

  it('is in no list and not found by GraphQL', async () => {
    const list = await app.request('/v1/films?limit=100')
    expect(await list.text()).not.toContain(film.slug)
    expect(await (await app.request('/?lang=en')).text()).not.toContain(`/films/${film.slug}`)
    const query = `{ pressKit(film: "${film.slug}") { title } }`
    const answer = await app.request('/api/graphql', { method: 'POST', json: { query } })
    const { data, errors } = (await answer.json()) as { data: unknown; errors: unknown[] }
    expect(data).toEqual({ pressKit: null })
    expect(JSON.stringify(errors)).toContain('withdrawn by its film team')
  })

  it('takes its stills back, and says so to whoever uses one', async () => {
    expect(await readProblem(`/v1/stills/${still.id}/web`)).toMatchObject({
      status: 410,
      code: 'STILL_WITHDRAWN',
    })
  })

  it('keeps its editions, and goes on counting when it is published again', async () => {
    await desk.publish(`films/${film.id}`)
    const kit = await desk.readFilm(film.slug)
    expect(kit.stills.map(({ id }) => id)).toEqual([still.id])
    expect(await desk.countEditions(film.id)).toBe(kit.edition)
    expect(await statusOf(`/v1/stills/${still.id}/web`)).toBe(200)
    expect(await statusOf(`/en/films/${film.slug}`)).toBe(200)
  })
})

describe('a still that is taken back', () => {
  it.each([
    [410, 'withdrawn', { withdrawn: { at: '2026-04-30T00:00:00Z', why: 'SECRET-WHY' } }],
    [404, 'unpublished', null],
    [404, 'deleted', 'delete'],
  ])('answers %i where it was %s', async (status, _, change) => {
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    const path = `stills/${still.id}`
    await desk.countEditions(film.id)
    expect(await statusOf(`/v1/${path}/web`)).toBe(200)
    if (change === 'delete') await desk.remove(path)
    else if (change === null) await desk.unpublish(path)
    else await desk.publish(path, change as Record<string, unknown>)
    const kit = await desk.readFilm(film.slug)
    expect(kit.stills).toEqual([])
    const gone = await app.request(`/v1/${path}/web`)
    expect(gone.status).toBe(status)
    expect(await gone.text()).not.toContain('SECRET-WHY')
  })
})

describe('what was withdrawn before it ever opened', () => {
  const until = '2026-06-01T00:00:00Z'

  it('is unknown, not gone: nobody is told of a film that they never saw', async () => {
    const film = await buildFilm(app, { slug: 'secret-film', embargo: { until } })
    const still = await buildStill(app, { film: film.id })
    await desk.countEditions(film.id)
    expect(await statusOf('/v1/films/secret-film')).toBe(404)
    await desk.unpublish(`films/${film.id}`)
    await desk.countEditions(film.id)
    const paths = [
      '/v1/films/secret-film',
      '/v1/films/secret-film/kit.zip',
      '/en/films/secret-film',
      '/films/secret-film',
      `/v1/stills/${still.id}/web`,
    ]
    expect(await Promise.all(paths.map(statusOf))).toEqual([404, 404, 404, 404, 404])
  })

  it('holds for a still too', async () => {
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id, embargo: { until } })
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: clock.now.toISOString() } })
    await desk.countEditions(film.id)
    expect(await statusOf(`/v1/stills/${still.id}/web`)).toBe(404)
  })
})
