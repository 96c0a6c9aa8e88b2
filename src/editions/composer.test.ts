import { mediaError } from '../../media/index.js'
import type { Rendition } from '../payload-types.js'
import { buildFilm, buildStill } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { composeFilm, type ComposerDeps } from './composer.js'
import { findLastSequence } from './edition-rows.js'

/** The app composes only when it is told to, so that a test can stand in for what fails. */
const asleep = { quietMs: 600_000, longestMs: 600_000, retryMs: 600_000, longestRetryMs: 600_000 }

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp({ composingTiming: asleep })
  desk = await createDesk(app)
  await app.services.composing.flush()
})
afterAll(() => app.remove())

const describeDeps = (): ComposerDeps => ({
  payload: app.payload,
  now: () => new Date(),
  ensureRenditions: (sha256) => app.services.renditions.ensure(app.payload, sha256),
  onEdition: (edition) => app.services.catalogue.add(edition),
  onOpening: ({ sequence }) => app.services.tail.note({ openings: sequence }),
})
const compose = ({ id }: { id: string }, overrides: Partial<ComposerDeps> = {}) =>
  composeFilm({ ...describeDeps(), ...overrides }, id)

const failWith = (error: Error) => (): Promise<Rendition[]> => Promise.reject(error)

/** Pictures must be rendered anew, whatever was made of them meanwhile. */
async function forgetRenditions(): Promise<void> {
  await app.services.rendering.flush()
  await app.payload.delete({ collection: 'renditions', where: {}, overrideAccess: true })
}

describe('composing', () => {
  it('that stops once the edition is kept makes no second one of it', async () => {
    const film = await buildFilm(app)
    const stop = () => {
      throw new Error('the process was killed')
    }
    await expect(compose(film, { onEdition: stop })).rejects.toThrow('killed')
    await compose(film)
    expect((await desk.readFilm(film.slug)).edition).toBe(1)
    expect(await desk.countEditions(film.id)).toBe(1)
  })

  it('that fails before it keeps anything is made good the next time', async () => {
    const film = await buildFilm(app)
    await buildStill(app, { film: film.id })
    await forgetRenditions()
    const away = failWith(mediaError('STORAGE_UNAVAILABLE', { operation: 'read' }))
    await expect(compose(film, { ensureRenditions: away })).rejects.toThrow('storage')
    expect((await app.request(`/v1/films/${film.slug}`)).status).toBe(404)
    await compose(film)
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)
  })

  it('by several at once makes one edition', async () => {
    const film = await buildFilm(app)
    await Promise.all([compose(film), compose(film), compose(film)])
    expect(await desk.countEditions(film.id)).toBe(1)
  })

  it('keeps nothing once another worker has taken it over', async () => {
    const film = await buildFilm(app)
    await composeFilm(describeDeps(), film.id, () => true)
    expect((await app.request(`/v1/films/${film.slug}`)).status).toBe(404)
  })
})

describe('a picture that cannot be rendered', () => {
  it.each([
    ['lost', mediaError('BLOB_MISSING', { sha256: 'f'.repeat(64) })],
    ['damaged', mediaError('IMAGE_DAMAGED', { fileName: 'a.jpg', reason: 'cut' })],
  ])('because it is %s is left out, and the rest of the film is public', async (_, error) => {
    const film = await buildFilm(app)
    await buildStill(app, { film: film.id })
    await forgetRenditions()
    await compose(film, { ensureRenditions: failWith(error) })
    const answer = await app.request(`/v1/films/${film.slug}`)
    expect(await answer.json()).toMatchObject({ edition: 1, stills: [] })
  })

  it('does not keep itself from being withdrawn', async () => {
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    await compose(film)
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)
    await forgetRenditions()
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: new Date().toISOString() } })
    await compose(film, {
      ensureRenditions: failWith(mediaError('STORAGE_UNAVAILABLE', { operation: 'read' })),
    })
    expect((await app.request(`/v1/stills/${still.id}/web`)).status).toBe(410)
    expect((await desk.readFilm(film.slug)).stills).toEqual([])
  })
})

describe('many films composed at once', () => {
  it('take their places one after the other, none twice and none left out', async () => {
    const films = await Promise.all(Array.from({ length: 12 }, () => buildFilm(app)))
    const before = await findLastSequence(app.payload)
    await Promise.all(films.map(({ id }) => composeFilm(describeDeps(), id)))
    const { docs } = await app.payload.find({
      collection: 'editions',
      where: { sequence: { greater_than: before } },
      sort: 'sequence',
      depth: 0,
      limit: 50,
      overrideAccess: true,
    })
    expect(docs.map(({ sequence }) => sequence)).toEqual(
      films.map((_, index) => before + index + 1),
    )
    expect(new Set(docs.map(({ film }) => film))).toEqual(new Set(films.map(({ id }) => id)))
  })
})

describe('a composer that was kept waiting', () => {
  it('never puts an old record on top of a newer edition', async () => {
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    await forgetRenditions()
    let resume: () => void = () => undefined
    const isResumed = new Promise<void>((resolve) => (resume = resolve))
    let hasRead: () => void = () => undefined
    const isRead = new Promise<void>((resolve) => (hasRead = resolve))
    const deps = describeDeps()
    const slow = composeFilm(
      {
        ...deps,
        async ensureRenditions(sha256) {
          hasRead()
          await isResumed
          return deps.ensureRenditions(sha256)
        },
      },
      film.id,
    )
    await isRead
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: new Date().toISOString() } })
    await composeFilm(deps, film.id)
    resume()
    await slow
    expect((await app.request(`/v1/stills/${still.id}/web`)).status).toBe(410)
    expect(await desk.countEditions(film.id)).toBe(1)
  })
})
