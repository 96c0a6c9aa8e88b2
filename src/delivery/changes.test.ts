import { changeFeedSchema, type ChangeFeed } from '../editions/change-feed.js'
import { openFilm } from '../editions/keep-openings.js'
import {
  buildFilm,
  buildPerson,
  buildPressFile,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { waitFor } from '../testing/wait-for.js'
import { createTestApp, type TestApp, type TestRequest } from '../testing/create-test-app.js'
import { buildDistributor, makeKey } from '../testing/distributors.js'

const opening = '2026-05-17T18:00:00.000Z'
const clock = { now: new Date() }
const setClock = (moment: string, plusMs = 0) => {
  clock.now = new Date(Date.parse(moment) + plusMs)
}

/** How many may wait. */
const places = 4

let app: TestApp
let desk: Desk
beforeEach(async () => {
  setClock(opening, -3_600_000)
  app = await createTestApp({ now: () => clock.now, waitingLimits: { places, fairShare: 2 } })
  desk = await createDesk(app)
})
afterEach(() => app.remove())

async function read(query = '', init: TestRequest = {}): Promise<ChangeFeed> {
  const response = await app.request(`/v1/changes?${query}`, init)
  const body: unknown = await response.json()
  expect({ status: response.status, body }).toMatchObject({ status: 200 })
  return changeFeedSchema.parse(body)
}

const tell = ({ events }: ChangeFeed) =>
  events.map(({ type, slug, edition, changes }) => [type, slug, edition, changes.join('; ')])

/** So that no two things happen at once. */
function later(): void {
  clock.now = new Date(clock.now.getTime() + 1000)
}

async function openNow({ id }: { id: string }): Promise<void> {
  const { payload } = app
  await openFilm({ payload, now: () => clock.now, onOpening: () => undefined }, id)
}

it('the feed tells each publish and withdrawal in order, with what changed', async () => {
  const film = await buildFilm(app, { slug: 'first' })
  const translation = await buildTranslation(app, { film: film.id })
  await desk.countEditions(film.id)
  later()
  await desk.publish(`translations/${translation.id}`, { tagline: 'New.' })
  await desk.countEditions(film.id)
  later()
  await desk.unpublish(`films/${film.id}`)
  await desk.countEditions(film.id)
  const before = await read()
  expect(tell(before)).toEqual([
    ['film.unpublished', 'first', expect.any(Number), 'film: withdrawn'],
  ])
  later()
  await desk.publish(`films/${film.id}`)
  await desk.countEditions(film.id)
  expect(tell(await read(`since=${before.next}`))).toEqual([
    ['film.published', 'first', expect.any(Number), 'film: published'],
  ])
  const all = tell(await read()).map(([type, , , changes]) => `${String(type)} ${String(changes)}`)
  expect(all).toContain('film.published texts.en.tagline: added')
  expect(all.at(-1)).toBe('film.published film: published')
})

it('reading on by one gives the same as reading all, and nothing twice', async () => {
  for (const slug of ['a', 'b', 'c']) {
    const film = await buildFilm(app, { slug })
    await desk.countEditions(film.id)
    later()
  }
  const all = await read()
  const one: ChangeFeed['events'] = []
  let since = ''
  for (let turn = 0; turn < 10; turn++) {
    const { events, next, more } = await read(`limit=1${since}`)
    one.push(...events)
    since = `&since=${next}`
    if (!more) break
  }
  expect(one).toEqual(all.events)
  expect(one.map(({ slug }) => slug)).toEqual(['a', 'b', 'c'])
  expect(await read(`since=${all.next}`)).toEqual({ events: [], next: all.next, more: false })
})

it('what opened together is told before the edition that came after it, however much it is', async () => {
  const film = await buildFilm(app)
  const count = 60
  for (let seconds = 0; seconds < count; seconds++) {
    const until = new Date(Date.parse(opening) + seconds * 1000).toISOString()
    await buildPressFile(app, { film: film.id, embargo: { until } })
  }
  await desk.countEditions(film.id)
  setClock(opening, count * 1000)
  await desk.publish(`films/${film.id}`, { year: 2031 })
  await desk.countEditions(film.id)
  const told: string[] = []
  for (let since = '', isMore = true; isMore;) {
    const { events, next, more } = await read(`limit=100${since}`)
    told.push(...events.map(({ type }) => type))
    since = `&since=${next}`
    isMore = more
  }
  const opened = Array.from({ length: count }, () => 'film.opened')
  expect(told.slice(-count - 1)).toEqual([...opened, 'film.published'])
})

it('an embargo is not told of before it ends, and then as an opening', async () => {
  const film = await buildFilm(app, { slug: 'open' })
  const secret = await buildFilm(app, { slug: 'secret', embargo: { until: opening } })
  await buildStill(app, { film: film.id, embargo: { until: opening } })
  await desk.countEditions(film.id)
  await desk.countEditions(secret.id)
  setClock(opening, -1)
  const before = await read()
  expect(tell(before).map(([, slug]) => slug)).not.toContain('secret')
  expect(JSON.stringify(before)).not.toContain('still')
  setClock(opening)
  for (const one of [film, secret]) await openNow(one)
  const after = await read(`since=${before.next}`)
  expect(tell(after).sort()).toEqual([
    ['film.opened', 'open', expect.any(Number), 'stills: 1 opened'],
    ['film.opened', 'secret', expect.any(Number), 'film: opened'],
  ])
  expect(after.events.map(({ at }) => at)).toEqual([opening, opening])
})

it('an event whose moment is still to come by our clock is held back, with what follows', async () => {
  const film = await buildFilm(app, { slug: 'ahead' })
  await desk.countEditions(film.id)
  const { next } = await read()
  clock.now = new Date(clock.now.getTime() + 60_000)
  await desk.publish(`films/${film.id}`, { year: 2030 })
  await desk.countEditions(film.id)
  clock.now = new Date(clock.now.getTime() - 60_000)
  expect(await read(`since=${next}`)).toMatchObject({ events: [], next })
  clock.now = new Date(clock.now.getTime() + 60_000)
  expect(tell(await read(`since=${next}`))).toHaveLength(1)
})

it('a person who was withdrawn since is not named by what is told of older editions', async () => {
  const person = await buildPerson(app, { name: 'Olha Petrenko' })
  const film = await buildFilm(app)
  await desk.countEditions(film.id)
  later()
  await desk.publish(`films/${film.id}`, { credits: [{ job: 'director', person: person.id }] })
  await desk.countEditions(film.id)
  expect(JSON.stringify(await read())).toContain('Olha Petrenko')
  later()
  const withdrawn = { at: new Date().toISOString(), why: 'Asked for.' }
  await desk.publish(`people/${person.id}`, { withdrawn })
  await desk.countEditions(film.id)
  expect(JSON.stringify(await read())).not.toContain('Olha Petrenko')
})

it('a key is told of its films alone, and of what is under embargo where it sees that', async () => {
  const mine = await buildFilm(app, { slug: 'mine', embargo: { until: opening } })
  const other = await buildFilm(app, { slug: 'other' })
  await desk.countEditions(mine.id)
  await desk.countEditions(other.id)
  const distributor = await buildDistributor(app, {
    whichFilms: 'chosen',
    films: [mine.id],
    seesEmbargoed: true,
  })
  const { key } = await makeKey(app, distributor.id)
  const slugs = (await read('', { key })).events.map(({ slug }) => slug)
  expect(new Set(slugs)).toEqual(new Set(['mine']))
  const response = await app.request('/v1/changes', { key })
  expect(response.headers.get('cache-control')).toMatch(/private/)
})

it.each([
  ['yesterday', 'BAD_PARAMETER'],
  ['', 'BAD_PARAMETER'],
  [Buffer.from('1.9000-deadbeef.0-').toString('base64url'), 'UNKNOWN_CURSOR'],
])('the cursor %j is refused with a sentence that names it', async (since, code) => {
  await desk.countEditions((await buildFilm(app)).id)
  const response = await app.request(`/v1/changes?since=${since}`)
  expect(response.status).toBe(400)
  const problem = (await response.json()) as { code: string; detail: string }
  expect(problem.code).toBe(code)
  expect(problem.detail).toContain('`since`')
})

it('a question that waits is answered within a second of a publish', async () => {
  const film = await buildFilm(app)
  await desk.countEditions(film.id)
  const { next } = await read()
  const waiting = read(`since=${next}&wait=20`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  later()
  await desk.publish(`films/${film.id}`, { year: 2031 })
  await desk.countEditions(film.id)
  const publishedMs = performance.now()
  expect(tell(await waiting)).toHaveLength(1)
  expect(performance.now() - publishedMs).toBeLessThan(1000)
})

it('one reader who takes all places to wait keeps nobody else out', async () => {
  const { next } = await read()
  const gone = new AbortController()
  const { key } = await makeKey(app, (await buildDistributor(app)).id)
  const ask = (init = {}) =>
    read(`since=${next}&wait=25`, { signal: gone.signal, ...init }).catch(() => 'cut')
  const waiting = (count: number) =>
    waitFor(`${count} to wait`, () => app.services.tail.countWaiting() === count)
  const greedy = []
  for (let count = 1; count <= places; count++) {
    greedy.push(ask())
    await waiting(count)
  }
  const late = ask({ key })
  // The one that has waited longest gives up its place, and may ask again.
  expect(await greedy[0]).toEqual({ events: [], next, more: false })
  await waiting(places)
  gone.abort()
  expect(await Promise.all([...greedy.slice(1), late])).toEqual(Array(places).fill('cut'))
  await waiting(0)
})

it('a question that waits is given up with its reader, and answered when the server stops', async () => {
  const gone = new AbortController()
  const cut = app.request('/v1/changes?wait=20', { signal: gone.signal }).catch(() => 'cut')
  const waiting = read('wait=20')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(app.services.tail.countWaiting()).toBe(2)
  gone.abort()
  expect(await cut).toBe('cut')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(app.services.tail.countWaiting()).toBe(1)
  app.services.tail.close()
  expect(await waiting).toMatchObject({ events: [], more: false })
})
