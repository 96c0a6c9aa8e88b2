import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { buildFilm, buildPerson, buildStill, buildTranslation } from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { buildWebhook, findFreePort, onThisMachine } from '../../src/testing/webhooks.js'
import { createWebsite } from './website.js'

/** The example runs against a started Laurel, and is looked at as its readers would. */

const secret = `whsec_${Buffer.from('a secret that both sides know').toString('base64')}`

let app: TestApp
let desk: Desk
let film: { id: string }
let texts: { id: string }

beforeAll(async () => {
  app = await createTestApp({ variables: onThisMachine })
  desk = await createDesk(app)
  const person = await buildPerson(app, { name: 'Olha <Petrenko>' })
  film = await buildFilm(app, {
    slug: 'winter-road',
    credits: [{ job: 'director', person: person.id }],
  })
  await buildTranslation(app, { film: film.id, title: 'Winter Road', logline: 'A road.' })
  texts = await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Zimowa droga' })
  await buildStill(app, { film: film.id, caption: 'The road at dawn' })
  await desk.readFilm('winter-road')
})
afterAll(() => app.remove())

type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** A website that runs as long as it is looked at. */
async function open(
  options: { laurel?: string; everyMs?: number; webhookSecret?: string; port?: number },
  look: (ask: Ask) => Promise<void>,
): Promise<void> {
  const { port: wanted = 0, ...settings } = options
  const website = createWebsite({
    laurel: app.url,
    slug: 'winter-road',
    languages: ['en', 'pl'],
    webhookSecret: secret,
    onFailure: () => undefined,
    ...settings,
  })
  const port = await website.start(wanted)
  try {
    await look((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init))
  } finally {
    await website.stop()
  }
}

interface Between {
  isAway: boolean
}

/** One to which the change feed is closed, and Laurel may be away altogether. */
async function openDeaf(
  look: (ask: Ask, between: Between) => Promise<void>,
  options: { everyMs?: number; webhookSecret?: string; port?: number } = {},
): Promise<void> {
  const between = { isAway: false }
  const server = createServer((req, res) => {
    const path = req.url ?? '/'
    if (between.isAway) req.socket.destroy()
    else if (path.startsWith('/v1/changes')) res.writeHead(503).end()
    else passOn(path, req, res).catch(() => req.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const laurel = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await open({ laurel, everyMs: 3_600_000, ...options }, (ask) => look(ask, between))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function passOn(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const tag = req.headers['if-none-match']
  const answer = await app.request(path, { headers: tag ? { 'if-none-match': tag } : {} })
  const body = Buffer.from(await answer.arrayBuffer())
  res.writeHead(answer.status, { etag: answer.headers.get('etag') ?? '' }).end(body)
}

const message = (body: string, { key = secret, at = Date.now() } = {}): RequestInit => {
  const id = 'edition:1:2'
  const time = String(Math.floor(at / 1000))
  const bytes = Buffer.from(key.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', bytes).update(`${id}.${time}.${body}`).digest('base64')
  return {
    method: 'POST',
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,bm9uZQ== v1,${signature}`,
    },
  }
}

const publishTitle = async (title: string) => {
  await desk.publish(`translations/${texts.id}`, { title })
  await desk.countEditions(film.id)
}

describe('the example website', () => {
  it('shows the film in two languages, each text in its own, and what comes from outside escaped', () =>
    open({}, async (ask) => {
      const [en, pl] = await Promise.all([(await ask('/en')).text(), (await ask('/pl')).text()])
      expect(en).toContain('<h1 lang="en">Winter Road</h1>')
      expect(pl).toContain('<h1 lang="pl">Zimowa droga</h1>')
      expect(pl).toContain('<p lang="en">A road.</p>')
      expect(en).toContain('Olha &#60;Petrenko&#62;')
      expect(en).toMatch(/<img src="[^"]+\/v1\/stills\/[^"]+\/web\?locale=en"/)
      const [home, other] = [await ask('/', { redirect: 'manual' }), await ask('/uk')]
      expect([home.headers.get('location'), other.status]).toEqual(['/en', 404])
    }))

  it('answers 304 to a reader who has the page', () =>
    open({}, async (ask) => {
      const etag = (await ask('/pl')).headers.get('etag')!
      const again = await ask('/pl', { headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
    }))

  it('shows a publish that the change feed tells of', () =>
    open({ everyMs: 3_600_000 }, async (ask) => {
      await publishTitle('Droga w śniegu')
      await waitFor('the new title', async () =>
        (await (await ask('/pl')).text()).includes('Droga w śniegu'),
      )
    }))

  it('shows a publish that a message of Laurel’s tells of', () =>
    openDeaf(async (ask) => {
      await publishTitle('Droga o zmierzchu')
      expect(await (await ask('/pl')).text()).not.toContain('o zmierzchu')
      expect((await ask('/webhook', message('{}'))).status).toBe(204)
      await waitFor('the new title', async () =>
        (await (await ask('/pl')).text()).includes('Droga o zmierzchu'),
      )
    }))

  it('shows a publish of which the webhook tells that an admin made for it', async () => {
    const port = await findFreePort()
    const { id } = await buildWebhook(app, `http://127.0.0.1:${port}/webhook`)
    const token = await app.signIn('admin')
    const answer = await app.request(`/api/webhooks/${id}/secret`, { token })
    const { secret: webhookSecret } = (await answer.json()) as { secret: string }
    await openDeaf(
      async (ask) => {
        await publishTitle('Droga z wieścią')
        await waitFor('the new title', async () =>
          (await (await ask('/pl')).text()).includes('Droga z wieścią'),
        )
      },
      { port, webhookSecret },
    )
  })

  it('believes no message that is not Laurel’s, or is not of now', () =>
    open({}, async (ask) => {
      const forged = [
        message('{}', { key: 'whsec_bm90IHRoZSBzZWNyZXQ=' }),
        message('{}', { at: Date.now() - 3_600_000 }),
        { ...message('{}'), body: '{"other":true}' },
        { method: 'POST', body: '{}' },
        message('x'.repeat(200_000)),
      ]
      for (const init of forged) expect((await ask('/webhook', init)).status).toBe(401)
    }))

  it('asks by ETag even if it was told nothing', () =>
    openDeaf(
      async (ask) => {
        await publishTitle('Droga bez wieści')
        await waitFor('the new title', async () =>
          (await (await ask('/pl')).text()).includes('Droga bez wieści'),
        )
      },
      { everyMs: 100 },
    ))

  it('stays as it is while Laurel is away, and shows nothing of a film that was withdrawn', async () => {
    await openDeaf(
      async (ask, between) => {
        between.isAway = true
        await new Promise((resolve) => setTimeout(resolve, 250))
        expect((await ask('/pl')).status).toBe(200)
        between.isAway = false
        await desk.unpublish(`films/${film.id}`)
        await desk.countEditions(film.id)
        await waitFor('the page to go', async () => (await ask('/pl')).status === 404)
      },
      { everyMs: 100 },
    )
  })
})
