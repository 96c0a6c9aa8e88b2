import { buildWorld, openTo, type World } from '../src/testing/access-world.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { buildDistributor, giveKey, makeKey } from '../src/testing/distributors.js'

const lists = {
  films: ['Film', 'Films'],
  translations: ['Translation', 'Translations'],
  stills: ['Still', 'Stills'],
  artworks: ['Artwork', 'Artworks'],
  'press-files': ['PressFile', 'PressFiles'],
  laurels: ['Laurel', 'Laurels'],
  screenings: ['Screening', 'Screenings'],
  quotes: ['Quote', 'Quotes'],
  festivals: ['Festival', 'Festivals'],
  contacts: ['Contact', 'Contacts'],
  terms: ['Term', 'Terms'],
} as const
type Slug = keyof typeof lists
const slugs = Object.keys(lists) as Slug[]

const nothingOfFilms = {
  ...{ films: [], translations: [], stills: [], artworks: [], 'press-files': [] },
  ...{ laurels: [], screenings: [], quotes: [] },
}

/** What each key opens, by the names of the world; where nothing is said, what a visitor sees. */
const opened: Record<string, Partial<Record<Slug, string[]>>> = {
  everything: {},
  early: {
    films: ['open', 'embargoed'],
    translations: ['pl', 'uk', 'ofEmbargoed'],
    stills: ['open', 'embargoed', 'ofEmbargoed'],
    laurels: ['open', 'ofEmbargoed'],
    artworks: ['open', 'embargoed', 'ofEmbargoed'],
    'press-files': ['open', 'embargoed', 'ofEmbargoed'],
    screenings: ['open', 'ofEmbargoed'],
    quotes: ['open', 'ofEmbargoed'],
  },
  oneOpen: {},
  oneEmbargoed: nothingOfFilms,
  oneEmbargoedEarly: {
    films: ['embargoed'],
    translations: ['ofEmbargoed'],
    stills: ['ofEmbargoed'],
    laurels: ['ofEmbargoed'],
    artworks: ['ofEmbargoed'],
    'press-files': ['ofEmbargoed'],
    screenings: ['ofEmbargoed'],
    quotes: ['ofEmbargoed'],
  },
  oneDrafted: nothingOfFilms,
  polish: { translations: ['pl'] },
  german: { translations: [], quotes: [] },
}
const kinds = Object.keys(opened)

let app: TestApp
let world: World
const keys: Record<string, string> = {}
beforeAll(async () => {
  app = await createTestApp()
  world = await buildWorld(app)
  const chosen = (film: string, more = {}) =>
    giveKey(app, { whichFilms: 'chosen', films: [film], ...more })
  const speaking = (locale: string) => giveKey(app, { whichLocales: 'chosen', locales: [locale] })
  keys.everything = await giveKey(app)
  keys.early = await giveKey(app, { seesEmbargoed: true })
  keys.oneOpen = await chosen(world.films.open)
  keys.oneEmbargoed = await chosen(world.films.embargoed)
  keys.oneEmbargoedEarly = await chosen(world.films.embargoed, { seesEmbargoed: true })
  keys.oneDrafted = await chosen(world.films.drafted, { seesEmbargoed: true })
  keys.polish = await speaking('pl')
  keys.german = await speaking('de')
})
afterAll(() => app.remove())

const tricks = [
  'limit=200',
  'limit=0&depth=3',
  'draft=true&depth=3',
  'trash=true&pagination=false',
  'overrideAccess=true&showHiddenFields=true',
  'where[or][0][id][exists]=true&where[or][1][film][exists]=true',
  'user[collection]=users&user[role]=admin',
]

describe.each(kinds)('a distributor whose key opens: %s', (kind) => {
  it.each(tricks)('reads lists of that and no more, with “%s”', async (trick) => {
    for (const slug of slugs) {
      if (trick.includes('film') && !('film' in fieldsOf(slug))) continue
      const { status, text } = await read(`/api/${slug}?${trick}`, kind)
      expect(status).toBe(200)
      const expected = expectedIds(kind, slug)
      // Asked for drafts, it is what has no draft waiting.
      if (trick.includes('draft')) {
        for (const id of listIds(text)) expect(expected).toContain(id)
      } else expect({ slug, ids: listIds(text) }).toEqual({ slug, ids: expected })
      if (!kind.toLowerCase().includes('early')) expect(findSecrets(text)).toEqual([])
    }
  })

  it('reads each of it by its id, and nothing else, with whatever it names', async () => {
    for (const slug of slugs) {
      for (const id of Object.values(world[slug])) {
        const { status, text } = await read(`/api/${slug}/${id}?depth=3&draft=true`, kind)
        const isOpen = expectedIds(kind, slug).includes(id)
        expect({ slug, id, status }).toEqual({ slug, id, status: isOpen ? 200 : 404 })
        if (!kind.toLowerCase().includes('early')) expect(findSecrets(text)).toEqual([])
      }
    }
  })

  it('is told how many there are of that', async () => {
    for (const slug of slugs) {
      const { text } = await read(`/api/${slug}/count`, kind)
      expect(JSON.parse(text)).toEqual({ totalDocs: expectedIds(kind, slug).length })
    }
  })

  it('gets the same by GraphQL, also behind an alias', async () => {
    for (const slug of slugs) {
      const [one, many] = lists[slug]
      const [id] = Object.values(world[slug])
      const query = `{ a: ${many}(limit: 200) { docs { id } totalDocs }
        b: ${many}(limit: 200, draft: true) { docs { id } }
        c: ${one}(id: "${id}") { id } d: count${many} { totalDocs } }`
      const { a, b, c, d } = await ask(query, kind)
      const ids = expectedIds(kind, slug)
      expect(idsOf(a)).toEqual(ids)
      for (const id of idsOf(b) ?? ['nothing was answered']) expect(ids).toContain(id)
      expect(a?.totalDocs).toBe(ids.length)
      expect(d?.totalDocs).toBe(ids.length)
      expect(Boolean(c)).toBe(ids.includes(id!))
    }
  })

  it('gets renditions of the stills in that, and no original of any', async () => {
    for (const id of Object.values(world.stills)) {
      const isOpen = expectedIds(kind, 'stills').includes(id)
      const rendition = await read(`/api/stills/${id}/rendition/thumb`, kind)
      expect({ id, status: rendition.status }).toEqual({ id, status: isOpen ? 200 : 404 })
      const still = await app.payload.findByID({
        collection: 'stills',
        id,
        draft: true,
        overrideAccess: true,
      })
      const original = await read(`/api/stills/file/${String(still.filename)}`, kind)
      expect([403, 404]).toContain(original.status)
    }
  })

  it('finds nothing of other films through a relation', async () => {
    for (const slug of ['translations', 'stills', 'laurels'] as const) {
      const { status, text } = await read(
        `/api/${slug}?limit=200&where[film.originalTitle][like]=SECRET`,
        kind,
      )
      expect(status).toBe(200)
      const early = expectedIds(kind, slug).filter(
        (id) => !openTo.visitors(world, slug).includes(id),
      )
      for (const id of listIds(text)) expect(early).toContain(id)
    }
  })

  it('reads no version, no field of the staff’s, and nobody', async () => {
    for (const slug of slugs) expect((await read(`/api/${slug}/versions`, kind)).status).toBe(403)
    const film = await read('/api/films?depth=2&limit=200', kind)
    expect(film.text.match(/"(sources":\[\{|why"|translator").{0,80}/g) ?? []).toEqual([])
    const ids = Object.values(world.people)
    expect(ids.filter((id) => film.text.includes(id))).toEqual([])
    const closed = ['users', 'people', 'people/count', `people/${world.people.open}`]
    for (const path of closed) {
      expect({ path, ...(await read(`/api/${path}`, kind)) }).toMatchObject({ path, status: 403 })
    }
  })
})

describe('a distributor who was given some languages', () => {
  it('gets no text that is in no stated language by /api; /v1 says which it is in', async () => {
    const still = await read(`/api/stills/${world.stills.open}`, 'polish')
    expect(JSON.parse(still.text)).not.toHaveProperty('caption')
    expect(JSON.parse(still.text)).not.toHaveProperty('alt')
    const visit = await app.request(`/api/stills/${world.stills.open}`)
    expect(await visit.json()).toMatchObject({ caption: 'A caption.' })
    const guess = await read('/api/stills?where[caption][like]=A', 'polish')
    expect(guess.status).toBe(400)
  })

  it('is still given the others’ languages by nobody: a film’s relations are ids', async () => {
    const { text } = await read('/api/translations?depth=3&limit=200', 'polish')
    expect(text).toContain('Otwarty')
    expect(text).not.toContain('Відкритий')
  })
})

it('a scope of five hundred films is asked of the database as one of one', async () => {
  const ids = Array.from({ length: 499 }, (_, index) => `no-film-${index}`)
  const { id } = await buildDistributor(app)
  const { key } = await makeKey(app, id)
  keys.many = key
  // Films that were deleted since, as MongoDB would leave them.
  const holder = await app.services.keyring.find(app.payload, key)
  Object.assign(holder.viewer.scope!, { films: new Set([...ids, world.films.open]) })
  const { text, status } = await read('/api/stills?limit=200', 'many')
  expect(status).toBe(200)
  expect(listIds(text)).toEqual([world.stills.open])
})

function expectedIds(kind: string, slug: Slug): string[] {
  const documents: Record<string, string> = world[slug]
  const names = opened[kind]?.[slug]
  return (names ? names.map((name) => documents[name]!) : openTo.visitors(world, slug)).sort()
}

const fieldsOf = (slug: Slug) =>
  Object.fromEntries(
    app.payload.collections[slug].config.flattenedFields.map((field) => [field.name, field]),
  )

const findSecrets = (text: string): string[] => text.match(/.{0,40}secret.{0,40}/gi) ?? []

function listIds(text: string): string[] {
  const { docs } = JSON.parse(text) as { docs: { id: string }[] }
  return docs.map(({ id }) => id).sort()
}

async function read(path: string, kind: string): Promise<{ status: number; text: string }> {
  const response = await app.request(path, { key: keys[kind]! })
  return { status: response.status, text: await response.text() }
}

interface Answer {
  docs?: { id: string }[]
  totalDocs?: number
}

const idsOf = (answer: Answer | null | undefined) => answer?.docs?.map(({ id }) => id).sort()

async function ask(query: string, kind: string): Promise<Record<string, Answer | null>> {
  const response = await app.request('/api/graphql', {
    method: 'POST',
    key: keys[kind]!,
    json: { query },
  })
  return ((await response.json()) as { data: Record<string, Answer | null> }).data
}
