import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { limits } from './limits.js'
import { rawHead, sendAllThenRead, sendRaw, toChunks } from './raw-request.fixture.js'

let app: TestApp
let token: string
let textId: string
let filmId: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  filmId = (await buildFilm(app)).id
  textId = (await buildTranslation(app, { film: filmId, synopsisLong: 'As it was.' })).id
})
afterAll(() => app.remove())

const asEditor = (headers: Record<string, string> = {}) => ({
  Authorization: `JWT ${token}`,
  'Content-Type': 'application/json',
  ...headers,
})
const chunked = { 'Transfer-Encoding': 'chunked' }
const readSynopsis = async () => {
  const response = await app.request(`/api/translations/${textId}?draft=true`, { token })
  return ((await response.json()) as { synopsisLong: string }).synopsisLong
}
const twoMegabytes = 'x'.repeat(2 * 1024 * 1024)
const tooLong = JSON.stringify({ synopsisLong: twoMegabytes })
const mutation = JSON.stringify({
  query: 'mutation ($id: String!, $data: mutationTranslationUpdateInput!) { x: __typename }',
  variables: { data: { synopsisLong: twoMegabytes } },
})

describe('a body that is too large', () => {
  it.each([
    ['by REST, announced', 'PATCH', `/api/translations/{id}`, tooLong, false, 1024],
    ['by REST, in chunks', 'PATCH', `/api/translations/{id}`, tooLong, true, 1024],
    ['by GraphQL, announced', 'POST', '/api/graphql', mutation, false, 100],
    ['by GraphQL, in chunks', 'POST', '/api/graphql', mutation, true, 100],
  ])(
    '%s, is answered with a sentence and changes nothing',
    async (_, method, path, body, inChunks, mostKiB) => {
      const headers = asEditor(inChunks ? chunked : { 'Content-Length': String(body.length) })
      const head = rawHead(method, path.replace('{id}', textId), headers)
      const answer = await sendRaw(app.port, head, ...(inChunks ? toChunks(body) : [body]))
      expect(answer.status).toBe(413)
      expect(JSON.parse(answer.body)).toEqual({
        errors: [
          {
            name: 'AppError',
            message: `The request is larger than ${mostKiB} KiB.`,
            data: { code: 'TOO_LARGE' },
          },
        ],
      })
      expect(await readSynopsis()).toBe('As it was.')
    },
  )

  it('gets its answer however much is still sent, and is cut off after a while', async () => {
    const endless = Array.from({ length: 3 }, () =>
      toChunks('x'.repeat(20 * 1024 ** 2)).slice(0, -1),
    )
    const head = rawHead('PATCH', `/api/translations/${textId}`, asEditor(chunked))
    const { status } = await sendRaw(app.port, head, ...endless.flat())
    expect(status).toBe(413)
    expect(endless.flat().reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(
      limits.jsonBodyBytes + limits.discardBytes,
    )
  })

  it.each([true, false])(
    'loses no client the answer that reads late (in chunks: %s)',
    async (inChunks) => {
      const body = 'x'.repeat(16 * 1024 ** 2)
      const headers = asEditor(inChunks ? chunked : { 'Content-Length': String(body.length) })
      const head = rawHead('PATCH', `/api/translations/${textId}`, headers)
      const parts = inChunks ? toChunks(body) : [body]
      const { status } = await sendAllThenRead(app.port, head, ...parts)
      expect(status).toBe(413)
    },
  )

  it('of a query sent by POST is refused alike', async () => {
    const headers = asEditor({
      ...chunked,
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    })
    const query = `where[slug][equals]=${twoMegabytes}`
    const { status } = await sendRaw(
      app.port,
      rawHead('POST', '/api/films', headers),
      ...toChunks(query),
    )
    expect(status).toBe(413)
  })

  it('is not measured in characters', async () => {
    const body = JSON.stringify({ synopsisLong: 'ł'.repeat(limits.jsonBodyBytes / 2) })
    expect(body.length).toBeLessThan(limits.jsonBodyBytes)
    const response = await app.request(`/api/translations/${textId}`, {
      method: 'PATCH',
      token,
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(response.status).toBe(413)
  })
})

describe('a body that cannot be read', () => {
  const patch = (body: string, headers: Record<string, string> = {}) =>
    app.request(`/api/films/${filmId}`, {
      method: 'PATCH',
      token,
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const readFilm = async (): Promise<unknown> =>
    (await app.request(`/api/films/${filmId}?draft=true`, { token })).json()
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors: { data: { code: string } }[] }).errors[0]?.data.code

  it.each([
    ['no JSON', '{"originalTitle":'],
    ['a list', '["originalTitle"]'],
    ['a number', '5'],
    ['null', 'null'],
    ['a text', '"originalTitle"'],
    ['nested without end', `{"credits":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['a text with a NUL in it', '{"originalTitle":"a\\u0000b"}'],
    ['half of a character', '{"originalTitle":"\\ud83d"}'],
  ])('(%s) is a 400 that changes nothing', async (_, body) => {
    const before = await readFilm()
    const response = await patch(body)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('BAD_BODY')
    expect(await readFilm()).toEqual(before)
  })

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'for being %s is a 415, and not taken for an empty one',
    async (type) => {
      const response = await patch('originalTitle=x', { 'content-type': type })
      expect(response.status).toBe(415)
      expect(await codeOf(response)).toBe('UNKNOWN_BODY')
    },
  )

  it('with fields of the prototype is refused, and pollutes nothing', async () => {
    const response = await patch(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"originalTitle":"Clean"}',
    )
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('BAD_BODY')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('where none is read must say its length', async () => {
    const answer = await sendRaw(app.port, rawHead('POST', '/', chunked), ...toChunks('abc'))
    expect(answer.status).toBe(411)
    expect(answer.body).toContain('LENGTH_REQUIRED')
  })

  it('that overrides a method with one that is none of reading creates as it says', async () => {
    const response = await app.request('/api/films?where[id][exists]=true', {
      method: 'POST',
      token,
      headers: { 'x-payload-http-method-override': 'DELETE' },
      json: {},
    })
    expect(response.status).toBe(400)
    expect((await app.request(`/api/films/${filmId}`)).status).toBe(200)
  })

  it('as a query that is no JSON is refused', async () => {
    const response = await app.request('/api/films', {
      method: 'POST',
      token,
      headers: { 'content-type': 'application/json', 'x-payload-http-method-override': 'GET' },
      body: '{',
    })
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('BAD_BODY')
  })
})

describe('a text a little too long', () => {
  it('is a 400 that says by how much', async () => {
    const response = await app.request(`/api/translations/${textId}`, {
      method: 'PATCH',
      token,
      json: { synopsisLong: 'x'.repeat(4100) },
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/4100 characters, 100 too many/)
    expect(await readSynopsis()).toBe('As it was.')
  })
})
