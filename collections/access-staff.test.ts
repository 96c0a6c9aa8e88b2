import { buildWorld, type World } from '../src/testing/access-world.js'
import { buildFilm, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp, type TestRole } from '../src/testing/create-test-app.js'

let app: TestApp
let world: World
beforeAll(async () => {
  app = await createTestApp()
  world = await buildWorld(app)
})
afterAll(() => app.remove())

const staff = ['translator', 'editor', 'admin'] as const
const slugs = ['films', 'translations', 'stills', 'laurels', 'people', 'contacts', 'terms'] as const

describe.each(staff)('a signed-in %s', (role) => {
  it.each(slugs)(
    'reads every one of %s: drafts, embargoed, withdrawn and private',
    async (slug) => {
      const ids: string[] = Object.values(world[slug])
      const { docs } = await read<{ docs: { id: string }[] }>(role, `/api/${slug}?limit=200`)
      expect(docs.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      const { totalDocs } = await read<{ totalDocs: number }>(role, `/api/${slug}/count`)
      expect(totalDocs).toBe(docs.length)
      for (const id of ids) expect(await read(role, `/api/${slug}/${id}`)).toMatchObject({ id })
    },
  )

  it('reads what is only for the team', async () => {
    expect(await read(role, `/api/people/${world.people.withdrawn}`)).toMatchObject({
      name: 'SECRET withdrawn',
      withdrawn: { why: 'SECRET reason' },
    })
    expect(await read(role, `/api/stills/${world.stills.open}?depth=0`)).toMatchObject({
      people: [world.people.unapproved, world.people.open],
      filename: expect.stringMatching(/^still-/) as string,
    })
    const film = await read<{ sources: unknown[] }>(role, `/api/films/${world.films.open}`)
    expect(film.sources).toHaveLength(1)
    for (const slug of ['laurels', 'screenings']) {
      const path = `/api/${slug}?limit=200&sort=title&where[title][like]=SECRET next festival`
      const { docs } = await read<{ docs: object[] }>(role, path)
      expect(docs[0]).toMatchObject({
        title: expect.stringMatching('SECRET next festival') as string,
      })
    }
    const text = await read(role, `/api/translations/${world.translations.pl}?depth=0`)
    expect(text).toMatchObject({ captions: [{}, {}, {}], awards: [{ text: 'SECRET award' }] })
  })

  it('gets no edition’s content, and nobody’s secrets', async () => {
    const { docs } = await read<{ docs: object[] }>(role, '/api/editions?limit=200')
    for (const edition of docs) expect(edition).not.toHaveProperty('content')
    const { docs: people } = await read<{ docs: { email: string; sessions: object[] }[] }>(
      role,
      '/api/users?limit=200&showHiddenFields=true',
    )
    expect(JSON.stringify(people)).not.toMatch(/"(hash|salt|resetPasswordToken)"/)
    const others = people.filter(({ email }) => email !== `${role}@example.org`)
    expect(others.flatMap(({ sessions }) => sessions)).toEqual([])
  })
})

describe('a translator of Polish', () => {
  it('sees nobody of the team but themselves', async () => {
    const { docs } = await read<{ docs: { email: string }[] }>('translator', '/api/users')
    expect(docs.map(({ email }) => email)).toEqual(['translator@example.org'])
    const path = `/api/translations/${world.translations.pl}?depth=2`
    expect(await read('translator', path)).toMatchObject({ translator: world.staff })
  })

  it('changes no text in another language', async () => {
    const { id } = await buildTranslation(app, { film: await newFilm(), locale: 'uk' })
    const response = await send('PATCH', `/api/translations/${id}`, { tagline: 'mine' })
    expect(response.status).toBe(403)
    const many = await send('PATCH', '/api/translations?where[id][exists]=true', {
      tagline: 'mine',
    })
    const { docs } = (await many.json()) as { docs: { locale: string }[] }
    expect(new Set(docs.map(({ locale }) => locale))).toEqual(new Set(['pl']))
    const query = `mutation { updateTranslation(id: "${id}", data: { tagline: "mine" }) { id } }`
    const answer = await send('POST', '/api/graphql', { query })
    expect(await answer.json()).toMatchObject({ data: { updateTranslation: null } })
    expect(await read('editor', `/api/translations/${id}?draft=true`)).toMatchObject({
      tagline: null,
    })
  })

  it.each(['uk', 'pl-PL', 'PL', 'en', '', null, ['pl'], { equals: 'pl' }])(
    'begins no text in %j',
    async (locale) => {
      const film = await newFilm()
      const response = await send('POST', '/api/translations', { film, locale, title: 'X' })
      expect([400, 403]).toContain(response.status)
      expect(await countTexts(film)).toBe(0)
    },
  )

  it('does not take a text into another language by changing it', async () => {
    const film = await newFilm()
    const { id } = await buildTranslation(app, { film, locale: 'pl', _status: 'draft' })
    const response = await send('PATCH', `/api/translations/${id}`, { locale: 'uk' })
    expect(response.status).toBe(400)
  })

  it('begins one in Polish', async () => {
    const film = await newFilm()
    const response = await send('POST', '/api/translations', { film, locale: 'pl', title: 'X' })
    expect(response.status).toBe(201)
  })

  it('deletes nothing', async () => {
    const id = world.translations.pl
    expect((await send('DELETE', `/api/translations/${id}`)).status).toBe(403)
    expect((await send('DELETE', `/api/translations?where[id][equals]=${id}`)).status).toBe(403)
  })
})

const newFilm = async () => (await buildFilm(app)).id

async function countTexts(film: string): Promise<number> {
  const { totalDocs } = await app.payload.count({
    collection: 'translations',
    where: { film: { equals: film } },
    overrideAccess: true,
  })
  return totalDocs
}

async function read<Body = Record<string, unknown>>(role: TestRole, path: string): Promise<Body> {
  const response = await app.request(path, { token: await app.signIn(role) })
  expect({ path, status: response.status }).toEqual({ path, status: 200 })
  return (await response.json()) as Body
}

/** Sends something as the translator. */
async function send(method: string, path: string, json?: unknown): Promise<Response> {
  return app.request(path, { method, json, token: await app.signIn('translator') })
}
