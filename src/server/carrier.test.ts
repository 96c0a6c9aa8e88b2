import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

import { createCarrier } from './carrier.js'

describe('what a request carries', () => {
  it('is found by all that is awaited for it, and by nothing else', async () => {
    const carrier = createCarrier<string>()
    const look = async () => {
      await turn()
      return carrier.find()
    }
    const both = ['one', 'another'].map((value) => carrier.carry(value, look))
    expect(await Promise.all([...both, look()])).toEqual(['one', 'another', undefined])
  })

  it('is let go when it is done, so that nothing is looked after any more', async () => {
    const carrier = createCarrier<string>()
    const later = { found: Promise.resolve(carrier.find()) }
    await carrier.carry('one', async () => {
      later.found = turn().then(() => carrier.find())
      await Promise.resolve()
    })
    expect(await later.found).toBeUndefined()
  })

  it('is kept for whoever still carries when another is done', async () => {
    const carrier = createCarrier<string>()
    let finish = () => {}
    const slow = carrier.carry('slow', async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      return carrier.find()
    })
    await carrier.carry('quick', () => turn())
    finish()
    expect(await slow).toBe('slow')
  })

  it('is let go by one that fails', async () => {
    const carrier = createCarrier<string>()
    const fail = () => Promise.reject(new Error('no'))
    await expect(carrier.carry('one', fail)).rejects.toThrow('no')
    expect(await carrier.carry('two', () => Promise.resolve(carrier.find()))).toBe('two')
  })
})

describe('what a response carries', () => {
  const carrier = createCarrier<string>()
  let server: Server
  let later: Promise<string | undefined>
  beforeAll(async () => {
    server = createServer((req, res) => {
      carrier.carryWhileOpen(res, req.url!, () => {
        void turn().then(() => res.end(carrier.find()))
        later = once(res, 'close')
          .then(turn)
          .then(() => carrier.find())
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  it('is found until it is closed', async () => {
    const { port } = server.address() as AddressInfo
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    expect(await Promise.all(['/a', '/b'].map(ask))).toEqual(['/a', '/b'])
    expect(await later).toBeUndefined()
  })
})
