import { request, type IncomingHttpHeaders } from 'node:http'

import { readCodings } from '../delivery/codings.js'
import { openFilm } from '../editions/keep-openings.js'
import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { giveKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let filmId: string
let key: string
let clockMs = Date.now()
/** Where the clock stands: an answer is dated once its second is over. */
const now = () => new Date((clockMs += 1))

beforeAll(async () => {
  app = await createTestApp({ now })
  filmId = (await buildFilm(app, { slug: 'warm' })).id
  await buildTranslation(app, { film: filmId, synopsisLong: 'A long synopsis. '.repeat(200) })
  await buildTranslation(app, { film: filmId, locale: 'pl', title: 'Ciepły' })
  await buildStill(app, { film: filmId })
  const opensAt = new Date(clockMs + 3_600_000).toISOString()
  await buildStill(app, { film: filmId, credit: 'Later', embargo: { until: opensAt } })
  key = await giveKey(app, { seesEmbargoed: true })
  await (await createDesk(app)).readFilm('warm')
  await waitFor('the whole film', async () => (await readFilm()).stills.length === 1)
  clockMs += 2_000
})
afterAll(() => app.remove())

interface Kit {
  edition: number
  title: string
  stills: { credit: string }[]
}

const readFilm = async (key?: string) =>
  (await (await app.request('/v1/films/warm?locale=en', { key })).json()) as Kit

interface Got {
  status: number
  headers: IncomingHttpHeaders
  names: string[]
  body: Buffer
}

/** Without what `fetch` adds of its own, and with the headers as they were written. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const names = response.rawHeaders.filter((_, index) => index % 2 === 0).sort()
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, names, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A cookie that nothing reads: with it a request goes the long way. */
const longWay = { cookie: 'theme=dark' }

describe('the short way and the long way', () => {
  const paths = [
    '/v1/films/warm',
    '/v1/films/warm?locale=pl',
    '/v1/films',
    '/v1/films?locale=en&limit=5',
    '/v1/films/',
    '/v1/films/warm.jsonld?locale=pl',
    '/v1/films/warm/feed.atom',
    '/v1/films/warm/editions',
    '/v1/films/warm/editions/1?locale=en',
    '/v1/films/warm/editions/1?diff=2',
    '/v1/openapi.json',
    '/v1/changes',
    '/',
    '/en/films/warm',
    '/pl/films/warm/editions/1',
  ]
  const asked: Record<string, string>[] = [
    {},
    { 'accept-encoding': 'gzip' },
    { 'accept-encoding': 'br;q=0.9, gzip;q=1' },
    { 'accept-encoding': 'br, gzip', 'accept-language': 'pl, en;q=0.5' },
    { 'accept-encoding': 'identity;q=0, br' },
    { 'accept-language': 'uk' },
    { 'if-none-match': '"other"' },
    { 'if-none-match': '*', 'accept-encoding': 'gzip' },
    { 'if-modified-since': 'Mon, 01 Jan 2035 00:00:00 GMT' },
    { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
    { origin: 'https://film.example', range: 'bytes=0-10' },
  ]
  const matrix = paths.flatMap((path) => asked.map((headers) => [path, headers] as const))

  it.each(matrix)('say the same of %s to %j', async (path, headers) => {
    await waitFor('the bytes to be packed', async () => {
      const { status, headers: said, body } = await ask(path, headers)
      const coding = said['content-encoding'] ?? 'identity'
      // What is short is never packed.
      if (status !== 200 || (coding === 'identity' && body.byteLength < 1024)) return true
      return coding === readCodings(headers['accept-encoding'])[0]
    })
    for (const method of ['GET', 'HEAD', 'POST']) {
      const [short, long] = [
        await ask(path, headers, method),
        await ask(path, { ...headers, ...longWay }, method),
      ]
      const told = ({ status, headers, names, body }: Got) => {
        const { 'x-request-id': id, date, ...others } = headers
        return {
          status,
          others,
          names,
          body: body.toString('latin1'),
          id: id?.length,
          date: !!date,
        }
      }
      expect(told(short)).toEqual(told(long))
      expect(short.headers['x-request-id']).not.toBe(long.headers['x-request-id'])
    }
  })

  it('know each packing by its own tag, and whoever has one keeps it', async () => {
    const path = '/v1/films/warm?locale=en'
    const tagOf = (coding: string) =>
      waitFor(`${coding} bytes`, async () => {
        const { headers } = await ask(path, { 'accept-encoding': coding })
        return headers['content-encoding'] === coding && headers.etag
      })
    const [br, gzip, plain] = [
      await tagOf('br'),
      await tagOf('gzip'),
      (await ask(path, {})).headers.etag!,
    ]
    expect(new Set([br, gzip, plain]).size).toBe(3)
    for (const etag of [br, gzip, plain]) {
      const again = await ask(path, { 'accept-encoding': 'br, gzip', 'if-none-match': `W/${etag}` })
      expect([again.status, again.headers.etag]).toEqual([304, etag])
    }
    const other = await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': br })
    expect([other.status, other.headers['content-encoding']]).toEqual([200, 'gzip'])
  })
})

describe('the short way', () => {
  it('never takes a date for an edition of the same second', async () => {
    const desk = await createDesk(app)
    const path = '/v1/films/warm?locale=en'
    const publish = async (year: number) => {
      const { edition } = await readFilm()
      await desk.publish(`films/${filmId}`, { year })
      await waitFor('the next edition', async () => (await readFilm()).edition > edition)
    }
    clockMs = Math.ceil(clockMs / 1000) * 1000
    await publish(1997)
    const date = (await ask(path, {})).headers['last-modified']!
    await publish(1998)
    clockMs += 2000
    expect((await ask(path, { 'if-modified-since': date })).status).toBe(200)
    const later = (await ask(path, {})).headers['last-modified']!
    expect((await ask(path, { 'if-modified-since': later })).status).toBe(304)
  })

  it('says at once what was published, and never anything older after it', async () => {
    const before = await readFilm()
    await (await createDesk(app)).publish(`films/${filmId}`, { year: 1999 })
    await waitFor('the next edition', async () => (await readFilm()).edition > before.edition)
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await readFilm()).edition).toBeGreaterThan(before.edition)
    }
  })

  it('never gives a visitor what a key opens, nor a key what a visitor sees', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await readFilm(key)).stills.map(({ credit }) => credit)).toContain('Later')
      expect((await readFilm()).stills.map(({ credit }) => credit)).not.toContain('Later')
    }
    const wrong = await app.request('/v1/films/warm?locale=en', { key: `${key}x` })
    expect(wrong.status).toBe(401)
  })

  it('refuses what the long way refuses', async () => {
    const path = '/v1/films/warm?locale=en'
    await ask(path, {})
    const keyInCookie = await ask(path, { cookie: `session=${key}` })
    expect(keyInCookie.status).toBe(400)
    const large = await ask(path, { 'content-length': '99999999' }).catch(() => null)
    expect(large?.status ?? 413).toBe(413)
  })

  it('holds nothing beyond the moment at which something opens', async () => {
    const path = '/v1/films/warm?locale=en'
    const { headers } = await ask(path, {})
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate')
    const closed = await readFilm()
    clockMs += 3_600_000 - 10_000
    for (let steps = 0; steps < 100; steps += 1) {
      clockMs += 200
      const got = await ask(path, {})
      const isOpen = got.body.toString().includes('Later')
      if (isOpen) break
      const isHeld = got.headers['cache-control']?.includes('s-maxage') === true
      clockMs += isHeld ? 990 : 0
      const next = isHeld ? await ask(path, {}) : got
      expect([isHeld, next.body.toString().includes('Later')]).toEqual([isHeld, false])
    }
    const open = await ask(path, { 'if-modified-since': headers['last-modified']! })
    expect(open.status).toBe(200)
    expect((await readFilm()).stills).toHaveLength(closed.stills.length + 1)
  })

  it('is closed again by a clock that is set back', async () => {
    const before = (await readFilm()).stills.length
    clockMs -= 7_200_000
    expect((await readFilm()).stills).toHaveLength(before - 1)
    clockMs += 7_200_000
    expect((await readFilm()).stills).toHaveLength(before)
  })
})

describe('what is made once', () => {
  const doors = [
    '/v1/films/later?locale=en',
    '/v1/films/later.jsonld?locale=en',
    '/v1/films/later/feed.atom?locale=en',
    '/v1/films/later/editions',
    '/v1/films/later/editions/2?locale=en',
    '/v1/films/later/editions/2?diff=1',
    '/en/films/later',
    '/en/films/later/editions/2',
  ]
  const read = async (path: string) => (await ask(path, {})).body.toString()
  const readAll = () => Promise.all(doors.map(read))

  it('is made anew at every address when something opens', async () => {
    const opensAt = new Date(clockMs + 3_600_000).toISOString()
    const film = (await buildFilm(app, { slug: 'later' })).id
    await buildTranslation(app, { film, title: 'Later' })
    const desk = await createDesk(app)
    await desk.readFilm('later')
    await buildStill(app, { film, credit: 'Not yet', embargo: { until: opensAt } })
    await desk.readFilm('later')
    await desk.publish(`films/${film}`, { year: 1984 })
    await desk.readFilm('later')
    const closed = await readAll()
    expect(await readAll()).toEqual(closed)
    clockMs = Date.parse(opensAt)
    const { payload, services } = app
    // No timer hears of a clock that a test moves: the look that one would have led to.
    const onOpening = ({ sequence: openings }: { sequence: number }) =>
      services.tail.note({ openings })
    await openFilm({ payload, now, onOpening }, film)
    await waitFor('other answers', async () => {
      const open = await readAll()
      return open.every((body, index) => body !== closed[index])
    })
  })
})
