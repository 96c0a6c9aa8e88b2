import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp, type TestRequest } from '../testing/create-test-app.js'
import {
  createLookers,
  mayHear,
  maySee,
  mustHear,
  namesOf,
  type Looker,
} from '../testing/embargo-lookers.js'
import { moments, planEmbargoes } from '../testing/embargo-plan.js'
import { findMarks, layOutEmbargoes, type ClosableFilm } from '../testing/embargo-world.js'
import {
  isPressRoom,
  listPublicAddresses,
  nowhere,
  type PublicAddress,
} from '../testing/public-addresses.js'

/** Another world each time; with `LAUREL_SEED`, the world of that seed again. */
const seed = Number(process.env.LAUREL_SEED ?? Date.now() % 1_000_000)

const clock = { now: new Date('2026-05-01T00:00:00.000Z') }
let app: TestApp
let desk: Desk
let films: ClosableFilm[]
let lookers: Looker[]
let addresses: PublicAddress[]
beforeAll(async () => {
  app = await createTestApp({ now: () => clock.now })
  desk = await createDesk(app)
  films = await layOutEmbargoes(app, desk, planEmbargoes(seed))
  lookers = await createLookers(app, films)
  addresses = listPublicAddresses(films)
})
afterAll(() => app.remove())

const aMillisecondBefore = (moment: string) => new Date(Date.parse(moment) - 1).toISOString()
const instants = moments.flatMap((moment) => [aMillisecondBefore(moment), moment])

/** When what is to become of the films does, between two moments. */
const turn = aMillisecondBefore(moments[2])

describe(`in the world of seed ${seed}`, () => {
  it.each(instants)('at %s nobody is told anything early, wherever they ask', async (instant) => {
    clock.now = new Date(instant)
    if (instant === turn) await turnFates()
    await app.services.composing.flush()
    const faults: string[] = []
    for (const looker of lookers) faults.push(...(await lookEverywhere(looker)))
    expect(faults.slice(0, 30)).toEqual([])
  })
})

async function turnFates(): Promise<void> {
  for (const film of films) {
    if (film.fate === 'closes again') film.opensAt = moments[3]
    if (film.fate === 'opens early') film.opensAt = null
    film.isWithdrawn = film.fate === 'is unpublished'
    const embargo = { until: film.opensAt, screening: null }
    if (film.isWithdrawn) await desk.unpublish(`films/${film.id}`)
    else if (film.fate !== 'stays') await desk.publish(`films/${film.id}`, { embargo })
    await desk.countEditions(film.id)
  }
}

/** Gives what is wrong with what a looker is told, each as a line. */
async function lookEverywhere(looker: Looker): Promise<string[]> {
  const faults: string[] = []
  const told = new Set<string>()
  const visitor = lookers.at(-1)!
  const judge = async (address: PublicAddress) => {
    const { status, words } = await ask(address, looker)
    const eyes = isPressRoom(address) ? visitor : looker
    const isClosed = address.of && !maySee(eyes, address.of, clock.now)
    const expected = isClosed ? await statusOfNowhere(address, looker) : status
    const allowed = mayHear(eyes, films, clock.now)
    if (address.path === '/v1/changes') namesHeardOnce(eyes).forEach((name) => allowed.add(name))
    const early = words.filter((word) => !allowed.has(word))
    words.forEach((word) => told.add(word))
    const asked = `${looker.name} ${address.path} ${address.query ?? ''}`
    if (status !== expected) faults.push(`${asked}: ${status}, not ${expected}`)
    if (early.length > 0) faults.push(`${asked}: ${early.join(' ')}`)
  }
  for (let at = 0; at < addresses.length; at += besideEachOther) {
    await Promise.all(addresses.slice(at, at + besideEachOther).map(judge))
  }
  const unsaid = [...mustHear(looker, films, clock.now)].filter((word) => !told.has(word))
  return [...faults, ...unsaid.map((word) => `${looker.name} is nowhere told ${word}`)]
}

const besideEachOther = 8

/** By looker, what names they have heard of films: that such a film went is told by its name. */
const heard = new Map<Looker, Set<string>>()

function namesHeardOnce(looker: Looker): Set<string> {
  const names = heard.get(looker) ?? new Set<string>()
  heard.set(looker, names)
  const seen = films.filter((film) => maySee(looker, film, clock.now))
  seen.flatMap(namesOf).forEach((name) => names.add(name))
  return names
}

/** What anybody holds of an address: an answer that they may be told is still good. */
const held = new Map<PublicAddress, { etag: string; words: string[] }>()

/** What an address says: its words, or those of the answer that it says is still good. */
async function ask(address: PublicAddress, { credentials }: Looker) {
  const before = held.get(address)
  const headers: Record<string, string> = before ? { 'if-none-match': before.etag } : {}
  const answer = await app.request(address.path, { ...toRequest(address), ...credentials, headers })
  const { status } = answer
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  if (status === 304) return { status, words: before!.words }
  const words = findWords(forgetAsked(body + JSON.stringify([...answer.headers]), address))
  const etag = answer.headers.get('etag')
  if (etag && status === 200) held.set(address, { etag, words })
  return { status, words }
}

const toRequest = ({ query }: PublicAddress): TestRequest =>
  query === undefined ? {} : { method: 'POST', json: { query } }

const statuses = new Map<string, Promise<number>>()

function statusOfNowhere(address: PublicAddress, { name, credentials }: Looker): Promise<number> {
  const path = nowhere(address)
  const known = statuses.get(`${name} ${path}`)
  if (known) return known
  const asking = app.request(path, credentials).then(async ({ status, body }) => {
    await body?.cancel()
    return status
  })
  statuses.set(`${name} ${path}`, asking)
  return asking
}

/** An answer repeats what was asked for: that tells nobody anything. */
const forgetAsked = (text: string, { path, query = '' }: PublicAddress): string =>
  findWords(path + query).reduce((rest, word) => rest.replaceAll(word, '…'), text)

/** The marks in a text, and the ids of what is laid out. */
function findWords(text: string): string[] {
  const ids = films.flatMap((film) => [film.id, ...film.parts.map(({ id }) => id)])
  return [...findMarks(text), ...ids.filter((id) => text.includes(id))]
}
