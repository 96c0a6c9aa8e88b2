import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import type { PressKitPage } from './press-kit.js'

const opening = '2026-05-17T18:00:00.000Z'
const clock = { now: new Date() }
const setClock = (moment: string, plusMs = 0) => {
  clock.now = new Date(Date.parse(moment) + plusMs)
}

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp({ now: () => clock.now })
  desk = await createDesk(app)
})
beforeEach(() => setClock(opening, -3_600_000))
afterAll(() => app.remove())

const readPage = async (query = '') =>
  (await (await app.request(`/v1/films?limit=100${query}`)).json()) as PressKitPage

async function askGraphQL(query: string): Promise<string> {
  const answer = await app.request('/api/graphql', { method: 'POST', json: { query } })
  return answer.text()
}

describe('a film under embargo', () => {
  const title = 'Zakazany tytuł'
  let film: { id: string; slug: string }
  let still: { id: string }
  beforeAll(async () => {
    setClock(opening, -3_600_000)
    film = await buildFilm(app, { slug: 'closed-before', embargo: { until: opening } })
    await buildTranslation(app, { film: film.id, locale: 'pl', title })
    still = await buildStill(app, { film: film.id })
    await desk.countEditions(film.id)
    await desk.publish(`films/${film.id}`, { slug: 'closed' })
    expect(await desk.countEditions(film.id)).toBeGreaterThan(1)
  })

  const listAddresses = () => [
    '/v1/films/closed?locale=pl',
    '/v1/films/closed/kit.zip?locale=pl',
    `/v1/stills/${still.id}/web`,
    '/pl/films/closed',
    '/v1/films/closed-before',
    '/films/closed-before',
  ]
  const listStatuses = () =>
    Promise.all(listAddresses().map(async (path) => (await app.request(path)).status))
  const listDoors = async () => {
    const pages = ['/v1/films?limit=100', '/?lang=pl', '/?lang=pl&q=zakazany']
    const bodies = await Promise.all(pages.map(async (path) => (await app.request(path)).text()))
    return [
      ...bodies,
      await askGraphQL('{ pressKit(film: "closed", locale: "pl") { title } }'),
      await askGraphQL('{ pressKit(film: "closed-before", locale: "pl") { title } }'),
      await askGraphQL('{ pressKits(locale: "pl", limit: 100) { films { title } } }'),
    ].map((body) => body.includes(title))
  }

  it.each([
    ['an hour', -3_600_000],
    ['a millisecond', -1],
  ])('is unknown by every address until %s before it opens', async (_, beforeMs) => {
    setClock(opening, beforeMs)
    expect(await listStatuses()).toEqual([404, 404, 404, 404, 404, 404])
    expect(await listDoors()).toEqual([false, false, false, false, false, false])
    const { total, films } = await readPage()
    expect(films.map(({ slug }) => slug)).not.toContain('closed')
    expect(total).toBe(films.length)
  })

  it('answers like a film that never was', async () => {
    const [closed, never] = await Promise.all(
      ['closed', 'never-was'].map(async (slug) => {
        const response = await app.request(`/v1/films/${slug}`)
        return (await response.text()).replaceAll(slug, '…')
      }),
    )
    expect(closed).toBe(never)
  })

  it('is open from the moment itself, with no restart and no publish', async () => {
    const before = await desk.countEditions(film.id)
    setClock(opening)
    expect(await listStatuses()).toEqual([200, 200, 200, 200, 301, 301])
    expect(await listDoors()).toEqual([true, true, true, true, true, true])
    expect(await desk.countEditions(film.id)).toBe(before)
  })

  it('counts the opening as its last change, for whoever asks by date', async () => {
    setClock(opening, 5000)
    const { headers } = await app.request('/v1/films/closed?locale=pl')
    expect(headers.get('last-modified')).toBe(new Date(opening).toUTCString())
  })

  it('closes again where a later publish moves its moment, and opens where that removes it', async () => {
    setClock(opening, 1000)
    const later = '2026-06-01T00:00:00.000Z'
    await desk.publish(`films/${film.id}`, { embargo: { until: later } })
    await desk.countEditions(film.id)
    expect((await listStatuses()).slice(0, 4)).toEqual([404, 404, 404, 404])
    setClock(later)
    expect((await listStatuses()).slice(0, 4)).toEqual([200, 200, 200, 200])
    setClock(opening, 1000)
    await desk.publish(`films/${film.id}`, { embargo: { until: null } })
    expect((await desk.readFilm('closed?locale=pl')).title).toBe(title)
  })
})

describe('an embargo', () => {
  it('that lies in the past hides nothing', async () => {
    const film = await buildFilm(app, { embargo: { until: '2020-01-01T00:00:00Z' } })
    expect((await desk.readFilm(film.slug)).slug).toBe(film.slug)
  })

  it('stays when something else of the film is published', async () => {
    const film = await buildFilm(app, { embargo: { until: opening } })
    await desk.publish(`films/${film.id}`, { year: 2024 })
    await desk.unpublish(`films/${film.id}`)
    await desk.publish(`films/${film.id}`)
    await desk.countEditions(film.id)
    expect((await app.request(`/v1/films/${film.slug}`)).status).toBe(404)
    setClock(opening)
    expect((await desk.readFilm(film.slug)).facts.year).toBe(2024)
  })

  it('that is only drafted closes nothing yet', async () => {
    const film = await buildFilm(app)
    await desk.save(`films/${film.id}`, { embargo: { until: opening } })
    expect((await desk.readFilm(film.slug)).slug).toBe(film.slug)
  })
})

describe('a still under embargo', () => {
  let film: { id: string; slug: string }
  let still: { id: string }
  beforeAll(async () => {
    setClock(opening, -3_600_000)
    film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    await buildStill(app, { film: film.id, rank: 2, credit: 'Open Person' })
    const closed = { rank: 1, credit: 'Closed Person', caption: 'A secret.' }
    still = await buildStill(app, { film: film.id, ...closed, embargo: { until: opening } })
    await desk.countEditions(film.id)
  })

  it('is in no answer, list, page or kit before, in all of them after', async () => {
    const look = async () => {
      const kit = await desk.readFilm(film.slug)
      const summary = (await readPage()).films.find(({ slug }) => slug === film.slug)
      const page = await (await app.request(`/en/films/${film.slug}`)).text()
      const zip = await app.request(`/v1/films/${film.slug}/kit.zip?locale=en`)
      const names = Buffer.from(await zip.arrayBuffer()).toString('latin1')
      return {
        stills: kit.stills.map(({ credit }) => credit),
        first: summary?.still?.credit,
        file: (await app.request(`/v1/stills/${still.id}/thumb`)).status,
        isOnPage: page.includes('Closed Person'),
        isInKit: names.includes('Closed-Person'),
        isSized: kit.kit.bytes === names.length,
      }
    }
    setClock(opening, -1)
    expect(await look()).toEqual({
      stills: ['Open Person'],
      first: 'Open Person',
      file: 404,
      isOnPage: false,
      isInKit: false,
      isSized: true,
    })
    setClock(opening)
    expect(await look()).toEqual({
      stills: ['Closed Person', 'Open Person'],
      first: 'Closed Person',
      file: 200,
      isOnPage: true,
      isInKit: true,
      isSized: true,
    })
  })

  it.each(['', '/kit.zip'])('makes %s new for a reader who kept it', async (what) => {
    const address = `/v1/films/${film.slug}${what}?locale=en`
    setClock(opening, -1)
    const { headers } = await app.request(address)
    const kept = {
      byTag: { 'if-none-match': headers.get('etag')! },
      byDate: { 'if-modified-since': headers.get('last-modified')! },
    }
    const ask = async (conditions: HeadersInit) =>
      (await app.request(address, { headers: conditions })).status
    expect([await ask(kept.byTag), await ask(kept.byDate)]).toEqual([304, 304])
    setClock(opening)
    expect([await ask(kept.byTag), await ask(kept.byDate)]).toEqual([200, 200])
  })
})
