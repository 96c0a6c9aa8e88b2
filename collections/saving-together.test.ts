import { buildFilm, buildStill, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { drawJpeg } from '../src/testing/builders.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
})
afterAll(() => app.remove())

describe('several changes in one request of GraphQL', () => {
  it('each do what they ask for, and none what another did', async () => {
    const film = (await buildFilm(app)).id
    const en = await buildTranslation(app, { film, tagline: 'published' })
    const pl = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    const uk = await buildTranslation(app, { film, locale: 'uk' })
    await mutate(`
      publish: updateTranslation(id: "${pl.id}", data: { _status: published }) { id }
      save: updateTranslation(id: "${en.id}", data: { tagline: "saved" }) { id }
      unpublish: updateTranslation(id: "${uk.id}", data: { _status: draft }) { id }
      again: updateTranslation(id: "${en.id}", data: { logline: "saved" }) { id }`)
    expect(await readStatus('translations', pl.id)).toBe('published')
    expect(await readStatus('translations', uk.id)).toBe('draft')
    const response = await app.request(`/api/translations/${en.id}`, { token })
    expect(await response.json()).toMatchObject({
      tagline: 'published',
      logline: null,
      _status: 'published',
    })
  })

  it('restore one and publish the other', async () => {
    const film = (await buildFilm(app)).id
    const en = await buildTranslation(app, { film, tagline: 'first' })
    const pl = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    const version = await findVersion(en.id)
    await mutate(`
      back: restoreVersionTranslation(id: ${version}, draft: true) { id }
      publish: updateTranslation(id: "${pl.id}", data: { _status: published }) { id }`)
    expect(await readStatus('translations', pl.id)).toBe('published')
    expect(await readStatus('translations', en.id)).toBe('published')
  })

  it('copy one still and change another, which keeps its picture', async () => {
    const film = (await buildFilm(app)).id
    const one = await buildStill(app, { film, jpeg: await drawJpeg({ hue: 10 }) })
    const two = await buildStill(app, { film, jpeg: await drawJpeg({ hue: 200 }) })
    expect(one.sha256).not.toBe(two.sha256)
    await mutate(`
      copy: duplicateStill(id: "${one.id}", data: { film: "${film}", role: scene }) { id }
      change: updateStill(id: "${two.id}", data: { caption: "changed", _status: published }) { id }`)
    const response = await app.request(`/api/stills/${two.id}`, { token })
    expect(await response.json()).toMatchObject({ caption: 'changed', sha256: two.sha256 })
  })
})

async function mutate(mutations: string): Promise<void> {
  const query = `mutation { ${mutations} }`
  const response = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
  expect(await response.json()).not.toHaveProperty('errors')
}

async function readStatus(slug: string, id: string): Promise<unknown> {
  const response = await app.request(`/api/${slug}/${id}`, { token })
  return ((await response.json()) as { _status: unknown })._status
}

async function findVersion(parent: string): Promise<string> {
  const where = { parent: { equals: parent } }
  const { docs } = await app.payload.findVersions({ collection: 'translations', where })
  return JSON.stringify(docs[0]!.id)
}
