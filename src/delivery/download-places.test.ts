import { Readable } from 'node:stream'

import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'

/** How many files may be on their way at once. */
const places = 4

/** A storage whose files stop coming once they are begun, and which counts those. */
const disk = { isStuck: false, open: 0 }
const memory = createMemoryStorage()
const storage: typeof memory = {
  ...memory,
  open(sha256, range) {
    if (!disk.isStuck) return memory.open(sha256, range)
    disk.open += 1
    const stuck = new Readable({ read: () => undefined })
    return Promise.resolve(stuck.once('close', () => (disk.open -= 1)))
  },
}

let app: TestApp
let still: string
let edition: number
let leaving: AbortController
beforeAll(async () => {
  app = await createTestApp({
    storage,
    variables: { TRUST_PROXY: 'true' },
    downloadLimits: { places, fairShare: 1 },
  })
  const film = await buildFilm(app, { slug: 'film' })
  await buildTranslation(app, { film: film.id })
  still = (await buildStill(app, { film: film.id })).id
  edition = (await (await createDesk(app)).readFilm('film')).edition
  await waitFor('the still', async () => (await app.request(doors[0]!())).ok)
  disk.isStuck = true
})
beforeEach(() => {
  leaving = new AbortController()
})
afterEach(async () => {
  leaving.abort()
  await waitForPlaces(0)
  await waitFor('all files to be closed', () => disk.open === 0)
})
afterAll(() => app.remove())

/** Where files are sent from. */
const doors = [
  () => `/v1/stills/${still}/web`,
  () => '/v1/films/film/kit.zip',
  () => `/v1/films/film/editions/${edition}/kit.zip`,
  () => `/api/stills/${still}/rendition/web`,
]

const waitForPlaces = (count: number) =>
  waitFor(`${count} places to be taken`, () => app.services.downloads.count() === count)

/** Asks for a file and takes it in; gives the status it is answered with in the end. */
async function download(path: string, address: string): Promise<number | 'cut'> {
  const headers = { 'x-forwarded-for': address }
  try {
    const response = await app.request(path, { headers, signal: leaving.signal })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 'cut'
  }
}

describe('files that are sent', () => {
  it('are not kept from others by one who takes as many as there may be, and none to its end', async () => {
    const greedy = []
    for (const [index, door] of doors.entries()) {
      greedy.push(download(door(), `2001:db8:1:2::${index}`))
      await waitForPlaces(index + 1)
    }
    const late = download(doors[0]!(), '198.51.100.7')
    expect(await Promise.race([late.then(() => 'late'), greedy[0]])).toBe('cut')
    expect(app.services.downloads.count()).toBe(places)
    disk.isStuck = false
    expect(await download(doors[0]!(), '198.51.100.8')).toBe(200)
    disk.isStuck = true
  })

  it('are as many as there may be, and whoever comes then is told to come again', async () => {
    for (let index = 0; index < places; index += 1) {
      void download(doors[index]!(), `192.0.2.${index}`)
      await waitForPlaces(index + 1)
    }
    for (const door of doors) {
      const headers = { 'x-forwarded-for': '198.51.100.7' }
      const response = await app.request(door(), { headers })
      expect(response.status).toBe(503)
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await response.text()).toContain('TOO_MANY_DOWNLOADS')
    }
    expect((await app.request('/v1/films/film')).status).toBe(200)
  })
})
