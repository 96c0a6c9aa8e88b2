import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createSay } from '../strings.js'
import { describeFailure } from './describe-failure.js'
import { listReasons, patchJson, requestJson } from './request-json.js'

describe('listReasons', () => {
  it('names each field with what is wrong in it', () => {
    const errors = [
      { label: 'Credit', path: 'credit', message: 'This is needed.' },
      { path: 'alt', message: 'Too long.' },
    ]
    expect(listReasons({ errors: [{ message: 'Invalid.', data: { errors } }] })).toEqual([
      'Credit: This is needed.',
      'alt: Too long.',
    ])
  })

  it('gives the sentence itself where no field is named, and nothing for another shape', () => {
    expect(listReasons({ errors: [{ message: 'No image.', data: null }] })).toEqual(['No image.'])
    expect(listReasons(null)).toEqual([])
    expect(listReasons({ message: 'from a proxy' })).toEqual([])
  })
})

describe('requestJson', () => {
  let server: Server
  let url: string

  beforeAll(async () => {
    server = createServer((req, res) => {
      if (req.url === '/refused') {
        res.writeHead(400).end(JSON.stringify({ errors: [{ message: 'Shorten the text.' }] }))
      } else if (req.url === '/proxy') res.writeHead(502).end('<html>Bad gateway</html>')
      else {
        const { method } = req
        const language = req.headers['accept-language']
        req.setEncoding('utf8').once('data', (body: string) => {
          res.end(JSON.stringify({ method, language, body }))
        })
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  const say = createSay('en')
  const askInVain = (address: string) =>
    requestJson(address).then(
      () => 'answered',
      (error: unknown) => describeFailure(error, say),
    )

  it('sends a change as JSON, in the admin’s language', async () => {
    expect(await patchJson(`${url}/doc`, { rank: 10 }, 'uk')).toEqual({
      method: 'PATCH',
      language: 'uk',
      body: '{"rank":10}',
    })
  })

  it('fails with the server’s own sentence', async () => {
    expect(await askInVain(`${url}/refused`)).toBe('Shorten the text.')
  })

  it('says the status where a proxy answered in its place', async () => {
    expect(await askInVain(`${url}/proxy`)).toBe('The server answered 502.')
  })

  it('says that the server cannot be reached where nobody answers', async () => {
    expect(await askInVain('http://127.0.0.1:9/')).toBe(
      'The server cannot be reached. Check the connection and try again.',
    )
  })
})
