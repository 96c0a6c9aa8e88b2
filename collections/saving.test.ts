import { buildFilm, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let token: string
let film: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('translator')
})
afterAll(() => app.remove())
beforeEach(async () => {
  film = (await buildFilm(app)).id
})

interface Way {
  name: string
  send(id: string, data: Record<string, unknown>): Promise<Response>
}

const patch = (query: string, more: Record<string, unknown> = {}): Way => ({
  name: `PATCH ${query} ${JSON.stringify(more)}`,
  send: (id, data) =>
    app.request(`/api/translations/${id}${query}`, {
      method: 'PATCH',
      token,
      json: { ...data, ...more },
    }),
})

const patchMany = (query: string, more: Record<string, unknown> = {}): Way => ({
  name: `PATCH of all that match ${query} ${JSON.stringify(more)}`,
  send: (id, data) =>
    app.request(`/api/translations?where[id][equals]=${id}${query}`, {
      method: 'PATCH',
      token,
      json: { ...data, ...more },
    }),
})

const mutate = (args: string, status = ''): Way => ({
  name: `GraphQL ${args} ${status}`,
  send: (id, data) => {
    const query = `mutation ($text: String) {
      updateTranslation(id: "${id}", data: { tagline: $text ${status} } ${args}) { id } }`
    const variables = { text: data.tagline }
    return app.request('/api/graphql', { method: 'POST', token, json: { query, variables } })
  },
})

const sendForm: Way = {
  name: 'PATCH of a form with _status: published',
  send: (id, data) => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ ...data, _status: 'published' }))
    return app.request(`/api/translations/${id}`, { method: 'PATCH', token, body })
  },
}

const waysIn: Way[] = [
  patch(''),
  patch('', { _status: 'published' }),
  patch('', { _status: 'draft' }),
  patch('?draft=true'),
  patch('?draft=true', { _status: 'published' }),
  patch('?draft=false', { _status: 'published' }),
  patch('?publishAllLocales=true', { _status: 'published' }),
  patch('?unpublishAllLocales=true', { _status: 'draft' }),
  patch('?publishSpecificLocale=pl', { _status: 'published' }),
  patch('?autosave=true', { _status: 'published' }),
  patch('?autosave=true&draft=true', { _status: 'published' }),
  patch('?overrideAccess=true&user[role]=admin', { _status: 'published' }),
  patchMany(''),
  patchMany('', { _status: 'published' }),
  patchMany('&draft=true', { _status: 'published' }),
  patchMany('&draft=false', { _status: 'draft' }),
  mutate(''),
  mutate('', '_status: published'),
  mutate(', draft: true', '_status: published'),
  mutate(', draft: false', '_status: published'),
  mutate(', autosave: true', '_status: published'),
  sendForm,
]

describe.each(waysIn)('a translator’s save by $name', (way) => {
  it('leaves what is published as it was, and keeps their words as a draft', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl', tagline: 'published' })
    const before = await readPublished(id)
    const response = await way.send(id, { tagline: 'mine' })
    await expectNoErrors(response)
    expect(await readPublished(id)).toEqual(before)
    expect(await readNewest(id)).toMatchObject({ tagline: 'mine', _status: 'draft' })
  })

  it('over a pending draft leaves what is published as it was', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl', tagline: 'published' })
    await patch('', {}).send(id, { tagline: 'pending', logline: 'pending' })
    const before = await readPublished(id)
    await expectNoErrors(await way.send(id, { tagline: 'mine' }))
    expect(await readPublished(id)).toEqual(before)
    expect(before).toMatchObject({ tagline: 'published', _status: 'published' })
    expect(await readNewest(id)).toMatchObject({ tagline: 'mine', logline: 'pending' })
  })

  it('of what was never published publishes nothing', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    await expectNoErrors(await way.send(id, { tagline: 'mine' }))
    expect(await readPublished(id)).toMatchObject({ _status: 'draft' })
    expect((await app.request(`/api/translations/${id}`)).status).toBe(404)
  })
})

describe('a translator who means to unpublish', () => {
  it.each([patch('', { _status: 'draft' }), patchMany('', { _status: 'draft' })])(
    'does not, by $name',
    async (way) => {
      const { id } = await buildTranslation(app, { film, locale: 'pl', tagline: 'published' })
      await way.send(id, {})
      expect(await readPublished(id)).toMatchObject({ _status: 'published' })
      expect((await app.request(`/api/translations/${id}`)).status).toBe(200)
    },
  )

  it('does not, by GraphQL', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl' })
    const query = `mutation { updateTranslation(id: "${id}", data: { _status: draft }) { id } }`
    await app.request('/api/graphql', { method: 'POST', token, json: { query } })
    expect(await readPublished(id)).toMatchObject({ _status: 'published' })
  })
})

describe('a translator’s new text', () => {
  it.each(['', '?draft=true', '?draft=false', '?publishAllLocales=true', '?autosave=true'])(
    'is a draft, whatever they ask for: POST %s',
    async (query) => {
      const response = await app.request(`/api/translations${query}`, {
        method: 'POST',
        token,
        json: { film, locale: 'pl', title: 'Nowy', _status: 'published', step: 'in-review' },
      })
      expect(response.status).toBe(201)
      const { doc } = (await response.json()) as { doc: { id: string } }
      expect(await readPublished(doc.id)).toMatchObject({ _status: 'draft', title: 'Nowy' })
    },
  )

  it('is a draft by GraphQL, too', async () => {
    const query = `mutation { createTranslation(data: { film: "${film}", locale: "pl",
      title: "Nowy", step: translating, _status: published }) { id _status } }`
    const response = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
    const { data } = (await response.json()) as { data: { createTranslation: { id: string } } }
    expect(await readPublished(data.createTranslation.id)).toMatchObject({ _status: 'draft' })
  })
})

async function read(id: string, query: string): Promise<Record<string, unknown>> {
  const editor = await app.signIn('editor')
  const response = await app.request(`/api/translations/${id}?depth=0${query}`, { token: editor })
  return (await response.json()) as Record<string, unknown>
}

/** The document itself: what the public reads if its status says so. */
const readPublished = (id: string) => read(id, '')
const readNewest = (id: string) => read(id, '&draft=true')

async function expectNoErrors(response: Response): Promise<void> {
  expect(response.status).toBe(200)
  const { errors = [] } = (await response.json()) as { errors?: unknown[] }
  expect(errors).toEqual([])
}
