import { drawPicture } from '../../media/images/pictures.fixture.js'
import type { Film, Still, Translation } from '../payload-types.js'
import { buildFilm, buildTerms, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { startFleet, type Fleet } from '../testing/fleet.js'
import { testStackName } from '../testing/test-stack.js'
import { buildForm } from '../testing/uploads.js'
import { waitFor } from '../testing/wait-for.js'

/** What a killed process leaves undone is done by then, by another one or at the next start. */
const promisedMs = 10_000
const isShared = testStackName === 'mongo-s3'
const victim = 0
/** Where one process is alone with its database, it is followed by itself. */
const heir = isShared ? 1 : 0

let app: TestApp
let fleet: Fleet
let token: string
let film: Film
let text: Translation
let terms: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = await buildFilm(app)
  text = await buildTranslation(app, { film: film.id })
  terms = (await buildTerms(app)).id
  await app.stop()
  const shared = { ...app.variables, LAUREL_ROLE: 'api' }
  fleet = await startFleet(isShared ? [shared, shared] : [{ DATA_DIR: app.dataDirectory }])
})
afterAll(async () => {
  await fleet.remove()
  await (await createTestApp({ dataDirectory: app.dataDirectory })).remove()
})

const ask = (server: number, path: string, init: RequestInit = {}) =>
  fetch(`${fleet.servers[server]!.url}${path}`, {
    ...init,
    headers: { authorization: `JWT ${token}`, ...init.headers },
  })

async function publish(data: Record<string, unknown>): Promise<void> {
  const response = await ask(victim, `/api/translations/${text.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...data, _status: 'published' }),
  })
  expect(response.status).toBe(200)
}

/** A photograph so large that an edition has to wait for its renditions, published as it comes. */
async function publishPhotograph(): Promise<Still> {
  const bytes = await drawPicture({ widthPx: 7200, heightPx: 4800 })
  const alt = 'A road.'
  const data = {
    film: film.id,
    terms,
    role: 'scene',
    credit: 'Somebody',
    alt,
    _status: 'published',
  }
  const body = buildForm({ bytes, data })
  const response = await ask(victim, '/api/stills', { method: 'POST', body })
  expect(response.status).toBe(201)
  return ((await response.json()) as { doc: Still }).doc
}

const isComposing = async () => {
  const query = 'where[kind][equals]=compose&where[state][equals]=running'
  const response = await ask(victim, `/api/work?${query}`)
  return ((await response.json()) as { totalDocs: number }).totalDocs > 0
}

/** Kills the victim; gives how long it takes the heir until it answers as it should. */
async function measureMakingGood(isGood: () => Promise<boolean>): Promise<number> {
  await fleet.kill(victim)
  if (!isShared) await fleet.restart(heir)
  const start = performance.now()
  await waitFor('the heir to make it good', isGood, { timeoutMs: 60_000 })
  const tookMs = Math.round(performance.now() - start)
  if (isShared) await fleet.restart(victim)
  return tookMs
}

describe('a process that is killed', () => {
  it.each([1, 2])('right after it answered a publish leaves it to another (%s)', async (turn) => {
    const tagline = `Tagline ${turn}.`
    await publish({ tagline })
    const tookMs = await measureMakingGood(async () =>
      (await (await ask(heir, `/v1/films/${film.slug}?locale=en`)).text()).includes(tagline),
    )
    console.log(`killed after its answer: made good in ${tookMs} ms`)
    expect(tookMs).toBeLessThan(promisedMs)
  })

  it('while it composes leaves its claim to another', async () => {
    // The other one runs, and sees nothing until then: the claim is the victim's.
    if (isShared) fleet.servers[heir]!.child.kill('SIGSTOP')
    const { id } = await publishPhotograph()
    await waitFor('the victim to compose', isComposing, { everyMs: 5 })
    const isPublic = async () => (await ask(heir, `/v1/stills/${id}/web`)).status === 200
    const isThere = (await ask(victim, `/v1/stills/${id}/web`)).status === 200
    if (isShared) fleet.servers[heir]!.child.kill('SIGCONT')
    const tookMs = await measureMakingGood(isPublic)
    console.log(`killed while it composed: made good in ${tookMs} ms`)
    expect({ isThere, isInTime: tookMs < promisedMs }).toEqual({ isThere: false, isInTime: true })
  })

  it('leaves each edition once, in the order of its number', async () => {
    const response = await ask(heir, `/v1/films/${film.slug}/editions?limit=50`)
    const { editions } = (await response.json()) as {
      editions: { number: number; contentHash: string }[]
    }
    expect(editions.map(({ number }) => number)).toEqual(
      editions.map((_, index) => editions.length - index),
    )
    expect(new Set(editions.map(({ contentHash }) => contentHash)).size).toBe(editions.length)
  })
})
