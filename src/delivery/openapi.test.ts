import type { Router } from 'express'
import fc from 'fast-check'
import { createConfig, lintFromString } from '@redocly/openapi-core'

import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { createCatalogue } from '../editions/catalogue.js'
import { createHistory } from '../editions/history.js'
import { createPressKits } from '../editions/press-kits.js'
import {
  buildArtwork,
  buildContact,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildPressFile,
  buildQuote,
  buildScreening,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildDistributor, makeKey } from '../testing/distributors.js'
import { createJudge } from './contract.fixture.js'
import type { OpenApiDocument } from './openapi-document.js'
import { readLocale } from './parameters.js'
import { operations } from './operations.js'
import { createKept } from './kept.js'
import { noChanges } from './no-changes.fixture.js'
import { createPlaces } from './places.js'
import { createDeliveryRouter } from './router.js'

let app: TestApp
let document: OpenApiDocument
let judge: ReturnType<typeof createJudge>['judge']
let ids: Record<string, string>
let key: string

beforeAll(async () => {
  app = await createTestApp()
  const person = await buildPerson(app, { name: 'Olha Petrenko' })
  const contact = await buildContact(app)
  const film = await buildFilm(app, {
    slug: 'winter-road',
    credits: [{ job: 'director', person: person.id }],
    companies: [{ contact: contact.id, role: 'production' }],
  })
  await buildTranslation(app, { film: film.id, logline: 'A road.' })
  await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Zimowa droga' })
  await buildLaurel(app, { film: film.id, award: 'Grand Prix' })
  const subtitles = { bytes: Buffer.from('WEBVTT\n\n'), fileName: 'pl.vtt', kind: 'subtitle' }
  await buildScreening(app, { film: film.id, premiere: 'world' })
  await buildQuote(app, { film: film.id, stars: 4.5 })
  ids = {
    artwork: (await buildArtwork(app, { film: film.id })).id,
    file: (await buildPressFile(app, { film: film.id, ...subtitles })).id,
    still: (await buildStill(app, { film: film.id })).id,
  }
  const withdrawn = await buildFilm(app, { slug: 'taken-back' })
  const moved = await buildFilm(app, { slug: 'old-road' })
  const desk = await createDesk(app)
  await desk.readFilm('old-road')
  await desk.unpublish(`films/${withdrawn.id}`)
  await desk.publish(`films/${moved.id}`, { slug: 'new-road' })
  await desk.readFilm('winter-road')
  key = (await makeKey(app, (await buildDistributor(app)).id)).key
  document = (await (await app.request('/v1/openapi.json')).json()) as OpenApiDocument
  judge = createJudge(document).judge
})
afterAll(() => app.remove())

describe('the description of /v1', () => {
  it('has every route there is, and no other', () => {
    const now = () => new Date()
    const catalogue = createCatalogue()
    const readEditions = () => Promise.resolve([])
    const router = createDeliveryRouter({
      pressKits: createPressKits({ catalogue, now, siteUrl: '' }),
      history: createHistory({ catalogue, readEditions, now, siteUrl: '' }),
      storage: createMemoryStorage(),
      downloads: createPlaces({ places: 1, fairShare: 1 }),
      publicUrl: '',
      kept: createKept({ mostBytes: 0, now }),
      changes: noChanges,
    })
    const described = Object.values(operations).map(({ route }) => `get ${route}`)
    const routes = listRoutes(router).filter((route) => !isOfThePage(route))
    expect(routes.sort()).toEqual(described.sort())
    expect(Object.keys(document.paths)).toHaveLength(described.length)
  })

  it('is OpenAPI 3.1 to a reader of others', async () => {
    const found = await lintFromString({
      source: JSON.stringify(document),
      config: await createConfig({
        extends: ['recommended'],
        rules: {
          // A film team that runs this on its own machine has an address like that.
          'no-server-example.com': 'off',
          // Shapes inside others are named for whoever makes types.
          'no-unused-components': 'off',
        },
      }),
    })
    const told = found.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)
    expect(told).toEqual([])
  })

  it('promises only languages that are taken', () => {
    const { schema, name } = document.components.parameters.locale!
    expect(name).toBe('locale')
    const tags = fc.stringMatching(new RegExp(String(schema.pattern)))
    fc.assert(
      fc.property(tags, (tag) => readLocale(tag) !== null),
      { numRuns: 3000 },
    )
  })

  it('says of each parameter in an address what it is', () => {
    for (const { path, route } of Object.values(operations)) {
      const named = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name)
      expect(Object.keys(path.shape)).toEqual(named)
    }
    for (const { get } of Object.values(document.paths)) {
      for (const parameter of get.parameters) {
        if ('name' in parameter) expect(parameter.description).toMatch(/\.$/)
      }
    }
  })
})

type OperationId = keyof typeof operations

/** What is to be asked, and what it answers: every operation, well asked and badly. */
const questions: Record<OperationId, (readonly [query: string, status: number])[]> = {
  listFilms: [
    ['/v1/films', 200],
    ['/v1/films?locale=pl&page=2&limit=1', 200],
    ['/v1/films?limit=0', 400],
  ],
  readFilm: [
    ['/v1/films/winter-road', 200],
    ['/v1/films/winter-road?locale=pl', 200],
    ['/v1/films/new-road?locale=uk', 200],
    ['/v1/films/old-road', 301],
    ['/v1/films/winter-road?locale=polish', 400],
    ['/v1/films/nothing-here', 404],
    ['/v1/films/taken-back', 410],
  ],
  readMovie: [
    ['/v1/films/winter-road.jsonld?locale=pl', 200],
    ['/v1/films/old-road.jsonld', 301],
    ['/v1/films/taken-back.jsonld', 410],
    ['/v1/films/nothing-here.jsonld', 404],
    ['/v1/films/winter-road.jsonld?wait=1', 400],
  ],
  readFeed: [
    ['/v1/films/winter-road/feed.atom?locale=pl', 200],
    ['/v1/films/old-road/feed.atom', 301],
    ['/v1/films/taken-back/feed.atom', 410],
    ['/v1/films/nothing-here/feed.atom', 404],
  ],
  readChanges: [
    ['/v1/changes', 200],
    ['/v1/changes?limit=2', 200],
    ['/v1/changes?since=yesterday', 400],
    ['/v1/changes?wait=26', 400],
  ],
  listEditions: [
    ['/v1/films/winter-road/editions', 200],
    ['/v1/films/winter-road/editions?locale=pl&page=1&limit=2', 200],
    ['/v1/films/old-road/editions', 301],
    ['/v1/films/winter-road/editions?limit=51', 400],
    ['/v1/films/nothing-here/editions', 404],
    ['/v1/films/taken-back/editions', 410],
  ],
  readEdition: [
    ['/v1/films/winter-road/editions/1', 200],
    ['/v1/films/winter-road/editions/1?locale=pl&diff=1', 200],
    ['/v1/films/old-road/editions/1', 301],
    ['/v1/films/winter-road/editions/1?diff=0', 400],
    ['/v1/films/winter-road/editions/1000', 404],
    ['/v1/films/winter-road/editions/01', 404],
    ['/v1/films/taken-back/editions/1', 410],
  ],
  downloadEditionKit: [
    ['/v1/films/winter-road/editions/1/kit.zip?rendition=web', 200],
    ['/v1/films/old-road/editions/1/kit.zip', 301],
    ['/v1/films/winter-road/editions/1/kit.zip?rendition=large', 400],
    ['/v1/films/winter-road/editions/1000/kit.zip', 404],
    ['/v1/films/taken-back/editions/1/kit.zip', 410],
  ],
  downloadKit: [
    ['/v1/films/winter-road/kit.zip?rendition=web', 200],
    ['/v1/films/old-road/kit.zip', 301],
    ['/v1/films/winter-road/kit.zip?rendition=large', 400],
    ['/v1/films/nothing-here/kit.zip', 404],
    ['/v1/films/taken-back/kit.zip', 410],
  ],
  downloadStill: [
    ['/v1/stills/{still}/web', 200],
    ['/v1/stills/{still}/thumb?locale=pl&download', 200],
    ['/v1/stills/{still}/web?size=1', 400],
    ['/v1/stills/nothing-here/web', 404],
  ],
  downloadArtwork: [
    ['/v1/artworks/{artwork}/web', 200],
    ['/v1/artworks/{artwork}/web?size=1', 400],
    ['/v1/artworks/{artwork}/original', 404],
  ],
  downloadFile: [
    ['/v1/files/{file}', 200],
    ['/v1/files/{file}?locale=pl&download', 200],
    ['/v1/files/{file}?as=vtt', 400],
    ['/v1/files/nothing-here', 404],
  ],
  showSubtitles: [
    ['/v1/files/{file}/subtitles.vtt', 200],
    ['/v1/files/{file}/subtitles.vtt?size=1', 400],
    ['/v1/files/nothing-here/subtitles.vtt', 404],
  ],
  describeApi: [
    ['/v1/openapi.json', 200],
    ['/v1/openapi.json?version=2', 400],
  ],
}

const asked = Object.entries(questions).flatMap(([id, rows]) =>
  rows.map(([address, status]) => ({ id: id as OperationId, address, status })),
)

describe.each(asked)('$address', ({ id, address, status }) => {
  const { route } = operations[id]
  const path = `/v1${route.replace(/:(\w+)/g, '{$1}')}`
  const ask = (headers: Record<string, string> = {}) =>
    app.request(
      address.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? ''),
      { headers },
    )

  it(`answers ${status} as the description says`, async () => {
    const response = await ask()
    expect([response.status, await judge(path, response)]).toEqual([status, []])
    await response.arrayBuffer()
  })

  if (status === 200) {
    it('answers 304 to whoever has it, as the description says', async () => {
      const etag = (await drained(ask())).headers.get('etag')!
      const response = await ask({ 'if-none-match': etag })
      expect([response.status, await judge(path, response)]).toEqual([304, []])
    })
  }

  it('refuses a bad key as the description says', async () => {
    const response = await ask({ authorization: 'Bearer nothing' })
    // One that is tried too often is told to wait.
    expect([401, 429]).toContain(response.status)
    expect(await judge(path, response)).toEqual([])
  })
})

it('a key changes nothing of the shape of an answer', async () => {
  const response = await app.request('/v1/films/winter-road?locale=pl', { key })
  // Its date is left out, as the header says.
  expect(await judge('/v1/films/{slug}', response)).toEqual(['Last-Modified is missing'])
})

async function drained(asking: Promise<Response>): Promise<Response> {
  const response = await asking
  await response.arrayBuffer()
  return response
}

/** The page that shows the description is no part of it. */
const isOfThePage = (route: string) => /^get \/docs(\/|$)/.test(route)

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route of a router and of those within it. */
function listRoutes(router: Router | { stack: Layer[] }): string[] {
  return (router.stack as unknown as Layer[]).flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => `${method} ${route.path}`)
    return handle.stack ? listRoutes({ stack: handle.stack }) : []
  })
}
