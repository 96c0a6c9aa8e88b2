import { buildFilm } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let film: { id: string }
beforeAll(async () => {
  app = await createTestApp()
  film = await buildFilm(app)
})
afterAll(() => app.remove())

async function saveFormats(formats: unknown) {
  const response = await app.request(`/api/films/${film.id}?draft=true`, {
    method: 'PATCH',
    token: await app.signIn('editor'),
    json: { technical: { formats } },
  })
  return { status: response.status, text: await response.text() }
}

describe('a list of texts, such as the screening formats,', () => {
  it('is kept in its order, and emptied', async () => {
    const kept = await saveFormats(['DCP', 'ProRes 422', 'Blu-ray'])
    expect(kept.status).toBe(200)
    expect(JSON.parse(kept.text)).toMatchObject({
      doc: { technical: { formats: ['DCP', 'ProRes 422', 'Blu-ray'] } },
    })
    expect((await saveFormats([])).status).toBe(200)
  })

  it.each([
    ['too many', Array.from({ length: 21 }, (_, index) => `Format ${index}`), '21'],
    ['one that is too long', ['DCP', 'x'.repeat(81)], '81'],
    ['one that is no text', ['DCP', { $gt: '' }], 'must be text'],
  ])('is refused with %s, in a sentence', async (_, formats, told) => {
    const { status, text } = await saveFormats(formats)
    expect(status).toBe(400)
    expect(text).toContain(told)
  })
})
