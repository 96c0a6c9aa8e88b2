import { startChildServer, type ChildServer } from '../server/child-server.fixture.js'
import type { Translation } from '../payload-types.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { buildWebhook, onThisMachine, startReceiver, type Receiver } from '../testing/webhooks.js'

describe('a server that is killed', () => {
  let app: TestApp
  let receiver: Receiver
  let translations: Translation[]
  let token: string
  let variables: Record<string, string>
  const servers: ChildServer[] = []
  beforeAll(async () => {
    app = await createTestApp({ variables: onThisMachine })
    token = await app.signIn('editor')
    const films = await Promise.all([0, 1, 2].map(() => buildFilm(app)))
    translations = await Promise.all(films.map(({ id }) => buildTranslation(app, { film: id })))
    await app.services.composing.flush()
    receiver = await startReceiver()
    await buildWebhook(app, receiver.url)
    variables = { DATA_DIR: app.dataDirectory, LAUREL_ROLE: 'api', ...app.variables }
    await app.stop()
  })
  afterAll(async () => {
    for (const { child } of servers) child.kill('SIGKILL')
    await Promise.all(servers.map(({ exited }) => exited))
    await receiver.stop()
    await app.remove()
  })

  async function start(): Promise<ChildServer> {
    const server = await startChildServer(variables)
    servers.push(server)
    return server
  }

  async function publish({ url }: ChildServer, { id }: Translation): Promise<void> {
    const response = await fetch(`${url}/api/translations/${id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tagline: 'Until the end.', _status: 'published' }),
    })
    expect(response.status).toBe(200)
    await response.body?.cancel()
  }

  const listIds = () => receiver.received.map(({ headers }) => String(headers['webhook-id']))

  it('while a message is on its way has it sent again with the same id, and loses none', async () => {
    const first = await start()
    // Nobody is told that it arrived before the server is gone.
    receiver.answerWith({ status: 204, afterMs: 60_000 })
    await publish(first, translations[0]!)
    await waitFor('the message', () => receiver.received.length === 1, { timeoutMs: 20_000 })
    // Published, and nothing of it queued yet.
    await publish(first, translations[1]!)
    first.child.kill('SIGKILL')
    await first.exited
    receiver.answerWith({ status: 204 })
    const second = await start()
    await publish(second, translations[2]!)
    const films = translations.map(({ film }) => film as string)
    const expected = films.map((film) => `edition:${film}:2`)
    await waitFor('all three', () => new Set(listIds()).size === 3, { timeoutMs: 40_000 })
    const [sent, again, ...others] = listIds()
    expect([sent, again]).toEqual([expected[0], expected[0]])
    expect(others.toSorted()).toEqual(expected.slice(1).toSorted())
  })
})
