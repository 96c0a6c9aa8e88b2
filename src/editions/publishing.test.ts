import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { pressKitSchema } from './press-kit.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())

describe('publishing a film', () => {
  it('makes an edition that /v1 and GraphQL answer from', async () => {
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Film po polsku' })
    await buildStill(app, { film: film.id })
    const kit = await waitFor('the edition with its still', async () => {
      const response = await app.request(`/v1/films/${film.slug}?locale=pl`)
      if (response.status !== 200) return null
      const found = pressKitSchema.parse(await response.json())
      return found.stills.length === 1 && found.title === 'Film po polsku' && found
    })
    expect(kit.texts.synopsisLong).toEqual({ text: 'A long synopsis.', locale: 'pl' })
    const query = `{ pressKit(film: "${film.slug}", locale: "pl") { title edition stills { credit } } }`
    const answer = await app.request('/api/graphql', { method: 'POST', json: { query } })
    expect(await answer.json()).toEqual({
      data: {
        pressKit: { title: kit.title, edition: kit.edition, stills: [{ credit: 'Somebody' }] },
      },
    })
  })
})
