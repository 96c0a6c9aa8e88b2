import { buildFestival, buildFilm, buildLaurel, buildTranslation } from '../src/testing/builders.js'
import { createTestApp, type TestApp, type TestRole } from '../src/testing/create-test-app.js'

let app: TestApp
let film: string
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.remove())
beforeEach(async () => {
  film = (await buildFilm(app)).id
})

describe.each(['translator', 'editor'] as const)('a %s who restores an older version', (role) => {
  it.each(['', '?draft=true', '?draft=false', '?publishAllLocales=true'])(
    'gets it as a draft, and what is published stays: POST …/versions/{id}%s',
    async (query) => {
      const { id, version } = await buildHistory()
      const before = await read(id, '')
      const response = await post(role, `/api/translations/versions/${version}${query}`)
      expect(response.status).toBe(200)
      expect(await read(id, '')).toEqual(before)
      expect(before).toMatchObject({ tagline: 'second', _status: 'published' })
      expect(await read(id, '&draft=true')).toMatchObject({ tagline: 'first', _status: 'draft' })
      expect(await (await app.request(`/api/translations/${id}`)).json()).toMatchObject({
        tagline: 'second',
      })
    },
  )

  it('gets it as a draft by GraphQL', async () => {
    const { id, version } = await buildHistory()
    const before = await read(id, '')
    const answer = await mutate(
      role,
      `restoreVersionTranslation(id: ${JSON.stringify(version)}, draft: true)`,
    )
    expect(answer).not.toHaveProperty('errors')
    expect(await read(id, '')).toEqual(before)
    expect(await read(id, '&draft=true')).toMatchObject({ tagline: 'first', _status: 'draft' })
  })

  it.each(['', ', draft: false'])(
    'is told by GraphQL that it comes back as a draft only%s',
    async (args) => {
      const { id, version } = await buildHistory()
      const before = { main: await read(id, ''), newest: await read(id, '&draft=true') }
      const answer = await mutate(
        role,
        `restoreVersionTranslation(id: ${JSON.stringify(version)}${args})`,
      )
      expect(JSON.stringify(answer)).toContain('comes back as a draft')
      expect({ main: await read(id, ''), newest: await read(id, '&draft=true') }).toEqual(before)
    },
  )
})

describe('a translator who restores an approved version', () => {
  it('gets its words back, and not its approval', async () => {
    const { id, version } = await buildHistory()
    const token = await app.signIn('translator')
    const json = { tagline: 'third', step: 'translating' }
    await app.request(`/api/translations/${id}`, { method: 'PATCH', token, json })
    expect((await post('translator', `/api/translations/versions/${version}`)).status).toBe(200)
    expect(await read(id, '&draft=true')).toMatchObject({ tagline: 'first', step: 'translating' })
  })
})

describe('a version that may not be restored', () => {
  it('is one in a language the translator does not write', async () => {
    const { id, version } = await buildHistory('uk')
    const response = await post('translator', `/api/translations/versions/${version}`)
    expect(response.status).toBe(403)
    expect(await read(id, '&draft=true')).toMatchObject({ tagline: 'second' })
  })

  it('is any, for a visitor', async () => {
    const { version } = await buildHistory()
    for (const query of ['', '?draft=true', '?overrideAccess=true']) {
      const path = `/api/translations/versions/${version}${query}`
      expect((await app.request(path, { method: 'POST' })).status).toBe(403)
    }
  })

  it('is one that does not exist', async () => {
    for (const id of ['nothing', '999999', "1' or '1'='1"]) {
      const response = await post('editor', `/api/films/versions/${encodeURIComponent(id)}`)
      expect(response.status).toBe(404)
    }
  })
})

describe('an editor who restores a version that was published', () => {
  it('may do so though its festival is published no longer', async () => {
    const festival = await buildFestival(app)
    const laurel = await buildLaurel(app, { film, festival: festival.id, award: 'Grand Prix' })
    await patch(`/api/laurels/${laurel.id}`, { award: 'Another' })
    await patch(`/api/festivals/${festival.id}`, { _status: 'draft' })
    const versions = await listVersions('laurels', laurel.id)
    const first = versions.find(({ version }) => version.award === 'Grand Prix')!
    const response = await post('editor', `/api/laurels/versions/${first.id}`)
    expect(response.status).toBe(200)
    const { docs } = await app.payload.findVersions({
      collection: 'laurels',
      where: { and: [{ parent: { equals: laurel.id } }, { latest: { equals: true } }] },
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ version: { award: 'Grand Prix', _status: 'draft' } })
  })
})

describe('a copy', () => {
  it('of a published film is a draft with an address of its own', async () => {
    const response = await post('editor', `/api/films/${film}/duplicate`)
    expect(response.status).toBe(200)
    const { doc } = (await response.json()) as { doc: { id: string; slug: string } }
    expect((await app.request(`/api/films/${doc.id}`)).status).toBe(404)
    expect(doc.slug).not.toBe((await app.payload.findByID({ collection: 'films', id: film })).slug)
  })

  it('of a published festival is a draft, also when asked to be published', async () => {
    const { id } = await buildFestival(app)
    for (const query of ['', '?draft=false', '?publishAllLocales=true']) {
      const response = await post('editor', `/api/festivals/${id}/duplicate${query}`)
      const { doc } = (await response.json()) as { doc: { id: string } }
      expect((await app.request(`/api/festivals/${doc.id}`)).status).toBe(404)
    }
    const answer = await mutate(
      'editor',
      `duplicateFestival(id: "${id}", data: { title: "Copy" }) { id _status }`,
    )
    expect(answer).toMatchObject({ data: { duplicateFestival: { _status: 'draft' } } })
  })

  it('of a text is not offered: a film has one text in each language', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl' })
    for (const role of ['translator', 'editor'] as const) {
      const response = await post(role, `/api/translations/${id}/duplicate`)
      expect(response.status).toBe(404)
      const answer = await mutate(role, `duplicateTranslation(id: "${id}") { id }`)
      expect(JSON.stringify(answer)).toContain('Cannot query field')
    }
    const { totalDocs } = await app.payload.count({
      collection: 'translations',
      where: { film: { equals: film } },
    })
    expect(totalDocs).toBe(1)
  })
})

/** A text published twice: its first version, and what it says now. */
async function buildHistory(locale = 'pl'): Promise<{ id: string; version: string }> {
  const { id } = await buildTranslation(app, { film, locale, tagline: 'first' })
  await patch(`/api/translations/${id}`, { tagline: 'second', _status: 'published' })
  const versions = await listVersions('translations', id)
  return { id, version: versions.find(({ version }) => version.tagline === 'first')!.id }
}

interface Version {
  id: string
  version: Record<string, unknown>
}

async function listVersions(slug: string, id: string): Promise<Version[]> {
  const path = `/api/${slug}/versions?where[parent][equals]=${id}&depth=0`
  const response = await app.request(path, { token: await app.signIn('editor') })
  return ((await response.json()) as { docs: Version[] }).docs
}

async function patch(path: string, json: Record<string, unknown>): Promise<void> {
  const token = await app.signIn('editor')
  const response = await app.request(path, { method: 'PATCH', token, json })
  expect({ status: response.status, text: await response.text() }).toMatchObject({ status: 200 })
}

const post = async (role: TestRole, path: string): Promise<Response> =>
  app.request(path, { method: 'POST', token: await app.signIn(role), json: {} })

async function mutate(role: TestRole, mutation: string): Promise<unknown> {
  const token = await app.signIn(role)
  const query = `mutation { ${mutation.includes('{') ? mutation : `${mutation} { id }`} }`
  const response = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
  return response.json()
}

async function read(id: string, query: string): Promise<Record<string, unknown>> {
  const token = await app.signIn('editor')
  const response = await app.request(`/api/translations/${id}?depth=0${query}`, { token })
  return (await response.json()) as Record<string, unknown>
}
