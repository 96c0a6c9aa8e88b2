import { spawnSync } from 'node:child_process'

import {
  buildFilm,
  buildLaurel,
  buildPerson,
  buildPressFile,
  buildStill,
  buildTerms,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'

const publicUrl = 'https://press.example.org'
const title = 'Cut & <b>"Dry"</b></script><script>alert(1)</script>'

let app: TestApp
let desk: Desk
let film: { id: string; slug: string }
beforeAll(async () => {
  app = await createTestApp({ variables: { PUBLIC_URL: publicUrl } })
  desk = await createDesk(app)
  const person = await buildPerson(app, { name: 'Olha Petrenko' })
  const credits = [{ job: 'director', person: person.id }]
  film = await buildFilm(app, { slug: 'winter-road', credits })
  const translation = await buildTranslation(app, { film: film.id, title, logline: 'A road.' })
  const terms = await buildTerms(app, { licenceUrl: 'https://example.org/licence' })
  await buildStill(app, { film: film.id, terms: terms.id, copyright: '© Studio' })
  await buildLaurel(app, { film: film.id, award: 'Grand Prix', year: 2024 })
  await desk.countEditions(film.id)
  await desk.publish(`translations/${translation.id}`, { tagline: 'So cold.' })
  await desk.countEditions(film.id)
})
afterAll(() => app.remove())

describe('a film as JSON-LD', () => {
  const isTheFilm = {
    '@context': 'https://schema.org',
    '@type': 'Movie',
    name: title,
    url: `${publicUrl}/en/films/winter-road`,
    director: [{ '@type': 'Person', name: 'Olha Petrenko' }],
    duration: 'PT100M',
    image: [
      expect.objectContaining({
        '@type': 'ImageObject',
        contentUrl: expect.stringMatching(/^https:\/\/press\.example\.org\/v1\/stills\//) as string,
        license: 'https://example.org/licence',
        creditText: 'Somebody',
        copyrightNotice: '© Studio',
        acquireLicensePage: `${publicUrl}/en/films/winter-road`,
      }),
    ],
  }

  it('is a schema.org Movie, with pictures that say whose they are', async () => {
    const response = await app.request('/v1/films/winter-road.jsonld?locale=en')
    expect(response.headers.get('content-type')).toMatch('application/ld+json')
    expect(await response.json()).toMatchObject(isTheFilm)
  })

  it('is in the head of its page, where no title can end the script', async () => {
    const page = await (await app.request('/en/films/winter-road')).text()
    const [, script = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? []
    expect(JSON.parse(script)).toMatchObject(isTheFilm)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain(`href="${publicUrl}/v1/films/winter-road/feed.atom?locale=en"`)
  })
})

describe('the Atom feed of a film', () => {
  it('is XML to a reader of others, with an entry for each change, the newest first', async () => {
    const response = await app.request('/v1/films/winter-road/feed.atom?locale=en')
    expect(response.headers.get('content-type')).toMatch('application/atom+xml')
    const { feed, entries } = parse(await response.text())
    expect(feed.title).toBe(title)
    expect(feed.id).toBe(`tag:press.example.org,2026:laurel:film:${film.id}`)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries[0]!.content).toBe('texts.en.tagline: added')
    expect(entries.at(-1)!.content).toBe('film: published')
    expect(feed.updated).toBe(entries[0]!.updated)
  })

  it('tells of what opened, also where another film was published meanwhile', async () => {
    const until = new Date(Date.now() + 3000).toISOString()
    await buildPressFile(app, { film: film.id, embargo: { until } })
    await desk.countEditions(film.id)
    const other = await buildFilm(app)
    await desk.countEditions(other.id)
    const [newest] = await waitFor('the opening', async () => {
      const response = await app.request('/v1/films/winter-road/feed.atom?locale=en')
      const { entries } = parse(await response.text())
      return entries[0]!.content.includes('opened') && entries
    })
    expect(newest).toMatchObject({ content: 'files.pdf: opened Press notes' })
  })

  it('keeps its ids, and answers 304 to whoever has it', async () => {
    const address = '/v1/films/winter-road/feed.atom?locale=en'
    const first = await app.request(address)
    const headers = { 'if-none-match': first.headers.get('etag')! }
    expect((await app.request(address, { headers })).status).toBe(304)
    const before = parse(await first.text()).entries.map(({ id }) => id)
    await desk.publish(`films/${film.id}`, { year: 2031 })
    await desk.countEditions(film.id)
    const after = parse(await (await app.request(address)).text()).entries.map(({ id }) => id)
    expect(after.slice(1)).toEqual(before)
  })
})

interface Parsed {
  feed: Record<'id' | 'title' | 'updated', string>
  entries: Record<'id' | 'updated' | 'content', string>[]
}

/** Read with Python's own parser of XML, which refuses what is not well-formed. */
function parse(xml: string): Parsed {
  const program = `
import json, sys
import xml.etree.ElementTree as tree
ns = '{http://www.w3.org/2005/Atom}'
feed = tree.fromstring(sys.stdin.buffer.read())
text = lambda one, names: {name: one.find(ns + name).text for name in names}
print(json.dumps({
  'feed': text(feed, ['id', 'title', 'updated']),
  'entries': [text(one, ['id', 'updated', 'content']) for one in feed.findall(ns + 'entry')],
}))`
  const { stdout, stderr } = spawnSync('python3', ['-c', program], { input: xml })
  if (stdout.length === 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString()) as Parsed
}
