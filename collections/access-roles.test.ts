import { createTestApp, type TestApp, type TestRole } from '../src/testing/create-test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  for (const role of ['translator', 'editor', 'admin'] as const) await app.signIn(role)
})
afterAll(() => app.remove())

/** What somebody might like to be given. */
const wishes = [
  { role: 'admin' },
  { role: 'editor', locales: ['uk', 'en'] },
  { locales: ['pl', 'uk', 'en'] },
  { role: ['admin'] },
  { id: 'another-id' },
  { lockUntil: '2999-01-01T00:00:00.000Z', loginAttempts: 99 },
  { hash: 'x', salt: 'x', resetPasswordToken: 'x' },
  { sessions: [] },
  { _verified: true, apiKey: 'x', enableAPIKey: true, collection: 'admins' },
]

describe.each(['translator', 'editor'] as const)('a %s', (role) => {
  it.each(wishes)('gives themselves nothing by REST: %j', async (wish) => {
    const before = await readStored(role)
    await send(role, 'PATCH', `/api/users/${before.id}`, wish)
    await send(role, 'PATCH', `/api/users?where[id][equals]=${before.id}`, wish)
    await send(role, 'POST', '/api/users/me', wish)
    await send(role, 'PATCH', '/api/users/me', wish)
    expect(omitTimes(await readStored(role))).toEqual(omitTimes(before))
    expect(await readMe(role)).toMatchObject({ role })
  })

  it('gives themselves nothing by GraphQL', async () => {
    const before = await readStored(role)
    for (const data of ['role: admin', 'locales: ["uk"]', 'role: admin, locales: ["uk"]']) {
      const query = `mutation { updateUser(id: "${before.id}", data: { ${data} }) { id role } }`
      await send(role, 'POST', '/api/graphql', { query })
    }
    expect(omitTimes(await readStored(role))).toEqual(omitTimes(before))
  })

  it('gives nobody else anything, and takes nothing from them', async () => {
    const other = await readStored('admin')
    const wish = { role: 'translator', password: 'taken over by me', email: 'x@example.org' }
    const one = await send(role, 'PATCH', `/api/users/${other.id}`, wish)
    expect(one.status).toBe(403)
    await send(role, 'PATCH', '/api/users?where[role][equals]=admin', wish)
    expect((await send(role, 'DELETE', `/api/users/${other.id}`)).status).toBe(403)
    expect((await send(role, 'POST', '/api/users', { ...wish, name: 'X' })).status).toBe(403)
    expect(omitTimes(await readStored('admin'))).toEqual(omitTimes(other))
  })

  it('changes their own name', async () => {
    const { id } = await readStored(role)
    const response = await send(role, 'PATCH', `/api/users/${id}`, { name: 'A new name' })
    expect(response.status).toBe(200)
    expect(await readMe(role)).toMatchObject({ name: 'A new name', role })
  })
})

interface Stored extends Record<string, unknown> {
  id: string
}

/** The person as the database has them, with all that nobody is shown. */
async function readStored(role: TestRole): Promise<Stored> {
  const where = { email: { equals: `${role}@example.org` } }
  return (await app.payload.db.findOne({
    collection: 'users',
    where,
    req: {},
  })) as unknown as Stored
}

const omitTimes = ({ updatedAt: _, ...stored }: Stored) => stored

async function readMe(role: TestRole): Promise<unknown> {
  const response = await send(role, 'GET', '/api/users/me')
  return ((await response.json()) as { user: unknown }).user
}

const send = async (role: TestRole, method: string, path: string, json?: unknown) =>
  app.request(path, { method, json, token: await app.signIn(role) })
