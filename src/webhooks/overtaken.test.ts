import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { buildWebhook, onThisMachine, readDeliveries, startReceiver } from '../testing/webhooks.js'
import { deliver } from './deliver.js'
import type { SendResult } from './send.js'

const hour = 3_600_000
const answered = { status: 204, answer: '', retryAfterMs: null, tookMs: 1 }
const accepted: SendResult = { kind: 'answered', ...answered }
const timedOut: SendResult = { kind: 'failed', problem: 'TIMED_OUT', detail: null, tookMs: 15_000 }

let app: TestApp
let webhookId: string
beforeAll(async () => {
  app = await createTestApp({ variables: onThisMachine })
  webhookId = await leaveTwoWaiting()
})
afterAll(() => app.remove())

/** A webhook that two messages wait for, and no worker of the server's own. */
async function leaveTwoWaiting(): Promise<string> {
  const desk = await createDesk(app)
  const film = await buildFilm(app)
  const text = await buildTranslation(app, { film: film.id })
  await desk.countEditions(film.id)
  const receiver = await startReceiver()
  receiver.answerWith({ status: 503 })
  const { id } = await buildWebhook(app, receiver.url)
  for (const [index, tagline] of ['One.', 'Two.'].entries()) {
    await desk.publish(`translations/${text.id}`, { tagline })
    await waitFor('the message', async () => {
      const deliveries = await readDeliveries(app, id)
      return deliveries.length > index && deliveries[0]!.tries > 0
    })
  }
  await app.services.stop()
  await receiver.stop()
  return id
}

/** Bears what waits; once another has taken over, only asking the database says so. */
function bear(send: () => Promise<SendResult>, renew = () => Promise.resolve(true)) {
  let isLost = false
  const job = {
    subject: webhookId,
    isLost: () => isLost,
    isStopping: () => false,
    async renew() {
      const isOurs = await renew()
      isLost ||= !isOurs
      return isOurs
    },
  }
  const deps = {
    payload: app.payload,
    catalogue: app.services.catalogue,
    now: () => new Date(),
    nowMs: () => Date.now() + hour,
    siteUrl: app.url,
    siteSecret: app.payload.secret,
    random: Math.random,
    stopping: new AbortController().signal,
    sender: { send },
  }
  return deliver(deps, job)
}

describe('a bearer of messages that stands still and is overtaken', () => {
  it('leaves alone what became of its message, and sends no other', async () => {
    const [before] = await readDeliveries(app, webhookId)
    let wake: () => void = () => undefined
    const isAwake = new Promise<void>((resolve) => (wake = resolve))
    let sends = 0
    const still = bear(
      async () => {
        sends += 1
        await isAwake
        return timedOut
      },
      () => Promise.resolve(false),
    )
    await waitFor('the first to send', () => sends === 1)
    await bear(() => Promise.resolve(accepted))
    const delivered = await readDeliveries(app, webhookId)
    expect(delivered).toMatchObject([
      { state: 'delivered', tries: before!.tries + 1 },
      { state: 'delivered' },
    ])
    wake()
    expect(await still).toBeNull()
    expect(await readDeliveries(app, webhookId)).toEqual(delivered)
    expect(sends).toBe(1)
  })
})
