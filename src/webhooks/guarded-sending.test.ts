import { once } from 'node:events'
import { createServer as createMuteServer, type AddressInfo } from 'node:net'

import { listen, makeCertificate, stopListeners, type Certificate } from '../testing/listeners.js'
import { describeWith } from '../testing/foreign-tools.js'
import { createSender, type SenderDeps } from './send.js'

afterEach(stopListeners)

const send = (url: string, deps: Partial<SenderDeps> = {}) =>
  createSender({ isPrivateAllowed: false, limits: { connectMs: 1000 }, ...deps }).send({
    url,
    headers: {},
    body: Buffer.from('{}'),
    signal: new AbortController().signal,
  })

/** A public address that IANA has given to nobody: whatever is sent there goes nowhere. */
const nowhere = '3000::1'

const familyOf = (address: string) => (address.includes(':') ? 6 : 4)

/** A DNS that gives these addresses, each list once, the last for ever; and counts its questions. */
function createDns(...answers: string[][]) {
  const asked: string[] = []
  const lookup = (hostname: string) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(hostname)
    return Promise.resolve(addresses.map((address) => ({ address, family: familyOf(address) })))
  }
  return { asked, lookup }
}

describe('a message to a name', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255', '240.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::127.0.0.1'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1'],
  ])('is not sent where the name leads to %s', async (address) => {
    const server = await listen((_, res) => res.end())
    const { lookup, asked } = createDns([address])
    const result = await send(`https://hooks.example.org:${server.port}`, { lookup })
    expect(result).toMatchObject({ kind: 'failed', problem: 'PRIVATE_ADDRESS', detail: null })
    expect([server.connections.length, asked.length]).toEqual([0, 1])
  })

  it('does not reach the own network by a name that leads to a public address first', async () => {
    const server = await listen((_, res) => res.end())
    const { lookup, asked } = createDns([nowhere], ['127.0.0.1'])
    const url = `https://hooks.example.org:${server.port}`
    const first = await send(url, { lookup })
    expect(['REFUSED', 'TIMED_OUT']).toContain(first.kind === 'failed' && first.problem)
    expect(asked).toHaveLength(1)
    expect(await send(url, { lookup })).toMatchObject({ problem: 'PRIVATE_ADDRESS' })
    expect([server.connections.length, asked.length]).toEqual([0, 2])
  })

  it('does not reach the own network by a name that leads to both', async () => {
    const server = await listen((_, res) => res.end())
    for (const addresses of [
      ['127.0.0.1', nowhere],
      [nowhere, '127.0.0.1', '::1'],
    ]) {
      const { lookup } = createDns(addresses)
      const result = await send(`https://hooks.example.org:${server.port}`, { lookup })
      expect(['REFUSED', 'TIMED_OUT']).toContain(result.kind === 'failed' && result.problem)
    }
    expect(server.connections).toHaveLength(0)
  })
})

describe('a message to an address without a name', () => {
  it.each(['127.0.0.1', '127.1', '2130706433', '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]'])(
    'is not sent to %s',
    async (host) => {
      const server = await listen((_, res) => res.end())
      const { lookup, asked } = createDns(['127.0.0.1'])
      const result = await send(`https://${host}:${server.port}`, { lookup })
      expect(result).toMatchObject({ kind: 'failed', problem: 'PRIVATE_ADDRESS' })
      expect([server.connections.length, asked.length]).toEqual([0, 0])
    },
  )

  it('is sent neither without encryption nor with a password', async () => {
    const { lookup, asked } = createDns([nowhere])
    const plain = await send('http://hooks.example.org', { lookup })
    expect(plain).toMatchObject({ kind: 'failed', problem: 'NOT_HTTPS' })
    const named = await send('https://a:b@hooks.example.org', { lookup })
    expect(named).toMatchObject({ kind: 'failed', problem: 'BAD_URL' })
    expect(asked).toHaveLength(0)
  })
})

describeWith(['openssl'], 'an encrypted message', () => {
  let certificate: Certificate
  beforeAll(() => {
    certificate = makeCertificate('DNS:hooks.example.org,IP:127.0.0.1')
  })
  const sendHome = (url: string, deps: Partial<SenderDeps> = {}) =>
    send(url, { isPrivateAllowed: true, lookup: createDns(['127.0.0.1']).lookup, ...deps })
  const hidden = () => listen((_, res) => res.end('Heard.'), certificate)

  it('arrives where the certificate is good for the name', async () => {
    const { port, arrived } = await hidden()
    const trusting = { authorities: certificate.cert }
    expect(await sendHome(`https://hooks.example.org:${port}`, trusting)).toMatchObject({
      kind: 'answered',
      answer: 'Heard.',
    })
    expect(await sendHome(`https://127.0.0.1:${port}`, trusting)).toMatchObject({ status: 200 })
    expect(arrived).toMatchObject([{ body: '{}' }, { body: '{}' }])
  })

  it('is not said to a server whose certificate is its own word, or another’s', async () => {
    const server = await hidden()
    const unknown = await sendHome(`https://hooks.example.org:${server.port}`)
    const detail = 'DEPTH_ZERO_SELF_SIGNED_CERT'
    expect(unknown).toMatchObject({ kind: 'failed', problem: 'TLS', detail })
    const trusting = { authorities: certificate.cert }
    const other = await sendHome(`https://other.example.org:${server.port}`, trusting)
    expect(other).toMatchObject({ problem: 'TLS', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    const plain = await listen((_, res) => res.end())
    expect(await sendHome(`https://127.0.0.1:${plain.port}`)).toMatchObject({ problem: 'TLS' })
    expect([...server.arrived, ...plain.arrived]).toEqual([])
  })

  /** As if 127.0.0.1 were the internet; the rest of this machine stays its own. */
  const outside = { mayReach: (address: string) => address === '127.0.0.1' }
  const sendOut = (url: string, deps: Partial<SenderDeps> = {}) =>
    send(url, { authorities: certificate.cert, ...outside, ...deps })

  it('goes to the address that the name led to when it was asked, and asks no second time', async () => {
    const { port, arrived } = await hidden()
    const { lookup, asked } = createDns(['127.0.0.2', '127.0.0.1'], ['127.0.0.2'])
    const url = `https://hooks.example.org:${port}`
    expect(await sendOut(url, { lookup })).toMatchObject({ kind: 'answered', status: 200 })
    expect(asked).toEqual(['hooks.example.org'])
    expect(await sendOut(url, { lookup })).toMatchObject({ problem: 'PRIVATE_ADDRESS' })
    expect(arrived).toHaveLength(1)
  })

  it('is not sent on into the own network, neither by address nor by name', async () => {
    const { lookup } = createDns(['127.0.0.1'], ['127.0.0.2'])
    const hosts = ['127.0.0.2', '[::ffff:7f00:2]', '169.254.169.254', 'inside.example.org']
    for (const host of [...hosts, 'localhost', 'metadata.google.internal']) {
      const server = await redirectTo(`https://${host}/`)
      const result = await sendOut(server.url, { lookup: createDns(['127.0.0.2']).lookup })
      expect([host, result]).toMatchObject([host, { problem: 'PRIVATE_ADDRESS' }])
      expect(server.arrived).toHaveLength(1)
    }
    const named = await redirectTo('https://inside.example.org/')
    const result = await sendOut(`https://hooks.example.org:${named.port}`, { lookup })
    expect(result).toMatchObject({ kind: 'failed', problem: 'PRIVATE_ADDRESS' })
  })

  it('is not said to a server that turns out, once connected, to stand elsewhere', async () => {
    const server = await hidden()
    const answers = [true, false]
    const result = await sendOut(server.url, { mayReach: () => answers.shift()! })
    expect(result).toMatchObject({ kind: 'failed', problem: 'PRIVATE_ADDRESS' })
    expect([answers.length, server.arrived.length]).toEqual([0, 0])
  })

  it('does not wait long for a server that accepts the connection and stays silent', async () => {
    const mute = createMuteServer()
    await once(mute.listen(0, '127.0.0.1'), 'listening')
    const { port } = mute.address() as AddressInfo
    const limits = { connectMs: 300, totalMs: 10_000 }
    const result = await sendHome(`https://127.0.0.1:${port}`, { limits })
    mute.close()
    expect(result).toMatchObject({ kind: 'failed', problem: 'TIMED_OUT' })
    expect(result.tookMs).toBeLessThan(5000)
  })

  it('is not sent on without encryption', async () => {
    const plain = await listen((_, res) => res.end())
    const server = await redirectTo(plain.url)
    const trusting = { authorities: certificate.cert }
    const result = await sendHome(`https://127.0.0.1:${server.port}`, trusting)
    expect(result).toMatchObject({ kind: 'failed', problem: 'BAD_REDIRECT' })
    expect(plain.connections).toHaveLength(0)
  })

  const redirectTo = (location: string) =>
    listen((_, res) => res.writeHead(307, { Location: location }).end(), certificate)
})
