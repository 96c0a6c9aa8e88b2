import { imageLimits } from '../../media/index.js'
import { buildFilm, buildStill, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())

describe('a film with as many stills as it may have', () => {
  it('takes no other and says so, in the language of whoever asks; another film does', async () => {
    const [full, other] = [await buildFilm(app), await buildFilm(app)]
    const first = await buildStill(app, { film: full.id })
    // The rest are rows that name the first one's file: only their number counts here.
    for (let index = 1; index < imageLimits.maxPerFilm; index += 1) {
      const row = { ...first, id: `still-${index}`, filename: `still-${index}.jpg` }
      await app.payload.db.create({ collection: 'stills', data: row })
    }
    const answer = await upload(full.id)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toMatch(/Ten film ma 300 fotosów/)
    expect((await upload(other.id)).status).toBe(201)
  })
})

async function upload(film: string): Promise<Response> {
  const body = new FormData()
  const jpeg = await drawJpeg({ hue: 200 })
  body.set('file', new Blob([Uint8Array.from(jpeg)], { type: 'image/jpeg' }), 'one-more.jpg')
  body.set('_payload', JSON.stringify({ film }))
  const token = await app.signIn('editor')
  const headers = { 'accept-language': 'pl' }
  return app.request('/api/stills?draft=true', { method: 'POST', token, headers, body })
}
