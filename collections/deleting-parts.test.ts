import { buildFilm, buildLaurel, buildStill, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let editor: string
let translator: string
beforeAll(async () => {
  app = await createTestApp()
  editor = await app.signIn('editor')
  translator = await app.signIn('translator')
})
afterAll(() => app.remove())

describe('a text that describes stills and laurels', () => {
  it('can be saved and published when some of them were deleted', async () => {
    const { text, still, laurel, kept } = await layOut()
    for (const path of [`stills/${still}`, `laurels/${laurel}`]) {
      const response = await app.request(`/api/${path}`, { method: 'DELETE', token: editor })
      expect(response.status).toBe(200)
    }
    expect(await change(text, { tagline: 'saved' }, translator)).toBe(200)
    expect(await change(text, { _status: 'published' }, editor)).toBe(200)
    const response = await app.request(`/api/translations/${text}?depth=0`, { token: editor })
    expect(await response.json()).toMatchObject({
      tagline: 'saved',
      captions: [{ still: kept, caption: 'kept' }],
      awards: [],
    })
  })

  it('keeps a caption whose still was not chosen yet from being lost: it says so', async () => {
    const { text } = await layOut()
    const captions = [{ caption: 'words' }]
    const path = `/api/translations/${text}`
    const response = await app.request(path, {
      method: 'PATCH',
      token: translator,
      json: { captions },
    })
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain('captions.0.still')
  })
})

async function layOut() {
  const film = (await buildFilm(app)).id
  const still = (await buildStill(app, { film })).id
  const kept = (await buildStill(app, { film })).id
  const laurel = (await buildLaurel(app, { film })).id
  const text = await buildTranslation(app, {
    film,
    locale: 'pl',
    captions: [
      { still, caption: 'goes' },
      { still: kept, caption: 'kept' },
    ],
    awards: [{ laurel, text: 'goes' }],
  })
  return { text: text.id, still, kept, laurel }
}

async function change(id: string, json: unknown, token: string): Promise<number> {
  const response = await app.request(`/api/translations/${id}`, { method: 'PATCH', json, token })
  return response.status
}
