import type { ServerResponse } from 'node:http'

import { listen, stopListeners } from '../testing/listeners.js'
import { createSender, type SenderDeps } from './send.js'

afterEach(stopListeners)

const stay = new AbortController().signal
const sendTo = (url: string, deps: Partial<SenderDeps> = {}, signal: AbortSignal = stay) =>
  createSender({ isPrivateAllowed: true, ...deps }).send({
    url,
    headers: { 'webhook-id': 'edition:1:2' },
    body: Buffer.from('{"title":"Зима"}'),
    signal,
  })

describe('a message', () => {
  it('is posted as JSON over a connection of its own, which is closed', async () => {
    const server = await listen((_, res) => res.setHeader('Set-Cookie', 'a=b').end('Thanks.'))
    const first = await sendTo(`${server.url}/hook?for=us#part`)
    expect(first).toEqual({
      kind: 'answered',
      status: 200,
      answer: 'Thanks.',
      retryAfterMs: null,
      tookMs: expect.any(Number) as number,
    })
    await sendTo(server.url)
    const [arrived, again] = server.arrived
    expect(arrived).toEqual({
      method: 'POST',
      path: '/hook?for=us',
      headers: {
        'webhook-id': 'edition:1:2',
        'user-agent': 'Laurel-Webhooks',
        'content-type': 'application/json',
        'content-length': '20',
        'accept-encoding': 'identity',
        connection: 'close',
        host: `127.0.0.1:${server.port}`,
      },
      body: '{"title":"Зима"}',
    })
    expect(again!.headers).not.toHaveProperty('cookie')
    expect(server.connections).toHaveLength(2)
  })

  it.each([204, 400, 404, 410, 500, 301, 302, 303, 304])(
    'is told %i as it is answered, and is sent nowhere else',
    async (status) => {
      const server = await listen((_, res) => res.writeHead(status, { Location: '/other' }).end())
      expect(await sendTo(server.url)).toMatchObject({ kind: 'answered', status, answer: '' })
      expect(server.arrived).toHaveLength(1)
    },
  )

  it.each([
    ['600', 600_000],
    ['0', 0],
    ['Sun, 29 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 29 Nov 2026 11:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    ['Sun, 99 Nov 2026 12:00:00 GMT', null],
  ])('is asked to wait by "%s"', async (text, retryAfterMs) => {
    const server = await listen((_, res) => res.writeHead(429, { 'Retry-After': text }).end())
    const now = () => new Date('2026-11-29T12:00:00Z')
    expect(await sendTo(server.url, { now })).toMatchObject({ status: 429, retryAfterMs })
  })
})

describe('an answer', () => {
  it('is kept as text that can be shown: no control characters, nothing that turns it round', async () => {
    const body = 'We\u0000 are\u001b[31m\r\npainting\u202e.\u0085 Зима \u{1f3a5}'
    const server = await listen((_, res) => res.writeHead(500).end(body))
    const answer = 'We are[31m painting. Зима \u{1f3a5}'
    expect(await sendTo(server.url)).toMatchObject({ status: 500, answer })
  })

  it('is kept to a thousand characters, none of them half', async () => {
    const server = await listen((_, res) => res.end('\u{1f3a5}'.repeat(1023) + 'abc\u{1f3a5}'))
    const result = await sendTo(server.url)
    expect(result).toMatchObject({ answer: '\u{1f3a5}'.repeat(1000) })
    const uncut = await sendTo(server.url, { limits: { mostCharacters: 5000, mostBytes: 4097 } })
    expect(uncut).toMatchObject({ answer: '\u{1f3a5}'.repeat(1023) + 'abc' })
  })

  it('without an end is cut off, and is an answer', async () => {
    const written = { bytes: 0 }
    const server = await listen((_, res) => pour(res, written))
    expect(await sendTo(server.url)).toMatchObject({ status: 200, answer: 'x'.repeat(1000) })
    await new Promise((done) => server.connections[0]!.once('close', done))
    expect(written.bytes).toBeLessThan(8 * 1024 * 1024)
  })

  it('is not waited for once 4 KiB of it have come', async () => {
    const server = await listen((req, res) => res.write('x'.repeat(Number(req.url!.slice(1)))))
    const limits = { totalMs: 1000 }
    const enough = await sendTo(`${server.url}/4096`, { limits })
    expect(enough).toMatchObject({ kind: 'answered', answer: 'x'.repeat(1000) })
    const waiting = await sendTo(`${server.url}/4095`, { limits })
    expect(waiting).toMatchObject({ kind: 'failed', problem: 'TIMED_OUT' })
  })

  it('is cut off where its connection ends too early', async () => {
    const short = await listen((_, res) => {
      res.writeHead(200, { 'Content-Length': 100 })
      res.write('ten bytes.', () => res.socket?.destroy())
    })
    expect(await sendTo(short.url)).toMatchObject({ kind: 'failed', problem: 'CUT_OFF' })
    const silent = await listen((_, res) => res.socket?.destroy())
    expect(await sendTo(silent.url)).toMatchObject({ kind: 'failed', problem: 'CUT_OFF' })
    const reset = await listen((_, res) => res.socket?.resetAndDestroy())
    expect(await sendTo(reset.url)).toMatchObject({
      kind: 'failed',
      problem: 'CUT_OFF',
      detail: 'ECONNRESET',
    })
  })

  it.each([
    ['SSH-2.0-OpenSSH_9\r\n', 'BAD_ANSWER'],
    [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 'BAD_ANSWER'],
    [
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ws\r\n\r\n',
      'BAD_ANSWER',
    ],
  ])('that is none is a problem: %.20s', async (text, problem) => {
    const server = await listen((_, res) => res.socket?.end(text))
    expect(await sendTo(server.url)).toMatchObject({ kind: 'failed', problem })
  })
})

describe('interim answers', () => {
  const early = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'

  it('are passed over where an answer comes after a few', async () => {
    const server = await listen((_, res) => {
      res.socket?.end(`${early.repeat(3)}HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nThanks.`)
    })
    expect(await sendTo(server.url)).toMatchObject({ status: 200, answer: 'Thanks.' })
  })

  it.each([
    ['103', early],
    ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ])('%s without an end are cut off early', async (_, interim) => {
    const server = await listen(({ socket }) => {
      const flood = setInterval(() => socket.write(interim), 5)
      socket.on('close', () => clearInterval(flood))
    })
    const result = await sendTo(server.url)
    expect(result).toMatchObject({ kind: 'failed', problem: 'TOO_MANY_INTERIM' })
    expect(result.tookMs).toBeLessThan(2000)
    expect(server.arrived).toHaveLength(1)
  })
})

describe('a message that finds nobody', () => {
  it('says that nothing accepts it, or that the name is unknown', async () => {
    const server = await listen(() => undefined)
    await stopListeners()
    expect(await sendTo(server.url)).toMatchObject({ problem: 'REFUSED', detail: 'ECONNREFUSED' })
    const lookup = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }))
    expect(await sendTo('http://hooks.test', { lookup })).toMatchObject({ problem: 'UNRESOLVED' })
    const empty = () => Promise.resolve([])
    expect(await sendTo('http://hooks.test', { lookup: empty })).toMatchObject({
      problem: 'UNRESOLVED',
    })
  })

  it('goes to the next address of the name where the first accepts nothing', async () => {
    const server = await listen((_, res) => res.end())
    const lookup = () =>
      Promise.resolve([
        { address: '127.0.0.2', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    const result = await sendTo(`http://hooks.test:${server.port}`, { lookup })
    expect(result).toMatchObject({ kind: 'answered', status: 200 })
  })
})

describe('the time of a message', () => {
  const limits = { connectMs: 200, totalMs: 500 }

  it('ends where a name, or a server’s answer, does not come', async () => {
    const lookup = () => new Promise<never>(() => undefined)
    const unnamed = await sendTo('http://hooks.test', { lookup, limits })
    expect(unnamed).toMatchObject({ kind: 'failed', problem: 'TIMED_OUT' })
    expect(unnamed.tookMs).toBeLessThan(450)
    const server = await listen(() => undefined)
    const unanswered = await sendTo(server.url, { limits })
    expect(unanswered).toMatchObject({ kind: 'failed', problem: 'TIMED_OUT' })
    expect(unanswered.tookMs).toBeGreaterThanOrEqual(490)
  })

  it('ends where an answer comes drop by drop', async () => {
    const server = await listen((_, res) => {
      const drip = setInterval(() => res.write('.'), 20)
      res.on('close', () => clearInterval(drip))
    })
    const result = await sendTo(server.url, { limits })
    expect(result).toMatchObject({ kind: 'failed', problem: 'TIMED_OUT' })
    expect(result.tookMs).toBeLessThan(2000)
  })

  it('ends when Laurel stops, with the connection', async () => {
    const stopping = new AbortController()
    const server = await listen(() => stopping.abort())
    expect(await sendTo(server.url, {}, stopping.signal)).toMatchObject({ problem: 'STOPPED' })
    await new Promise((done) => server.connections[0]!.once('close', done))
    expect(await sendTo(server.url, {}, stopping.signal)).toMatchObject({ problem: 'STOPPED' })
    expect(server.connections).toHaveLength(1)
  })
})

/** Writes for as long as somebody reads. */
function pour(res: ServerResponse, written: { bytes: number }): void {
  const chunk = 'x'.repeat(64 * 1024)
  const write = () => {
    written.bytes += chunk.length
    if (res.write(chunk)) setImmediate(write)
    else res.once('drain', write)
  }
  write()
}
