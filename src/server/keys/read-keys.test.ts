import { randomBytes } from 'node:crypto'

import { createKey } from '../../domain/distributor-key.js'
import { buildFilm } from '../../testing/builders.js'
import { createTestApp, type TestApp, type TestRequest } from '../../testing/create-test-app.js'
import { giveKey } from '../../testing/distributors.js'
import { sendRaw } from '../raw-request.fixture.js'

let app: TestApp
let key: string
let filmId: string
beforeAll(async () => {
  app = await createTestApp({
    variables: { CORS_ORIGINS: 'https://film.example.org', TRUST_PROXY: 'true' },
  })
  filmId = (await buildFilm(app)).id
  key = await giveKey(app)
})
afterAll(() => app.remove())

const doors = ['/v1/films', '/v1/nowhere', '/api/films', '/api/users/me', '/api/graphql']
/** Written like a key, and nobody's. */
const unknown = createKey(randomBytes)

describe('a key that is no good', () => {
  it.each(doors)('is refused at %s, with what is wanted, and nobody is a visitor', async (path) => {
    for (const wrong of [unknown, 'laurel_', key.slice(0, -1), `${key}0`, key.toUpperCase()]) {
      const query = path === '/api/graphql' ? '?query={pressKits{total}}' : ''
      const response = await tryWrong(path + query, `Bearer ${wrong}`)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe(
        'Bearer realm="laurel", error="invalid_token"',
      )
      expect(response.headers.get('cache-control')).toMatch(/no-store/)
      const text = await response.text()
      expect(text).toContain('"code":"INVALID_KEY"')
      expect(text).not.toContain(wrong.slice(7, 30) || 'nothing to look for')
    }
  })

  it('is refused also where nobody is needed to be anybody: under another word, empty, doubled', async () => {
    const authorizations = [
      `bearer ${unknown}`,
      `Bearer   ${unknown}`,
      'Bearer',
      'Bearer ',
      `Bearer ${key}, Bearer ${key}`,
      `Bearer ${key} ${key}`,
      `Bearer x.y.z`,
    ]
    for (const authorization of authorizations) {
      const response = await tryWrong('/v1/films', authorization)
      expect([authorization, response.status]).toEqual([authorization, 401])
    }
  })
})

describe('a good key', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('is read after “%s”', async (scheme) => {
    for (const path of ['/v1/films', '/api/films']) {
      const headers = { authorization: `${scheme}  ${key}` }
      expect((await app.request(path, { headers })).status).toBe(200)
    }
    const headers = { authorization: `${scheme}  ${key}` }
    const me = await app.request('/api/distributors/me', { headers })
    expect(await me.json()).toMatchObject({ distributor: { name: 'A distributor' } })
  })

  it.each(['query', 'fragment of the path', 'escaped query', 'cookie'])(
    'is not taken from elsewhere, and its sender is told: %s',
    async (place) => {
      const requests: Record<string, [string, TestRequest?]> = {
        query: [`?key=${key}`],
        'fragment of the path': [`/${key}`],
        'escaped query': [`?access_token=${key.replace('_', '%5F').replace('l', '%6C')}`],
        cookie: ['', { headers: { cookie: `key=${key}` } }],
      }
      const [more, init] = requests[place]!
      for (const door of ['/v1/films', '/api/films']) {
        const response = await app.request(door + more, init)
        const text = await response.text()
        expect(response.status).toBe(400)
        expect(text).toContain('"code":"MISPLACED_KEY"')
        expect(text).not.toContain(key)
      }
    },
  )

  it('is not chosen between two', async () => {
    const head = `GET /v1/films HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`
    for (const [one, two] of [
      [key, unknown],
      [unknown, key],
      [key, key],
    ]) {
      const headers = `Authorization: Bearer ${one}\r\nAuthorization: Bearer ${two}\r\n\r\n`
      expect((await sendRaw(app.port, head + headers)).status).toBe(400)
    }
  })

  it('is looked for in no header longer than a server reads', async () => {
    const head = `GET /v1/films HTTP/1.1\r\nHost: a\r\nConnection: close\r\n`
    const huge = `Authorization: Bearer ${'a'.repeat(20_000)}\r\n\r\n`
    expect((await sendRaw(app.port, head + huge)).status).toBe(431)
    const long = `Authorization: Bearer ${'a'.repeat(12_000)}\r\n\r\n`
    expect((await sendRaw(app.port, head + long)).status).toBe(401)
  })

  it.each([
    ['POST', '/api/films'],
    ['PATCH', `/api/films/x`],
    ['DELETE', '/api/films/x'],
    ['PUT', '/api/films/x'],
    ['POST', '/api/users/login'],
    ['POST', '/api/users/forgot-password'],
    ['POST', '/api/users/first-register'],
    ['POST', '/api/distributors'],
    ['POST', '/api/distributors/x/keys'],
    ['POST', '/api/payload-preferences/a'],
    ['POST', '/api/payload-locked-documents'],
    ['POST', '/v1/films'],
  ])('writes nothing: %s %s', async (method, path) => {
    const response = await app.request(path, { method, key, json: {} })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('"code":"KEY_ONLY_READS"')
  })

  it('writes nothing by another name of the method', async () => {
    for (const header of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override']) {
      for (const method of ['DELETE', 'PATCH', 'GET']) {
        const headers = { [header]: method }
        const path = `/api/films/${filmId}`
        const got = await app.request(path, { key, headers })
        expect(got.status).toBe(200)
        const posted = await app.request(path, { key, headers, method: 'POST', json: {} })
        expect(posted.status).toBe(403)
      }
    }
    const { totalDocs } = await app.payload.count({ collection: 'films', overrideAccess: true })
    expect(totalDocs).toBe(1)
  })

  it('writes nothing by GraphQL, beside a query neither', async () => {
    const mutations = [
      `mutation { deleteFilm(id: "${filmId}") { id } }`,
      `query A { pressKits { total } } mutation B { deleteFilm(id: "${filmId}") { id } }`,
      'mutation { loginUser(email: "a@example.org", password: "b") { token } }',
      'mutation { createPayloadPreference(data: { key: "a", value: 1 }) { id } }',
    ]
    for (const query of mutations) {
      const json = { query, ...(query.startsWith('query') && { operationName: 'B' }) }
      const response = await app.request('/api/graphql', { method: 'POST', key, json })
      const text = await response.text()
      expect(text).toContain('KEY_ONLY_READS')
      expect(text).not.toContain('"data":{')
    }
  })
})

describe('what nobody learns with a key', () => {
  const hash = 'a'.repeat(64)
  it.each([
    '/api/distributors',
    '/api/distributors?where[name][like]=a',
    '/api/distributors/count',
    '/api/distributor-keys',
    '/api/distributor-keys?sort=hash',
    `/api/distributor-keys?where[hash][like]=${hash}`,
    `/api/distributor-keys/count?where[hash][like]=a`,
    '/api/users',
    '/api/outbox',
    '/api/editions',
    '/api/renditions',
    '/api/payload-preferences',
    '/api/payload-locked-documents',
    '/api/films/versions',
  ])('is anything of %s', async (path) => {
    const response = await app.request(path, { key })
    expect([403, 404]).toContain(response.status)
    expect(await response.json()).not.toHaveProperty('docs')
  })

  it('is not told to an admin either: neither by a query nor by an order', async () => {
    const token = await app.signIn('admin')
    for (const path of [
      '/api/distributor-keys',
      '/api/distributor-keys?sort=-hash',
      `/api/distributor-keys/count?where[hash][like]=a`,
      `/api/distributor-keys/count?where[hash][equals]=${hash}`,
    ]) {
      expect((await app.request(path, { token })).status).toBe(403)
    }
    for (const where of [
      'where[keys.hash][like]=a',
      'where[hash][like]=a',
      'where[distributor-keys.hash][exists]=true',
    ]) {
      expect((await app.request(`/api/distributors?${where}`, { token })).status).toBe(400)
    }
  })

  it('is in no schema of GraphQL: neither distributors nor keys', async () => {
    const query = `{ __schema { types { name } queryType { fields { name } }
      mutationType { fields { name } } } }`
    const response = await app.request('/api/graphql', { method: 'POST', json: { query } })
    const names = (await response.text()).match(/(?<="name":")\w+/g) ?? []
    expect(names).toContain('Film')
    const found = names.filter((name) => /distributor/i.test(name))
    expect(found).toEqual([])
  })

  it('is who else was given a film', async () => {
    for (const path of [
      `/api/films/${filmId}?depth=3&joins[distributors]=true`,
      '/api/films?populate[distributors][name]=true&depth=3',
    ]) {
      const text = await (await app.request(path, { key })).text()
      expect(text).not.toMatch(/distributor/i)
    }
    const asked = await app.request('/api/films?where[distributors.name][like]=A', { key })
    expect(asked.status).toBe(400)
  })
})

describe('a website that has a key', () => {
  it('is told that it may send it to /v1, and may read why it was refused', async () => {
    const response = await app.request('/v1/films', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://anywhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toMatch(/\bAuthorization\b/)
    const refused = await app.request('/v1/films', { key: unknown })
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(refused.headers.get('access-control-expose-headers')).toMatch(/WWW-Authenticate/)
  })

  it('is told so under /api where the site lets it in', async () => {
    const response = await app.request('/api/films', {
      method: 'OPTIONS',
      headers: { origin: 'https://film.example.org', 'access-control-request-method': 'GET' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://film.example.org')
    expect(response.headers.get('access-control-allow-headers')).toMatch(/\bAuthorization\b/)
  })
})

describe('too many wrong keys from one address', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const spend = async (address: string, tries = 40) => {
    const statuses: number[] = []
    for (let count = 0; count < tries; count++) {
      const init = { key: createKey(randomBytes), headers: from(address) }
      statuses.push((await app.request('/v1/films', init)).status)
    }
    return statuses
  }

  it('are told to wait, in words and in a header, and may try again then', async () => {
    const address = '198.51.100.1'
    const statuses = await spend(address)
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
    expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(20)
    const init = { key: unknown, headers: from(address) }
    const response = await app.request('/v1/films', init)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await response.text()).toContain('"code":"TOO_MANY_TRIES"')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await app.request('/v1/films', init)).status).toBe(401)
  })

  it('keep nobody out there who has a good key, used before or not, and no visitor', async () => {
    const address = '198.51.100.2'
    const fresh = await giveKey(app)
    await spend(address)
    expect((await app.request('/v1/films', { key, headers: from(address) })).status).toBe(200)
    expect((await app.request('/v1/films', { key: fresh, headers: from(address) })).status).toBe(
      200,
    )
    expect((await app.request('/v1/films', { headers: from(address) })).status).toBe(200)
  })

  it('keep nobody out elsewhere, new key or wrong one', async () => {
    await spend('198.51.100.3')
    const fresh = await giveKey(app)
    const elsewhere = { headers: from('198.51.100.4') }
    expect((await app.request('/v1/films', { key: fresh, ...elsewhere })).status).toBe(200)
    expect((await app.request('/v1/films', { key: unknown, ...elsewhere })).status).toBe(401)
  })

  it('are counted together for all addresses of one IPv6 subscriber', async () => {
    const statuses = []
    for (let host = 1; host <= 30; host++) {
      statuses.push(...(await spend(`2001:db8:1:2::${host.toString(16)}`, 1)))
    }
    expect(statuses).toContain(429)
    expect(await spend('2001:db8:1:3::1', 1)).toEqual([401])
  })
})

/** Wrong keys are counted by address: each of these comes from another. */
function tryWrong(path: string, authorization: string): Promise<Response> {
  addresses += 1
  const headers = { authorization, 'x-forwarded-for': `203.0.113.${addresses}` }
  return app.request(path, { headers })
}
let addresses = 0
