import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { startMailServer, tokenIn, type MailServer } from '../../src/testing/mail-server.fixture.js'

let mailServer: MailServer
let app: TestApp
let admin: string
beforeAll(async () => {
  mailServer = await startMailServer()
  app = await createTestApp({
    variables: { ...mailServer.variables, PUBLIC_URL: 'https://press.example.org' },
  })
  admin = await app.signIn('admin')
})
afterAll(async () => {
  await app.remove()
  await mailServer.stop()
})

const password = 'a password of my own'

describe('an invitation', () => {
  it('is sent to a person who was given no password, and lets them in once', async () => {
    const { email, answer } = await invitePerson()
    expect(answer).toMatchObject({ invitation: { sentTo: email, link: null } })
    const mail = await mailServer.mailTo(email)
    expect(mail.text).toContain(`https://press.example.org/admin/reset/${tokenIn(mail)}`)
    const json = { token: tokenIn(mail), password }
    expect((await post('/api/users/reset-password', json)).status).toBe(200)
    expect((await post('/api/users/login', { email, password })).status).toBe(200)
    expect((await post('/api/users/reset-password', json)).status).toBe(403)
  })

  it('is sent where the admin’s form asks for it, whose made-up password opens nothing', async () => {
    const email = 'by-form@example.org'
    const madeUp = 'what the form made up'
    const id = 'an-id-of-the-form'
    const who = { id, name: 'Ola', email, role: 'editor', invite: true, password: madeUp }
    const body = new FormData()
    body.append('_payload', JSON.stringify({ ...who, 'confirm-password': madeUp }))
    const options = { method: 'POST', body, token: admin }
    const response = await app.request('/api/users?depth=0&fallback-locale=null', options)
    expect(await response.json()).toMatchObject({ invitation: { sentTo: email } })
    await mailServer.mailTo(email)
    expect((await post('/api/users/login', { email, password: madeUp })).status).toBe(401)
  })

  it('lets one of two in who come with one link at once', async () => {
    const { email } = await invitePerson()
    const token = tokenIn(await mailServer.mailTo(email))
    const passwords = ['the first long password', 'the second long password']
    const statuses = await Promise.all(
      passwords.map(
        async (chosen) =>
          (await post('/api/users/reset-password', { token, password: chosen })).status,
      ),
    )
    expect(statuses.sort()).toEqual([200, 403])
  })

  it('keeps no token that could be read and used', async () => {
    const { id, email } = await invitePerson()
    const token = tokenIn(await mailServer.mailTo(email))
    const row = await app.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
    })
    expect(JSON.stringify(row)).not.toContain(token)
    const { resetPasswordToken } = row as unknown as { resetPasswordToken: string }
    const json = { token: resetPasswordToken, password }
    expect((await post('/api/users/reset-password', json)).status).toBe(403)
  })

  it('is spent by no password that is too short', async () => {
    const { email } = await invitePerson()
    const token = tokenIn(await mailServer.mailTo(email))
    const short = await post('/api/users/reset-password', { token, password: 'short' })
    expect(short.status).toBe(400)
    expect((await post('/api/users/reset-password', { token, password })).status).toBe(200)
  })

  it('speaks the language of the person, in a mail that is safe to show', async () => {
    const name = 'Ола <b>&amp;\r\nBcc: spy@example.org'
    const { email } = await invitePerson({ language: 'uk', name })
    const mail = await mailServer.mailTo(email)
    expect(mail.subject).toBe('Запрошення до press.example.org')
    expect(mail.html).toContain('Ола &lt;b&gt;&amp;amp; Bcc: spy@example.org')
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.messageId).toMatch(/^<[^\s<>]+@example\.org>$/)
    expect(mail.from?.value).toEqual([{ name: 'Press office', address: 'press@example.org' }])
  })

  it('can be sent again, which voids the one before', async () => {
    const { id, email } = await invitePerson()
    const first = tokenIn(await mailServer.mailTo(email))
    expect((await post(`/api/users/${id}/invite`, {}, admin)).status).toBe(200)
    const second = tokenIn(await mailServer.mailTo(email))
    const answer = await post('/api/users/reset-password', { token: first, password }, undefined, {
      'accept-language': 'pl',
    })
    expect(answer.status).toBe(403)
    expect(JSON.stringify(await answer.json())).toMatch(/LINK_VOID.*|.*Ten link/)
    expect((await post('/api/users/reset-password', { token: second, password })).status).toBe(200)
  })

  it('shows who has not come yet, to those who keep people, until they have', async () => {
    const { id, email } = await invitePerson()
    const seen = (token: string) => get(`/api/users/${id}`, token)
    expect(await seen(admin)).toMatchObject({ invitedAt: expect.any(String) as string })
    const token = tokenIn(await mailServer.mailTo(email))
    await post('/api/users/reset-password', { token, password })
    expect(await seen(admin)).toMatchObject({ invitedAt: null })
    const again = await post(`/api/users/${id}/invite`, {}, admin)
    expect(again.status).toBe(409)
    expect(JSON.stringify(await again.json())).toContain('INVITATION_ACCEPTED')
  })

  it('is for an admin to send, and for nobody else', async () => {
    const { id } = await invitePerson()
    for (const token of [undefined, await app.signIn('editor'), await app.signIn('translator')]) {
      expect((await post(`/api/users/${id}/invite`, {}, token)).status).toBe(403)
      const json = { name: 'X', email: 'x@example.org', role: 'admin' }
      expect((await post('/api/users', json, token)).status).toBe(403)
    }
    expect((await post('/api/users/nobody/invite', {}, admin)).status).toBe(404)
  })

  it('is void once the person is removed or has another address', async () => {
    const moved = await invitePerson()
    const removed = await invitePerson()
    const tokens = [
      tokenIn(await mailServer.mailTo(moved.email)),
      tokenIn(await mailServer.mailTo(removed.email)),
    ]
    const asAdmin = { token: admin }
    const json = { email: `moved-${moved.email}` }
    await app.request(`/api/users/${moved.id}`, { method: 'PATCH', json, ...asAdmin })
    await app.request(`/api/users/${removed.id}`, { method: 'DELETE', ...asAdmin })
    for (const token of tokens) {
      expect((await post('/api/users/reset-password', { token, password })).status).toBe(403)
    }
  })
})

describe('a person who is given a password', () => {
  it('is not invited', async () => {
    const json = { name: 'Given', email: 'given@example.org', role: 'editor', password }
    const answer = (await (await post('/api/users', json, admin)).json()) as object
    expect(answer).not.toHaveProperty('invitation')
    expect(answer).toMatchObject({ doc: { invitedAt: null } })
    expect((await post('/api/users/login', json)).status).toBe(200)
  })

  it('needs the link of the invitation no more', async () => {
    const { id, email } = await invitePerson()
    const token = tokenIn(await mailServer.mailTo(email))
    const json = { password: 'one that an admin chose' }
    await app.request(`/api/users/${id}`, { method: 'PATCH', json, token: admin })
    expect((await post('/api/users/reset-password', { token, password })).status).toBe(403)
    expect(await get(`/api/users/${id}`, admin)).toMatchObject({ invitedAt: null })
  })
})

let count = 0
async function invitePerson(more: Record<string, unknown> = {}) {
  const email = `invited-${(count += 1)}@example.org`
  const json = { name: 'Ola', email, role: 'editor', ...more }
  const response = await post('/api/users', json, admin)
  const answer = (await response.json()) as { doc: { id: string } }
  expect([response.status, answer]).toEqual([201, answer])
  return { id: answer.doc.id, email, answer }
}

const post = (
  path: string,
  json: object,
  token?: string,
  headers: Record<string, string> = {},
): Promise<Response> => app.request(path, { method: 'POST', json, token, headers })

const get = async (path: string, token: string): Promise<unknown> =>
  (await app.request(path, { token })).json()
