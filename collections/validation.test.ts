import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
})
afterAll(() => app.remove())

let counter = 0

/** What is needed of a film in every save. */
const film = () => ({
  originalTitle: 'A film',
  slug: `a-film-${(counter += 1)}`,
  sourceLocale: 'en',
})

describe('a value that cannot be', () => {
  const isan = '0000-0001-8947-0000-8-0000-0000-D'
  it.each([
    ['slug', { slug: 'Not A Slug' }, '“Not A Slug” cannot be an address.'],
    ['slug', { slug: 'api' }, '“api” cannot be an address.'],
    ['slug', { slug: '../etc' }, '“../etc” cannot be an address.'],
    ['slug', { slug: 'a'.repeat(81) }, 'cannot be an address.'],
    ['slug', { slug: 'a--b' }, '“a--b” cannot be an address.'],
    ['year', { year: 1887 }, '1887 is not a whole number from 1888 to 2100.'],
    ['year', { year: 2101 }, '2101 is not a whole number from 1888 to 2100.'],
    ['year', { year: 2023.5 }, '2023.5 is not a whole number'],
    ['runtimeMinutes', { runtimeMinutes: 0 }, '0 is not a whole number from 1 to 30000.'],
    ['runtimeMinutes', { runtimeMinutes: 30_001 }, '30001 is not a whole number'],
    ['sourceLocale', { sourceLocale: 'not a tag' }, '“not a tag” is not a language tag.'],
    ['countries', { countries: ['XX'] }, 'This field has an invalid selection.'],
    ['countries', { countries: ['pl'] }, 'This field has an invalid selection.'],
    ['kind', { kind: 'opera' }, 'This field has an invalid selection.'],
    ['kind', { kind: ['documentary'] }, 'This field has an invalid selection.'],
    ['genres', { genres: 'drama' }, 'This field has an invalid selection.'],
    ['genres', { genres: ['drama', null] }, 'This field has an invalid selection.'],
    ['identifiers.isan', { identifiers: { isan: 'abc' } }, '“abc” is not an ISAN'],
    ['identifiers.isan', { identifiers: { isan: isan.replace('8-', '9-') } }, '8'],
    ['identifiers.eidr', { identifiers: { eidr: '10.5240/7791' } }, 'is not an EIDR identifier'],
    ['identifiers.imdb', { identifiers: { imdb: '26246577' } }, 'is not an IMDb'],
    ['links.0.url', { links: [{ label: 'A', url: 'javascript:alert(1)' }] }, 'not a public web'],
    ['links.0.url', { links: [{ label: 'A', url: 'http://localhost/a' }] }, 'not a public web'],
    ['originalTitle', { originalTitle: '' }, 'This is needed.'],
    ['originalTitle', { originalTitle: '   ' }, 'This is needed.'],
    ['originalTitle', { originalTitle: 'a'.repeat(201) }, '201 characters, 1 too many'],
    ['embargo.until', { embargo: { until: 'tomorrow' } }, '“tomorrow” is not a date.'],
    ['credits.0.job', { credits: [{ job: 'wizard' }] }, 'invalid selection'],
  ])('is told of by its path and a sentence: %s', async (path, wrong, sentence) => {
    for (const more of [{}, { _status: 'published' }]) {
      const response = await create('films', { ...film(), ...wrong, ...more })
      expect(response.status).toBe(400)
      expect(await readProblems(response)).toContainEqual({
        path,
        message: expect.stringContaining(sentence) as string,
      })
    }
  })

  it('names the check character that would be right', async () => {
    const identifiers = {
      isan: '0000-0001-8947-0000-9',
      eidr: '10.5240/7791-8534-2C23-9030-8610-6',
    }
    const problems = await readProblems(await create('films', { ...film(), identifiers }))
    expect(problems.map(({ path }) => path)).toEqual(['identifiers.isan', 'identifiers.eidr'])
    expect(problems[0]!.message).toContain('8')
    expect(problems[1]!.message).toContain('5')
  })

  it('is told of together with every other, at once', async () => {
    const wrong = {
      slug: 'Not A Slug',
      year: 1,
      runtimeMinutes: -1,
      sourceLocale: '??',
      countries: ['XX'],
      identifiers: { isan: 'x', eidr: 'x', imdb: 'x' },
      links: [{ label: '', url: 'x' }],
    }
    const response = await create('films', { ...film(), ...wrong })
    const problems = await readProblems(response)
    expect(problems.map(({ path }) => path).sort()).toEqual(
      [
        'countries',
        'identifiers.eidr',
        'identifiers.imdb',
        'identifiers.isan',
        'links.0.label',
        'links.0.url',
        'runtimeMinutes',
        'slug',
        'sourceLocale',
        'year',
      ].sort(),
    )
  })

  it.each(['films', 'festivals', 'people', 'contacts', 'terms', 'translations', 'laurels'])(
    'of a wrong type is told of, and is no error of ours: %s',
    async (slug) => {
      for (const value of [{ a: 1 }, [1], 42, true, [[]], { toString: 1 }]) {
        const names = ['originalTitle', 'slug', 'title', 'name', 'locale', 'film', 'year', 'email']
        const wrong = Object.fromEntries(names.map((name) => [name, value]))
        const { status } = await create(slug, wrong)
        expect({ slug, value, status }).toEqual({ slug, value, status: 400 })
      }
    },
  )
})

describe('a language tag', () => {
  it('is kept as it is written, and once among texts in several languages', async () => {
    const created = await create('films', { ...film(), sourceLocale: 'PT-br' })
    expect(await created.json()).toMatchObject({ doc: { sourceLocale: 'pt-BR' } })
    const names = ['uk', 'UK'].map((locale) => ({ locale, text: 'A' }))
    const problems = await readProblems(await create('festivals', { title: 'A', names }))
    expect(problems).toEqual([
      { path: 'names', message: '“uk” appears twice. Keep one row for each language.' },
    ])
  })
})

describe('a sentence', () => {
  it.each([
    ['en', 'This is needed. Fill it in before you save.', '1 is not a whole number'],
    ['pl', 'To pole jest wymagane. Wypełnij je przed zapisaniem.', '1 nie jest liczbą całkowitą'],
    ['uk', 'Це поле обов’язкове. Заповніть його перед збереженням.', '1 не є цілим числом'],
    ['uk-UA,uk;q=0.9,en;q=0.5', 'Це поле обов’язкове.', '1 не є цілим числом'],
    ['de', 'This is needed.', '1 is not a whole number'],
  ])('is in the language of whoever asks: %s', async (language, needed, notWhole) => {
    const wrong = { ...film(), originalTitle: null, year: 1 }
    const problems = await readProblems(await create('films', wrong, { language }))
    expect(problems).toEqual([
      { path: 'originalTitle', message: expect.stringContaining(needed) as string },
      { path: 'year', message: expect.stringContaining(notWhole) as string },
    ])
  })

  it('is said by GraphQL, too', async () => {
    const query = `mutation { createFilm(data: { originalTitle: "A", slug: "No Slug",
      sourceLocale: "pl", year: 1 }) { id } }`
    const response = await app.request('/api/graphql', {
      method: 'POST',
      token,
      headers: { 'accept-language': 'pl' },
      json: { query },
    })
    const text = JSON.stringify(await response.json())
    expect(text).toContain('„No Slug” nie może być adresem.')
    expect(text).toContain('1 nie jest liczbą całkowitą od 1888 do 2100.')
  })
})

describe('what is needed', () => {
  it('is little to save a film, and more to publish it', async () => {
    const saved = await create('films', film())
    expect(saved.status).toBe(201)
    const problems = await readProblems(await create('films', { ...film(), _status: 'published' }))
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'countries',
      'kind',
      'runtimeMinutes',
      'year',
    ])
    for (const { message } of problems) {
      expect(message).toBe('This is needed before publishing. You can save a draft without it.')
    }
  })

  it.each([
    ['films', ['originalTitle', 'slug']],
    ['translations', ['film', 'locale']],
    ['laurels', ['film', 'festival']],
    ['festivals', ['title']],
    ['people', ['name']],
    ['contacts', ['name']],
    ['terms', ['name']],
  ])('to save one of %s is asked of drafts, too', async (slug, needed) => {
    for (const query of ['', '?draft=true']) {
      const problems = await readProblems(await create(slug, {}, { query }))
      expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(needed))
    }
  })

  it.each([
    ['laurels', ['year', 'result']],
    ['contacts', ['role']],
    ['terms', ['text']],
    ['translations', ['title']],
  ])('to publish one of %s is asked when it is published', async (slug, needed) => {
    const response = await create(slug, { name: 'A', locale: 'pl', _status: 'published' })
    const problems = await readProblems(response)
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(needed))
  })

  it('is not taken away from what is published by a save', async () => {
    const whole = { year: 2023, runtimeMinutes: 90, kind: 'documentary', countries: ['PL'] }
    const response = await create('films', { ...film(), ...whole, _status: 'published' })
    const { doc } = (await response.json()) as { doc: { id: string } }
    expect((await change(`films/${doc.id}`, { year: null })).status).toBe(200)
    const again = await change(`films/${doc.id}`, { _status: 'published' })
    expect((await readProblems(again)).map(({ path }) => path)).toEqual(['year'])
  })
})

interface Problem {
  path: string
  message: string
}

async function readProblems(response: Response): Promise<Problem[]> {
  const { errors = [] } = (await response.json()) as {
    errors?: { data?: { errors?: (Problem & { label?: unknown })[] } }[]
  }
  return (errors[0]?.data?.errors ?? []).map(({ path, message }) => ({ path, message }))
}

const create = (
  slug: string,
  json: unknown,
  { language = 'en', query = '' } = {},
): Promise<Response> =>
  app.request(`/api/${slug}${query}`, {
    method: 'POST',
    token,
    json,
    headers: { 'accept-language': language },
  })

const change = (path: string, json: unknown): Promise<Response> =>
  app.request(`/api/${path}`, { method: 'PATCH', token, json })
