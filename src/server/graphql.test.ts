import {
  buildContact,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { createDesk } from '../testing/create-desk.js'
import { giveKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'
import { limits } from './limits.js'

let app: TestApp
let slug: string
beforeAll(async () => {
  app = await createTestApp()
  const person = await buildPerson(app)
  const contact = await buildContact(app)
  const film = await buildFilm(app, {
    credits: [{ job: 'director', person: person.id }],
    companies: [{ role: 'production', contact: contact.id }],
  })
  slug = film.slug
  await buildTranslation(app, { film: film.id, logline: 'In a line.' })
  await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Film', tagline: 'Hasło.' })
  await buildLaurel(app, { film: film.id })
  await buildStill(app, { film: film.id })
  await waitFor('the edition with all of it', async () => {
    const response = await app.request(`/v1/films/${slug}?locale=pl`)
    const kit = response.ok ? ((await response.json()) as Kit) : null
    return kit?.stills.length === 1 && kit.laurels.length === 1 && kit.availableLocales.length === 2
  })
})
afterAll(() => app.remove())

interface Kit {
  stills: unknown[]
  laurels: unknown[]
  availableLocales: string[]
}
interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

const post = (body: unknown, token?: string) =>
  app.request('/api/graphql', { method: 'POST', json: body, token })
const ask = async (query: string, variables: Record<string, unknown> = {}) =>
  (await (await post({ query, variables })).json()) as Answer

interface TypeRef {
  kind: string
  name: string | null
  ofType: TypeRef | null
}
interface Type {
  name: string
  fields: { name: string; type: TypeRef }[] | null
}

/** Everything that can be asked of a type, as a selection. */
async function selectAll(name: string): Promise<string> {
  const ref = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }'
  const { data } = await ask(`{ __schema { types { name fields { name type { ${ref} } } } } }`)
  const { types } = data!.__schema as { types: Type[] }
  const byName = new Map(types.map((type) => [type.name, type]))
  const innermost = (type: TypeRef): string => (type.ofType ? innermost(type.ofType) : type.name!)
  const select = (typeName: string): string => {
    const fields = byName.get(typeName)?.fields
    if (!fields) return ''
    return `{ ${fields.map((field) => `${field.name} ${select(innermost(field.type))}`).join(' ')} }`
  }
  return select(name)
}

describe('pressKit', () => {
  it.each(['en', 'pl', 'de'])('says in %s, field by field, what /v1 says', async (locale) => {
    const all = await selectAll('PressKit')
    const query = `query ($film: String!, $locale: String) { pressKit(film: $film, locale: $locale) ${all} }`
    const { data, errors } = await ask(query, { film: slug, locale })
    expect(errors).toBeUndefined()
    const expected: unknown = await (await app.request(`/v1/films/${slug}?locale=${locale}`)).json()
    expect(data!.pressKit).toEqual(expected)
  })

  it('refuses a film that is not there, and a locale that is none', async () => {
    const unknown = await ask('{ pressKit(film: "nobody") { title } }')
    expect(unknown.errors![0]).toMatchObject({
      message: expect.stringContaining('There is no film at `nobody`') as string,
      extensions: { data: { code: 'UNKNOWN_FILM' } },
    })
    const locale = await ask(`{ pressKit(film: "${slug}", locale: "not a tag") { title } }`)
    expect(locale.errors![0]).toMatchObject({ extensions: { data: { code: 'BAD_PARAMETER' } } })
  })
})

describe('what was asked before', () => {
  const titleOf = async (query: string, init: { key?: string; language?: string } = {}) => {
    const response = await app.request('/api/graphql', {
      method: 'POST',
      json: { query },
      key: init.key,
      ...(init.language && { headers: { 'accept-language': init.language } }),
    })
    return ((await response.json()) as { data: { pressKit: unknown } | null }).data?.pressKit
  }

  it('is answered with what was published since', async () => {
    const desk = await createDesk(app)
    const query = `{ pressKit(film: "${slug}", locale: "en") { facts { year } } }`
    const film = (await app.payload.find({ collection: 'films', overrideAccess: true })).docs[0]!
    for (const year of [1980, 1981]) {
      await desk.publish(`films/${film.id}`, { year })
      await desk.readFilm(slug)
      expect(await titleOf(query)).toEqual({ facts: { year } })
      expect(await titleOf(query)).toEqual({ facts: { year } })
    }
  })

  it('is answered to each in their language, and to a key with what it opens', async () => {
    const query = `{ pressKit(film: "${slug}") { title } }`
    const other = await buildFilm(app)
    const key = await giveKey(app, { whichFilms: 'chosen', films: [other.id] })
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await titleOf(query, { language: 'pl' })).toEqual({ title: 'Film' })
      expect(await titleOf(query, { language: 'en' })).toEqual({ title: 'A Film' })
      expect(await titleOf(query, { key })).toBeFalsy()
    }
  })

  it('is no other than the same with other variables', async () => {
    const query = 'query ($locale: String) { pressKit(film: "SLUG", locale: $locale) { title } }'
    for (const [locale, title] of [
      ['pl', 'Film'],
      ['en', 'A Film'],
      ['pl', 'Film'],
    ]) {
      const { data } = await ask(query.replace('SLUG', slug), { locale })
      expect(data!.pressKit).toEqual({ title })
    }
  })
})

describe('pressKits', () => {
  it('says, field by field, what /v1 says', async () => {
    const all = await selectAll('PressKitPage')
    const { data, errors } = await ask(`{ pressKits(locale: "pl", page: 1, limit: 5) ${all} }`)
    expect(errors).toBeUndefined()
    const expected: unknown = await (await app.request('/v1/films?locale=pl&page=1&limit=5')).json()
    expect(data!.pressKits).toEqual(expected)
  })

  it.each(['limit: 0', 'limit: 100000', 'limit: -1', 'page: 0'])('refuses %s', async (args) => {
    const { errors } = await ask(`{ pressKits(${args}) { total } }`)
    expect(errors![0]).toMatchObject({ extensions: { data: { code: 'BAD_PARAMETER' } } })
  })
})

describe('a query that asks too much', () => {
  const fields = (count: number, write: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => write(n)).join(' ')

  it.each([
    ['aliases', `{ Films { ${fields(limits.graphQLAliases + 1, (n) => `a${n}: totalDocs`)} } }`],
    [
      'root fields',
      `{ ${fields(limits.graphQLRootFields + 1, (n) => (n % 2 ? 'countFilms { totalDocs }' : 'countStills { totalDocs }'))} }`,
    ],
    [
      'root fields',
      `{ ...F } fragment F on Query { ${fields(limits.graphQLRootFields + 1, () => 'Films { totalDocs }')} }`,
    ],
    [
      'aliases',
      `{ ...F } fragment F on Query { countFilms { ${fields(limits.graphQLAliases + 1, (n) => `a${n}: totalDocs`)} } }`,
    ],
  ])('is refused for its %s', async (what, query) => {
    const { errors, data } = await ask(query)
    expect(data).toBeUndefined()
    expect(errors!.map(({ message }) => message).join()).toContain(`too many ${what}`)
    expect(errors![0]!.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' })
  })

  it('is refused for its tokens before it is read to its end', async () => {
    const { errors } = await ask(`{ ${fields(3000, () => 'a')} }`)
    expect(errors![0]!.message).toContain('too many tokens: at most 2000')
  })

  it('in a circle of fragments is refused, and ends', async () => {
    const { errors, data } = await ask(
      '{ Films { docs { ...A } } } fragment A on Film { ...B } fragment B on Film { ...A }',
    )
    expect(data).toBeUndefined()
    expect(errors![0]!.message).toContain('Cannot spread fragment')
  })

  it('is refused in no time when its fragments multiply', async () => {
    const fragments = Array.from({ length: 60 }, (_, n) => {
      const inside = n === 59 ? 'id' : `...F${n + 1} ...F${n + 1}`
      return `fragment F${n} on Film { ${inside} }`
    })
    const began = performance.now()
    const { errors, data } = await ask(`{ Films { docs { ...F0 } } } ${fragments.join(' ')}`)
    expect(performance.now() - began).toBeLessThan(400)
    expect(data).toBeUndefined()
    expect(errors).toEqual([
      {
        message: expect.stringContaining('too many fields') as string,
        extensions: { code: 'QUERY_TOO_LARGE' },
        locations: expect.any(Array) as unknown[],
      },
    ])
  })

  it('is refused for what it would cost', async () => {
    const { errors, data } = await ask(
      `{ Films { docs { ${fields(30, () => 'credits { person { id } }')} } } }`,
    )
    expect(data).toBeUndefined()
    expect(errors![0]!.message).toMatch(/maximum complexity of 300/)
  })

  it('is refused in no time when it is 250 aliases of a heavy list', async () => {
    await ask('{ countFilms { totalDocs } }')
    const aliases = fields(250, (n) => `a${n}: Films(limit: 200) { docs { id } }`)
    const tookMs: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const began = performance.now()
      // Another query each time, so that none is known already.
      const { errors } = await ask(`{ ${aliases} _${turn}: countFilms { totalDocs } }`)
      tookMs.push(performance.now() - began)
      expect(errors!.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^This query has too many .*: at most \d+\. Ask in several queries\.$/,
        ),
      ])
    }
    // The best of five: the other four may have waited for somebody else's work.
    expect(Math.min(...tookMs)).toBeLessThan(50)
  })

  it('of the schema itself is bounded', async () => {
    const deep = `{ __schema { types { ${'fields { type { '.repeat(9)} name ${'} }'.repeat(9)} } } }`
    const { errors, data } = await ask(deep)
    expect(data).toBeUndefined()
    expect(errors!.length).toBeGreaterThan(0)
  })
})

describe('the manner of asking', () => {
  it('may be GET for a query, and never for a mutation', async () => {
    const query = encodeURIComponent(`{ pressKit(film: "${slug}", locale: "pl") { title } }`)
    const read = await app.request(`/api/graphql?query=${query}`)
    expect(await read.json()).toEqual({ data: { pressKit: { title: 'Film' } } })
    const mutation = encodeURIComponent('mutation { logoutUser }')
    const written = await app.request(`/api/graphql?query=${mutation}`)
    expect(written.status).toBe(405)
  })

  it('is not a list of queries', async () => {
    const response = await post([{ query: '{ __typename }' }])
    expect(response.status).toBe(400)
  })

  it('tells nothing of what went wrong inside', async () => {
    const { db } = app.payload
    const { find } = db
    db.find = () => Promise.reject(new Error('SELECT secret FROM /src/inside'))
    const { errors } = await ask('{ Films { totalDocs } }')
    db.find = find
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({
      message: 'Something went wrong on our side. Try again later.',
      extensions: { code: 'INTERNAL', statusCode: 500 },
    })
    expect(JSON.stringify(errors)).not.toMatch(/secret|SELECT|inside|stack/)
  })
})
