import { connect } from 'node:net'

import type { ChangeFeed } from '../editions/change-feed.js'
import { buildFilm } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildDistributor, giveKey, makeKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'

/** How many may wait. */
const places = 4

let app: TestApp
let next: string
let leaving: AbortController
beforeAll(async () => {
  app = await createTestApp({
    variables: { TRUST_PROXY: 'true' },
    waitingLimits: { places, fairShare: 1 },
  })
  next = ((await (await app.request('/v1/changes')).json()) as ChangeFeed).next
})
beforeEach(() => {
  leaving = new AbortController()
})
afterEach(async () => {
  leaving.abort()
  await waitForPlaces(0)
})
afterAll(() => app.remove())

const waitForPlaces = (count: number) =>
  waitFor(`${count} places to be taken`, () => app.services.waitingRoom.count() === count)

const asAddress = (address: string) => ({ 'x-forwarded-for': address })

/** Asks a question that waits; gives the status it is answered with in the end. */
const ask = (headers: Record<string, string>): Promise<number | 'left'> =>
  app
    .request(`/v1/changes?since=${next}&wait=25`, { headers, signal: leaving.signal })
    .then(({ status }) => status)
    .catch(() => 'left')

/** Has somebody ask from as many sides as there are places; gives what the first is answered with. */
async function takeAll(
  sides: Record<string, string>[],
): Promise<{ first: ReturnType<typeof ask> }> {
  const asking: ReturnType<typeof ask>[] = []
  for (const headers of sides) {
    asking.push(ask(headers))
    await waitForPlaces(asking.length)
  }
  return { first: asking[0]! }
}

describe('places to wait', () => {
  it('are not all kept by one subscriber with a network of addresses', async () => {
    const { first } = await takeAll(
      Array.from({ length: places }, (_, index) => asAddress(`2001:db8:1:2::${index + 1}`)),
    )
    const late = ask(asAddress('2001:db8:1:3::1'))
    expect(await Promise.race([first, late])).toBe(200)
    leaving.abort()
    expect(await late).toBe('left')
  })

  it('are not all kept by one distributor with several keys, or one in several spellings', async () => {
    const { id } = await buildDistributor(app)
    const [{ key: one }, { key: other }] = [await makeKey(app, id), await makeKey(app, id)]
    const spelled = [`Bearer ${one}`, `bearer ${one}`, `BEARER   ${one}`, `Bearer ${other}`]
    const { first } = await takeAll(spelled.map((authorization) => ({ authorization })))
    const late = ask(asAddress('198.51.100.7'))
    expect(await Promise.race([first, late])).toBe(200)
    leaving.abort()
    expect(await late).toBe('left')
  })

  it('are all taken by as many readers, and whoever comes then is turned away', async () => {
    await takeAll(Array.from({ length: places }, (_, index) => asAddress(`192.0.2.${index}`)))
    expect(await ask(asAddress('198.51.100.7'))).toBe(503)
  })

  it('are left by one whose key is revoked meanwhile, who is told nothing more', async () => {
    const { id } = await buildDistributor(app, { seesEmbargoed: true })
    const made = await makeKey(app, id)
    const answered = ask({ authorization: `Bearer ${made.key}` })
    await waitForPlaces(1)
    const revoking = { method: 'POST', token: await app.signIn('admin') }
    await app.request(`/api/distributors/${id}/keys/${made.id}/revoke`, revoking)
    await buildFilm(app, { embargo: { until: '2100-01-01T00:00:00Z' } })
    expect(await answered).toBe(401)
  })

  it('are left by those who went away before their key was looked up', async () => {
    const key = await giveKey(app)
    for (let times = 0; times < 20; times += 1) {
      const socket = connect(app.port, '127.0.0.1')
      await new Promise<void>((resolve) => socket.once('connect', resolve))
      const head = `GET /v1/changes?since=${next}&wait=25 HTTP/1.1\r\nHost: laurel.test\r\n`
      await new Promise((sent) => socket.write(`${head}Authorization: Bearer ${key}\r\n\r\n`, sent))
      socket.resetAndDestroy()
    }
    // Long enough for each to have been heard, and less than they would wait.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(app.services.waitingRoom.count()).toBe(0)
  })
})
