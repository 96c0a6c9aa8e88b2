import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { startMailServer, tokenIn, type MailServer } from '../../src/testing/mail-server.fixture.js'

let mailServer: MailServer
let app: TestApp
let aheadMs = 0
beforeAll(async () => {
  mailServer = await startMailServer()
  const variables = { ...mailServer.variables, PUBLIC_URL: 'https://press.example.org' }
  app = await createTestApp({ variables, now: () => new Date(Date.now() + aheadMs) })
})
beforeEach(() => {
  aheadMs = 0
})
afterAll(async () => {
  await app.remove()
  await mailServer.stop()
})

const password = 'a long enough password'
const another = 'another long password'

describe('a forgotten password', () => {
  it('is replaced by whoever holds the link, once, and every session ends', async () => {
    const { email } = await buildUser({ language: 'pl' })
    const { token: session } = await logIn(email)
    await ask(email.toUpperCase())
    const mail = await mailServer.mailTo(email)
    expect(mail.subject).toBe('Nowe hasło do press.example.org')
    const json = { token: tokenIn(mail), password: another }
    expect((await post('/api/users/reset-password', json)).status).toBe(200)
    expect((await post('/api/users/reset-password', json)).status).toBe(403)
    expect(await whoIs(session)).toBeNull()
    expect((await logIn(email)).status).toBe(401)
    expect((await logIn(email, another)).status).toBe(200)
  })

  it('is asked for with one answer, whoever is known, and before anything is sent', async () => {
    const { email } = await buildUser()
    const answers = [await ask(email), await ask('nobody@example.org'), await ask('nonsense')]
    const said = await Promise.all(
      answers.map(async (one) => ({ status: one.status, said: (await one.json()) as unknown })),
    )
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    await mailServer.mailTo(email)
    expect(mailServer.mails).toEqual([])
  })

  it('is sent to the site itself, whatever address the request names', async () => {
    const { email } = await buildUser()
    await ask(email, { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })
    const { text, html } = await mailServer.mailTo(email)
    expect(text).toMatch(/^https:\/\/press\.example\.org\/admin\/reset\/\w{64}$/m)
    expect(html).toMatch(/href="https:\/\/press\.example\.org\/admin\/reset\/\w{64}"/)
    expect(`${text}${html || ''}`).not.toContain('evil')
  })

  it('is sent once a minute, however often a stranger asks', async () => {
    const { email } = await buildUser()
    await Promise.all([ask(email), ask(email), ask(email)])
    const first = await mailServer.mailTo(email)
    aheadMs = 61_000
    await ask(email)
    const second = await mailServer.mailTo(email)
    expect(mailServer.mails).toEqual([])
    const [early, late] = [tokenIn(first), tokenIn(second)]
    expect((await reset(early)).status).toBe(403)
    expect((await reset(late)).status).toBe(200)
  })

  it('has an hour', async () => {
    const { email } = await buildUser()
    await ask(email)
    const token = tokenIn(await mailServer.mailTo(email))
    aheadMs = 61 * 60_000
    expect((await reset(token)).status).toBe(403)
    aheadMs = 59 * 60_000
    expect((await reset(token)).status).toBe(200)
  })

  it('is sent as an invitation to whoever never came', async () => {
    const admin = await app.signIn('admin')
    const email = 'never-came@example.org'
    await post('/api/users', { name: 'Ola', email, role: 'editor' }, admin)
    const first = await mailServer.mailTo(email)
    await ask(email)
    const second = await mailServer.mailTo(email)
    expect(second.subject).toBe(first.subject)
    expect((await reset(tokenIn(first))).status).toBe(403)
    expect((await reset(tokenIn(second))).status).toBe(200)
  })

  it('is asked for by no other door', async () => {
    const { email } = await buildUser()
    const query = `mutation { forgotPasswordUser(email: "${email}") }`
    const answers = [await post('/api/graphql', { query })]
    answers.push(await post('/api/graphql', { query: query.replace(email, 'nobody@example.org') }))
    const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()))
    expect(known).toContain('NOT_ALLOWED')
    expect(unknown).toBe(known)
    expect(mailServer.mails).toEqual([])
  })

  it('is asked for twenty times from one address, and then told when to come back', async () => {
    let answer = await ask('nobody@example.org')
    for (let asked = 0; asked < 40 && answer.status === 200; asked += 1) {
      answer = await ask('nobody@example.org')
    }
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(JSON.stringify(await answer.json())).toContain('TOO_MANY_TRIES')
    expect((await post('/api/users/Forgot-Password/', { email: 'x@y.org' })).status).toBe(429)
    expect((await app.request('/api/users/me')).status).toBe(200)
  })
})

let count = 0
async function buildUser(more: Record<string, unknown> = {}) {
  const email = `forgetful-${(count += 1)}@example.org`
  await app.payload.create({
    collection: 'users',
    data: { name: 'Forgetful', email, password, role: 'editor', ...more },
    overrideAccess: true,
  })
  return { email }
}

async function logIn(email: string, using = password) {
  const response = await post('/api/users/login', { email, password: using })
  const { token } = (await response.json()) as { token?: string }
  return { status: response.status, token }
}

const ask = (email: string, headers?: Record<string, string>) =>
  app.request('/api/users/forgot-password', {
    method: 'POST',
    json: { email },
    ...(headers && { headers }),
  })
const reset = (token: string) => post('/api/users/reset-password', { token, password: another })
const post = (path: string, json: object, token?: string) =>
  app.request(path, { method: 'POST', json, token })
const whoIs = async (token: string | undefined): Promise<unknown> => {
  const response = await app.request('/api/users/me', { token })
  return ((await response.json()) as { user: unknown }).user
}
