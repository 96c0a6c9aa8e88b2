import { drawJpeg } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { buildWorld, openTo, type World } from '../src/testing/access-world.js'

let app: TestApp
let world: World
beforeAll(async () => {
  app = await createTestApp()
  world = await buildWorld(app)
})
afterAll(() => app.remove())

const publicSlugs = [
  'films',
  'translations',
  'stills',
  'artworks',
  'press-files',
  'laurels',
  'screenings',
  'quotes',
  'festivals',
  'contacts',
  'terms',
] as const

const tricks = [
  '',
  'depth=3',
  'draft=false&depth=3',
  'trash=true&depth=3',
  'limit=0&depth=3',
  'pagination=false&depth=3',
  'showHiddenFields=true&overrideAccess=true&depth=3',
  'locale=all&fallback-locale=none&depth=3',
  'populate[users][email]=true&populate[people][name]=true&populate[contacts][email]=true&depth=3',
  'select[name]=true&select[sources]=true&select[people]=true&select[withdrawn]=true&depth=3',
  'joins[translations]=true&depth=3',
  'where[or][0][_status][equals]=draft&where[or][1][id][exists]=true&depth=3',
  'where[_status][equals]=draft&where[and][0][_status][in]=draft,published&depth=3',
  'user[id]=1&user[role]=admin&user[collection]=users',
]

describe('a visitor who reads lists', () => {
  it.each(tricks)('gets what is published and open, and no more, with “%s”', async (query) => {
    for (const slug of publicSlugs) {
      const { status, text } = await read(`/api/${slug}?${query}`)
      expect(status).toBe(200)
      expect(findSecrets(text)).toEqual([])
      for (const id of listIds(text)) expect(openTo.visitors(world, slug)).toContain(id)
    }
  })

  it('gets all that is published and open', async () => {
    for (const slug of publicSlugs) {
      const { text } = await read(`/api/${slug}`)
      expect(listIds(text).sort()).toEqual(openTo.visitors(world, slug).sort())
    }
  })

  it('gets no draft by asking for drafts', async () => {
    for (const slug of publicSlugs) {
      const { status, text } = await read(`/api/${slug}?draft=true&depth=3`)
      expect(status).toBe(200)
      expect(findSecrets(text)).toEqual([])
    }
  })

  it('is told only how many of them are open', async () => {
    for (const slug of publicSlugs) {
      for (const query of ['', '?draft=true', '?where[_status][equals]=draft', '?trash=true']) {
        const { text } = await read(`/api/${slug}/count${query}`)
        const most = openTo.visitors(world, slug).length
        expect((JSON.parse(text) as { totalDocs: number }).totalDocs).toBeLessThanOrEqual(most)
      }
    }
  })

  it('gets no version of anything', async () => {
    for (const slug of publicSlugs) {
      for (const query of ['', '?depth=3', '?where[version._status][equals]=published']) {
        const { status, text } = await read(`/api/${slug}/versions${query}`)
        expect(status).toBe(403)
        expect(findSecrets(text)).toEqual([])
      }
    }
  })
})

describe('a visitor who knows an id', () => {
  it('reads it only where it is open, whatever else is asked', async () => {
    for (const slug of publicSlugs) {
      for (const id of Object.values(world[slug])) {
        const isOpen = openTo.visitors(world, slug).includes(id)
        for (const query of ['depth=3', 'draft=true&depth=3', 'trash=true&draft=true']) {
          const { status, text } = await read(`/api/${slug}/${id}?${query}`)
          expect({ slug, id, status }).toEqual({ slug, id, status: isOpen ? 200 : 404 })
          expect(findSecrets(text)).toEqual([])
        }
      }
    }
  })

  it('reads the published form of what has a draft waiting', async () => {
    const { text } = await read(`/api/films/${world.films.open}?draft=true`)
    expect(JSON.parse(text)).toMatchObject({ slug: 'open-film', originalTitle: 'Open Film' })
  })

  it('gets no permission list with contents in it', async () => {
    for (const slug of publicSlugs) {
      for (const id of Object.values(world[slug])) {
        const response = await app.request(`/api/${slug}/access/${id}`, {
          method: 'POST',
          json: {},
        })
        expect(findSecrets(await response.text())).toEqual([])
      }
    }
  })
})

describe('a visitor who asks for people', () => {
  it('is refused, however they ask', async () => {
    const ids = Object.values(world.people)
    const paths = ['', '/count', '/versions', ...ids.map((id) => `/${id}`)]
    for (const path of paths) {
      for (const query of ['', 'draft=true', 'depth=3', 'select[pressNames]=true']) {
        const { status, text } = await read(`/api/people${path}?${query}`)
        expect({ path, query, status }).toEqual({ path, query, status: 403 })
        expect(text).not.toMatch(/secret|Open Person|Zgodna Forma/i)
      }
    }
  })

  it('finds nobody in what names them, not even whoever may be named', async () => {
    const ids = Object.values(world.people)
    for (const slug of publicSlugs) {
      for (const query of ['depth=0', 'depth=3', 'select[credits]=true&select[people]=true']) {
        const { text } = await read(`/api/${slug}?${query}`)
        expect(ids.filter((id) => text.includes(id))).toEqual([])
        expect(text).not.toMatch(/"credits":\[\{|Open Person|Zgodna Forma/)
      }
    }
  })
})

describe('a visitor who wants a picture', () => {
  it('gets no original, not even of an open still', async () => {
    for (const id of Object.values(world.stills)) {
      const still = await app.payload.findByID({
        collection: 'stills',
        id,
        draft: true,
        overrideAccess: true,
      })
      const response = await app.request(`/api/stills/file/${String(still.filename)}`)
      expect(response.status).toBe(403)
    }
  })

  it('gets renditions of open stills only', async () => {
    for (const [name, id] of Object.entries(world.stills)) {
      for (const rendition of ['thumb', 'web', 'print', 'original']) {
        const { status } = await read(`/api/stills/${id}/rendition/${rendition}`)
        const isThere = name === 'open' && rendition !== 'original'
        expect({ name, rendition, status }).toEqual({
          name,
          rendition,
          status: isThere ? 200 : 404,
        })
      }
    }
  })

  it('does not learn what the file was called: names of files name people', async () => {
    const token = await app.signIn('editor')
    const still = await upload({ token, fileName: 'SECRET-name-of-a-person.jpg' })
    const { status, text } = await read(`/api/stills/${still}?depth=0`)
    expect(status).toBe(200)
    expect(findSecrets(text)).toEqual([])
  })
})

const findSecrets = (text: string): string[] => text.match(/.{0,40}secret.{0,40}/gi) ?? []

function listIds(text: string): string[] {
  const { docs } = JSON.parse(text) as { docs: { id: string }[] }
  return docs.map(({ id }) => id)
}

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await app.request(path)
  return { status: response.status, text: await response.text() }
}

async function upload({ token, fileName }: { token: string; fileName: string }): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(await drawJpeg())], { type: 'image/jpeg' }), fileName)
  const data = { film: world.films.open, terms: world.terms.open, alt: 'A', credit: 'B' }
  form.set('_payload', JSON.stringify({ ...data, _status: 'published' }))
  const response = await app.request('/api/stills', { method: 'POST', token, body: form })
  const { doc } = (await response.json()) as { doc: { id: string } }
  return doc.id
}
