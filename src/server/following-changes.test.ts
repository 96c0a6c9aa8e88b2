import type { EditionDiff, EditionKit } from '../editions/edition-list.js'
import type { FilmEvent } from '../editions/change-feed.js'
import type { Film } from '../payload-types.js'
import { buildFestival, buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { createFeedFollower, createWebhookFollower, type Follower } from '../testing/followers.js'
import { startFleet, type Fleet } from '../testing/fleet.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'
import { buildWebhook, findFreePort, onThisMachine } from '../testing/webhooks.js'

const filmCount = 4
const publishCount = 200
/** Published together, of one film; then it is another film's turn. */
const burst = 10

/** One publish: a document of its own, which some edition is the first to show. */
interface Published {
  film: Film
  list: 'quotes' | 'laurels' | 'screenings'
  id: string
}

/** An edition of a film as anybody reads it. */
interface Read {
  kit: EditionKit
  /** What changed since the one before; nothing of the first. */
  changes: EditionDiff['changes']
}

describeOn('mongo-s3')('200 publishes by two processes on one database', () => {
  let app: TestApp
  let fleet: Fleet
  let token: string
  const films: Film[] = []
  let festival: string
  const followers: Follower[] = []
  const published: Published[] = []
  beforeAll(async () => {
    app = await createTestApp({ variables: onThisMachine })
    token = await app.signIn('editor')
    festival = (await buildFestival(app)).id
    for (let one = 0; one < filmCount; one++) {
      const film = await buildFilm(app)
      await buildTranslation(app, { film: film.id })
      films.push(film)
    }
    // What is published from here on is in none of the first editions.
    await app.services.composing.flush()
    await app.services.stop()
    const webhook = await createWebhookFor(app)
    const shared = { ...app.variables, LAUREL_ROLE: 'api', PUBLIC_URL: 'https://press.example.org' }
    fleet = await startFleet([shared, shared])
    followers.push(await createFeedFollower(fleet.servers.map(({ url }) => url)))
    followers.push(await createWebhookFollower(webhook.port, webhook.secret))
    await Promise.all(followers.map((follower) => follower.start()))
    await publishAll()
    await waitFor('all to be composed', isQuiet, { timeoutMs: 60_000 })
  }, 400_000)
  afterAll(async () => {
    await Promise.all(followers.map((follower) => follower.remove()))
    await fleet.remove()
    await app.remove()
  })

  async function publish(turn: number): Promise<void> {
    const film = films[Math.floor(turn / burst) % filmCount]!
    const { list, data } = describePublish(turn)
    const response = await fetch(`${fleet.servers[turn % 2]!.url}/api/${list}`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...data, film: film.id, _status: 'published' }),
    })
    if (!response.ok) throw new Error(await response.text())
    const { doc } = (await response.json()) as { doc: { id: string } }
    published.push({ film, list, id: doc.id })
  }

  function describePublish(turn: number): { list: Published['list']; data: object } {
    const place = { city: 'Warsaw', country: 'PL', day: '2026-05-17', timeZone: 'Europe/Warsaw' }
    return [
      { list: 'quotes' as const, data: { locale: 'en', text: 'Fine.', outlet: `Outlet ${turn}` } },
      { list: 'laurels' as const, data: { festival, year: 2023, award: 'Best', result: 'winner' } },
      {
        list: 'screenings' as const,
        data: { ...place, venue: `Hall ${turn}`, audience: 'public' },
      },
    ][turn % 3]!
  }

  /** Publishes all of them, four at once; half-way, each follower is killed and started again. */
  async function publishAll(): Promise<void> {
    const killAt = Math.round((publishCount * (0.4 + Math.random() / 5)) / 4) * 4
    let killing: Promise<unknown> = Promise.resolve()
    for (let turn = 0; turn < publishCount; turn += 4) {
      if (turn === killAt) killing = Promise.all(followers.map(killAndRestart))
      await Promise.all([0, 1, 2, 3].map((more) => publish(turn + more)))
    }
    await killing
  }

  async function killAndRestart(follower: Follower): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500))
    await follower.kill()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await follower.restart()
  }

  const count = async (collection: 'work' | 'outbox', where = {}) =>
    (await app.payload.count({ collection, where, overrideAccess: true })).totalDocs

  const isQuiet = async () =>
    (await count('outbox')) === 0 && (await count('work', { kind: { equals: 'compose' } })) === 0

  /** The id of each edition that is kept, in the order of their one series. */
  async function listKept(): Promise<string[]> {
    const { docs } = await app.payload.find({
      collection: 'editions',
      sort: 'sequence',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs.map(({ film, number }) => idOf(film as string, number))
  }

  /** Every edition of a film, the first one first. */
  async function readEditions({ slug }: Film): Promise<Read[]> {
    const { url } = fleet.servers[0]!
    const read = async <Body>(path: string) =>
      (await (await fetch(`${url}/v1/films/${slug}${path}`)).json()) as Body
    const { edition: newest } = await read<{ edition: number }>('')
    const editions: Read[] = []
    for (let number = 1; number <= newest; number++) {
      const kit = await read<EditionKit>(`/editions/${number}?locale=en`)
      const diff = `/editions/${number}?diff=${number - 1}`
      const changes = number === 1 ? [] : (await read<EditionDiff>(diff)).changes
      editions.push({ kit, changes })
    }
    return editions
  }

  it('are told to who follows completely, in order and once, killed or not', async () => {
    const kept = await listKept()
    expect(kept.length).toBeGreaterThan(filmCount * 3)
    // A webhook is told of what comes after it was made: not of the first edition of each film.
    for (const follower of followers) {
      const expected = kept.slice(follower.name === 'the webhook' ? filmCount : 0)
      const isTold = async () => (await follower.told()).length >= expected.length
      await waitFor(`the last event by ${follower.name}`, isTold, { timeoutMs: 60_000 })
      // One that was told twice would come now.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect((await follower.told()).map(({ id }) => id)).toEqual(expected)
    }
    console.log(`${publishCount} publishes, ${kept.length} editions, each told once`)
  })

  it('are told alike to whoever comes afterwards', async () => {
    const late = await createFeedFollower(fleet.servers.map(({ url }) => url))
    followers.push(late)
    await late.start()
    const before = await followers[0]!.told()
    await waitFor('all to be told', async () => (await late.told()).length >= before.length)
    expect(await late.told()).toEqual(before)
  })

  it('are each in one edition for the first time, and that one says so', async () => {
    expect(published).toHaveLength(publishCount)
    const told = new Map((await followers[0]!.told()).map((event) => [event.id, event]))
    for (const film of films) {
      const own = published.filter((one) => one.film === film)
      const editions = await readEditions(film)
      for (const one of own)
        expect({ ...one, firsts: countFirsts(editions, one) }).toEqual({ ...one, firsts: 1 })
      expect(countAdded(editions)).toBe(own.length)
      for (const [index, { changes }] of editions.entries()) {
        if (index > 0) expectSaid(told.get(idOf(film.id, index + 1)), changes)
      }
    }
  })
})

/** A webhook that is told from now on, at a port where nobody listens yet. */
async function createWebhookFor(app: TestApp): Promise<{ port: number; secret: string }> {
  const port = await findFreePort()
  const { id } = await buildWebhook(app, `http://127.0.0.1:${port}/hook`)
  const token = await app.signIn('admin')
  const answer = await app.request(`/api/webhooks/${id}/secret`, { token })
  return { port, secret: ((await answer.json()) as { secret: string }).secret }
}

const idOf = (filmId: string, number: number) => `edition:${filmId}:${number}`

/** How many editions show a document that the one before did not. */
function countFirsts(editions: Read[], { list, id }: Published): number {
  const shows = editions.map(({ kit }) => kit[list].some((one) => one.id === id))
  return shows.filter((isShown, index) => isShown && !shows[index - 1]).length
}

/** How many things all editions together say were added. */
const countAdded = (editions: Read[]) =>
  editions
    .flatMap(({ changes }) => changes)
    .filter(({ kind }) => kind === 'added')
    .reduce((sum, { count = 0 }) => sum + count, 0)

const expectSaid = (event: FilmEvent | undefined, changes: EditionDiff['changes']) =>
  expect(event?.changes).toEqual(changes.map(({ sentence }) => sentence))
