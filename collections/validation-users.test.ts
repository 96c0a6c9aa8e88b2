import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('admin')
})
afterAll(() => app.remove())

let counter = 0
const password = 'a long enough password'
const person = () => ({
  name: 'Somebody',
  email: `person-${(counter += 1)}@example.org`,
  password,
  role: 'editor',
})

describe('a person who is given access', () => {
  it.each([
    ['password', { password: 'short' }, 'A password has at least 12 characters.'],
    ['password', { password: 'elevenchars' }, 'A password has at least 12 characters.'],
    ['password', { password: 5 }, 'A password has at least 12 characters.'],
    ['password', { password: { a: 1 } }, 'A password has at least 12 characters.'],
    ['password', { password: null }, 'This field is required.'],
    ['password', { password: '' }, 'This field is required.'],
    ['email', { email: 'nobody' }, '“nobody” is not an e-mail address.'],
    ['email', { email: 5 }, '“5” is not an e-mail address.'],
    ['email', { email: ['a@example.org'] }, 'is not an e-mail address.'],
    ['email', { email: 'ADMIN@example.org' }, 'already registered'],
    ['role', { role: 'owner' }, 'invalid selection'],
    ['role', { role: null }, 'This is needed.'],
    [
      'locales',
      { role: 'translator', locales: ['pl', 'not a tag'] },
      '“not a tag” is not a language tag.',
    ],
    ['name', { name: '' }, 'This is needed.'],
  ])('must have a right %s: %j', async (path, wrong, sentence) => {
    const response = await send('POST', '/api/users', { ...person(), ...wrong })
    expect(response.status).toBe(400)
    expect(await readProblems(response)).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(sentence) as string }),
    )
  })

  it('writes in languages as their tags are written', async () => {
    const json = { ...person(), role: 'translator', locales: ['PL', 'pt-br'] }
    const response = await send('POST', '/api/users', json)
    expect(await response.json()).toMatchObject({ doc: { locales: ['pl', 'pt-BR'] } })
  })

  it('writes in no languages that are none, also where the form asks for none', async () => {
    for (const locales of [{ $ne: null }, [{ a: 1 }], [['pl']]]) {
      const response = await send('POST', '/api/users', { ...person(), locales })
      expect([locales, response.status]).toEqual([locales, 400])
    }
  })

  it('is verified by nothing', async () => {
    const response = await app.request('/api/users/verify/a-guess', { method: 'POST', json: {} })
    expect(response.status).toBe(404)
  })

  it('is told in their language', async () => {
    const headers = { 'accept-language': 'pl' }
    const json = { ...person(), password: 'krótkie' }
    const response = await app.request('/api/users', { method: 'POST', token, json, headers })
    expect((await readProblems(response))[0]!.message).toContain('Hasło ma co najmniej 12 znaków.')
  })

  it('keeps the old password when the new one is refused', async () => {
    const json = person()
    const created = await send('POST', '/api/users', json)
    const { doc } = (await created.json()) as { doc: { id: string } }
    for (const wrong of ['short', 5, { a: 1 }, ['a long enough password']]) {
      const response = await send('PATCH', `/api/users/${doc.id}`, { password: wrong })
      expect(response.status).toBe(400)
    }
    const { email } = json
    expect((await send('POST', '/api/users/login', { email, password })).status).toBe(200)
  })
})

interface Problem {
  path: string
  message: string
}

async function readProblems(response: Response): Promise<Problem[]> {
  const { errors } = (await response.json()) as { errors: { data: { errors: Problem[] } }[] }
  return errors[0]!.data.errors
}

const send = (method: string, path: string, json: unknown): Promise<Response> =>
  app.request(path, { method, token, json })
