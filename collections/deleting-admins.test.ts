import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { testStackName } from '../src/testing/test-stack.js'

let app: TestApp
let token: string
let only: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('admin')
  await app.signIn('editor')
  only = await findId('admin@example.org')
})
afterAll(() => app.remove())

describe('the only admin', () => {
  it('is not deleted, by any way in', async () => {
    expect((await send('DELETE', `/api/users/${only}`)).status).toBe(409)
    const many = await send('DELETE', '/api/users?where[role][equals]=admin')
    expect(JSON.stringify(await many.json())).toContain('only admin')
    await mutate(`deleteUser(id: "${only}") { id }`)
    expect(await findId('admin@example.org')).toBe(only)
  })

  it('does not step down, by any way in', async () => {
    const json = { role: 'editor' }
    expect((await send('PATCH', `/api/users/${only}`, json)).status).toBe(409)
    await send('PATCH', '/api/users?where[role][equals]=admin', json)
    await mutate(`updateUser(id: "${only}", data: { role: editor }) { id }`)
    expect((await send('GET', `/api/users/${only}`)).status).toBe(200)
    expect(await (await send('GET', `/api/users/${only}`)).json()).toMatchObject({ role: 'admin' })
  })

  it.each([
    ['pl', 'administrator'],
    ['uk', 'адміністратор'],
  ])('is told why in their language: %s', async (language, word) => {
    const response = await app.request(`/api/users/${only}`, {
      method: 'DELETE',
      token,
      headers: { 'accept-language': language },
    })
    expect(JSON.stringify(await response.json())).toContain(word)
  })
})

describe('of two admins', () => {
  it('one may go, and then the other may not', async () => {
    const email = 'second@example.org'
    const json = { name: 'Second', email, password: 'a long enough password', role: 'admin' }
    expect((await send('POST', '/api/users', json)).status).toBe(201)
    const second = await findId(email)
    expect((await send('DELETE', `/api/users/${second}`)).status).toBe(200)
    expect((await send('DELETE', `/api/users/${only}`)).status).toBe(409)
  })

  it('at most one goes when both are deleted at once', async () => {
    const email = 'third@example.org'
    const json = { name: 'Third', email, password: 'a long enough password', role: 'admin' }
    await send('POST', '/api/users', json)
    const ids = [await findId(email), only]
    await Promise.all(ids.map((id) => send('DELETE', `/api/users/${id}`)))
    const { totalDocs } = await app.payload.count({
      collection: 'users',
      where: { role: { equals: 'admin' } },
      overrideAccess: true,
    })
    // Where writes do not wait for each other, both may be refused.
    expect(testStackName === 'mongo-s3' ? [1, 2] : [1]).toContain(totalDocs)
  })
})

const send = (method: string, path: string, json?: unknown): Promise<Response> =>
  app.request(path, { method, json, token })

async function mutate(mutation: string): Promise<void> {
  const response = await send('POST', '/api/graphql', { query: `mutation { ${mutation} }` })
  expect(JSON.stringify(await response.json())).toContain('only admin')
}

async function findId(email: string): Promise<string> {
  const { docs } = await app.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  return docs[0]!.id
}
