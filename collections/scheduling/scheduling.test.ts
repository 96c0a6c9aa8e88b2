import { buildFilm, buildPerson, buildStill, buildTranslation } from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp, type TestRole } from '../../src/testing/create-test-app.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { keepPlan } from './plans.js'

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
})
afterAll(() => app.remove())

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()

interface Answer {
  status: number
  body: {
    publish: { at: string; state: string; lastError: string | null } | null
    unpublish: { at: string; state: string } | null
    errors?: { message: string }[]
  }
}

async function ask(
  method: string,
  path: string,
  {
    json,
    as = 'editor',
    language = 'en',
  }: { json?: object; as?: TestRole; language?: string } = {},
): Promise<Answer> {
  const [document, query = ''] = path.split('?')
  const response = await app.request(`/api/${document}/schedule${query && `?${query}`}`, {
    method,
    token: await app.signIn(as),
    headers: { 'accept-language': language },
    ...(json && { json }),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const plan = (path: string, action: string, at: unknown, more: { language?: string } = {}) =>
  ask('POST', path, { json: { action, at }, ...more })
const isPublic = async (slug: string) => (await app.request(`/v1/films/${slug}`)).status === 200
/** Also of what the team alone reads. */
const isPublished = async (path: string) => {
  const response = await app.request(`/api/${path}`, { token: await app.signIn('translator') })
  return ((await response.json()) as { _status?: string })._status === 'published'
}

describe('a plan', () => {
  it('publishes the newest draft at its moment, and unpublishes at another', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    const path = `films/${film.id}`
    const at = inMs(4000)
    const answer = await plan(path, 'publish', at)
    expect(answer).toMatchObject({ status: 200, body: { publish: { at, state: 'waiting' } } })
    expect((await plan(path, 'unpublish', inMs(9000))).status).toBe(200)
    await desk.save(path, { year: 1999 })
    expect(await isPublic(film.slug)).toBe(false)
    await waitFor('the publish', () => isPublic(film.slug))
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at))
    expect(await (await app.request(`/v1/films/${film.slug}`)).json()).toMatchObject({
      facts: { year: 1999 },
    })
    expect((await ask('GET', path)).body.publish).toBeNull()
    await waitFor('the end of it', async () => !(await isPublic(film.slug)))
    expect((await ask('GET', path)).body).toEqual({ publish: null, unpublish: null })
  })

  it('may be made for a text, a still and a shared record too', async () => {
    const draft = { _status: 'draft' }
    const { id: film } = await buildFilm(app)
    const paths = [
      `translations/${(await buildTranslation(app, { film, ...draft })).id}`,
      `stills/${(await buildStill(app, { film, ...draft })).id}`,
      `people/${(await buildPerson(app, draft)).id}`,
    ]
    for (const path of paths) expect((await plan(path, 'publish', inMs(3000))).status).toBe(200)
    for (const path of paths) await waitFor(path, () => isPublished(path))
  })

  it('is put off by another, and taken back', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    const path = `films/${film.id}`
    await plan(path, 'publish', inMs(1500))
    const later = inMs(3_600_000)
    expect((await plan(path, 'publish', later)).body.publish?.at).toBe(later)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await isPublished(path)).toBe(false)
    const taken = await ask('DELETE', `${path}?action=publish`)
    expect(taken).toEqual({ status: 200, body: { publish: null, unpublish: null } })
    expect((await ask('DELETE', `${path}?action=publish`)).status).toBe(200)
  })
})

describe('a plan that cannot be carried out', () => {
  it('fails visibly, in the language of whoever made it, and may be tried again', async () => {
    const { id: film } = await buildFilm(app)
    const terms = (await buildStill(app, { film })).terms as string
    const still = await buildStill(app, { film, terms, _status: 'draft' })
    await app.payload.update({
      ...{ collection: 'stills', id: still.id, overrideAccess: true, draft: true },
      data: { credit: '' },
    })
    const path = `stills/${still.id}`
    await plan(path, 'publish', inMs(3000), { language: 'pl' })
    const failed = await waitFor('the failure', async () => {
      const { publish } = (await ask('GET', path)).body
      return publish?.state === 'given-up' && publish
    })
    expect(failed.lastError).toContain('To pole jest wymagane do publikacji')
    expect(await isPublished(path)).toBe(false)

    const work = await app.request('/api/work', { token: await app.signIn('editor') })
    const { docs } = (await work.json()) as { docs: Record<string, unknown>[] }
    const row = docs.find(({ subject }) => subject === path)!
    expect(row).toMatchObject({ kind: 'publish', state: 'given-up', lastError: failed.lastError })
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['details', 'claimedBy']))
    await desk.save(path, { credit: 'Somebody' })
    const again = await app.request(`/api/work/${String(row.id)}/try-again`, {
      method: 'POST',
      token: await app.signIn('editor'),
    })
    expect(again.status).toBe(200)
    await waitFor('the publish', () => isPublished(path))
  })

  it('is refused where whoever made it may no longer publish', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    const path = `films/${film.id}`
    const email = 'leaving@example.org'
    const password = 'a long enough password'
    const data = { name: 'Leaving', email, password, role: 'editor' as const, locales: [] }
    const user = await app.payload.create({ collection: 'users', data, overrideAccess: true })
    const login = await app.request('/api/users/login', {
      method: 'POST',
      json: { email, password },
    })
    const { token } = (await login.json()) as { token: string }
    const json = { action: 'publish', at: inMs(1000) }
    await app.request(`/api/${path}/schedule`, { method: 'POST', token, json })
    await app.payload.delete({ collection: 'users', id: user.id, overrideAccess: true })
    const failed = await waitFor('the failure', async () => {
      const { publish } = (await ask('GET', path)).body
      return publish?.state === 'given-up' && publish
    })
    expect(failed.lastError).toContain('may no longer publish')
    expect(await isPublished(path)).toBe(false)
  })
})

describe('the plans of what is deleted', () => {
  const listWork = async (subject: string) => {
    const { docs } = await app.payload.find({
      ...{ collection: 'work', limit: 0, pagination: false, depth: 0, overrideAccess: true },
      where: { subject: { equals: subject } },
    } as const)
    return docs.map(({ kind, state }) => `${kind} ${state}`)
  }

  it('go with it, also one that was given up', async () => {
    const { id: film } = await buildFilm(app)
    const still = await buildStill(app, { film, _status: 'draft' })
    const path = `stills/${still.id}`
    await app.payload.update({
      ...{ collection: 'stills', id: still.id, overrideAccess: true, draft: true },
      data: { credit: '' },
    })
    await plan(path, 'publish', inMs(2000))
    await waitFor('the failure', async () => (await listWork(path)).includes('publish given-up'))
    await plan(path, 'unpublish', inMs(3_600_000))
    expect(await listWork(path)).toHaveLength(2)
    const token = await app.signIn('admin')
    const deleted = await app.request(`/api/${path}`, { method: 'DELETE', token })
    expect(deleted.status).toBe(200)
    expect(await listWork(path)).toEqual([])
  })

  it('stay where the delete is refused', async () => {
    const film = await buildFilm(app)
    await buildStill(app, { film: film.id })
    const path = `films/${film.id}`
    await plan(path, 'unpublish', inMs(3_600_000))
    const token = await app.signIn('admin')
    const refused = await app.request(`/api/${path}`, { method: 'DELETE', token })
    expect(refused.status).toBe(409)
    expect(await listWork(path)).toEqual(['unpublish waiting'])
  })

  it('end quietly where one is due all the same, whoever made it', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    const path = `films/${film.id}`
    await app.payload.db.deleteOne({ collection: 'films', where: { id: { equals: film.id } } })
    const details = { by: 'somebody-gone', language: 'en', at: inMs(300) }
    await keepPlan({ payload: app.payload, subject: path, action: 'publish', details })
    const seen = new Set<string>()
    await waitFor('the end of the plan', async () => {
      const left = await listWork(path)
      for (const row of left) seen.add(row)
      return left.length === 0 || left.includes('publish given-up')
    })
    expect([...seen]).not.toContain('publish given-up')
  })
})

describe('a plan is refused', () => {
  it.each([
    ['a moment that has passed', 'publish', inMs(-1000), 400, 'has passed already'],
    ['a moment too far ahead', 'publish', inMs(6 * 366 * 86_400_000), 400, 'more than 5 years'],
    ['a day without a time', 'publish', '2099-01-01', 400, 'is not a moment'],
    ['a time without a zone', 'publish', '2027-01-01T10:00:00', 400, 'is not a moment'],
    ['no moment', 'publish', { now: true }, 400, 'is not a moment'],
    ['something else than publishing', 'delete', inMs(60_000), 400, 'cannot be planned'],
  ])('with a sentence: %s', async (_, action, at, status, said) => {
    const { id } = await buildFilm(app, { _status: 'draft' })
    const answer = await plan(`films/${id}`, action, at)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toContain(said)
    expect((await ask('GET', `films/${id}`)).body).toEqual({ publish: null, unpublish: null })
  })

  it('to a translator, who may look', async () => {
    const { id } = await buildFilm(app, { _status: 'draft' })
    const json = { action: 'publish', at: inMs(60_000) }
    const answer = await ask('POST', `films/${id}`, { json, as: 'translator' })
    expect(answer.status).toBe(403)
    expect((await ask('GET', `films/${id}`, { as: 'translator' })).status).toBe(200)
  })

  it('for what does not exist', async () => {
    expect((await plan('films/nothing', 'publish', inMs(60_000))).status).toBe(404)
  })
})

describe('a restart', () => {
  it('loses no plan: what was due meanwhile is done at the next start', async () => {
    const film = await buildFilm(app, { _status: 'draft' })
    const planned = await plan(`films/${film.id}`, 'publish', inMs(2000))
    expect(planned.status).toBe(200)
    await app.stop()
    await new Promise((resolve) => setTimeout(resolve, 2500))
    app = await createTestApp({ dataDirectory: app.dataDirectory })
    await waitFor('the publish', () => isPublic(film.slug))
  })
})
