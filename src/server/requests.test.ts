import { connect } from 'node:net'

import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { rawHead, sendRaw } from './raw-request.fixture.js'

let app: TestApp
let slug: string
beforeAll(async () => {
  app = await createTestApp({ variables: { CORS_ORIGINS: 'https://film.example' } })
  const film = await buildFilm(app)
  await buildTranslation(app, { film: film.id })
  slug = film.slug
  await waitFor('the edition', async () => (await app.request(`/v1/films/${slug}`)).ok)
})
afterAll(() => app.remove())

/** Nothing that belongs to us alone: a stack, a path, SQL, where we run. */
const inside = /node_modules|\bat .+:\d+:\d+|SELECT |SQLITE|\/src\//

describe('a request that cannot be read', () => {
  it.each([
    ['headers of 40 KB', rawHead('GET', '/v1/films', { 'X-Long': 'a'.repeat(40_000) }), 431],
    ['an address of 20 KB', rawHead('GET', `/v1/films?x=${'a'.repeat(20_000)}`), 431],
    ['no HTTP', '\x16\x03\x01\x02\x00\r\n\r\n', 400],
    [
      'two lengths',
      rawHead('POST', '/api/films', { 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }),
      400,
    ],
    ['a method that is none', rawHead('NONSENSE', '/v1/films'), 400],
    ['a raw NUL in the path', rawHead('GET', '/v1/films/a\0b'), 400],
  ])('(%s) is answered with a problem, and the connection ends', async (_, request, status) => {
    const answer = await sendRaw(app.port, request)
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(/content-type: application\/problem\+json/i)
    expect(JSON.parse(answer.body)).toMatchObject({ status, detail: expect.any(String) as string })
  })

  it.each(['http://[/v1/films', 'http://user@x:99999/v1/films', 'ftp:///v1/films'])(
    '(%s) leads where its path does, whatever host it names',
    async (target) => {
      expect((await sendRaw(app.port, rawHead('GET', target))).status).toBe(200)
    },
  )

  it.each(['/v1/../v1/films', '/%2e/', '/en/films/..', 'http://x/api/films/../films'])(
    '(%s) leads nowhere, since nobody resolves it who asks properly',
    async (target) => {
      expect((await sendRaw(app.port, rawHead('GET', target))).status).toBe(404)
    },
  )

  it('slows nobody else down, nor do many that never end', async () => {
    const sockets = Array.from({ length: 200 }, () => {
      const socket = connect(app.port, '127.0.0.1')
      socket.on('error', () => socket.destroy())
      socket.write('GET /v1/films HTTP/1.1\r\nHost: x\r\nX-Slow: ')
      return socket
    })
    const response = await app.request('/v1/films')
    expect(response.status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })
})

const doors = [
  '/v1/films',
  '/v1/films/{slug}',
  '/',
  '/en/films/{slug}',
  '/api/films',
  '/api/payload-kv/versions',
  '/api/payload-locked-documents/versions',
  '/api/graphql',
  '/healthz',
  '/admin',
]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PURGE']

describe('every door', () => {
  it.each(doors.flatMap((door) => methods.map((method) => [method, door] as const)))(
    'answers %s %s without failing',
    async (method, door) => {
      const answer = await sendRaw(app.port, rawHead(method, door.replace('{slug}', slug)))
      expect(answer.status).toBeGreaterThanOrEqual(200)
      expect(answer.status).toBeLessThan(500)
      expect(answer.body).not.toMatch(inside)
      if (method === 'HEAD') expect(answer.body).toBe('')
    },
  )

  it('answers HEAD as it answers GET, without the body', async () => {
    for (const door of ['/v1/films', '/', '/api/films', '/healthz']) {
      const [head, get] = [await app.request(door, { method: 'HEAD' }), await app.request(door)]
      expect([door, head.status]).toEqual([door, get.status])
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    }
  })

  it('says which methods it takes where it refuses one', async () => {
    for (const door of ['/v1/films', '/api/films']) {
      const { text, status } = await sendRaw(app.port, rawHead('TRACE', door))
      expect(status).toBe(405)
      expect(text).toMatch(/\r\nAllow: GET, HEAD/)
    }
  })

  const strange = [
    '%ff',
    '%c0%af',
    '%E0%A4%A',
    '%',
    '%00',
    '..',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    '.%2e/',
    '__proto__',
    'constructor',
    '%0d%0aX-Injected:%201',
    'a'.repeat(300),
  ]
  const slots = [
    '/v1/films/{x}',
    '/v1/films/{x}/kit.zip',
    '/v1/stills/{x}/web',
    '/v1/stills/a/{x}',
    '/en/films/{x}',
    '/{x}/films/a',
    '/films/{x}',
    '/api/films/{x}',
    '/api/films/versions/{x}',
    '/api/stills/file/{x}',
    '/api/stills/{x}/rendition/web',
    '/api/{x}',
    '/admin/preview/films/{x}',
    '/admin/preview/files/{x}/subtitles.vtt',
    '/{x}',
  ]
  it.each(slots)('meets whatever stands in %s', async (slot) => {
    for (const value of strange) {
      const answer = await sendRaw(app.port, rawHead('GET', slot.replace('{x}', value)))
      expect(`${value} ${answer.status}`).toMatch(/ (200|30[1278]|4\d\d)$/)
      expect(answer.body).not.toMatch(/root:|node_modules|SQLITE|\/src\//)
      expect(answer.text).not.toMatch(/\r\nX-Injected/i)
    }
  })

  it('takes a whole address on the request line for the path in it', async () => {
    const answer = await sendRaw(
      app.port,
      rawHead('GET', 'http://elsewhere.example/api/films?limit=1'),
    )
    expect(answer.status).toBe(200)
    expect(answer.body).not.toContain('elsewhere')
  })
})

describe('a refusal under /api', () => {
  const wrongKey = { authorization: 'Bearer laurel_wrong' }
  const refusals: [number, string, string, Record<string, string>][] = [
    [401, 'GET', '/api/films', wrongKey],
    [401, 'POST', '/api/graphql', wrongKey],
    [401, 'GET', '/api/users/me', wrongKey],
    [403, 'POST', '/api/films', {}],
    [404, 'GET', '/api/nothing', {}],
    [400, 'GET', '/api/films?where=no', {}],
    [413, 'POST', '/api/films', { 'content-type': 'application/json' }],
  ]
  it.each(refusals)('(%i) can be read by a website that may ask', async (...refusal) => {
    const [status, method, path, headers] = refusal
    const body = status === 413 ? 'x'.repeat(2 * 1024 ** 2) : null
    const ask = (origin: string) =>
      app.request(path, { method, headers: { ...headers, origin }, ...(body && { body }) })
    const refused = await ask('https://film.example')
    expect(refused.status).toBe(status)
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://film.example')
    expect(refused.headers.get('access-control-expose-headers')).toMatch(/Retry-After/)
    expect(refused.headers.get('vary')).toMatch(/Origin/)
    const other = await ask('https://other.example')
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
    expect(other.headers.get('vary')).toMatch(/Origin/)
  })
})

describe('GraphQL', () => {
  it('answers the preflight of a website that may ask', async () => {
    const headers = { origin: 'https://film.example', 'access-control-request-method': 'POST' }
    const response = await app.request('/api/graphql', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://film.example')
    const other = await app.request('/api/graphql', {
      method: 'OPTIONS',
      headers: { ...headers, origin: 'https://other.example' },
    })
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://other.example')
  })
})
