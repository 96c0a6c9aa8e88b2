import type { ChangeFeed, FilmEvent } from '../editions/change-feed.js'
import type { Film, Translation } from '../payload-types.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { startFleet, type Fleet } from '../testing/fleet.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

const filmCount = 4
const publishCount = 80

describeOn('mongo-s3')('the changes of two processes on one database', () => {
  let app: TestApp
  let fleet: Fleet
  let films: Film[]
  let translations: Translation[]
  let token: string
  beforeAll(async () => {
    app = await createTestApp()
    token = await app.signIn('editor')
    const indexes = Array.from({ length: filmCount }, (_, index) => index)
    films = await Promise.all(indexes.map(() => buildFilm(app)))
    translations = await Promise.all(films.map(({ id }) => buildTranslation(app, { film: id })))
    await app.services.stop()
    const shared = { ...app.variables, LAUREL_ROLE: 'api', PUBLIC_URL: 'https://press.example.org' }
    fleet = await startFleet([shared, shared])
  })
  afterAll(async () => {
    await fleet.remove()
    await app.remove()
  })

  async function publish(turn: number): Promise<void> {
    const { url } = fleet.servers[turn % 2]!
    const { id } = translations[turn % filmCount]!
    const response = await fetch(`${url}/api/translations/${id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tagline: `Tagline ${turn}.`, _status: 'published' }),
    })
    if (!response.ok) throw new Error(await response.text())
    await response.body?.cancel()
  }

  /** Follows from the beginning, each question put to the other process, until it is told to end. */
  async function follow(isOver: (events: FilmEvent[]) => boolean): Promise<FilmEvent[]> {
    const told: FilmEvent[] = []
    let since = ''
    for (let turn = 0; !isOver(told); turn++) {
      const { url } = fleet.servers[turn % 2]!
      const response = await fetch(`${url}/v1/changes?limit=7&wait=2${since}`)
      const { events, next } = (await response.json()) as ChangeFeed
      told.push(...events)
      since = `&since=${next}`
    }
    return told
  }

  it('are told to a follower completely, in order and once, whichever process is asked', async () => {
    let isQuiet = false
    let silentSince = 0
    let toldBefore = -1
    const following = follow((told) => {
      if (told.length !== toldBefore) silentSince = performance.now()
      toldBefore = told.length
      return isQuiet && performance.now() - silentSince > 3000
    })
    for (let turn = 0; turn < publishCount; turn += 4) {
      await Promise.all([0, 1, 2, 3].map((more) => publish(turn + more)))
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    await waitFor('all to be composed', async () => {
      const where = { kind: { equals: 'compose' } }
      const { totalDocs } = await app.payload.count({
        collection: 'work',
        where,
        overrideAccess: true,
      })
      return totalDocs === 0
    })
    isQuiet = true
    const told = await following
    const { docs } = await app.payload.find({
      collection: 'editions',
      sort: 'sequence',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const kept = docs.map(({ film, number }) => `edition:${film as string}:${number}`)
    expect(kept.length).toBeGreaterThan(filmCount * 2)
    // Told while it happened, asked of both: each edition, in the order of their one series.
    expect(told.map(({ id }) => id)).toEqual(kept)
    // And the same to whoever comes afterwards.
    const afterwards = await follow((events) => events.length >= kept.length)
    expect(afterwards).toEqual(told)
    console.log(`${publishCount} publishes, ${kept.length} editions, each told once`)
  })
})
