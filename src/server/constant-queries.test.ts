import { composeFilm } from '../editions/composer.js'
import type { Edition } from '../editions/content.js'
import { openFilm } from '../editions/keep-openings.js'
import type { Film } from '../payload-types.js'
import { buildQuote } from '../testing/builders.js'
import { createCountedApp, type CountedApp } from '../testing/count-queries.js'
import { buildLargeFilm } from '../testing/large-film.js'

const hourMs = 3_600_000
const clock = { nowMs: Date.now() }
const now = () => new Date(clock.nowMs)
const inHours = (hours: number) => new Date(clock.nowMs + hours * hourMs).toISOString()

/** What is asked of the database, by what that is done for. */
type Asked = Record<string, string[]>

let app: CountedApp
let ofSmall: Asked
let ofLarge: Asked
beforeAll(async () => {
  app = await createCountedApp({ now })
  // Nobody else asks the database for anything.
  await app.services.stop()
  const small = { count: 3, locales: ['en'], openings: [inHours(1)] }
  ofSmall = await listAsked(await buildLargeFilm(app, small))
  const locales = ['en', 'pl', 'uk', 'de', 'fr', 'pt-BR']
  const large = { count: 60, locales, openings: [1, 2, 3, 4, 5, 6, 7].map(inHours) }
  ofLarge = await listAsked(await buildLargeFilm(app, large))
}, 600_000)
afterAll(() => app.remove())

const describeDeps = () => ({
  payload: app.payload,
  now,
  ensureRenditions: (sha256: string) => app.services.renditions.ensure(app.payload, sha256),
  onEdition: (edition: Edition) => app.services.catalogue.add(edition),
  onOpening: () => undefined,
})
const compose = ({ id }: Film) => composeFilm(describeDeps(), id)

async function read(path: string, method = 'GET'): Promise<void> {
  const response = await app.request(path, { method })
  await response.arrayBuffer()
  expect([path, response.status]).toEqual([path, 200])
}

/** Has a film composed, published again, read at every address and opened. */
async function listAsked(film: Film): Promise<Asked> {
  const asked: Asked = {}
  const note = async (what: string, act: () => Promise<unknown>) => {
    asked[what] = await app.listQueries(act)
  }
  const change = () => buildQuote(app, { film: film.id })
  const at = `/v1/films/${film.slug}`
  // Pictures are rendered once, before the first edition that shows them.
  await compose(film)
  await change()
  await note('composing', () => compose(film))
  await note('composing where nothing has changed', () => compose(film))
  await note('the film, cold', () => read(`${at}?locale=pl`))
  await note('the film, warm', () => read(`${at}?locale=pl`))
  await note('the films', () => read('/v1/films?locale=pl'))
  await note('its page', () => read(`/en/films/${film.slug}`))
  await note('its kit, by HEAD', () => read(`${at}/kit.zip?locale=en`, 'HEAD'))
  await note('its editions', () => read(`${at}/editions`))
  await change()
  await compose(film)
  await note('an edition', () => read(`${at}/editions/3`))
  await note('what changed', () => read(`${at}/editions/3?diff=2`))
  await note('what happened', () => read('/v1/changes'))
  await note('its feed', () => read(`${at}/feed.atom`))
  clock.nowMs += 8 * hourMs
  await openFilm(describeDeps(), film.id)
  await note('the film, once all is open', () => read(`${at}?locale=pl`))
  await note('what happened since', () => read('/v1/changes?limit=100'))
  await change()
  await note('composing after that', () => compose(film))
  return asked
}

const count = (asked: Asked) =>
  Object.fromEntries(Object.entries(asked).map(([what, queries]) => [what, queries.length]))

describe('a film with sixty of everything in six languages', () => {
  it('asks the database as often as one with three in one, for whatever is done with it', () => {
    expect(count(ofLarge)).toEqual(count(ofSmall))
    console.log('queries', count(ofLarge))
  })

  it('is read without asking anything, from the first answer after a publish on', () => {
    expect(count(ofLarge)).toMatchObject({
      'the film, cold': 0,
      'the film, warm': 0,
      'the films': 0,
      'its page': 0,
      'its kit, by HEAD': 0,
      'the film, once all is open': 0,
    })
  })

  it('has its history read in a few questions', () => {
    expect(ofLarge['its editions']).toHaveLength(1)
    expect(ofLarge['what changed']!.length).toBeLessThanOrEqual(1)
    expect(ofLarge['what happened']!.length).toBeLessThanOrEqual(3)
    expect(ofLarge['its feed']!.length).toBeLessThanOrEqual(3)
  })

  it('is composed in fewer than twenty', () => {
    expect(ofLarge.composing!.length).toBeLessThan(20)
  })
})
