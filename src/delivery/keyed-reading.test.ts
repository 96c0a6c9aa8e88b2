import { buildFilm, buildLaurel, buildStill, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildDistributor, giveKey, makeKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'

const farAhead = '2999-01-01T00:00:00.000Z'

let app: TestApp
let stills: Record<'given' | 'closed' | 'other' | 'embargoed', string>
let films: Record<'given' | 'other' | 'embargoed', string>
const keys: Record<string, string> = {}

beforeAll(async () => {
  app = await createTestApp()
  const given = (await buildFilm(app, { slug: 'given', originalTitle: 'Дано' })).id
  const other = (await buildFilm(app, { slug: 'other' })).id
  const embargo = { until: farAhead }
  const embargoed = (await buildFilm(app, { slug: 'embargoed', embargo })).id
  films = { given, other, embargoed }
  const laurel = await buildLaurel(app, { film: given, award: 'Best Film' })
  stills = {
    given: (await buildStill(app, { film: given })).id,
    closed: (await buildStill(app, { film: given, embargo })).id,
    other: (await buildStill(app, { film: other })).id,
    embargoed: (await buildStill(app, { film: embargoed })).id,
  }
  const captions = [{ still: stills.given, caption: 'Podpis.', alt: 'Opis.' }]
  const awards = [{ laurel: laurel.id, text: 'Najlepszy film' }]
  await buildTranslation(app, { film: given, locale: 'en', title: 'Given', logline: 'English.' })
  await buildTranslation(app, { film: given, locale: 'pl', title: 'Dany', captions, awards })
  await buildTranslation(app, { film: other, locale: 'en' })
  await buildTranslation(app, { film: embargoed, locale: 'en', title: 'Embargoed' })
  keys.all = await giveKey(app)
  keys.early = await giveKey(app, { seesEmbargoed: true })
  keys.one = await giveKey(app, { whichFilms: 'chosen', films: [given] })
  keys.polish = await giveKey(app, { whichLocales: 'chosen', locales: ['pl'] })
  keys.german = await giveKey(app, { whichLocales: 'chosen', locales: ['de'] })
  keys.otherEarly = await giveKey(app, {
    whichFilms: 'chosen',
    films: [other],
    seesEmbargoed: true,
  })
  await waitFor('every edition', async () => {
    const { body } = await read('/v1/films?limit=100', keys.early)
    const kit = (await read('/v1/films/given', keys.early)).body
    return body.total === 3 && kit.stills?.length === 2 && kit.availableLocales?.length === 2
  })
})
afterAll(() => app.remove())

describe('what a key opens under /v1', () => {
  it.each([
    ['all', ['given', 'other']],
    ['early', ['embargoed', 'given', 'other']],
    ['one', ['given']],
    ['otherEarly', ['other']],
    ['polish', ['given', 'other']],
  ])('is listed, and all that is counted: %s', async (key, slugs) => {
    const { body } = await read('/v1/films?limit=100', keys[key])
    expect(body.films.map(({ slug }) => slug).sort()).toEqual(slugs)
    expect(body).toMatchObject({ total: slugs.length, pages: 1 })
  })

  it.each([
    ['all', { given: 200, other: 200, embargoed: 404 }],
    ['early', { given: 200, other: 200, embargoed: 200 }],
    ['one', { given: 200, other: 404, embargoed: 404 }],
    ['otherEarly', { given: 404, other: 200, embargoed: 404 }],
  ])('is the films it was made for, their kits and stills: %s', async (key, expected) => {
    for (const [slug, status] of Object.entries(expected)) {
      const still = stills[slug as keyof typeof stills]
      const paths = [
        `/v1/films/${slug}`,
        `/v1/films/${slug}/kit.zip?locale=en`,
        `/v1/stills/${still}/web`,
      ]
      for (const path of paths) {
        const got = (await app.request(path, { key: keys[key]! })).status
        expect({ path, got }).toEqual({ path, got: status })
        const head = await app.request(path, { key: keys[key]!, method: 'HEAD' })
        expect({ path, head: head.status }).toEqual({ path, head: status })
      }
    }
  })

  it('is told of a film that is not in it as of one that never was', async () => {
    const [missing, outside] = await Promise.all([
      readText('/v1/films/no-such-film', keys.one!),
      readText('/v1/films/other', keys.one!),
    ])
    expect(outside.replace('other', 'no-such-film')).toBe(missing)
  })

  it('has early stills in the film, its kit and at their own address', async () => {
    const kits = [keys.early, keys.all].map((key) => read('/v1/films/given?locale=en', key))
    const [early, all] = await Promise.all(kits)
    expect(early!.body.stills.map(({ id }) => id)).toEqual([stills.given, stills.closed])
    expect(all!.body.stills.map(({ id }) => id)).toEqual([stills.given])
    const path = `/v1/stills/${stills.closed}/web`
    expect((await app.request(path, { key: keys.early! })).status).toBe(200)
    expect((await app.request(path, { key: keys.all! })).status).toBe(404)
    const zip = '/v1/films/given/kit.zip?locale=en&rendition=web'
    const [large, small] = await Promise.all([size(zip, keys.early), size(zip, keys.all)])
    expect(large.bytes).toBeGreaterThan(small.bytes)
    expect(large.etag).not.toBe(small.etag)
    expect(await size(zip, keys.all)).toEqual(await size(zip))
  })

  it('has no text of a language that was not given, whichever is asked for', async () => {
    for (const query of ['', '?locale=en', '?locale=pl', '?locale=uk', '?locale=en-GB']) {
      const { body, text } = await read(`/v1/films/given${query}`, keys.polish, {
        'accept-language': 'en',
      })
      expect(body.availableLocales).toEqual(['pl'])
      expect(body.title).toBe('Dany')
      expect(text).not.toMatch(/Given|English\.|A caption|What is to be seen/)
      expect(body.stills[0]).toMatchObject({ caption: 'Podpis.', alt: 'Opis.' })
      expect(body.laurels[0]).toMatchObject({
        award: query === '?locale=pl' || query === '' ? 'Najlepszy film' : 'Best Film',
      })
    }
  })

  it('has the film without its texts where none is in a given language', async () => {
    const { body, text } = await read('/v1/films/given?locale=de', keys.german)
    expect(body).toMatchObject({ availableLocales: [], title: 'Дано', texts: { logline: null } })
    expect(text).not.toMatch(/Given|Dany|Podpis|A caption|Najlepszy/)
    expect(body.stills[0]).toMatchObject({ caption: null, alt: null, credit: 'Somebody' })
  })

  it('writes a kit of the same texts', async () => {
    const response = await app.request('/v1/films/given/kit.zip?locale=en&rendition=web', {
      key: keys.polish!,
    })
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
    expect(text).not.toMatch(/English\.|A caption/)
    expect(text).toContain('Podpis.')
  })

  it('is the same by GraphQL', async () => {
    const query = `{ pressKits(limit: 100) { total films { slug availableLocales } }
      pressKit(film: "given", locale: "en") { title stills { id } } }`
    expect(await ask(query, keys.polish)).toMatchObject({
      data: {
        pressKits: { total: 2 },
        pressKit: { title: 'Dany', stills: [{ id: stills.given }] },
      },
    })
    expect(await ask(query, keys.early)).toMatchObject({
      data: { pressKits: { total: 3 }, pressKit: { title: 'Given' } },
    })
    const outside = await ask(`{ pressKit(film: "embargoed") { title } }`, keys.one)
    expect(outside).toMatchObject({ data: { pressKit: null } })
    expect(JSON.stringify(outside)).not.toContain('Embargoed')
  })
})

describe('what a cache may make of it', () => {
  it.each(['/v1/films', '/v1/films/given?locale=en', '/v1/films/given/kit.zip?locale=en'])(
    'keeps what a key opens for its holder alone: %s',
    async (path) => {
      const keyed = await app.request(path, { key: keys.all! })
      expect(keyed.headers.get('cache-control')).toBe('private, no-cache')
      expect(keyed.headers.get('vary')).toMatch(/authorization/i)
      expect(keyed.headers.get('last-modified')).toBeNull()
      const open = await app.request(path)
      expect(open.headers.get('cache-control')).toMatch(/^public, /)
      expect(open.headers.get('vary')).toMatch(/authorization/i)
    },
  )

  it('says 304 to whoever has these very bytes, and to nobody else', async () => {
    const path = '/v1/films/given?locale=en'
    const early = (await app.request(path, { key: keys.early! })).headers.get('etag')!
    const all = (await app.request(path, { key: keys.all! })).headers.get('etag')!
    const status = async (key: string, etag: string) =>
      (await app.request(path, { key, headers: { 'if-none-match': etag } })).status
    expect(early).not.toBe(all)
    expect(await status(keys.early!, early)).toBe(304)
    expect(await status(keys.all!, early)).toBe(200)
    const given = await app.request(`/v1/stills/${stills.closed}/web`, { key: keys.early! })
    const etag = given.headers.get('etag')!
    const visit = await app.request(`/v1/stills/${stills.closed}/web`, {
      headers: { 'if-none-match': etag },
    })
    expect(visit.status).toBe(404)
  })

  it('does not say by date that nothing changed: a scope may have', async () => {
    const { id } = await buildDistributor(app, { whichFilms: 'chosen', films: [films.given] })
    const { key } = await makeKey(app, id)
    const since = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() }
    const path = '/v1/films/given'
    expect((await app.request(path, { key, headers: since })).status).toBe(200)
  })

  it('remembers nothing of one reader for another, in any order', async () => {
    for (const key of ['early', 'polish', 'all', 'german', 'early', 'all', 'polish']) {
      const { body } = await read('/v1/films/given?locale=pl', keys[key])
      const expected = { early: ['en', 'pl'], all: ['en', 'pl'], polish: ['pl'], german: [] }
      expect(body.availableLocales).toEqual(expected[key as keyof typeof expected])
      expect(body.stills).toHaveLength(key === 'early' ? 2 : 1)
    }
  })
})

it('a film that moved is told of to those who are given it', async () => {
  const moving = await buildFilm(app, { slug: 'before' })
  const key = await giveKey(app, { whichFilms: 'chosen', films: [moving.id] })
  await waitFor('the film', async () => (await app.request('/v1/films/before')).status === 200)
  await app.payload.update({
    collection: 'films',
    id: moving.id,
    data: { slug: 'after', _status: 'published' },
    overrideAccess: true,
  })
  await waitFor('its move', async () => (await app.request('/v1/films/before')).status === 301)
  const mine = await app.request('/v1/films/before', { key })
  expect([mine.status, mine.headers.get('cache-control')]).toEqual([301, 'private, no-cache'])
  expect((await app.request('/v1/films/before', { key: keys.one! })).status).toBe(404)
})

it('a film that was withdrawn is told of to those who were given it', async () => {
  const gone = await buildFilm(app, { slug: 'gone' })
  const key = await giveKey(app, { whichFilms: 'chosen', films: [gone.id] })
  await waitFor('the film', async () => (await app.request('/v1/films/gone')).status === 200)
  await app.payload.update({
    collection: 'films',
    id: gone.id,
    data: { _status: 'draft' },
    overrideAccess: true,
  })
  await waitFor('its end', async () => (await app.request('/v1/films/gone')).status === 410)
  expect((await app.request('/v1/films/gone', { key })).status).toBe(410)
  expect((await app.request('/v1/films/gone', { key: keys.one! })).status).toBe(404)
})

interface Body {
  films: { slug: string }[]
  total: number
  title: string
  stills: { id: string }[]
  laurels: unknown[]
  availableLocales: string[]
}

async function read(path: string, key?: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { key, headers })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as Body }
}

const readText = async (path: string, key: string) => (await read(path, key)).text

async function size(path: string, key?: string) {
  const response = await app.request(path, { key, method: 'HEAD' })
  const bytes = Number(response.headers.get('content-length'))
  return { bytes, etag: response.headers.get('etag') }
}

async function ask(query: string, key?: string): Promise<unknown> {
  const response = await app.request('/api/graphql', { method: 'POST', key, json: { query } })
  return response.json()
}
