import { mediaError } from '../../media/index.js'
import type { Rendition } from '../payload-types.js'
import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { composeFilm, composePending, type ComposerDeps } from './composer.js'
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
})
const compose = (overrides: Partial<ComposerDeps> = {}) =>
  composePending({ ...describeDeps(), ...overrides })

const countOutbox = async () =>
  (await app.payload.count({ collection: 'outbox', overrideAccess: true })).totalDocs

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
    await expect(compose({ onEdition: stop })).rejects.toThrow(film.id)
    expect(await countOutbox()).toBe(1)
    await compose()
    expect(await countOutbox()).toBe(0)
    expect((await desk.readFilm(film.slug)).edition).toBe(1)
    expect(await desk.countEditions(film.id)).toBe(1)
  })

  it('that fails before it keeps anything is made good the next time', async () => {
    const film = await buildFilm(app)
    await buildStill(app, { film: film.id })
    await forgetRenditions()
    const away = failWith(mediaError('STORAGE_UNAVAILABLE', { operation: 'read' }))
    await expect(compose({ ensureRenditions: away })).rejects.toThrow(film.id)
    expect((await app.request(`/v1/films/${film.slug}`)).status).toBe(404)
    await compose()
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)
  })

  it('by two at once makes one edition', async () => {
    const film = await buildFilm(app)
    await Promise.allSettled([compose(), compose(), compose()])
    await compose()
    expect(await desk.countEditions(film.id)).toBe(1)
    expect(await countOutbox()).toBe(0)
  })
})

describe('a film that cannot be composed', () => {
  it('holds up no other, and keeps one row however often it is published', async () => {
    const bad = await buildFilm(app)
    const good = await buildFilm(app)
    const text = await buildTranslation(app, { film: bad.id })
    await buildStill(app, { film: bad.id })
    await forgetRenditions()
    for (const tagline of ['One.', 'Two.', 'Three.']) {
      await desk.publish(`translations/${text.id}`, { tagline })
    }
    expect(await countOutbox()).toBe(8)
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const failure = compose({ ensureRenditions: failWith(new Error('it is broken')) })
      await expect(failure).rejects.toThrow(bad.id)
      // One for the film and one for the terms of its still.
      expect(await countOutbox()).toBe(2)
    }
    expect((await app.request(`/v1/films/${good.slug}`)).status).toBe(200)
    expect((await app.request(`/v1/films/${bad.slug}`)).status).toBe(404)
    await compose()
    expect((await desk.readFilm(bad.slug)).texts.tagline?.text).toBe('Three.')
    expect(await countOutbox()).toBe(0)
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
    await compose({ ensureRenditions: failWith(error) })
    expect((await desk.readFilm(film.slug)).stills).toEqual([])
  })

  it('does not keep itself from being withdrawn', async () => {
    const film = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    await compose()
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)
    await forgetRenditions()
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: new Date().toISOString() } })
    await compose({
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
