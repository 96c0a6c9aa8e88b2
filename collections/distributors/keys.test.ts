import { randomBytes } from 'node:crypto'

import { createKey } from '../../src/domain/distributor-key.js'
import { buildFilm } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { buildDistributor, makeKey } from '../../src/testing/distributors.js'
import { waitFor } from '../../src/testing/wait-for.js'

let now: Date
let app: TestApp
beforeAll(async () => {
  now = new Date('2026-11-24T12:00:00Z')
  app = await createTestApp({ now: () => now })
})
afterAll(() => app.remove())

describe('making a key', () => {
  it('gives it once, to be kept by nobody on the way, and keeps only its hash', async () => {
    const { id } = await buildDistributor(app)
    const response = await app.request(`/api/distributors/${id}/keys`, {
      method: 'POST',
      token: await app.signIn('admin'),
      json: { label: ' The website ', expiresAt: '2027-01-01T00:00:00Z' },
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const made = (await response.json()) as Record<string, string>
    expect(made).toMatchObject({
      key: expect.stringMatching(/^laurel_[0-9A-Za-z]{49}$/) as string,
      label: 'The website',
      lastCharacters: made.key!.slice(-4),
      expiresAt: '2027-01-01T00:00:00.000Z',
      createdBy: 'The admin',
    })
    const { docs } = await app.payload.db.find({ collection: 'distributor-keys', where: {} })
    expect(JSON.stringify(docs)).not.toContain(made.key!.slice(7))
    const list = await readKeys(id)
    expect(list.text).toContain('The website')
    expect(list.text).not.toContain(made.key)
    expect(list.text).not.toMatch(/hash|[0-9a-f]{64}/)
  })

  it('numbers those of a distributor with the longest id', async () => {
    const { id } = await buildDistributor(app, { id: 'd'.repeat(64) })
    const made = [await makeKey(app, id), await makeKey(app, id)]
    expect(made.map((key) => key.id)).toEqual([`${id}-1`, `${id}-2`])
  })

  it.each([
    [{}, 'label'],
    [{ label: ' ' }, 'label'],
    [{ label: { equals: 1 } }, 'label'],
    [{ label: 'a'.repeat(81) }, 'label'],
    [{ label: 'A', expiresAt: 'soon' }, 'expiresAt'],
    [{ label: 'A', expiresAt: '2026-11-24T11:59:59Z' }, 'expiresAt'],
    [{ label: 'A', expiresAt: { $gt: 0 } }, 'expiresAt'],
  ])('is refused with %j, naming the field', async (json, path) => {
    const { id } = await buildDistributor(app)
    const response = await askForKey(id, json)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ data: { errors: [{ path }] } }] })
  })

  it('is refused for a distributor who is not there, and beyond twenty in use', async () => {
    const unknown = await askForKey('nobody', { label: 'A' })
    expect(unknown.status).toBe(404)
    const { id } = await buildDistributor(app)
    const made = []
    for (let count = 0; count < 20; count++) made.push(await makeKey(app, id))
    const response = await askForKey(id, { label: 'One more' })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ errors: [{ data: { code: 'TOO_MANY_KEYS' } }] })
    await revoke(id, made[0]!.id)
    expect((await askForKey(id, { label: 'One more' })).status).toBe(201)
  })
})

describe('keys that are made at once', () => {
  it('are twenty, however many are asked for, also where some were revoked before', async () => {
    const { id } = await buildDistributor(app)
    for (let count = 0; count < 3; count++) await revoke(id, (await makeKey(app, id)).id)
    const asked = Array.from({ length: 40 }, (_, at) => askForKey(id, { label: `Site ${at}` }))
    const answers = await Promise.all(
      (await Promise.all(asked)).map(async (answer) => `${answer.status} ${await answer.text()}`),
    )
    const refused = answers.filter((answer) => !answer.startsWith('201 '))
    expect(refused).toHaveLength(20)
    for (const answer of refused) expect(answer).toMatch(/^409 .*TOO_MANY_KEYS/)
    const { keys } = await readKeys(id)
    expect(keys.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(20)
  })
})

describe('a key', () => {
  it('tells its holder what it opens, and until when', async () => {
    const film = await createFilm('given-film')
    await createFilm('another-film')
    const { id } = await buildDistributor(app, {
      name: 'Kino',
      company: 'Kino sp. z o.o.',
      notes: 'SECRET note',
      whichFilms: 'chosen',
      films: [film],
      whichLocales: 'chosen',
      locales: ['pl', 'en'],
      seesEmbargoed: true,
    })
    const { key } = await makeKey(app, id, { label: 'Site', expiresAt: '2027-01-01' })
    const { status, text } = await readMe(key)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({
      distributor: { name: 'Kino', company: 'Kino sp. z o.o.' },
      key: {
        label: 'Site',
        lastCharacters: key.slice(-4),
        expiresAt: '2027-01-01T00:00:00.000Z',
      },
      films: ['given-film'],
      locales: ['en', 'pl'],
      seesEmbargoed: true,
    })
  })

  it('opens nothing from the moment it is revoked, and stays revoked since then', async () => {
    const { id } = await buildDistributor(app)
    const made = await makeKey(app, id)
    expect((await readMe(made.key)).status).toBe(200)
    const first = await revoke(id, made.id)
    expect(await readMe(made.key)).toMatchObject(refusal('REVOKED_KEY'))
    now = new Date(now.getTime() + 60_000)
    expect(await revoke(id, made.id)).toEqual(first)
  })

  it('opens nothing from the moment it expires', async () => {
    const { id } = await buildDistributor(app)
    const expiresAt = new Date(now.getTime() + 5000)
    const { key } = await makeKey(app, id, { expiresAt: expiresAt.toISOString() })
    now = new Date(expiresAt.getTime() - 1)
    expect((await readMe(key)).status).toBe(200)
    now = expiresAt
    expect(await readMe(key)).toMatchObject(refusal('EXPIRED_KEY'))
  })

  it('opens nothing once its distributor is deleted, and is gone with them', async () => {
    const { id } = await buildDistributor(app)
    const made = await makeKey(app, id)
    expect((await readMe(made.key)).status).toBe(200)
    const deleted = await app.request(`/api/distributors/${id}`, {
      method: 'DELETE',
      token: await app.signIn('admin'),
    })
    expect(deleted.status).toBe(200)
    expect(await readMe(made.key)).toMatchObject(refusal('INVALID_KEY'))
    const left = await app.payload.count({
      collection: 'distributor-keys',
      where: { id: { equals: made.id } },
      overrideAccess: true,
    })
    expect(left.totalDocs).toBe(0)
  })

  it('opens what its distributor is given, as soon as they are given it', async () => {
    const film = await createFilm('given-later')
    const { id } = await buildDistributor(app, { whichFilms: 'chosen', films: [film] })
    const { key } = await makeKey(app, id)
    expect((await readMe(key)).text).toContain('given-later')
    await change(id, { whichFilms: 'all', films: [] })
    expect(JSON.parse((await readMe(key)).text)).toMatchObject({ films: null })
  })

  it('of a distributor whose only film is deleted opens no film at all', async () => {
    const film = await createFilm('soon-gone', { _status: 'draft' })
    await createFilm('still-there')
    const { id } = await buildDistributor(app, { whichFilms: 'chosen', films: [film] })
    const { key } = await makeKey(app, id)
    await app.payload.delete({ collection: 'films', id: film, overrideAccess: true })
    const list = await app.request('/api/films', { key })
    expect(await list.json()).toMatchObject({ totalDocs: 0 })
    expect(JSON.parse((await readMe(key)).text)).toMatchObject({ films: [] })
  })

  it('has its last use noted beside the answer, once a minute', async () => {
    const { id } = await buildDistributor(app)
    const made = await makeKey(app, id)
    const used = now.toISOString()
    await Promise.all([readMe(made.key), readMe(made.key), readMe(made.key)])
    await waitFor('the first use', async () => (await lastUse(id)) === used)
    now = new Date(now.getTime() + 59_000)
    await waitASecond()
    await readMe(made.key)
    await waitASecond()
    expect(await lastUse(id)).toBe(used)
    now = new Date(now.getTime() + 1000)
    await readMe(made.key)
    await waitFor('the next use', async () => (await lastUse(id)) === now.toISOString())
  })

  it('is another one’s where it is another key: nobody revokes it by a wrong distributor', async () => {
    const one = await buildDistributor(app)
    const other = await buildDistributor(app)
    const made = await makeKey(app, one.id)
    const response = await app.request(`/api/distributors/${other.id}/keys/${made.id}/revoke`, {
      method: 'POST',
      token: await app.signIn('admin'),
    })
    expect(response.status).toBe(404)
    expect((await readMe(made.key)).status).toBe(200)
  })
})

describe('a distributor', () => {
  it.each([
    [{ name: ' ' }, 'name'],
    [{ whichFilms: 'chosen', films: [] }, 'films'],
    [{ whichFilms: 'chosen', films: [null] }, 'films'],
    [{ whichFilms: 'some' }, 'whichFilms'],
    [{ whichFilms: ['all'] }, 'whichFilms'],
    [{ whichLocales: 'chosen' }, 'locales'],
    [{ whichLocales: 'chosen', locales: ['no such language'] }, 'locales'],
    [{ email: 'nobody' }, 'email'],
    [{ territories: ['XX'] }, 'territories'],
  ])('cannot be kept with %j', async (wrong, path) => {
    const response = await app.request('/api/distributors', {
      method: 'POST',
      token: await app.signIn('admin'),
      json: { name: 'A', whichFilms: 'all', whichLocales: 'all', ...wrong },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ data: { errors: [{ path }] } }] })
  })

  it('is given only chosen films, of which there are none, where nothing is said', async () => {
    const response = await app.request('/api/distributors', {
      method: 'POST',
      token: await app.signIn('admin'),
      json: { name: 'A' },
    })
    expect(response.status).toBe(400)
    const film = await createFilm('a-default')
    const { id } = await buildDistributor(app, {
      whichFilms: undefined,
      whichLocales: undefined,
      films: [film],
    })
    const { key } = await makeKey(app, id)
    expect(JSON.parse((await readMe(key)).text)).toMatchObject({
      films: ['a-default'],
      locales: null,
      seesEmbargoed: false,
    })
  })
})

it('a key that nobody ever made is refused, however well it is written', async () => {
  expect(await readMe(createKey(randomBytes))).toMatchObject(refusal('INVALID_KEY'))
})

const refusal = (code: string) => ({ status: 401, text: expect.stringContaining(code) as string })

async function askForKey(distributor: string, json: unknown): Promise<Response> {
  const token = await app.signIn('admin')
  return app.request(`/api/distributors/${distributor}/keys`, { method: 'POST', token, json })
}

async function revoke(distributor: string, id: string): Promise<unknown> {
  const response = await app.request(`/api/distributors/${distributor}/keys/${id}/revoke`, {
    method: 'POST',
    token: await app.signIn('admin'),
  })
  expect(response.status).toBe(200)
  const { key } = (await response.json()) as { key: { revokedAt: string } }
  expect(key.revokedAt).toEqual(expect.any(String))
  return key.revokedAt
}

async function change(id: string, json: Record<string, unknown>): Promise<void> {
  const token = await app.signIn('admin')
  const response = await app.request(`/api/distributors/${id}`, { method: 'PATCH', token, json })
  expect(response.status).toBe(200)
}

async function readMe(key: string): Promise<{ status: number; text: string }> {
  const response = await app.request('/api/distributors/me', { key })
  return { status: response.status, text: await response.text() }
}

async function readKeys(id: string): Promise<{ text: string; keys: ListedKey[] }> {
  const token = await app.signIn('admin')
  const response = await app.request(`/api/distributors/${id}/keys`, { token })
  const text = await response.text()
  return { text, ...(JSON.parse(text) as { keys: ListedKey[] }) }
}

interface ListedKey {
  lastUsedAt: string
  revokedAt: string | null
}

const lastUse = async (id: string) => (await readKeys(id)).keys[0]?.lastUsedAt
const waitASecond = () => new Promise((resolve) => setTimeout(resolve, 1050))

const createFilm = async (slug: string, more: Record<string, unknown> = {}) =>
  (await buildFilm(app, { slug, ...more })).id
