import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { rawHead, sendRaw } from './raw-request.fixture.js'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ variables: { TRUST_PROXY: 'true' } })
})
afterAll(() => app.remove())

interface Answer {
  errors: { message: string; extensions: { data?: { code: string } } }[]
}

const post = (path: string, json: object, address: string) =>
  app.request(path, { method: 'POST', json, headers: { 'x-forwarded-for': address } })

const askMany = async (mutation: string, times: number, address: string) => {
  const fields = Array.from({ length: times }, (_, at) => `a${at}: ${mutation}`)
  const query = `mutation { ${fields.join(' ')} }`
  const response = await post('/api/graphql', { query }, address)
  const { errors } = (await response.json()) as Answer
  return { response, codes: errors.map(({ extensions }) => extensions.data?.code) }
}

const asked = {
  forgotPassword: 'forgotPasswordUser(email: "nobody@example.org")',
  resetPassword: 'resetPasswordUser(token: "none", password: "a long enough one") { token }',
  // Nothing is hashed without a password, so that hundreds take no time.
  login: 'loginUser(email: "nobody@example.org", password: " ") { token }',
}

describe('attempts of one address by GraphQL', () => {
  it.each([
    // The first that is refused ends the document: this one answers with what is never null.
    ['forgot-password', asked.forgotPassword, 20, 1],
    ['reset-password', asked.resetPassword, 40, 10],
    ['login', asked.login, 300, 10],
  ])('at %s are counted one by one, several in a document, with those by REST', async (...row) => {
    const [door, mutation, most, together] = row
    const address = `192.0.2.${most % 251}`
    for (let left = most; left > 0; left -= together) {
      const { codes } = await askMany(mutation, together, address)
      expect(codes).toHaveLength(together)
      expect(codes).not.toContain('TOO_MANY_TRIES')
    }
    const { response, codes } = await askMany(mutation, together, address)
    expect(codes).toEqual(Array.from({ length: together }, () => 'TOO_MANY_TRIES'))
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await post(`/api/users/${door}`, { email: 'x@y.org' }, address)).status).toBe(429)
    const other = await askMany(mutation, 1, '198.51.100.7')
    expect(other.codes).not.toContain('TOO_MANY_TRIES')
  })

  it('are not hidden by a fragment or an address that is written otherwise', async () => {
    const address = '192.0.2.200'
    const names = Array.from({ length: 10 }, (_, at) => `a${at}: ${asked.resetPassword}`)
    const query = `mutation { ...many } fragment many on Mutation { ${names.join(' ')} }`
    for (let times = 0; times < 4; times += 1) await post('/api/graphql/', { query }, address)
    const response = await post('/api/graphql', { query }, address)
    expect(await response.text()).toContain('TOO_MANY_TRIES')
    for (const path of ['/api/users/reset%2Dpassword', '/api/%75sers/reset-password']) {
      expect([404, 429]).toContain((await post(path, { token: 'none' }, address)).status)
    }
  })

  it.each([
    '/api/nothing/../users/reset-password',
    '/api/./users/reset-password',
    '/api/%2e/users/reset-password',
    '/api/users/reset-password/x/..#x',
    '/api/users/reset-password/x/%2E%2e',
    '/api/nothing/%2E./users/reset-password',
    '/api/nothing\\..\\users\\reset-password',
    'http://laurel.test/api/nothing/../users/reset-password',
    'http://laurel.test:99999/api/users/reset-password',
  ])('are not hidden by a way round, as %s', async (target) => {
    const address = '192.0.2.201'
    const document = `mutation { ${asked.resetPassword} }`
    for (let times = 0; times < 40; times += 1)
      await post('/api/graphql', { query: document }, address)
    const json = JSON.stringify({ token: 'none', password: 'a long enough one' })
    const headers = {
      'X-Forwarded-For': address,
      'Content-Type': 'application/json',
      'Content-Length': String(json.length),
    }
    const answer = await sendRaw(app.port, rawHead('POST', target, headers), json)
    expect([404, 429]).toContain(answer.status)
  })
})
