import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'

let app: TestApp
let admin: string
beforeAll(async () => {
  app = await createTestApp()
  admin = await app.signIn('admin')
})
afterAll(() => app.remove())

const password = 'a long enough password'

describe('a log-in that is refused', () => {
  it('takes as long for an unknown address and a locked account as for a wrong password', async () => {
    const known = await buildUser('known@example.org')
    const locked = await buildUser('locked@example.org')
    await lock(locked)
    const timesMs: Record<string, number[]> = { wrong: [], unknown: [], locked: [] }
    const answers = new Set<string>()
    for (let round = 0; round < 21; round += 1) {
      // Seven at most, since the eighth wrong one would lock the account.
      if (round % 7 === 0) await unlock(known)
      const asked = { wrong: known, unknown: `nobody-${round}@example.org`, locked }
      for (const kind of turn(['wrong', 'unknown', 'locked'] as const, round)) {
        const began = performance.now()
        answers.add(await logIn(asked[kind], kind === 'locked' ? password : 'a wrong password'))
        timesMs[kind]!.push(performance.now() - began)
      }
    }
    expect([...answers]).toEqual([expect.stringContaining('401')])
    for (const kind of ['unknown', 'locked']) {
      const ratio = median(timesMs[kind]!) / median(timesMs.wrong!)
      expect(ratio).toBeGreaterThan(0.7)
      expect(ratio).toBeLessThan(1.4)
    }
  })

  it('is told in the same words by GraphQL, also while an account is being locked', async () => {
    const closing = await buildUser('closing@example.org')
    const refused = await Promise.all([
      ...Array.from({ length: 12 }, () => logInByGraphQL(closing)),
      logInByGraphQL('nobody@example.org'),
    ])
    expect(new Set(refused).size).toBe(1)
    expect(refused[0]).toContain('"statusCode":401')
  })

  it.each([
    ['en', /ten minutes/],
    ['pl', /dziesięć minut/],
    ['uk', /десять хвилин/],
  ])('says in %s that an account may be closed for a while', async (language, sentence) => {
    expect(await logIn('nobody@example.org', 'wrong', language)).toMatch(sentence)
  })
})

async function buildUser(email: string): Promise<string> {
  await app.payload.create({
    collection: 'users',
    data: { name: 'Somebody', email, password, role: 'editor' },
    overrideAccess: true,
  })
  return email
}

/** As eight wrong passwords would, in less time. */
async function lock(email: string): Promise<void> {
  const lockUntil = new Date(Date.now() + 600_000).toISOString()
  const where = { email: { equals: email } }
  await app.payload.db.updateOne({ collection: 'users', where, data: { lockUntil } })
}

async function unlock(email: string): Promise<void> {
  const json = { email }
  const response = await app.request('/api/users/unlock', { method: 'POST', token: admin, json })
  expect(response.status).toBe(200)
}

async function logIn(email: string, using: string, language = 'en'): Promise<string> {
  const response = await app.request('/api/users/login', {
    method: 'POST',
    json: { email, password: using },
    headers: { 'accept-language': language },
  })
  return `${response.status} ${await response.text()}`
}

async function logInByGraphQL(email: string): Promise<string> {
  const query = `mutation { loginUser(email: "${email}", password: "a wrong one") { token } }`
  const response = await app.request('/api/graphql', { method: 'POST', json: { query } })
  return response.text()
}

/** Each begins a round in its turn, so that none is always the one after another. */
const turn = <Kind>(kinds: readonly Kind[], by: number): Kind[] =>
  kinds.map((_, at) => kinds[(at + by) % kinds.length]!)

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
