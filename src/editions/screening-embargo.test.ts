import {
  buildArtwork,
  buildFilm,
  buildPressFile,
  buildScreening,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { embargoedSlugs } from './follow-screening.js'

/** 19:30 in Warsaw on the day of the premiere. */
const premiere = '2026-05-17T17:30:00.000Z'
const clock = { now: new Date('2026-05-01T00:00:00.000Z') }
const setClock = (moment: string, plusMs = 0) => {
  clock.now = new Date(Date.parse(moment) + plusMs)
}

let app: TestApp
let desk: Desk
let editor: string
beforeAll(async () => {
  app = await createTestApp({ now: () => clock.now })
  desk = await createDesk(app)
  editor = await app.signIn('editor')
})
beforeEach(() => setClock('2026-05-01T00:00:00.000Z'))
afterAll(() => app.remove())

const statusOf = async (path: string): Promise<number> => {
  const response = await app.request(path)
  await response.body?.cancel()
  return response.status
}

async function layOut() {
  const film = await buildFilm(app)
  await buildTranslation(app, { film: film.id })
  const screening = (await buildScreening(app, { film: film.id, premiere: 'world' })).id
  const embargo = { screening }
  const stills = await buildStill(app, { film: film.id, embargo })
  const artworks = await buildArtwork(app, { film: film.id, embargo })
  const pressFiles = await buildPressFile(app, { film: film.id, embargo })
  const addresses = [
    `/v1/stills/${stills.id}/web`,
    `/v1/artworks/${artworks.id}/web`,
    `/v1/files/${pressFiles.id}`,
    `/api/stills/${stills.id}`,
    `/api/artworks/${artworks.id}`,
    `/api/press-files/${pressFiles.id}?draft=true`,
  ]
  await desk.readFilm(film.slug)
  return {
    film,
    screening,
    ids: { stills: stills.id, artworks: artworks.id, 'press-files': pressFiles.id },
    listStatuses: () => Promise.all(addresses.map(statusOf)),
  }
}

const closed = [404, 404, 404, 404, 404, 404]
const open = [200, 200, 200, 200, 200, 200]

describe('an embargo that ends with a screening', () => {
  it('ends when it begins, by the clocks of the place, at every door at once', async () => {
    const { listStatuses } = await layOut()
    setClock(premiere, -1)
    expect(await listStatuses()).toEqual(closed)
    setClock(premiere)
    expect(await listStatuses()).toEqual(open)
  })

  it('moves with the screening, later and earlier', async () => {
    const { film, screening, listStatuses } = await layOut()
    await desk.publish(`screenings/${screening}`, { day: '2026-05-20' })
    await desk.readFilm(film.slug)
    setClock(premiere)
    expect(await listStatuses()).toEqual(closed)
    setClock('2026-05-20T17:30:00.000Z')
    expect(await listStatuses()).toEqual(open)
    await desk.publish(`screenings/${screening}`, { day: '2026-05-10', time: '10:00' })
    await desk.readFilm(film.slug)
    setClock('2026-05-10T08:00:00.000Z', -1)
    expect(await listStatuses()).toEqual(closed)
    setClock('2026-05-10T08:00:00.000Z')
    expect(await listStatuses()).toEqual(open)
  })

  it('moves on what is published and on newest drafts, and changes nothing else of them', async () => {
    const { screening, ids } = await layOut()
    await desk.save(`stills/${ids.stills}`, { caption: 'A draft caption.' })
    await desk.publish(`screenings/${screening}`, { time: '21:00' })
    for (const collection of ['stills', 'artworks', 'press-files'] as const) {
      for (const draft of [false, true]) {
        const id = ids[collection]
        const doc = await app.payload.findByID({ collection, id, draft, overrideAccess: true })
        expect({ collection, draft, opensAt: doc.opensAt }).toEqual({
          collection,
          draft,
          opensAt: '2026-05-17T19:00:00.000Z',
        })
      }
    }
    const drafted = await app.payload.findByID({
      collection: 'stills',
      id: ids.stills,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(drafted).toMatchObject({
      caption: 'A draft caption.',
      credit: 'Somebody',
      role: 'scene',
    })
  })

  it('stays where it is while a new date is only drafted', async () => {
    const { film, screening, listStatuses } = await layOut()
    await desk.save(`screenings/${screening}`, { day: '2026-05-02' })
    await desk.readFilm(film.slug)
    setClock('2026-05-10T00:00:00.000Z')
    expect(await listStatuses()).toEqual(closed)
  })

  it('ends with the day while the hour is not announced', async () => {
    const { film, screening, listStatuses } = await layOut()
    await desk.publish(`screenings/${screening}`, { time: null })
    await desk.readFilm(film.slug)
    setClock('2026-05-17T22:00:00.000Z', -1)
    expect(await listStatuses()).toEqual(closed)
    setClock('2026-05-17T22:00:00.000Z')
    expect(await listStatuses()).toEqual(open)
  })

  it('ends with the later of a date and a screening', async () => {
    const { film, ids } = await layOut()
    await desk.publish(`stills/${ids.stills}`, { embargo: { until: '2026-06-01T00:00:00Z' } })
    const kit = await desk.readFilm(film.slug)
    expect(kit.stills).toEqual([])
    const still = await app.payload.findByID({
      collection: 'stills',
      id: ids.stills,
      overrideAccess: true,
    })
    expect(still.opensAt).toBe('2026-06-01T00:00:00.000Z')
  })

  it('is over at once where the screening was in the past', async () => {
    const { film, screening, listStatuses } = await layOut()
    await desk.publish(`screenings/${screening}`, { day: '2020-01-01' })
    await desk.readFilm(film.slug)
    expect(await listStatuses()).toEqual(open)
  })

  it('closes a whole film', async () => {
    const { film, screening } = await layOut()
    await desk.publish(`films/${film.id}`, { embargo: { screening } })
    await desk.countEditions(film.id)
    expect(await statusOf(`/v1/films/${film.slug}`)).toBe(404)
    setClock(premiere)
    expect(await statusOf(`/v1/films/${film.slug}`)).toBe(200)
  })

  it('is right again after a crash between the screening and what waits for it', async () => {
    const { film, screening, ids } = await layOut()
    const opensAt = '2001-01-01T00:00:00.000Z'
    for (const collection of embargoedSlugs) {
      const id = collection === 'films' ? film.id : ids[collection]
      await app.payload.db.updateOne({ collection, id, data: { opensAt } })
    }
    await desk.publish(`stills/${ids.stills}`, { caption: 'Another.' })
    const kit = await desk.readFilm(film.slug)
    expect([kit.stills, kit.artworks, kit.files]).toEqual([[], [], []])
    const artwork = await app.payload.findByID({
      collection: 'artworks',
      id: ids.artworks,
      overrideAccess: true,
    })
    expect(artwork.opensAt).toBe(premiere)
    expect(screening).toBeTruthy()
  })
})

describe('an editor is refused', () => {
  const send = (method: string, path: string, json?: unknown) =>
    app.request(`/api/${path}`, { method, token: editor, json })

  it('to publish what waits for a screening that is not published', async () => {
    const film = await buildFilm(app)
    const screening = await buildScreening(app, { film: film.id, _status: 'draft' })
    const still = await buildStill(app, { film: film.id, _status: 'draft' })
    const embargo = { screening: screening.id }
    const saved = await send('PATCH', `stills/${still.id}?draft=true`, { embargo })
    expect(saved.status).toBe(200)
    const published = await send('PATCH', `stills/${still.id}`, { _status: 'published' })
    expect([published.status, await published.text()]).toEqual([
      400,
      expect.stringContaining('embargo.screening'),
    ])
  })

  it('a screening of another film', async () => {
    const [film, other] = [await buildFilm(app), await buildFilm(app)]
    const screening = await buildScreening(app, { film: other.id })
    const still = await buildStill(app, { film: film.id })
    const json = { embargo: { screening: screening.id } }
    expect((await send('PATCH', `stills/${still.id}?draft=true`, json)).status).toBe(400)
  })

  it('to delete a screening that something waits for, also in a draft alone', async () => {
    const { screening, ids } = await layOut()
    expect((await send('DELETE', `screenings/${screening}`)).status).toBe(409)
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    const lonely = (await buildScreening(app, { film: film.id })).id
    await desk.save(`stills/${still.id}`, { embargo: { screening: lonely } })
    expect((await send('DELETE', `screenings/${lonely}`)).status).toBe(409)
    await desk.save(`stills/${still.id}`, { embargo: { screening: null } })
    expect((await send('DELETE', `screenings/${lonely}`)).status).toBe(200)
    expect(ids.stills).toBeTruthy()
  })

  it.each([
    ['an hour that clocks skip', { day: '2026-03-29', time: '02:30' }, 'time'],
    ['an hour that is none', { time: '7pm' }, 'time'],
    ['a zone that is none', { timeZone: '+02:00' }, 'timeZone'],
    ['a day without a zone', { timeZone: null }, 'timeZone'],
    ['no day', { day: null }, 'day'],
    ['neither festival nor venue', { venue: '' }, 'venue'],
  ])('to publish a screening with %s', async (_, data, path) => {
    const film = await buildFilm(app)
    const screening = await buildScreening(app, { film: film.id })
    const json = { ...data, _status: 'published' }
    const response = await send('PATCH', `screenings/${screening.id}`, json)
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining(`"path":"${path}"`),
    ])
  })
})
