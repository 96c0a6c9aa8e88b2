import { buildFilm, buildStill } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { giveKey } from '../src/testing/distributors.js'

let app: TestApp
let polish: string
let every: string
const captionsById: Record<string, string> = {}
beforeAll(async () => {
  app = await createTestApp()
  const { id: film } = await buildFilm(app)
  for (const caption of ['Zebra', 'Antelope', 'Monkey']) {
    const { id } = await buildStill(app, { film, caption, alt: caption })
    captionsById[id] = caption
  }
  polish = await giveKey(app, { whichLocales: 'chosen', locales: ['pl'] })
  every = await giveKey(app)
})
afterAll(() => app.remove())

/** Texts in the film's own language, which a key for other languages does not read. */
const untold = [
  ['stills', 'caption'],
  ['stills', 'alt'],
  ['artworks', 'caption'],
  ['artworks', 'alt'],
  ['press-files', 'title'],
  ['screenings', 'notes.text'],
]

describe('a key for some languages', () => {
  it.each(untold)('cannot order %s by %s, nor search them by it', async (slug, path) => {
    for (const query of [
      `sort=${path}`,
      `sort=-createdAt,-${path}`,
      `sort=${path.replace('.', '__')}`,
      `where[${path}][like]=a`,
      `where[or][0][${path}][exists]=true`,
    ]) {
      const { status } = await app.request(`/api/${slug}?${query}`, { key: polish })
      expect({ query, status }).toEqual({ query, status: 400 })
      const open = await app.request(`/api/${slug}?${query}`, { key: every })
      expect({ query, status: open.status }).toEqual({ query, status: 200 })
    }
  })

  it('cannot do so by GraphQL, nor by counting', async () => {
    for (const query of [
      '{ Stills(sort: "caption") { docs { id } } }',
      '{ Stills(where: { caption: { like: "a" } }) { docs { id } } }',
      '{ countStills(where: { caption: { like: "a" } }) { totalDocs } }',
    ]) {
      expect({ query, ...(await askGraphQL(query, polish)) }).toMatchObject({ isRefused: true })
      expect({ query, ...(await askGraphQL(query, every)) }).toMatchObject({ isRefused: false })
    }
  })

  it.each(['caption.x', 'caption.en', 'caption__x', 'alt.alt.alt', '%20caption', 'caption%20'])(
    'learns no order from a name that is written like one of these: %s',
    async (name) => {
      expect(await isInOrder(`sort=${name}`)).toBe(false)
      expect(await isInOrder(`sort=-${name}`)).toBe(false)
    },
  )

  it('is told that a name goes on from a field', async () => {
    const { status, text } = await read('sort=caption.x')
    expect(status).toBe(400)
    expect(text).toContain('`sort` takes the name of a field, and `caption.x` goes on from one.')
  })
})

async function read(query: string): Promise<{ status: number; text: string }> {
  const response = await app.request(`/api/stills?${query}`, { key: polish })
  return { status: response.status, text: await response.text() }
}

/** Whether the stills come in an order of their captions, up or down. */
async function isInOrder(query: string): Promise<boolean> {
  const { docs = [] } = JSON.parse((await read(query)).text) as { docs?: { id: string }[] }
  const captions = docs.map(({ id }) => captionsById[id])
  const up = captions.toSorted()
  const orders = [up, up.toReversed()].map((order) => order.join())
  return docs.length > 0 && orders.includes(captions.join())
}

async function askGraphQL(query: string, key: string) {
  const response = await app.request('/api/graphql', { method: 'POST', key, json: { query } })
  const text = await response.text()
  return { text, isRefused: text.includes('"errors"') }
}
