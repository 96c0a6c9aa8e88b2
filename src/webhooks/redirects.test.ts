import { listen, stopListeners, type Listener } from '../testing/listeners.js'
import { createSender } from './send.js'

afterEach(stopListeners)

const sender = createSender({ isPrivateAllowed: true })
const send = (url: string) =>
  sender.send({
    url,
    headers: { 'webhook-id': '1' },
    body: Buffer.from('{}'),
    signal: new AbortController().signal,
  })

const redirectTo = (location: string | null, status = 307): Promise<Listener> =>
  listen((_, res) => res.writeHead(status, location === null ? {} : { Location: location }).end())

describe('a message that is sent on', () => {
  it.each([307, 308])('arrives whole where %i says', async (status) => {
    const target = await listen((_, res) => res.writeHead(204).end())
    const first = await redirectTo(`${target.url}/moved`, status)
    expect(await send(first.url)).toMatchObject({ kind: 'answered', status: 204 })
    expect(target.arrived).toMatchObject([
      { method: 'POST', path: '/moved', body: '{}', headers: { 'webhook-id': '1' } },
    ])
  })

  it('follows an address without a host, three times and no more', async () => {
    const server = await listen((req, res) => {
      const turn = Number(req.url!.slice(1))
      if (turn > 0) res.writeHead(308, { Location: `${turn - 1}` }).end()
      else res.end('Here.')
    })
    expect(await send(`${server.url}/3`)).toMatchObject({ kind: 'answered', answer: 'Here.' })
    const problem = 'TOO_MANY_REDIRECTS'
    expect(await send(`${server.url}/4`)).toMatchObject({ kind: 'failed', problem })
    expect(server.arrived).toHaveLength(8)
  })

  it('does not go round in a circle for ever', async () => {
    const server = await redirectTo('/again')
    expect(await send(server.url)).toMatchObject({ problem: 'TOO_MANY_REDIRECTS' })
    expect(server.arrived).toHaveLength(4)
  })

  it.each([null, '', 'http://', 'ftp://127.0.0.1/', 'http://a:b@127.0.0.1/', 'data:,a'])(
    'goes nowhere where it is sent to %j',
    async (location) => {
      const server = await redirectTo(location)
      expect(await send(server.url)).toMatchObject({ kind: 'failed', problem: 'BAD_REDIRECT' })
      expect(server.arrived).toHaveLength(1)
    },
  )
})
