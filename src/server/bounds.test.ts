import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

let app: TestApp
let film: { id: string; slug: string }
beforeAll(async () => {
  app = await createTestApp()
  film = await buildFilm(app)
  for (let index = 0; index < 12; index += 1) await buildFilm(app)
})
afterAll(() => app.remove())

interface Page {
  docs: unknown[]
  limit: number
  totalDocs: number
}

const readPage = async (query: string): Promise<Page> => {
  const response = await app.request(`/api/films?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

/** Nothing that belongs to us alone: a stack, a path, SQL. */
const inside = /node_modules|at .+:\d+:\d+|SELECT |SQLITE|\/src\//

describe('a list by Payload’s REST', () => {
  it.each(['limit=0', 'limit=100000', 'limit=-1', 'limit=abc', 'pagination=false', 'depth=99'])(
    'answers %s with a bounded page',
    async (query) => {
      const page = await readPage(query)
      expect(page.limit).toBeGreaterThan(0)
      expect(page.limit).toBeLessThanOrEqual(200)
      expect(page.docs.length).toBeLessThanOrEqual(page.limit)
    },
  )

  it('is empty beyond its end', async () => {
    expect((await readPage('page=9999')).docs).toEqual([])
  })

  it.each([
    ['a where that is too wide', `where[or][0][id][in]=${'x,'.repeat(1900)}`],
    ['a where on a field that is not there', 'where[nothing][equals]=1'],
    ['a where that is text', 'where=abc'],
    ['a sort by what is not there', 'sort=nothing'],
    ['keys of the prototype', 'where[__proto__][x]=1&where[constructor][prototype][y]=1'],
  ])('meets %s without a 5xx or a look inside', async (_, query) => {
    const response = await app.request(`/api/films?${query}`)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).not.toMatch(inside)
  })
})

describe('a body', () => {
  it('of two megabytes is refused with a sentence, and what was there stays', async () => {
    const token = await app.signIn('editor')
    const text = await buildTranslation(app, { film: film.id, locale: 'pl', synopsisLong: 'Jest.' })
    const path = `/api/translations/${text.id}?draft=true`
    const json = { synopsisLong: 'x'.repeat(2_000_000) }
    const response = await app.request(path, { method: 'PATCH', token, json })
    expect(response.status).toBe(413)
    expect(await response.text()).toMatch(/TOO_LARGE/)
    const read = await app.request(`/api/translations/${text.id}?draft=true`, { token })
    expect(await read.json()).toMatchObject({ synopsisLong: 'Jest.' })
  })

  it('that is no JSON is refused as such', async () => {
    const response = await app.request('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{ not json',
    })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toMatch(inside)
  })
})

describe('an address', () => {
  it.each(['/v1/films/%ff', '/pl/films/%ff', '/api/films/%ff', '/api/stills/file/%ff'])(
    'that is no UTF-8 (%s) is refused, not failed on',
    async (path) => {
      const response = await app.request(path)
      expect([400, 404]).toContain(response.status)
      expect(await response.text()).not.toMatch(inside)
    },
  )

  it.each(['/v1/films/..%2f..%2fetc', '/v1/films/%2e%2e%2fsecret', '/pl/films/..%2f..%2fx'])(
    'that climbs (%s) finds nothing',
    async (path) => {
      expect((await app.request(path)).status).toBe(404)
    },
  )

  it('longer than any we hand out is refused as too long', async () => {
    expect((await app.request(`/v1/films?locale=${'a'.repeat(9_000)}`)).status).toBe(414)
  })
})

describe('a refusal under /v1', () => {
  it('can be read by the website that asked, also before anything was looked up', async () => {
    for (const path of ['/v1/films/%ff', `/v1/films?locale=${'a'.repeat(9_000)}`, '/v1/nothing']) {
      const { headers, status } = await app.request(path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
  })
})

describe('GraphQL', () => {
  const ask = async (query: string) => {
    const response = await app.request('/api/graphql', { method: 'POST', json: { query } })
    return (await response.json()) as { errors?: { message: string }[]; data?: unknown }
  }

  it('refuses 250 aliases at once with one clear error', async () => {
    const aliases = Array.from(
      { length: 250 },
      (_, n) => `a${n}: Films(limit: 1000) { docs { id } }`,
    )
    // The first request of all loads GraphQL itself.
    await ask('{ __typename }')
    const began = performance.now()
    const { errors, data } = await ask(`{ ${aliases.join(' ')} }`)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(errors!.map(({ message }) => message).join()).toMatch(/too many aliases|tokens/)
    expect(data ?? null).toBeNull()
  })

  it('refuses a query that is too deep', async () => {
    const deep =
      'Films { docs { credits { person { portrait { film { credits { person { portrait { film {'
    const { errors } = await ask(`{ ${deep} id ${'}'.repeat(deep.split('{').length - 1)} }`)
    expect(JSON.stringify(errors)).toMatch(/too many levels/)
  })

  it('refuses many queries in one body', async () => {
    const json = [{ query: '{ __typename }' }, { query: '{ __typename }' }]
    const response = await app.request('/api/graphql', { method: 'POST', json })
    expect(response.status).toBe(400)
  })

  it('clamps a list', async () => {
    const { data } = await ask('{ Films(limit: 100000) { limit } }')
    expect(data).toEqual({ Films: { limit: 200 } })
  })
})
