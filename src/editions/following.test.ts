import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { ask, startFleet, type Fleet } from '../testing/fleet.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

describeOn('mongo-s3')('an edition that another process composed', () => {
  let app: TestApp
  let desk: Desk
  let fleet: Fleet
  const publicUrl = 'https://press.example.org'
  beforeAll(async () => {
    app = await createTestApp({ variables: { PUBLIC_URL: publicUrl } })
    desk = await createDesk(app)
    fleet = await startFleet([app.variables])
  })
  afterAll(async () => {
    await fleet.remove()
    await app.remove()
  })

  /** Waits until both answer with the same, which is no longer `before`; gives it and how late. */
  async function readBoth(path: string, before: string | null = null) {
    const urls = [app.url, fleet.servers[0]!.url]
    let firstMs = Infinity
    return waitFor(`both to answer ${path} anew`, async () => {
      const answers = await Promise.all(urls.map((url) => ask(url, path)))
      const changed = answers.filter(({ status, body }) => status !== 404 && body !== before)
      if (changed.length > 0) firstMs = Math.min(firstMs, performance.now())
      const [here, there] = answers
      if (changed.length < 2 || !here || !there) return null
      return { here, there, lateMs: performance.now() - firstMs }
    })
  }

  it('is answered with in under a second, with the same ETag and bytes', async () => {
    const film = await buildFilm(app)
    const translation = await buildTranslation(app, { film: film.id })
    const path = `/v1/films/${film.slug}?locale=en`
    let before = (await readBoth(path)).here.body
    const late: number[] = []
    for (let time = 1; time <= 5; time++) {
      await desk.publish(`translations/${translation.id}`, { tagline: `The ${time}th tagline.` })
      const { here, there, lateMs } = await readBoth(path, before)
      expect(there).toEqual(here)
      expect(here.body).toContain(`The ${time}th tagline.`)
      late.push(lateMs)
      before = here.body
    }
    console.log(`later than the first by ${late.map(Math.round).join(', ')} ms`)
    expect(Math.max(...late)).toBeLessThan(1000)
  })

  it('takes a film away from every process, and its stills', async () => {
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    const still = await buildStill(app, { film: film.id })
    expect((await readBoth(`/v1/stills/${still.id}/web`)).there.status).toBe(200)
    await desk.unpublish(`films/${film.id}`)
    for (const path of [`/v1/films/${film.slug}`, `/v1/stills/${still.id}/web`]) {
      await waitFor('both to say it is gone', async () => {
        const [there] = await fleet.askAll(path)
        return there?.status === 410 && (await ask(app.url, path)).status === 410
      })
    }
  })

  it('takes a withdrawn still away from every process', async () => {
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    const still = await buildStill(app, { film: film.id })
    const path = `/v1/stills/${still.id}/web`
    expect((await readBoth(path)).there.status).toBe(200)
    await desk.publish(`stills/${still.id}`, {
      withdrawn: { at: new Date().toISOString(), why: 'Asked for.' },
    })
    await waitFor('both to say it is gone', async () => {
      const [there] = await fleet.askAll(path)
      return there?.status === 410 && (await ask(app.url, path)).status === 410
    })
  })

  it('moves a film to its new address in every process', async () => {
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    await readBoth(`/v1/films/${film.slug}`)
    await desk.publish(`films/${film.id}`, { slug: `${film.slug}-moved` })
    await readBoth(`/v1/films/${film.slug}-moved`)
    const [there] = await fleet.askAll(`/v1/films/${film.slug}?locale=en`)
    expect(there).toEqual(await ask(app.url, `/v1/films/${film.slug}-moved?locale=en`))
  })
})
