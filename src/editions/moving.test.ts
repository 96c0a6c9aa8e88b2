import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
})
afterAll(() => app.remove())

/** A film that was published under each of the slugs in turn. */
async function buildMovedFilm([first, ...others]: string[]): Promise<{ id: string }> {
  const film = await buildFilm(app, { slug: first })
  await buildTranslation(app, { film: film.id, title: `The film at ${first}` })
  await desk.countEditions(film.id)
  for (const slug of others) {
    await desk.publish(`films/${film.id}`, { slug })
    await desk.countEditions(film.id)
  }
  return film
}

async function follow(path: string): Promise<[number, string | null, string | null]> {
  const { status, headers } = await app.request(path)
  return [status, headers.get('location'), headers.get('cache-control')]
}

describe('a published film that changes its address', () => {
  beforeAll(() => buildMovedFilm(['spoil-tips', 'grey-hills', 'we-will-not-fade-away']))

  it.each([
    ['/v1/films/spoil-tips', '/v1/films/we-will-not-fade-away'],
    ['/v1/films/grey-hills?locale=pl', '/v1/films/we-will-not-fade-away?locale=pl'],
    [
      '/v1/films/spoil-tips/kit.zip?locale=pl&rendition=web',
      '/v1/films/we-will-not-fade-away/kit.zip?locale=pl&rendition=web',
    ],
    ['/en/films/spoil-tips', '/en/films/we-will-not-fade-away'],
    ['/films/grey-hills', '/films/we-will-not-fade-away'],
  ])('is found from %s, in one step, and asked again each time', async (from, to) => {
    expect(await follow(from)).toEqual([301, to, 'no-cache'])
  })

  it('answers GraphQL by its old address', async () => {
    const query = '{ pressKit(film: "spoil-tips", locale: "en") { slug title } }'
    const answer = await app.request('/api/graphql', { method: 'POST', json: { query } })
    expect(await answer.json()).toEqual({
      data: { pressKit: { slug: 'we-will-not-fade-away', title: 'The film at spoil-tips' } },
    })
  })

  it('keeps its old addresses from every other film, published or not', async () => {
    const token = await app.signIn('editor')
    for (const _status of ['draft', 'published']) {
      const json = { slug: 'spoil-tips', originalTitle: 'Thief', sourceLocale: 'en', _status }
      const response = await app.request('/api/films', { method: 'POST', token, json })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('spoil-tips')
    }
    const other = await buildFilm(app)
    const path = `/api/films/${other.id}?draft=true`
    const json = { slug: 'grey-hills' }
    const renamed = await app.request(path, { method: 'PATCH', token, json })
    expect(renamed.status).toBe(400)
    expect((await follow('/v1/films/spoil-tips'))[1]).toBe('/v1/films/we-will-not-fade-away')
  })

  it('is listed once, under the newest', async () => {
    const answer = await app.request('/v1/films?limit=100')
    const { films } = (await answer.json()) as { films: { slug: string }[] }
    const slugs = films.map(({ slug }) => slug)
    expect(slugs.filter((slug) => /spoil|grey|fade/.test(slug))).toEqual(['we-will-not-fade-away'])
  })
})

it('a film takes an address of its own back, and the other one leads to it', async () => {
  await buildMovedFilm(['old-name', 'new-name', 'old-name'])
  expect((await app.request('/v1/films/old-name')).status).toBe(200)
  expect((await follow('/v1/films/new-name'))[1]).toBe('/v1/films/old-name')
})

it('an address that is only drafted leads nowhere yet', async () => {
  const film = await buildMovedFilm(['kept-name'])
  await desk.save(`films/${film.id}`, { slug: 'planned-name' })
  await desk.countEditions(film.id)
  expect((await app.request('/v1/films/kept-name')).status).toBe(200)
  expect((await app.request('/v1/films/planned-name')).status).toBe(404)
})

it('a moved film that is withdrawn is gone at every address, and comes back to all', async () => {
  const film = await buildMovedFilm(['before', 'after'])
  await desk.unpublish(`films/${film.id}`)
  await desk.countEditions(film.id)
  for (const slug of ['before', 'after']) {
    expect((await app.request(`/v1/films/${slug}`)).status).toBe(410)
  }
  await desk.publish(`films/${film.id}`)
  expect((await desk.readFilm('after')).edition).toBe(4)
  expect((await follow('/v1/films/before'))[1]).toBe('/v1/films/after')
})
