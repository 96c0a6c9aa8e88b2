import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { openFilm } from './keep-openings.js'
import { readOpeningsFrom } from './opening-rows.js'

const opening = '2026-05-17T18:00:00.000Z'
const clock = { now: new Date() }
const setClock = (moment: string, plusMs = 0) => {
  clock.now = new Date(Date.parse(moment) + plusMs)
}

describe('what was under embargo', () => {
  let app: TestApp
  let desk: Desk
  beforeAll(async () => {
    app = await createTestApp({ now: () => clock.now })
    desk = await createDesk(app)
  })
  beforeEach(() => setClock(opening, -3_600_000))
  afterAll(() => app.remove())

  const readOpenings = () => readOpeningsFrom({ payload: app.payload, sequence: 0, limit: 100 })
  const readOf = async ({ id }: { id: string }) =>
    (await readOpenings()).filter(({ filmId }) => filmId === id)

  const look = ({ id }: { id: string }) =>
    openFilm({ payload: app.payload, now: () => clock.now, onOpening: () => undefined }, id)

  it('is kept as opened once its moment has passed, not before, and once', async () => {
    const film = await buildFilm(app, { embargo: { until: opening } })
    await buildStill(app, { film: film.id, embargo: { until: opening } })
    await desk.countEditions(film.id)
    setClock(opening, -1)
    await look(film)
    expect(await readOf(film)).toEqual([])
    setClock(opening)
    await look(film)
    await look(film)
    expect(await readOf(film)).toMatchObject([{ at: opening, sequence: 1 }])
  })

  it('is not told of where its moment was past when the edition was made', async () => {
    setClock(opening, 1000)
    const film = await buildFilm(app, { embargo: { until: opening } })
    await desk.countEditions(film.id)
    await look(film)
    expect(await readOf(film)).toEqual([])
  })

  it('opens before the edition that follows, also where nothing looked in between', async () => {
    const film = await buildFilm(app)
    await buildStill(app, { film: film.id, embargo: { until: opening } })
    await desk.countEditions(film.id)
    setClock(opening, 5000)
    await desk.publish(`films/${film.id}`, { year: 2031 })
    await desk.countEditions(film.id)
    const [opened, ...others] = await readOf(film)
    expect(others).toEqual([])
    const [next] = (
      await app.payload.find({
        collection: 'editions',
        where: { film: { equals: film.id } },
        sort: '-number',
        depth: 0,
        overrideAccess: true,
      })
    ).docs
    expect(opened!.after).toBeLessThan(next!.sequence!)
  })

  it('is kept once where ten look at the same moment, in a series without a gap', async () => {
    const films = await Promise.all(
      [1, 2, 3].map(() => buildFilm(app, { embargo: { until: opening } })),
    )
    for (const film of films) await desk.countEditions(film.id)
    setClock(opening)
    await Promise.all(films.flatMap((film) => Array.from({ length: 10 }, () => look(film))))
    for (const film of films) expect(await readOf(film)).toHaveLength(1)
    const places = (await readOpenings()).map(({ sequence }) => sequence)
    expect(places).toEqual(places.map((_, index) => index + 1))
  })
})

describe('an embargo that ends while the server runs', () => {
  let app: TestApp
  let desk: Desk
  beforeAll(async () => {
    app = await createTestApp()
    desk = await createDesk(app)
  })
  afterAll(() => app.remove())

  it.each(['the server that composed it', 'the one that is started afterwards'])(
    'is kept as opened within a second by %s',
    async (who) => {
      const film = await buildFilm(app)
      await buildTranslation(app, { film: film.id })
      await desk.countEditions(film.id)
      const until = new Date(Date.now() + 3000).toISOString()
      await buildStill(app, { film: film.id, embargo: { until } })
      await desk.countEditions(film.id)
      if (who !== 'the server that composed it') {
        const { dataDirectory } = app
        await app.stop()
        app = await createTestApp({ dataDirectory })
        desk = await createDesk(app)
      }
      const opened = await waitFor('the opening', async () =>
        (await readOpeningsFrom({ payload: app.payload, sequence: 0, limit: 10 })).find(
          ({ filmId }) => filmId === film.id,
        ),
      )
      expect(opened.at).toBe(until)
      const lateMs = Date.now() - Date.parse(until)
      console.log(`kept ${lateMs} ms after its moment`)
      expect(lateMs).toBeLessThan(1000)
    },
  )
})
