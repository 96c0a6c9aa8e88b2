import { once } from 'node:events'
import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http'
import { connect, Socket, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { frameOf } from '../delivery/shortcuts.js'
import { openFilm } from '../editions/keep-openings.js'
import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { giveKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'
import { createKeptQuestions } from './kept-questions.js'
import { sendRaw } from './raw-request.fixture.js'

let app: TestApp
let desk: Desk
let filmId: string
let opensAtMs: number
let clockMs = Date.now()

beforeAll(async () => {
  app = await createTestApp({
    now: () => new Date((clockMs += 1)),
    variables: { CORS_ORIGINS: 'https://film.example' },
  })
  desk = await createDesk(app)
  filmId = (await buildFilm(app, { slug: 'asked', year: 2001 })).id
  await buildTranslation(app, { film: filmId })
  await buildTranslation(app, { film: filmId, locale: 'pl', title: 'Pytany' })
  await buildStill(app, { film: filmId })
  opensAtMs = clockMs + 3_600_000
  const until = new Date(opensAtMs).toISOString()
  await buildStill(app, { film: filmId, credit: 'Later', embargo: { until } })
  await desk.readFilm('asked')
  await waitFor('the whole film', async () => (await askFilm()).stills.length === 1)
})
afterAll(() => app.remove())

const question = `query Page($locale: String) {
  pressKit(film: "asked", locale: $locale) { title edition facts { year } stills { credit } }
}`

interface Film {
  title: string
  edition: number
  facts: { year: number }
  stills: { credit: string }[]
}

const ask = (headers: Record<string, string> = {}, body: object = { query: question }) =>
  app.request('/api/graphql', { method: 'POST', json: body, headers })

const askFilm = async (headers?: Record<string, string>, body?: object) => {
  const { data } = (await (await ask(headers, body)).json()) as { data: { pressKit: Film } }
  return data.pressKit
}

/** All that was said, but for what is of each request alone. */
async function told(response: Response) {
  const headers = Object.fromEntries(response.headers)
  const { 'x-request-id': id, date, ...others } = headers
  return {
    status: response.status,
    others,
    text: await response.text(),
    id: id?.length,
    date: !!date,
  }
}

/** A cookie that nothing reads: with it a question goes the long way. */
const longWay = { cookie: 'theme=dark' }

describe('a question that was asked before', () => {
  const query = question
  it.each<[Record<string, string>, object]>([
    [{}, { query }],
    [{}, { query, variables: { locale: 'pl' } }],
    [{ 'accept-language': 'pl, en;q=0.5' }, { query }],
    [{ accept: 'application/graphql-response+json' }, { query }],
    [{ accept: 'application/json' }, { query }],
    [{ accept: 'text/html' }, { query }],
    [{ origin: 'https://film.example' }, { query }],
    [{ origin: 'https://other.example' }, { query }],
    [{}, { query: '{ __typename }' }],
    [{}, { query: '{ pressKits(limit: 2) { total films { slug } } }' }],
    [{}, { query: '{ pressKit(film: "nobody") { title } }' }],
    [{}, { query: '{ pressKit(film: "asked") { nothing } }' }],
    [{}, { query: 'mutation { logoutUser }' }],
    [{}, { query: '{ Films { totalDocs } }' }],
    [{}, { query: `${query} # ${'long '.repeat(2000)}` }],
    [{}, {}],
  ])('(%#) is answered as the long way answers it', async (headers, body) => {
    const long = await told(await ask({ ...headers, ...longWay }, body))
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await told(await ask(headers, body))).toEqual(long)
    }
  })

  it('has an id of its own each time', async () => {
    const ids = [await ask(), await ask(), await ask()].map(({ headers }) =>
      headers.get('x-request-id'),
    )
    expect(new Set(ids).size).toBe(3)
  })

  it('is answered with what was published since', async () => {
    for (const year of [2002, 2003]) {
      const { edition } = await askFilm()
      await desk.publish(`films/${filmId}`, { year })
      await waitFor('the next edition', async () => (await askFilm()).edition > edition)
      expect((await askFilm()).facts.year).toBe(year)
    }
  })

  it('never shows a visitor what a key opens, nor a key what a visitor sees', async () => {
    const key = await giveKey(app, { seesEmbargoed: true })
    const credits = async (headers?: Record<string, string>) =>
      (await askFilm(headers)).stills.map(({ credit }) => credit)
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await credits({ authorization: `Bearer ${key}` })).toContain('Later')
      expect(await credits()).not.toContain('Later')
    }
    expect((await ask({ authorization: `Bearer ${key}x` })).status).toBe(401)
  })

  it('shows what is embargoed from the moment on, and not before', async () => {
    const credits = async () => (await askFilm()).stills.map(({ credit }) => credit)
    clockMs = opensAtMs - 1000
    for (let turn = 0; turn < 3; turn += 1) expect(await credits()).not.toContain('Later')
    clockMs = opensAtMs
    expect(await credits()).toContain('Later')
    await openFilm(
      { payload: app.payload, now: () => new Date(clockMs), onOpening: () => {} },
      filmId,
    )
    expect(await credits()).toContain('Later')
  })

  it('is told that a film was withdrawn', async () => {
    await desk.unpublish(`films/${filmId}`)
    await waitFor(
      'the end of it',
      async () => (await app.request('/v1/films/asked')).status === 410,
    )
    for (let turn = 0; turn < 2; turn += 1)
      expect(await (await ask()).text()).toContain('withdrawn')
  })
})

describe('the door for questions', () => {
  let server: Server
  let isCurrent = true
  let asked: string[] = []
  beforeAll(async () => {
    const questions = createKeptQuestions({ mostBytes: 50_000 })
    const standings = [{ key: '', opensNextMs: 0, isCurrent: () => isCurrent }]
    const answerSlowly = async (req: IncomingMessage, res: ServerResponse) => {
      const question = await text(req)
      asked.push(question)
      const response = new Response()
      questions.describe(response, { text: `You asked ${question}`, standings })
      res.setHeader('Content-Type', 'text/plain')
      questions.note(req, res, response)
      res.end(`You asked ${question}`)
    }
    server = createServer((req, res) =>
      questions.find(req, (ready) => {
        if (!ready) return void answerSlowly(req, res)
        res.writeHead(ready.status, ready.headers)
        res.end(ready.body)
      }),
    ).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  beforeEach(() => (asked = []))
  afterAll(() => server.close())

  const pose = async (question: string, headers: Record<string, string> = {}) => {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/api/graphql`
    return (await fetch(url, { method: 'POST', body: question, headers })).text()
  }

  it('passes each on once, with its body, and then answers it itself', async () => {
    for (const question of ['one', 'two', 'one', 'two']) {
      expect(await pose(question)).toBe(`You asked ${question}`)
    }
    expect(asked).toEqual(['one', 'two'])
  })

  it('passes on what no longer stands', async () => {
    await pose('three')
    isCurrent = false
    await pose('three')
    isCurrent = true
    expect(asked).toEqual(['three', 'three'])
  })

  it.each([
    ['a cookie', { cookie: 'a=b' }],
    ['a key', { authorization: 'Bearer x' }],
    ['a packed body', { 'content-encoding': 'identity' }],
    ['a header that is nobody’s habit', { origin: `https://${'a'.repeat(300)}.example` }],
  ])('passes on what comes with %s', async (_, headers) => {
    for (let turn = 0; turn < 2; turn += 1) await pose('four', headers)
    expect(asked).toEqual(['four', 'four'])
  })

  it('forgets what was asked longest ago where there are too many', async () => {
    const questions = Array.from({ length: 20 }, (_, at) => `${at} ${'word '.repeat(500)}`)
    for (const question of questions) await pose(question)
    await pose(questions[19]!)
    expect(asked).toHaveLength(20)
    await pose(questions[0]!)
    expect(asked).toHaveLength(21)
  })
})

describe('a question that does not come whole', () => {
  const body = JSON.stringify({ query: '{ __typename }' })
  const head = (length: number) =>
    `POST /api/graphql HTTP/1.1\r\nHost: laurel.test\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`

  it('is answered once it is there', async () => {
    const socket = connect(app.port, '127.0.0.1')
    const chunks: Buffer[] = []
    const ended = new Promise<string>((resolve) => {
      socket.on('data', (chunk: Buffer) => chunks.push(chunk))
      socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    for (const piece of [head(body.length), body.slice(0, 5), body.slice(5)]) {
      socket.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    const answer = await ended
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('{"data":{"__typename":"Query"}}')
  })

  it('leaves the next one on its connection alone', async () => {
    const socket = connect(app.port, '127.0.0.1')
    const keepAlive = head(body.length).replace('close', 'keep-alive')
    const answers: Buffer[] = []
    socket.on('data', (chunk: Buffer) => answers.push(chunk))
    // Three at once, in one packet, of which each has been asked before.
    await ask({}, { query: '{ __typename }' })
    socket.write(`${keepAlive}${body}`.repeat(3))
    await waitFor('three answers', () => {
      const all = Buffer.concat(answers).toString()
      return all.match(/\{"data":\{"__typename":"Query"\}\}/g)?.length === 3
    })
    socket.destroy()
  })

  it('ends with its reader', async () => {
    const socket = connect(app.port, '127.0.0.1')
    socket.write(head(body.length))
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    expect((await ask({}, { query: '{ __typename }' })).status).toBe(200)
  })

  it('is refused where its length is none', async () => {
    const answer = await sendRaw(
      app.port,
      head(body.length).replace(String(body.length), '-5'),
      body,
    )
    expect(answer.status).toBe(400)
  })
})

describe('what is said of an answer', () => {
  /** As many answers of as many lengths, as somebody who asks on purpose can have them. */
  const say = (bytes: number, origin = '*') => {
    const res = new ServerResponse(new IncomingMessage(new Socket()))
    res.setHeader('Access-Control-Allow-Origin', origin)
    res.setHeader('Content-Length', bytes)
    return frameOf(res)
  }

  it('is kept once for answers of any length', () => {
    expect(say(2)).toBe(say(1))
    expect(say(1)).not.toContain('Content-Length')
  })

  it('is not kept for ever where it differs each time', () => {
    const origins = Array.from({ length: 200 }, (_, index) => `https://${index}.example`)
    for (const origin of origins) say(1, origin)
    expect(say(1, origins[199])).not.toBe(say(1, origins[199]))
    expect(say(1, origins[199])).toEqual(say(1, origins[199]))
  })
})
