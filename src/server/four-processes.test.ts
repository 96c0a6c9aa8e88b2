import type { Edition, Film, Translation } from '../payload-types.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { startFleet, type Fleet } from '../testing/fleet.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

const filmCount = 5
const publishesPerFilm = 10

describeOn('mongo-s3')('four processes on one database and one bucket', () => {
  let app: TestApp
  let fleet: Fleet
  let films: Film[]
  let translations: Translation[]
  let token: string
  beforeAll(async () => {
    app = await createTestApp()
    token = await app.signIn('editor')
    films = await times(filmCount, () => buildFilm(app))
    translations = await Promise.all(
      films.map((film) => buildTranslation(app, { film: film.id, locale: 'en' })),
    )
    // From here on the four are alone with it.
    await app.services.stop()
    const shared = { ...app.variables, PUBLIC_URL: 'https://press.example.org' }
    const roles = ['all', 'all', 'api', 'api']
    fleet = await startFleet(roles.map((role) => ({ ...shared, LAUREL_ROLE: role })))
  })
  afterAll(async () => {
    await fleet.remove()
    await app.remove()
  })

  /** Publishes a tagline of a film through one of the four. */
  async function publish(filmIndex: number, turn: number): Promise<void> {
    const { url } = fleet.servers[turn % fleet.servers.length]!
    const response = await fetch(`${url}/api/translations/${translations[filmIndex]!.id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tagline: taglineOf(filmIndex, turn), _status: 'published' }),
    })
    expect({ status: response.status, body: await response.text() }).toMatchObject({ status: 200 })
  }

  async function readEditions(): Promise<Edition[]> {
    const { docs } = await app.payload.find({
      collection: 'editions',
      sort: 'sequence',
      depth: 0,
      pagination: false,
      showHiddenFields: true,
      overrideAccess: true,
    })
    return docs
  }

  it('answer with every publish, whichever of them took it, all alike within a second', async () => {
    // All four at once, each with publishes of every film.
    await times(publishesPerFilm * filmCount, (turn) => publish(turn % filmCount, turn))
    const late: number[] = []
    for (const [index, film] of films.entries()) {
      // One more, alone, so that it is known what comes last.
      await publish(index, 1000 + index)
      const path = `/v1/films/${film.slug}?locale=en`
      let firstMs = Infinity
      const answers = await waitFor('all four to answer with what was published last', async () => {
        const asked = await fleet.askAll(path)
        const told = asked.filter(({ body }) => body.includes(taglineOf(index, 1000 + index)))
        if (told.length > 0) firstMs = Math.min(firstMs, performance.now())
        return told.length === asked.length && asked
      })
      late.push(performance.now() - firstMs)
      for (const answer of answers) expect(answer).toEqual(answers[0])
    }
    console.log(`the last is later than the first by ${late.map(Math.round).join(', ')} ms`)
    expect(Math.max(...late)).toBeLessThan(1000)
  })

  it('number the editions of each film from one on, and of all films in one series', async () => {
    const editions = await readEditions()
    expect(editions.map(({ sequence }) => sequence)).toEqual(editions.map((_, index) => index + 1))
    for (const film of films) {
      const own = editions.filter((edition) => edition.film === film.id)
      expect(own.length).toBeGreaterThan(1)
      expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1))
    }
  })

  it('never compose the same edition twice', async () => {
    const editions = await readEditions()
    for (const film of films) {
      const hashes = editions
        .filter((edition) => edition.film === film.id)
        .map(({ contentHash }) => contentHash)
      const repeated = hashes.filter((hash, index) => hash === hashes[index - 1])
      expect(repeated).toEqual([])
    }
  })

  it('answer with the same list, and an edition published by one is gone from all', async () => {
    const [first, ...others] = await fleet.askAll('/v1/films?locale=en')
    expect(JSON.parse(first!.body)).toMatchObject({ total: filmCount })
    for (const other of others) expect(other).toEqual(first)
    const { url } = fleet.servers[2]!
    await fetch(`${url}/api/films/${films[0]!.id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ _status: 'draft' }),
    })
    await waitFor('it to be gone from all four', async () => {
      const asked = await fleet.askAll(`/v1/films/${films[0]!.slug}`)
      return asked.every(({ status }) => status === 410)
    })
  })
})

const taglineOf = (filmIndex: number, turn: number) => `Tagline ${turn} of film ${filmIndex}.`

const times = <Result>(count: number, make: (turn: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, turn) => make(turn)))
