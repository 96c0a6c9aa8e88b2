import { isGenuine } from '../../examples/website/webhook.js'
import type { ChangeFeed } from '../editions/change-feed.js'
import type { Webhook } from '../payload-types.js'
import { buildFilm, buildPerson, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import {
  buildWebhook,
  findFreePort,
  onThisMachine,
  readDeliveries,
  startReceiver,
  type Received,
  type Receiver,
} from '../testing/webhooks.js'

const hour = 3_600_000
/** Moves the clock that messages are tried by. */
const shift = { ms: 0 }
const clock = { aheadMs: 0 }

let app: TestApp
let desk: Desk
let receiver: Receiver
let token: string
beforeAll(async () => {
  app = await createTestApp({
    variables: onThisMachine,
    now: () => new Date(Date.now() + clock.aheadMs),
    workNowMs: () => Date.now() + shift.ms,
  })
  desk = await createDesk(app)
  token = await app.signIn('admin')
})
beforeEach(async () => {
  shift.ms = 0
  receiver = await startReceiver()
})
afterEach(async () => {
  await app.payload.delete({ collection: 'webhooks', where: {}, overrideAccess: true })
  await receiver.stop()
})
afterAll(() => app.remove())

const tell = ({ body }: Received) =>
  JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> }
const told = () => receiver.received.map(tell)
const waitForMessages = (count: number) =>
  waitFor(`${count} messages`, () => receiver.received.length >= count)
const waitForState = (webhook: Webhook, state: string) =>
  waitFor(`a delivery to be ${state}`, async () =>
    (await readDeliveries(app, webhook.id)).find((delivery) => delivery.state === state),
  )
const post = (path: string) => app.request(`/api/${path}`, { method: 'POST', token, json: {} })
async function readSecret({ id }: Webhook): Promise<string> {
  const response = await app.request(`/api/webhooks/${id}/secret`, { token })
  return ((await response.json()) as { secret: string }).secret
}
const isSignedBy = (secret: string, { headers, body }: Received) =>
  isGenuine({ headers, body: Buffer.from(body), secret, now: new Date(Date.now() + shift.ms) })

async function publishFilm(data: Record<string, unknown> = {}) {
  const film = await buildFilm(app, data)
  const translation = await buildTranslation(app, { film: film.id })
  await desk.countEditions(film.id)
  return { film, translation }
}

async function retag(translation: { id: string }, tagline: string) {
  await desk.publish(`translations/${translation.id}`, { tagline })
}

describe('a webhook', () => {
  it('is told of a publish as the feed tells it, signed with its own secret', async () => {
    const { film, translation } = await publishFilm()
    const webhook = await buildWebhook(app, `${receiver.url}/hook?for=us`)
    await retag(translation, 'The war came to them.')
    await waitForMessages(1)
    const [message] = receiver.received
    const { type, timestamp, data } = tell(message!)
    const feed = (await (await app.request('/v1/changes?limit=100')).json()) as ChangeFeed
    const last = feed.events.at(-1)!
    expect({ type, timestamp, data }).toEqual({
      type: 'film.published',
      timestamp: last.at,
      data: last,
    })
    expect(data).toMatchObject({ slug: film.slug, changes: ['texts.en.tagline: added'] })
    expect(message!.path).toBe('/hook?for=us')
    expect(message!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': last.id,
    })
    expect(isSignedBy(await readSecret(webhook), message!)).toBe(true)
    const other = await buildWebhook(app, receiver.url)
    expect(isSignedBy(await readSecret(other), message!)).toBe(false)
    expect(await waitForState(webhook, 'delivered')).toMatchObject({
      slug: film.slug,
      tries: 1,
      attempts: [{ status: 204, problem: null }],
    })
  })

  it('is told of what it asked for, about the films that it chose', async () => {
    const [one, other] = [await publishFilm(), await publishFilm()]
    await buildWebhook(app, `${receiver.url}/one`, { whichFilms: 'chosen', films: [one.film.id] })
    await buildWebhook(app, `${receiver.url}/gone`, { events: ['film.unpublished'] })
    await retag(other.translation, 'Not for the first.')
    await desk.unpublish(`films/${other.film.id}`)
    await desk.countEditions(other.film.id)
    await retag(one.translation, 'For the first.')
    await waitForMessages(2)
    const seen = receiver.received.map(({ path, body }) => [
      path,
      (JSON.parse(body) as { data: { slug: string } }).data.slug,
    ])
    expect(seen.sort()).toEqual([
      ['/gone', other.film.slug],
      ['/one', one.film.slug],
    ])
  })

  it('is told of nothing that happened before it, or while it was off', async () => {
    const { film, translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    await retag(translation, 'First.')
    await waitForMessages(1)
    const turn = (isActive: boolean) =>
      app.request(`/api/webhooks/${webhook.id}`, { method: 'PATCH', token, json: { isActive } })
    await turn(false)
    await retag(translation, 'While it is off.')
    await desk.countEditions(film.id)
    await turn(true)
    await retag(translation, 'Second.')
    await waitForMessages(2)
    const editions = told().map(({ data }) => data.edition)
    expect(editions).toEqual([2, 4])
  })

  it('is told within a second after an embargo ends, and not before', async () => {
    const opensAt = new Date(Date.now() + clock.aheadMs + 3000)
    await buildWebhook(app, receiver.url)
    const film = await buildFilm(app, { embargo: { until: opensAt.toISOString() } })
    await desk.countEditions(film.id)
    await waitForMessages(1)
    const lateMs = receiver.receivedMs[0]! + clock.aheadMs - opensAt.getTime()
    expect(told()).toMatchObject([{ type: 'film.opened', data: { slug: film.slug, edition: 1 } }])
    expect(lateMs).toBeGreaterThanOrEqual(0)
    expect(lateMs).toBeLessThan(1000)
  })
})

describe('what does not arrive', () => {
  it('is sent again with the same id, and what comes after it waits its turn', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 500, body: 'We are\u0007 painting.' })
    await retag(translation, 'One.')
    await waitForMessages(1)
    await retag(translation, 'Two.')
    await waitFor('both to be queued', async () => {
      return (await readDeliveries(app, webhook.id)).length === 2
    })
    expect(receiver.received).toHaveLength(1)
    const [failed] = await readDeliveries(app, webhook.id)
    expect(failed).toMatchObject({ state: 'waiting', tries: 1 })
    expect(failed!.attempts).toMatchObject([{ status: 500, answer: 'We are painting.' }])
    const restMs = Date.parse(failed!.nextAt) - Date.parse(failed!.updatedAt)
    expect(restMs).toBeGreaterThan(4000)
    expect(restMs).toBeLessThan(7000)
    receiver.answerWith({ status: 200 })
    shift.ms = 10_000
    await waitForMessages(3)
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(ids[1]).toBe(ids[0])
    expect(told().map(({ data }) => data.edition)).toEqual([2, 2, 3])
  })

  it('is given up after a day, which is seen, and is sent once more when an admin says so', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 503 })
    await retag(translation, 'Never heard.')
    await waitForMessages(1)
    const waitForTries = (count: number) =>
      waitFor(`${count} attempts`, async () => {
        const [{ tries } = { tries: 0 }] = await readDeliveries(app, webhook.id)
        return tries === count
      })
    await waitForTries(1)
    for (const [index, hours] of [1, 5, 12, 20, 23.9].entries()) {
      shift.ms = hours * hour
      await waitForTries(2 + index)
    }
    expect((await readDeliveries(app, webhook.id))[0]!.state).toBe('waiting')
    shift.ms = 24.1 * hour
    const givenUp = await waitForState(webhook, 'given-up')
    expect(givenUp.tries).toBe(receiver.received.length)
    receiver.answerWith({ status: 204 })
    await retag(translation, 'Heard.')
    await waitForState(webhook, 'delivered')
    expect(told().at(-1)).toMatchObject({ data: { edition: 3 } })
    const again = await post(`deliveries/${givenUp.id}/send-again`)
    expect(again.status).toBe(202)
    await waitFor('the first to arrive', async () =>
      (await readDeliveries(app, webhook.id)).every(({ state }) => state === 'delivered'),
    )
    const last = receiver.received.at(-1)!
    expect(tell(last)).toMatchObject({ data: { edition: 2 } })
    expect(last.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id'])
  })

  it('is asked for again when its receiver says so', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 429, headers: { 'Retry-After': '600' } })
    await retag(translation, 'Later.')
    await waitForMessages(1)
    const delivery = await waitFor('it to be written down', async () =>
      (await readDeliveries(app, webhook.id)).find(({ tries }) => tries === 1),
    )
    const restMs = Date.parse(delivery.nextAt) - Date.parse(delivery.updatedAt)
    expect(Math.round(restMs / 1000)).toBe(600)
  })

  it('turns a webhook off whose receiver says that it is gone', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 410 })
    await retag(translation, 'Nobody is here.')
    await waitForState(webhook, 'given-up')
    const found = await waitFor('it to be off', async () => {
      const { docs } = await app.payload.find({
        collection: 'webhooks',
        where: { and: [{ id: { equals: webhook.id } }, { isActive: { equals: false } }] },
        overrideAccess: true,
      })
      return docs[0]
    })
    expect((await post(`webhooks/${found.id}/trial`)).status).toBe(409)
  })

  it('no longer names whom the film team withdrew meanwhile', async () => {
    const { film } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 500 })
    const person = await buildPerson(app, { name: 'Ania Withdrawn' })
    await desk.publish(`films/${film.id}`, {
      credits: [{ person: person.id, job: 'editor' }],
      year: 2031,
    })
    await waitForMessages(1)
    expect(receiver.received[0]!.body).toContain('Ania Withdrawn')
    await desk.publish(`people/${person.id}`, { withdrawn: { at: new Date().toISOString() } })
    await desk.countEditions(film.id)
    receiver.answerWith({ status: 204 })
    shift.ms = hour
    await waitFor('all to arrive', async () => {
      const deliveries = await readDeliveries(app, webhook.id)
      return deliveries.length > 1 && deliveries.every(({ state }) => state === 'delivered')
    })
    const [, ...later] = receiver.received
    expect(later[0]!.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id'])
    expect(later.map(({ body }) => body).join()).toContain('facts.year')
    expect(later.map(({ body }) => body).join()).not.toContain('Ania')
    expect(JSON.stringify(await readDeliveries(app, webhook.id))).not.toContain('Ania')
  })

  it('is not told at all once nothing of it may be told', async () => {
    const { film } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 500 })
    const still = await buildStill(app, { film: film.id })
    await waitForMessages(1)
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: new Date().toISOString() } })
    await desk.countEditions(film.id)
    receiver.answerWith({ status: 204 })
    shift.ms = hour
    const given = await waitForState(webhook, 'given-up')
    expect(given.attempts).toMatchObject([{ status: 500 }, { problem: 'NOTHING_TO_TELL' }])
  })
})

describe('what waits while another message is on its way', () => {
  /** Two messages wait; the first of them is on its way, for a second. */
  async function keepTwoWaiting(status = 204) {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 500 })
    await retag(translation, 'One.')
    await waitForMessages(1)
    await retag(translation, 'Two.')
    await waitFor('both to be queued', async () => {
      return (await readDeliveries(app, webhook.id)).length === 2
    })
    receiver.answerWith({ status, afterMs: 1000 })
    shift.ms = 10_000
    await waitForMessages(2)
    return webhook
  }
  const change = (webhook: Webhook, json: object) =>
    app.request(`/api/webhooks/${webhook.id}`, { method: 'PATCH', token, json })

  it('is not sent once the webhook is off, and is sent once it is on again', async () => {
    const webhook = await keepTwoWaiting()
    await change(webhook, { isActive: false })
    receiver.answerWith({ status: 204 })
    await waitForState(webhook, 'delivered')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(receiver.received).toHaveLength(2)
    await change(webhook, { isActive: true })
    await waitForMessages(3)
    expect(told().map(({ data }) => data.edition)).toEqual([2, 2, 3])
  })

  it('goes to the address that the webhook was given meanwhile', async () => {
    const webhook = await keepTwoWaiting()
    await change(webhook, { url: `${receiver.url}/moved` })
    await waitForMessages(3)
    expect(receiver.received.map(({ path }) => path)).toEqual(['/', '/', '/moved'])
  })

  it('goes to the new address too where the old one answers that it is gone', async () => {
    const webhook = await keepTwoWaiting(410)
    await change(webhook, { url: `${receiver.url}/moved` })
    receiver.answerWith({ status: 204 })
    await waitForMessages(4)
    const [, gone, again] = receiver.received
    expect(receiver.received.map(({ path }) => path)).toEqual(['/', '/', '/moved', '/moved'])
    expect(again!.headers['webhook-id']).toBe(gone!.headers['webhook-id'])
    await waitFor('both to have arrived', async () => {
      const deliveries = await readDeliveries(app, webhook.id)
      return deliveries.every(({ state }) => state === 'delivered')
    })
    const kept = await app.request(`/api/webhooks/${webhook.id}`, { token })
    expect(await kept.json()).toMatchObject({ isActive: true })
  })

  it('is given up in words where the webhook no longer covers it, until it does again', async () => {
    const other = await publishFilm()
    const webhook = await keepTwoWaiting()
    await change(webhook, { whichFilms: 'chosen', films: [other.film.id] })
    receiver.answerWith({ status: 204 })
    const givenUp = await waitForState(webhook, 'given-up')
    expect(givenUp).toMatchObject({ edition: 3, attempts: [{ problem: 'NOT_ASKED_FOR' }] })
    expect(receiver.received).toHaveLength(2)
    await change(webhook, { whichFilms: 'all', events: ['film.opened'] })
    await post(`deliveries/${givenUp.id}/send-again`)
    await waitFor('another look at it', async () => {
      const found = (await readDeliveries(app, webhook.id)).find(({ id }) => id === givenUp.id)
      return (found!.attempts as unknown[]).length === 2
    })
    expect(receiver.received).toHaveLength(2)
    await change(webhook, { events: ['film.published'] })
    await post(`deliveries/${givenUp.id}/send-again`)
    await waitForMessages(3)
    expect(told()[2]).toMatchObject({ data: { edition: 3 } })
  })

  it('names nobody whom the film team withdrew before it was sent', async () => {
    const { film, translation } = await publishFilm()
    const person = await buildPerson(app, { name: 'Ania Withdrawn' })
    await buildWebhook(app, receiver.url)
    // Not composed on demand: that would wait for the messages too.
    const waitForEdition = (number: number) =>
      waitFor(`edition ${number}`, async () => {
        const response = await app.request(`/v1/films/${film.slug}`)
        return ((await response.json()) as { edition: number }).edition === number
      })
    receiver.answerWith({ status: 204, afterMs: 4000 })
    await retag(translation, 'On its way.')
    await waitForMessages(1)
    await retag(translation, 'Read together with the next.')
    await waitForEdition(3)
    await desk.publish(`films/${film.id}`, {
      credits: [{ person: person.id, job: 'editor' }],
      year: 2031,
    })
    await waitForEdition(4)
    expect(receiver.received).toHaveLength(1)
    await waitForMessages(2)
    await desk.publish(`people/${person.id}`, { withdrawn: { at: new Date().toISOString() } })
    await waitForEdition(5)
    expect(receiver.received).toHaveLength(2)
    receiver.answerWith({ status: 204 })
    await waitForMessages(3)
    expect(told()[2]).toMatchObject({ data: { edition: 4 } })
    expect(receiver.received[2]!.body).not.toContain('Ania')
  })
})

describe('what became of messages', () => {
  it('is forgotten after a month, also of a webhook that is off', async () => {
    const { film, translation } = await publishFilm()
    const webhooks = [
      await buildWebhook(app, `${receiver.url}/on`),
      await buildWebhook(app, `${receiver.url}/off`),
    ]
    await retag(translation, 'A month ago.')
    for (const webhook of webhooks) await waitForState(webhook, 'delivered')
    const off = `/api/webhooks/${webhooks[1]!.id}`
    await app.request(off, { method: 'PATCH', token, json: { isActive: false } })
    const listEditions = async () => {
      const all = await Promise.all(webhooks.map(({ id }) => readDeliveries(app, id)))
      return all.flat().map(({ edition }) => edition)
    }
    shift.ms = 29 * 24 * hour
    await retag(translation, 'Nothing is forgotten.')
    await waitFor('the second', async () => (await listEditions()).includes(3))
    expect((await listEditions()).filter((edition) => edition === 2)).toHaveLength(2)
    shift.ms = 31 * 24 * hour
    await desk.publish(`films/${film.id}`, { year: 2032 })
    await waitFor('both to be forgotten', async () => !(await listEditions()).includes(2))
  })
})

describe('an admin', () => {
  it('is shown why nothing answered, and by which code the system knows it', async () => {
    const port = await findFreePort()
    const webhook = await buildWebhook(app, `http://127.0.0.1:${port}/nobody`)
    await post(`webhooks/${webhook.id}/trial`)
    const { attempts } = await waitForState(webhook, 'given-up')
    expect(attempts).toMatchObject([{ status: null, problem: 'REFUSED', detail: 'ECONNREFUSED' }])
  })

  it('sends a trial, which goes before all that waits', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    receiver.answerWith({ status: 500 })
    await retag(translation, 'Waits.')
    await waitForMessages(1)
    receiver.answerWith({ status: 204 })
    const trial = await post(`webhooks/${webhook.id}/trial`)
    expect(trial.status).toBe(202)
    await waitForMessages(2)
    expect(told()[1]).toMatchObject({ type: 'webhook.trial', data: { webhook: webhook.id } })
    expect(isSignedBy(await readSecret(webhook), receiver.received[1]!)).toBe(true)
  })

  it('makes a new secret, beside which the old one signs for a day', async () => {
    const webhook = await buildWebhook(app, receiver.url)
    const old = await readSecret(webhook)
    expect(old).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const made = await post(`webhooks/${webhook.id}/rotate-secret`)
    const { secret, formerUntil } = (await made.json()) as Record<string, string>
    expect(secret).not.toBe(old)
    expect(Date.parse(formerUntil!) - Date.now()).toBeGreaterThan(23 * hour)
    expect(await readSecret(webhook)).toBe(secret)
    await post(`webhooks/${webhook.id}/trial`)
    await waitForMessages(1)
    shift.ms = 25 * hour
    await post(`webhooks/${webhook.id}/trial`)
    await waitForMessages(2)
    shift.ms = 0
    const [soon, late] = receiver.received as [Received, Received]
    expect([isSignedBy(old, soon), isSignedBy(secret!, soon)]).toEqual([true, true])
    shift.ms = 25 * hour
    expect([isSignedBy(old, late), isSignedBy(secret!, late)]).toEqual([false, true])
  })

  it('finds no secret in what is kept, and no address gives the place it stands at', async () => {
    const webhook = await buildWebhook(app, receiver.url)
    const secret = await readSecret(webhook)
    const { docs } = await app.payload.db.find({ collection: 'webhooks', where: {} })
    expect(JSON.stringify(docs)).not.toContain(secret.slice(6, 20))
    const read = await app.request(`/api/webhooks/${webhook.id}`, { token })
    expect(Object.keys((await read.json()) as object).sort()).toEqual(
      'createdAt events films id isActive label updatedAt url whichFilms'.split(' '),
    )
  })

  it('is refused an address that is none, and cannot say where a webhook stands', async () => {
    const send = (json: object) => app.request('/api/webhooks', { method: 'POST', token, json })
    const whole = { label: 'A', events: ['film.published'], whichFilms: 'all' }
    expect((await send({ ...whole, url: 'ftp://example.org' })).status).toBe(400)
    expect((await send({ ...whole, url: 'https://u:p@example.org' })).status).toBe(400)
    const made = await send({ ...whole, url: receiver.url, place: 'MQ', secretGeneration: 7 })
    const { doc } = (await made.json()) as { doc: { id: string } }
    const { docs } = await app.payload.find({
      collection: 'webhooks',
      where: { id: { equals: doc.id } },
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(docs[0]).toMatchObject({ secretGeneration: 1 })
    expect(docs[0]!.place).not.toBe('MQ')
  })

  it('deletes a webhook with all that became of its messages', async () => {
    const { translation } = await publishFilm()
    const webhook = await buildWebhook(app, receiver.url)
    await retag(translation, 'Told.')
    await waitForState(webhook, 'delivered')
    const gone = await app.request(`/api/webhooks/${webhook.id}`, { method: 'DELETE', token })
    expect(gone.status).toBe(200)
    expect(await readDeliveries(app, webhook.id)).toEqual([])
  })

  it('leaves nothing behind of a webhook that is deleted while messages are queued for it', async () => {
    for (let round = 0; round < 8; round++) {
      const webhook = await buildWebhook(app, receiver.url)
      const deleting = app.request(`/api/webhooks/${webhook.id}`, { method: 'DELETE', token })
      const trials = await Promise.all(
        Array.from({ length: 6 }, () => post(`webhooks/${webhook.id}/trial`)),
      )
      expect((await deleting).status).toBe(200)
      for (const { status } of trials) expect(status).toBeLessThan(500)
    }
    // Of none of them, whatever a row that stayed may still say of whose it is.
    await waitFor('nothing to be left', async () => {
      const { totalDocs } = await app.payload.count({ collection: 'deliveries' })
      return totalDocs === 0
    })
  })
})
