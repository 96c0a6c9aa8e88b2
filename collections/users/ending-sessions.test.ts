import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startChildServer, type ChildServer } from '../../src/server/child-server.fixture.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { prepareStack, testStackName } from '../../src/testing/test-stack.js'

let app: TestApp
let admin: string
beforeAll(async () => {
  app = await createTestApp()
  admin = await app.signIn('admin')
})
afterAll(() => app.remove())

const password = 'a long enough password'

describe('signing out everywhere', () => {
  it('is an admin’s to do, and one’s own', async () => {
    const { id, email } = await buildUser()
    const [one, two] = [await logIn(email), await logIn(email)]
    expect((await signOut(id, await app.signIn('editor'))).status).toBe(403)
    expect((await signOut(id)).status).toBe(403)
    expect(await whoIs(one.token)).toMatchObject({ email })
    expect((await signOut(id, admin)).status).toBe(200)
    expect([await whoIs(one.token), await whoIs(two.token)]).toEqual([null, null])
    const three = await logIn(email)
    expect((await signOut(id, three.token)).status).toBe(200)
    expect(await whoIs(three.token)).toBeNull()
    expect((await signOut('nobody', admin)).status).toBe(404)
  })
})

const describeOnServers = testStackName === 'mongo-s3' ? describe : describe.skip

describeOnServers('a session in two processes', () => {
  let other: ChildServer
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laurel-other-'))
    const { variables } = await prepareStack(app.dataDirectory)
    other = await startChildServer({ ...variables, DATA_DIR: folder })
  })
  afterAll(async () => {
    other.child.kill('SIGTERM')
    await other.exited
    await rm(folder, { recursive: true })
  })

  it.each([
    ['signing out', (_id: string, token: string) => post('/api/users/logout', {}, token)],
    ['signing out everywhere', (id: string) => signOut(id, admin)],
    ['a new password', (id: string) => patch(id, { password: 'another long password' })],
    ['a new role', (id: string) => patch(id, { role: 'translator' })],
    ['a removal', (id: string) => remove(id)],
  ])('ends in both with %s', async (_how, end) => {
    const { id, email } = await buildUser()
    const { token } = await logIn(email)
    const whoIsThere = async () => {
      const headers = { authorization: `JWT ${token}` }
      const response = await fetch(`${other.url}/api/users/me`, { headers })
      return ((await response.json()) as { user: unknown }).user
    }
    expect(await whoIsThere()).toMatchObject({ email })
    expect((await end(id, token)).status).toBe(200)
    expect(await whoIsThere()).toBeNull()
    expect(await whoIs(token)).toBeNull()
  })
})

describe('what happens at once', () => {
  it('lets nobody in with the old password while it changes', async () => {
    const { id, email } = await buildUser()
    const json = { password: 'another long password' }
    const logins = Array.from({ length: 6 }, () => logIn(email))
    await patch(id, json)
    const tokens = (await Promise.all(logins)).map(({ token }) => token)
    // A log-in may come before the change, in which case the change ends its session.
    expect(await Promise.all(tokens.map(whoIs))).toEqual(tokens.map(() => null))
    expect((await logIn(email)).status).toBe(401)
    expect((await logIn(email, json.password)).status).toBe(200)
  })

  it('keeps a new role where people sign in and out meanwhile', async () => {
    const { id, email } = await buildUser()
    const { token } = await logIn(email)
    await Promise.all([
      logIn(email),
      patch(id, { role: 'translator' }),
      post('/api/users/logout', {}, token),
      logIn(email),
      patch(id, { name: 'Renamed' }),
    ])
    expect(await (await app.request(`/api/users/${id}`, { token: admin })).json()).toMatchObject({
      role: 'translator',
      name: 'Renamed',
    })
    expect(await whoIs(token)).toBeNull()
  })

  it('opens as many sessions as there were log-ins', async () => {
    const { email } = await buildUser()
    const sessions = await Promise.all(Array.from({ length: 5 }, () => logIn(email)))
    for (const { token } of sessions) expect(await whoIs(token)).toMatchObject({ email })
  })

  it('brings back no session that ended', async () => {
    const { email } = await buildUser()
    const [one, two] = [await logIn(email), await logIn(email)]
    await Promise.all([
      logIn(email),
      post('/api/users/refresh-token', {}, two.token),
      post('/api/users/logout', {}, one.token),
      logIn(email),
    ])
    expect(await whoIs(one.token)).toBeNull()
    expect(await whoIs(two.token)).toMatchObject({ email })
  })
})

describe('the language of a person', () => {
  it('is the admin’s from the moment they sign in, and when they change it', async () => {
    const { id, email } = await buildUser({ language: 'uk' })
    const response = await post('/api/users/login', { email, password })
    expect(response.headers.getSetCookie().join()).toContain('payload-lng=uk; Path=/')
    expect(response.headers.getSetCookie().join()).toContain('payload-token=')
    const { token } = (await response.json()) as { token: string }
    const changed = await patch(id, { language: 'pl' }, token)
    expect(changed.headers.getSetCookie().join()).toContain('payload-lng=pl; Path=/')
    const byAdmin = await patch(id, { language: 'en' })
    expect(byAdmin.headers.getSetCookie()).toEqual([])
  })
})

let count = 0
async function buildUser(more: Record<string, unknown> = {}) {
  const email = `person-${(count += 1)}@example.org`
  const { id } = await app.payload.create({
    collection: 'users',
    data: { name: 'Person', email, password, role: 'editor', ...more },
    overrideAccess: true,
  })
  return { id, email }
}

async function logIn(email: string, using = password) {
  const response = await post('/api/users/login', { email, password: using })
  const { token } = (await response.json()) as { token?: string }
  return { status: response.status, token: token ?? 'none' }
}

const remove = (id: string) => app.request(`/api/users/${id}`, { method: 'DELETE', token: admin })
const signOut = (id: string, token?: string) => post(`/api/users/${id}/sign-out`, {}, token)
const patch = (id: string, json: object, token = admin) =>
  app.request(`/api/users/${id}`, { method: 'PATCH', json, token })
const post = (path: string, json: object, token?: string) =>
  app.request(path, { method: 'POST', json, token })
const whoIs = async (token: string): Promise<unknown> => {
  const response = await app.request('/api/users/me', { token })
  return ((await response.json()) as { user: unknown }).user
}
