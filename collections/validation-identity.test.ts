import { buildFilm, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp, type TestRole } from '../src/testing/create-test-app.js'
import { waitFor } from '../src/testing/wait-for.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  await app.signIn('editor')
  await app.signIn('translator')
})
afterAll(() => app.remove())

describe('the address of a film', () => {
  it.each(['', '?draft=true'])('is nobody else’s, also of drafts: POST %s', async (query) => {
    const { slug } = await buildFilm(app, { _status: 'draft' })
    const response = await send('POST', `/api/films${query}`, film(slug))
    expect(response.status).toBe(400)
    expect(await readProblems(response)).toEqual([
      {
        path: 'slug',
        message: `“${slug}” is the address of another film, now or from before. Choose another.`,
      },
    ])
  })

  it('is nobody else’s while another only has it in a draft', async () => {
    const one = await buildFilm(app)
    const next = `${one.slug}-next`
    expect((await send('PATCH', `/api/films/${one.id}`, { slug: next })).status).toBe(200)
    expect((await send('POST', '/api/films', film(next))).status).toBe(400)
  })

  it('stays its own once it was public, when it has another', async () => {
    const one = await buildFilm(app)
    await waitForEdition(one.id, one.slug)
    const slug = `${one.slug}-moved`
    await send('PATCH', `/api/films/${one.id}`, { slug, _status: 'published' })
    await waitForEdition(one.id, slug)
    expect((await send('POST', '/api/films', film(one.slug))).status).toBe(400)
    const other = await buildFilm(app)
    const taking = await send('PATCH', `/api/films/${other.id}`, { slug: one.slug })
    expect(taking.status).toBe(400)
    const back = await send('PATCH', `/api/films/${one.id}`, { slug: one.slug })
    expect(back.status).toBe(200)
  })

  it('is free when it was only in a draft that is gone', async () => {
    const { id, slug } = await buildFilm(app, { _status: 'draft' })
    await send('DELETE', `/api/films/${id}`)
    expect((await send('POST', '/api/films', film(slug))).status).toBe(201)
  })

  it('has one winner of four that race for it, and three clear refusals', async () => {
    const answers = await race(() => send('POST', '/api/films', film('raced-for')))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    for (const { status, text } of answers) {
      if (status === 400) expect(text).toContain('“raced-for” is the address of another film')
    }
  })
})

describe('a text in a language', () => {
  it('is one of its film, whoever asks and however the language is written', async () => {
    const { id } = await buildFilm(app)
    await buildTranslation(app, { film: id, locale: 'pl', _status: 'draft' })
    for (const locale of ['pl', 'PL', ' pl ', 'Pl']) {
      const response = await send('POST', '/api/translations', { film: id, locale, title: 'X' })
      expect({ locale, status: response.status }).toEqual({ locale, status: 400 })
      expect((await readProblems(response))[0]!.path).toBe('locale')
    }
  })

  it('has one winner of four that race for it, and three clear refusals', async () => {
    const { id } = await buildFilm(app)
    const json = { film: id, locale: 'uk', title: 'X' }
    const answers = await race(() => send('POST', '/api/translations', json))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    for (const { status, text } of answers) {
      if (status === 400) expect(text).toContain('This film already has a text in “uk”.')
    }
  })

  it('is kept as the language tag is written', async () => {
    const { id } = await buildFilm(app)
    const json = { film: id, locale: 'PT-br', title: 'X' }
    const response = await send('POST', '/api/translations', json)
    expect(await response.json()).toMatchObject({ doc: { locale: 'pt-BR' } })
  })

  it.each(['translator', 'editor'] as const)(
    'keeps its film and its language, for a %s',
    async (role) => {
      const film = (await buildFilm(app)).id
      const other = (await buildFilm(app)).id
      const { id } = await buildTranslation(app, { film, locale: 'pl' })
      for (const json of [{ locale: 'uk' }, { film: other }, { film: other, locale: 'uk' }]) {
        const response = await send('PATCH', `/api/translations/${id}`, json, role)
        expect(response.status).toBe(400)
        expect((await readProblems(response))[0]!.message).toContain('cannot be changed')
      }
      const same = { film, locale: 'pl', tagline: 'kept' }
      expect((await send('PATCH', `/api/translations/${id}`, same, role)).status).toBe(200)
    },
  )

  it('is approved by an editor, not by its translator', async () => {
    const film = (await buildFilm(app)).id
    const { id } = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    const asked = (step: string, role: TestRole) =>
      send('PATCH', `/api/translations/${id}`, { step }, role)
    expect((await asked('in-review', 'translator')).status).toBe(200)
    const refused = await asked('approved', 'translator')
    expect(await readProblems(refused)).toEqual([
      { path: 'step', message: expect.stringContaining('Only an editor approves.') as string },
    ])
    expect((await asked('approved', 'editor')).status).toBe(200)
    expect((await asked('approved', 'translator')).status).toBe(200)
    const created = { film: (await buildFilm(app)).id, locale: 'pl', title: 'X', step: 'approved' }
    const response = await send('POST', '/api/translations', created, 'translator')
    expect(response.status).toBe(400)
  })
})

describe('an id', () => {
  it('that a client brings is kept, that another has is refused, and none is changed', async () => {
    const json = { ...film('with-an-id'), id: 'my-own-id' }
    expect(await (await send('POST', '/api/films', json)).json()).toMatchObject({
      doc: { id: 'my-own-id' },
    })
    const again = await send('POST', '/api/films', { ...film('another'), id: 'my-own-id' })
    expect(await readProblems(again)).toEqual([
      { path: 'id', message: expect.stringContaining('is the id of something else') as string },
    ])
    const changed = await send('PATCH', '/api/films/my-own-id', { id: 'yours' })
    expect(await changed.json()).toMatchObject({ doc: { id: 'my-own-id' } })
    for (const id of ['../x', 'a b', 'a'.repeat(65), '', { a: 1 }]) {
      const response = await send('POST', '/api/films', { ...film('yet-another'), id })
      expect({ id, status: response.status }).toEqual({ id, status: 400 })
    }
  })
})

const film = (slug: string) => ({ originalTitle: 'A film', slug, sourceLocale: 'en' })

const send = async (
  method: string,
  path: string,
  json?: unknown,
  role: TestRole = 'editor',
): Promise<Response> => app.request(path, { method, json, token: await app.signIn(role) })

async function race(ask: () => Promise<Response>): Promise<{ status: number; text: string }[]> {
  const responses = await Promise.all([ask(), ask(), ask(), ask()])
  return Promise.all(
    responses.map(async (response) => ({ status: response.status, text: await response.text() })),
  )
}

interface Problem {
  path: string
  message: string
}

async function readProblems(response: Response): Promise<Problem[]> {
  const { errors = [] } = (await response.json()) as {
    errors?: { data?: { errors?: Problem[] } }[]
  }
  return (errors[0]?.data?.errors ?? []).map(({ path, message }) => ({ path, message }))
}

const waitForEdition = (id: string, slug: string) =>
  waitFor('the edition', async () => {
    const where = { film: { equals: id }, slug: { equals: slug } }
    return (await app.payload.count({ collection: 'editions', where })).totalDocs > 0
  })
