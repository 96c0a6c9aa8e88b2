import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { readDeliveries, startReceiver, type Receiver } from '../testing/webhooks.js'

describe('a site that was not told to allow it', () => {
  let app: TestApp
  let receiver: Receiver
  beforeAll(async () => {
    app = await createTestApp()
    receiver = await startReceiver()
  })
  afterAll(async () => {
    await receiver.stop()
    await app.remove()
  })

  it.each([
    'http://website.example/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost:8443/',
    'https://printer.local/',
  ])('takes no webhook to %s', async (url) => {
    const response = await app.request('/api/webhooks', {
      method: 'POST',
      token: await app.signIn('admin'),
      json: { label: 'A', url, events: ['film.published'], whichFilms: 'all' },
    })
    const body = (await response.json()) as { errors: { data: { errors: { path: string }[] } }[] }
    expect(response.status).toBe(400)
    expect(body.errors[0]!.data.errors.map(({ path }) => path)).toEqual(['url'])
  })

  it('sends nothing to one that was kept while it was allowed', async () => {
    const desk = await createDesk(app)
    const film = await buildFilm(app)
    await desk.countEditions(film.id)
    const id = 'kept-before'
    await app.payload.db.create({
      collection: 'webhooks',
      data: {
        id,
        label: 'Kept before',
        url: receiver.url,
        isActive: true,
        events: ['film.published'],
        whichFilms: 'all',
        secretGeneration: 1,
      },
    })
    await buildTranslation(app, { film: film.id })
    await desk.countEditions(film.id)
    await desk.publish(`films/${film.id}`, { year: 2031 })
    const attempts = await waitFor('an attempt', async () => {
      const tried = (await readDeliveries(app, id)).filter(({ tries }) => tries > 0)
      return tried[0]?.attempts
    })
    expect(attempts).toMatchObject([{ status: null, problem: 'NOT_HTTPS' }])
    expect(receiver.received).toEqual([])
  })
})
