import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let admin: string
beforeAll(async () => {
  app = await createTestApp()
  admin = await app.signIn('admin')
})
afterAll(() => app.remove())

const password = 'a long enough password'

describe('a session', () => {
  it('ends with its logout, and no other does', async () => {
    const { email } = await buildUser()
    const [one, two] = [await logIn(email), await logIn(email)]
    expect((await post('/api/users/logout', {}, one.token)).status).toBe(200)
    expect(await whoIs(one.token)).toBeNull()
    expect(await whoIs(two.token)).toMatchObject({ email })
  })

  it('ends with every other at a logout of all', async () => {
    const { email } = await buildUser()
    const [one, two] = [await logIn(email), await logIn(email)]
    await post('/api/users/logout?allSessions=true', {}, one.token)
    expect([await whoIs(one.token), await whoIs(two.token)]).toEqual([null, null])
  })

  it('ends when the password changes, but for the one that changed it', async () => {
    const { id, email } = await buildUser()
    const [mine, other] = [await logIn(email), await logIn(email)]
    const changed = await patch(
      `/api/users/${id}`,
      { password: 'another long password' },
      mine.token,
    )
    expect(changed.status).toBe(200)
    expect(await whoIs(mine.token)).toMatchObject({ email })
    expect(await whoIs(other.token)).toBeNull()
    expect((await logIn(email)).status).toBe(401)
  })

  it('ends when an admin gives a new password', async () => {
    const { id, email } = await buildUser()
    const { token } = await logIn(email)
    await patch(`/api/users/${id}`, { password: 'another long password' }, admin)
    expect(await whoIs(token)).toBeNull()
  })

  it('ends when the person is deleted', async () => {
    const { id, email } = await buildUser()
    const { token } = await logIn(email)
    expect((await app.request(`/api/users/${id}`, { method: 'DELETE', token: admin })).status).toBe(
      200,
    )
    expect(await whoIs(token)).toBeNull()
    expect((await app.request('/api/films/versions', { token })).status).toBe(403)
  })

  it('ends when the role changes, and the next one has the new role', async () => {
    const { id, email } = await buildUser({ role: 'editor' })
    const { token } = await logIn(email)
    expect((await post('/api/festivals', { title: 'One' }, token)).status).toBe(201)
    await patch(`/api/users/${id}`, { role: 'translator', locales: ['uk'] }, admin)
    expect((await post('/api/festivals', { title: 'Two' }, token)).status).toBe(403)
    expect(await whoIs(token)).toBeNull()
    const next = await logIn(email)
    expect((await post('/api/festivals', { title: 'Two' }, next.token)).status).toBe(403)
    expect(await whoIs(next.token)).toMatchObject({ role: 'translator', locales: ['uk'] })
  })

  it('is not opened by a token that was changed or signed by another', async () => {
    const { email } = await buildUser()
    const { token } = await logIn(email)
    const [header = '', body = '', signature = ''] = token.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const asAdmin = encode({ ...claims, role: 'admin' })
    const unsigned = encode({ alg: 'none', typ: 'JWT' })
    for (const forged of [
      `${header}.${asAdmin}.${signature}`,
      `${unsigned}.${asAdmin}.`,
      `${header}.${body}.`,
      'x.y.z',
      '',
    ]) {
      expect(await whoIs(forged)).toBeNull()
    }
  })
})

describe('a log-in', () => {
  it('says the same of a wrong password as of an unknown person', async () => {
    const { email } = await buildUser()
    const wrong = await post('/api/users/login', { email, password: 'wrong' })
    const unknown = await post('/api/users/login', { email: 'nobody@example.org', password })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.json()).toEqual(await unknown.json())
  })

  it('is closed for ten minutes after eight failures, and an admin opens it', async () => {
    const { email } = await buildUser()
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await post('/api/users/login', { email, password: 'wrong' })
    }
    const locked = await post('/api/users/login', { email, password })
    expect(locked.status).toBe(401)
    expect(JSON.stringify(await locked.json())).toContain('ten minutes')
    const editor = await app.signIn('editor')
    expect((await post('/api/users/unlock', { email }, editor)).status).toBe(403)
    expect((await post('/api/users/unlock', { email }, admin)).status).toBe(200)
    expect((await logIn(email)).status).toBe(200)
  })

  it.each([
    {},
    { email: { $ne: null }, password },
    { email: ['a@example.org'], password },
    { email: 'admin@example.org', password: { $ne: null } },
    { email: 'admin@example.org' },
    { email: "admin@example.org' or '1'='1", password },
  ])('refuses %j without an error of ours', async (json) => {
    const response = await post('/api/users/login', json)
    expect([400, 401]).toContain(response.status)
    expect(await response.json()).not.toHaveProperty('token')
  })
})

describe('the first registration', () => {
  it('is closed once there is somebody', async () => {
    const json = { name: 'Me', email: 'me@example.org', password, role: 'admin' }
    expect((await post('/api/users/first-register', json)).status).toBe(403)
    expect((await logIn('me@example.org')).status).toBe(401)
  })
})

interface User {
  id: string
  email: string
}

let counter = 0

async function buildUser(overrides: Record<string, unknown> = {}): Promise<User> {
  counter += 1
  const { id, email } = await app.payload.create({
    collection: 'users',
    data: {
      name: 'Somebody',
      email: `somebody-${counter}@example.org`,
      password,
      role: 'translator',
      locales: ['pl'],
      ...overrides,
    } as never,
    overrideAccess: true,
  })
  return { id, email }
}

async function logIn(email: string): Promise<{ status: number; token: string }> {
  const response = await post('/api/users/login', { email, password })
  const { token = '' } = (await response.json()) as { token?: string }
  return { status: response.status, token }
}

async function whoIs(token: string): Promise<unknown> {
  const response = await app.request('/api/users/me', { token })
  expect(response.status).toBe(200)
  return ((await response.json()) as { user: unknown }).user
}

const post = (path: string, json: unknown, token?: string): Promise<Response> =>
  app.request(path, { method: 'POST', json, token })

const patch = (path: string, json: unknown, token?: string): Promise<Response> =>
  app.request(path, { method: 'PATCH', json, token })

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
