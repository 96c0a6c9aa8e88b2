import { buildFilm, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let token: string
let film: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
})
afterAll(() => app.remove())
beforeEach(async () => {
  film = (await buildFilm(app)).id
})

describe('an editor who saves', () => {
  it.each(['', '?draft=true', '?draft=false', '?publishAllLocales=true', '?autosave=true'])(
    'leaves what is published as it was: PATCH %s',
    async (query) => {
      const { id } = await buildTranslation(app, { film, tagline: 'published' })
      const before = await readPublished(id)
      await change(id, { tagline: 'saved' }, query)
      await change(id, { logline: 'saved again' }, query)
      expect(await readPublished(id)).toEqual(before)
      expect(await readNewest(id)).toMatchObject({
        tagline: 'saved',
        logline: 'saved again',
        _status: 'draft',
      })
    },
  )

  it('leaves it by GraphQL, too', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'published' })
    const before = await readPublished(id)
    await mutate(`updateTranslation(id: "${id}", data: { tagline: "saved" }) { id }`)
    expect(await readPublished(id)).toEqual(before)
    expect(await readNewest(id)).toMatchObject({ tagline: 'saved' })
  })

  it.each(['?draft=true', '?draft=true&publishAllLocales=true'])(
    'saves a draft where the address says so, whatever the body says: PATCH %s',
    async (query) => {
      const { id } = await buildTranslation(app, { film, tagline: 'published' })
      const before = await readPublished(id)
      await change(id, { tagline: 'saved', _status: 'published' }, query)
      expect(await readPublished(id)).toEqual(before)
    },
  )

  it('does not unpublish by sending a whole document that says draft', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'published' })
    const whole = await readNewest(id)
    await change(id, { ...whole, tagline: 'saved', _status: 'draft' })
    expect(await readPublished(id)).toMatchObject({ tagline: 'published', _status: 'published' })
    expect((await app.request(`/api/translations/${id}`)).status).toBe(200)
  })

  it('does not unpublish by the address alone', async () => {
    const { id } = await buildTranslation(app, { film })
    await change(id, {}, '?unpublishAllLocales=true')
    await change(id, { tagline: 'saved' }, '?unpublishAllLocales=true')
    expect(await readPublished(id)).toMatchObject({ _status: 'published' })
  })

  it('makes a new document a draft', async () => {
    for (const query of ['', '?draft=false', '?publishAllLocales=true']) {
      const response = await app.request(`/api/festivals${query}`, {
        method: 'POST',
        token,
        json: { title: 'A festival' },
      })
      const { doc } = (await response.json()) as { doc: { id: string; _status: string } }
      expect(doc._status).toBe('draft')
      expect((await app.request(`/api/festivals/${doc.id}`)).status).toBe(404)
    }
  })
})

describe('an editor who publishes by name', () => {
  it('makes the newest draft public', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'published' })
    await change(id, { tagline: 'saved' })
    await change(id, { _status: 'published' })
    expect(await readPublished(id)).toMatchObject({ tagline: 'saved', _status: 'published' })
    expect(await readVisitors(id)).toMatchObject({ tagline: 'saved' })
  })

  it('publishes what comes with it', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'published' })
    await change(id, { tagline: 'with it', _status: 'published' })
    expect(await readVisitors(id)).toMatchObject({ tagline: 'with it', step: 'approved' })
  })

  it('publishes by GraphQL, and many at once', async () => {
    const one = await buildTranslation(app, { film, _status: 'draft' })
    const two = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    await mutate(`updateTranslation(id: "${one.id}", data: { _status: published }) { id }`)
    expect(await readPublished(one.id)).toMatchObject({ _status: 'published' })
    await changeMany([one.id, two.id], { _status: 'published' })
    expect(await readPublished(two.id)).toMatchObject({ _status: 'published' })
  })

  it('publishes what is new at once', async () => {
    const response = await app.request('/api/translations', {
      method: 'POST',
      token,
      json: { film, locale: 'pl', title: 'Film', _status: 'published' },
    })
    const { doc } = (await response.json()) as { doc: { id: string } }
    expect(await readVisitors(doc.id)).toMatchObject({ title: 'Film', step: 'approved' })
  })

  it('touches no other language: neither its draft nor what of it is published', async () => {
    const pl = await buildTranslation(app, { film, locale: 'pl', tagline: 'pl published' })
    const uk = await buildTranslation(app, { film, locale: 'uk', tagline: 'uk published' })
    await change(pl.id, { tagline: 'pl saved' })
    await change(uk.id, { tagline: 'uk saved' })
    const before = { published: await readPublished(uk.id), newest: await readNewest(uk.id) }
    await change(pl.id, { _status: 'published' })
    await change(pl.id, { tagline: 'pl again', _status: 'published' }, '?publishAllLocales=true')
    await change(pl.id, { _status: 'draft' })
    expect(await readPublished(uk.id)).toEqual(before.published)
    expect(await readNewest(uk.id)).toEqual(before.newest)
    expect(before.newest).toMatchObject({ tagline: 'uk saved', _status: 'draft' })
  })
})

describe('an editor who unpublishes by name', () => {
  it('takes it away and keeps the words', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'published' })
    await change(id, { tagline: 'saved' })
    await change(id, { _status: 'draft' })
    expect((await app.request(`/api/translations/${id}`)).status).toBe(404)
    expect(await readNewest(id)).toMatchObject({ tagline: 'saved', _status: 'draft' })
  })

  it('does it by GraphQL, and for many at once', async () => {
    const one = await buildTranslation(app, { film })
    const two = await buildTranslation(app, { film, locale: 'pl' })
    await mutate(`updateTranslation(id: "${one.id}", data: { _status: draft }) { id }`)
    expect(await readPublished(one.id)).toMatchObject({ _status: 'draft' })
    await changeMany([one.id, two.id], { _status: 'draft' })
    expect(await readPublished(two.id)).toMatchObject({ _status: 'draft' })
  })

  it('leaves what is published if the address says it is a draft', async () => {
    const { id } = await buildTranslation(app, { film })
    await change(id, { _status: 'draft' }, '?draft=true')
    expect(await readPublished(id)).toMatchObject({ _status: 'published' })
  })
})

async function change(id: string, json: Record<string, unknown>, query = ''): Promise<void> {
  const path = `/api/translations/${id}${query}`
  const response = await app.request(path, { method: 'PATCH', token, json })
  expect({ status: response.status, text: await response.text() }).toMatchObject({ status: 200 })
}

async function changeMany(ids: string[], json: Record<string, unknown>): Promise<void> {
  const path = `/api/translations?where[id][in]=${ids.join(',')}`
  const response = await app.request(path, { method: 'PATCH', token, json })
  expect(await response.json()).toMatchObject({ errors: [], docs: ids.map(() => ({})) })
}

async function mutate(mutation: string): Promise<void> {
  const query = `mutation { ${mutation} }`
  const response = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
  expect(await response.json()).not.toHaveProperty('errors')
}

async function read(id: string, query: string, as?: string): Promise<Record<string, unknown>> {
  const response = await app.request(`/api/translations/${id}?depth=0${query}`, { token: as })
  expect(response.status).toBe(200)
  return (await response.json()) as Record<string, unknown>
}

/** The document itself: what the public reads if its status says so. */
const readPublished = (id: string) => read(id, '', token)
const readNewest = (id: string) => read(id, '&draft=true', token)
const readVisitors = (id: string) => read(id, '')
