import { pressKitPageSchema, pressKitSchema } from '../editions/press-kit.js'
import { buildFilm, buildPerson, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let addresses: { film: string; kit: string; still: string; list: string }

beforeAll(async () => {
  app = await createTestApp()
  const person = await buildPerson(app, { name: 'Olha Petrenko' })
  const film = await buildFilm(app, {
    slug: 'winter-road',
    credits: [{ job: 'director', person: person.id }],
  })
  await buildTranslation(app, { film: film.id, logline: 'A road.' })
  const still = await buildStill(app, { film: film.id })
  for (let number = 1; number <= 4; number += 1) await buildFilm(app, { slug: `other-${number}` })
  await (await createDesk(app)).readFilm('other-4')
  addresses = {
    film: '/v1/films/winter-road?locale=en',
    kit: '/v1/films/winter-road/kit.zip?locale=en',
    still: `/v1/stills/${still.id}/web?locale=en`,
    list: '/v1/films?locale=en',
  }
})
afterAll(() => app.remove())

const readPage = async (query: string) => {
  const response = await app.request(`/v1/films${query}`)
  return { status: response.status, page: pressKitPageSchema.parse(await response.json()) }
}

async function readProblem(path: string, init: RequestInit = {}) {
  const response = await app.request(path, init as never)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const problem = (await response.json()) as { code: string; detail: string; status: number }
  expect(problem.status).toBe(response.status)
  return problem
}

describe('the list of films', () => {
  it('comes in pages that together hold each film once', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => readPage(`?limit=2&page=${page}`)))
    expect(pages.map(({ page }) => page.films.length)).toEqual([2, 2, 1])
    const slugs = pages.flatMap(({ page }) => page.films.map(({ slug }) => slug))
    expect(new Set(slugs).size).toBe(5)
    expect(pages[0]?.page).toMatchObject({ page: 1, limit: 2, total: 5, pages: 3 })
  })

  it.each(['?page=4&limit=2', '?page=100000'])('is empty beyond its end: %s', async (query) => {
    const { status, page } = await readPage(query)
    expect([status, page.films, page.total]).toEqual([200, [], 5])
  })

  it('tells of a film what a card shows, and where the rest is', async () => {
    const { page } = await readPage('?locale=en&limit=100')
    const film = page.films.find(({ slug }) => slug === 'winter-road')
    expect(film).toMatchObject({
      title: 'A Film',
      directors: ['Olha Petrenko'],
      logline: { text: 'A road.', locale: 'en' },
      year: 2023,
      still: { credit: 'Somebody' },
    })
    const { pathname, search } = new URL(film!.url)
    const whole = pressKitSchema.parse(await (await app.request(pathname + search)).json())
    expect(whole).toMatchObject({
      edition: film?.edition,
      title: film?.title,
      stills: [film?.still],
    })
  })

  it.each([
    ['page', '0'],
    ['page', '-1'],
    ['page', '1.5'],
    ['page', '1e3'],
    ['page', ''],
    ['page', '100001'],
    ['page', '1&page=2'],
    ['limit', '0'],
    ['limit', '101'],
    ['limit', '100000'],
    ['limit', 'ten'],
    ['limit', ' 5'],
    ['locale', 'english'],
    ['q', 'road'],
    ['Locale', 'en'],
    ['page[]', '1'],
    ['__proto__', 'x'],
    ['depth', '99'],
  ])('refuses %s=%s by name', async (name, value) => {
    const problem = await readProblem(`/v1/films?${name}=${value}`)
    expect(problem).toMatchObject({ status: 400, code: 'BAD_PARAMETER' })
    expect(problem.detail).toContain(`\`${name}\``)
  })
})

describe('an address that names nothing', () => {
  it.each([
    ['/v1/films/no-such-film', 404, 'UNKNOWN_FILM'],
    ['/v1/films/No-Such-Film', 404, 'UNKNOWN_FILM'],
    ['/v1/films/..%2f..%2fetc', 404, 'UNKNOWN_FILM'],
    ['/v1/films/admin/kit.zip', 404, 'UNKNOWN_FILM'],
    ['/v1/films/winter-road/kit.zip?rendition=original', 400, 'BAD_PARAMETER'],
    ['/v1/films/winter-road/kit.rar', 404, 'UNKNOWN_ADDRESS'],
    ['/v1/stills/no-such-still/web', 404, 'UNKNOWN_STILL'],
    ['/v1/stills/a/original', 404, 'UNKNOWN_STILL'],
    ['/v1', 404, 'UNKNOWN_ADDRESS'],
    ['/v1/Films', 404, 'UNKNOWN_ADDRESS'],
  ])('%s answers %i %s with a sentence', async (path, status, code) => {
    const problem = await readProblem(path)
    expect(problem).toMatchObject({ status, code })
    expect(problem.detail).toMatch(/\.$/)
  })

  it('is quoted without what would break a line or turn a text around', async () => {
    const { detail } = await readProblem('/v1/films/a%0d%0ab%e2%80%aec')
    expect(detail).toContain('`a��b�c`')
  })
})

/** A shared cache may hold what is kept as bytes for a second; a file is asked about each time. */
const held = 'public, max-age=0, s-maxage=1, must-revalidate'
const asked = 'public, no-cache'
const caching = { film: held, list: held, kit: asked, still: asked }

describe('every answer', () => {
  it.each(['film', 'kit', 'still', 'list'] as const)(
    'of a %s may be kept and is asked about again',
    async (name) => {
      const answer = await app.request(addresses[name])
      await answer.body?.cancel()
      expect(answer.headers.get('cache-control')).toBe(caching[name])
      const etag = answer.headers.get('etag')!
      expect(etag).toMatch(/^"[\x21\x23-\x7e]{10,}"$/)
      for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await app.request(addresses[name], { headers: { 'if-none-match': tags } })
        expect([again.status, await again.text()]).toEqual([304, ''])
        // Whoever has any of them may be told of another packing of the same.
        if (tags !== '*') expect(again.headers.get('etag')).toBe(etag)
      }
      const other = await app.request(addresses[name], { headers: { 'if-none-match': '"other"' } })
      expect(other.status).toBe(200)
      await other.body?.cancel()
    },
  )

  it.each(['film', 'kit', 'still'] as const)(
    'of a %s has a date, which a tag outweighs',
    async (name) => {
      const ask = async (headers: Record<string, string>) => {
        const response = await app.request(addresses[name], { headers })
        await response.body?.cancel()
        return response.status
      }
      // What changed within this second has no date of its own yet.
      const date = await waitFor('a date that is known again', async () => {
        const answer = await app.request(addresses[name])
        await answer.body?.cancel()
        const date = answer.headers.get('last-modified')!
        return (await ask({ 'if-modified-since': date })) === 304 && date
      })
      const before = new Date(Date.parse(date) - 1000).toUTCString()
      expect(await ask({ 'if-modified-since': date })).toBe(304)
      expect(await ask({ 'if-modified-since': before })).toBe(200)
      expect(await ask({ 'if-modified-since': 'yesterday' })).toBe(200)
      expect(await ask({ 'if-modified-since': date, 'if-none-match': '"other"' })).toBe(200)
    },
  )

  it.each(['film', 'kit', 'still', 'list'] as const)(
    'of a %s is headed by HEAD as by GET',
    async (name) => {
      const listHeaders = async (method: string) => {
        // Packed, it would be unpacked before we could count.
        const headersSent = { 'accept-encoding': 'identity' }
        const response = await app.request(addresses[name], { method, headers: headersSent })
        const bytes = (await response.arrayBuffer()).byteLength
        const passing = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])
        const headers = [...response.headers].filter(([header]) => !passing.has(header))
        return { bytes, headers: Object.fromEntries(headers) }
      }
      const [head, get] = [await listHeaders('HEAD'), await listHeaders('GET')]
      expect(head.headers).toEqual(get.headers)
      expect([head.bytes, String(get.bytes)]).toEqual([0, get.headers['content-length']])
    },
  )

  it.each(['film', 'kit', 'still', 'list'] as const)(
    'of a %s may be read from any website',
    async (name) => {
      const answer = await app.request(addresses[name], {
        headers: { origin: 'https://film.example' },
      })
      await answer.body?.cancel()
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
      expect(answer.headers.get('access-control-expose-headers')).toContain('ETag')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )
})

describe('a method', () => {
  it('that asks what is allowed is told, also before a request from another website', async () => {
    const answer = await app.request(addresses.film, { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(answer.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s is refused with those that are',
    async (method) => {
      for (const path of Object.values(addresses)) {
        const answer = await app.request(path, { method })
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
        expect(await answer.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' })
      }
    },
  )
})

it('a still is shown, or saved under a name that says what it is', async () => {
  const shown = await app.request(addresses.still)
  expect(shown.headers.get('content-type')).toBe('image/jpeg')
  expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="/)
  await shown.body?.cancel()
  const saved = await app.request(`${addresses.still}&download`)
  expect(saved.headers.get('content-disposition')).toBe(
    `attachment; filename="A-Film_still-01_Somebody_900px.jpg"; filename*=UTF-8''A-Film_still-01_Somebody_900px.jpg`,
  )
  await saved.body?.cancel()
})
