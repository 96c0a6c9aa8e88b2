import { buildFilm, buildQuote } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { readFilmRecord } from './record.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())

it('reads all that a film has, or says that it is too much, but never a part', async () => {
  const film = await buildFilm(app)
  for (let made = 0; made < 3; made++) await buildQuote(app, { film: film.id })
  const read = (most: number) =>
    readFilmRecord({ payload: app.payload, filmId: film.id, drafts: true, most })

  expect((await read(3))?.quotes).toHaveLength(3)
  await expect(read(2)).rejects.toThrow(/names more than 2 quotes, .* Delete some/)
})
