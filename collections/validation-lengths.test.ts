import { buildFilm, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let token: string
let text: string
let film: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('translator')
  film = (await buildFilm(app)).id
  text = (await buildTranslation(app, { film, locale: 'pl' })).id
})
afterAll(() => app.remove())

const limits = [
  ['title', 200],
  ['tagline', 150],
  ['logline', 150],
  ['synopsisShort', 400],
  ['synopsisMedium', 1000],
  ['synopsisLong', 4000],
  ['directorsStatement', 4000],
] as const

describe.each(limits)('%s', (field, most) => {
  it.each([
    ['a letter', 'a'],
    ['a Polish letter of two parts', 'z\u0307'],
    ['a Ukrainian letter of two parts', 'и\u0306'],
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag', '🇺🇦'],
    ['a Devanagari syllable', 'नि'],
  ])(`holds ${most} of what a reader counts as one: %s`, async (_, cluster) => {
    expect((await change({ [field]: cluster.repeat(most) })).status).toBe(200)
    const response = await change({ [field]: cluster.repeat(most + 1) })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(
      `${most + 1} characters, 1 too many: at most ${most} fit. Shorten the text.`,
    )
  })
})

describe('a text that is too long', () => {
  it('is told of in drafts as well as in what is published', async () => {
    const editor = await app.signIn('editor')
    for (const more of [{}, { _status: 'published' }]) {
      const response = await change({ tagline: 'a'.repeat(151), ...more }, editor)
      expect(response.status).toBe(400)
    }
    expect((await change({ tagline: 'a'.repeat(151) }, editor, '?draft=true')).status).toBe(400)
  })

  it('is told of together with every other', async () => {
    const wrong = Object.fromEntries(limits.map(([field, most]) => [field, 'a'.repeat(most + 1)]))
    const body = (await (await change(wrong)).json()) as {
      errors: { data: { errors: { path: string }[] } }[]
    }
    expect(body.errors[0]!.data.errors.map(({ path }) => path).sort()).toEqual(
      limits.map(([field]) => field).sort(),
    )
  })

  it('by far is refused as fast as any other, and leaves the text as it was', async () => {
    await change({ synopsisLong: 'kept' })
    const began = performance.now()
    const response = await change({ synopsisLong: 'a\u0301'.repeat(150_000) })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('More than 9000 characters, and at most 4000 fit.')
    expect(performance.now() - began).toBeLessThan(5_000)
    const path = `/api/translations/${text}?draft=true`
    expect(await (await app.request(path, { token })).json()).toMatchObject({
      synopsisLong: 'kept',
    })
  })

  it('counts a line end as one', async () => {
    expect((await change({ tagline: 'a\r\n'.repeat(75) })).status).toBe(200)
  })
})

describe('an embargo', () => {
  const until = '2999-05-17T18:00:00.000Z'

  it('stays when something else is saved, and no client sets when it opens', async () => {
    const id = await buildEmbargoed()
    const opensAt = '2001-01-01T00:00:00.000Z'
    await changeFilm(id, { year: 2024, opensAt })
    const doc = await changeFilm(id, { opensAt, _status: 'published' })
    expect(doc).toMatchObject({ year: 2024, opensAt: until, embargo: { until } })
    expect((await app.request(`/api/films/${id}`)).status).toBe(404)
  })

  it('is read from a time with its zone, by REST and GraphQL', async () => {
    const id = await buildEmbargoed()
    const doc = await changeFilm(id, { embargo: { until: '2999-05-17T20:00:00+02:00' } })
    expect(doc).toMatchObject({ opensAt: until })
    const query = `mutation { updateFilm(id: "${id}",
      data: { embargo: { until: "2998-01-01T00:00:00Z" } }) { opensAt } }`
    const response = await app.request('/api/graphql', {
      method: 'POST',
      token: await app.signIn('editor'),
      json: { query },
    })
    expect(await response.json()).toEqual({
      data: { updateFilm: { opensAt: '2998-01-01T00:00:00.000Z' } },
    })
  })

  it('is lifted by an empty date', async () => {
    const id = await buildEmbargoed()
    expect(await changeFilm(id, { embargo: { until: null } })).toMatchObject({ opensAt: null })
  })

  const buildEmbargoed = async () => (await buildFilm(app, { embargo: { until } })).id

  async function changeFilm(id: string, json: unknown): Promise<unknown> {
    const editor = await app.signIn('editor')
    const init = { method: 'PATCH', token: editor, json }
    const response = await app.request(`/api/films/${id}`, init)
    expect(response.status).toBe(200)
    return ((await response.json()) as { doc: unknown }).doc
  }
})

const change = (json: unknown, as = token, query = ''): Promise<Response> =>
  app.request(`/api/translations/${text}${query}`, { method: 'PATCH', token: as, json })
