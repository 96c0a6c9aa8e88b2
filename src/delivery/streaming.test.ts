import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import express from 'express'

import { mediaError, type BlobStorage } from '../../media/index.js'
import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { createCatalogue } from '../editions/catalogue.js'
import { renditionNames, withLaterLists, type EditionContent } from '../editions/content.js'
import { createHistory } from '../editions/history.js'
import { createPressKits } from '../editions/press-kits.js'
import { waitFor } from '../testing/wait-for.js'
import { createKept } from './kept.js'
import { noChanges } from './no-changes.fixture.js'
import { createPlaces } from './places.js'
import { createDeliveryRouter } from './router.js'

const blobBytes = 5_000_000
const blobCount = 60
const chunk = Buffer.alloc(50_000, 'laurel')
const blobCrc32 = Array.from({ length: blobBytes / chunk.length }).reduce<number>(
  (sum) => crc32(chunk, sum),
  0,
)

/** A storage of large pictures that are made as they are read, which counts what is open. */
function createCountingStorage(overrides: Partial<BlobStorage> = {}) {
  const counts = { open: 0, producedBytes: 0 }
  function* produce() {
    for (let bytes = 0; bytes < blobBytes; bytes += chunk.length) {
      counts.producedBytes += chunk.length
      yield chunk
    }
  }
  const open = (): Promise<Readable> => {
    const stream = Readable.from(produce(), { objectMode: false })
    counts.open += 1
    stream.once('close', () => (counts.open -= 1))
    return Promise.resolve(stream)
  }
  return { counts, storage: { ...createMemoryStorage(), open, ...overrides } }
}

const key = (number: number) => String(number).padStart(64, '0')

const content = {
  film: { id: 'film', slug: 'film', originalTitle: 'Film', sourceLocale: 'en', opensAt: null },
  facts: {
    ...{ year: 2023, runtimeMinutes: 100, kind: null, genres: [], countries: [] },
    ...{ spokenLanguages: [], identifiers: { isan: null, eidr: null, imdb: null }, links: [] },
    technical: { aspectRatio: null, sound: null, colour: null, formats: [], frameRate: null },
  },
  ...{ credits: [], companies: [], contacts: [], translations: {}, withdrawnStills: [] },
  laurels: [],
  stills: Array.from({ length: blobCount }, (_, index) => ({
    ...{ id: `still-${index}`, role: 'scene', credit: 'Somebody', copyright: null },
    ...{ licenceUrl: null, takenOn: null, focalPoint: { x: 50, y: 50 }, opensAt: null },
    ...{ captions: {}, alts: {}, terms: { en: 'For the press.' } },
    renditions: Object.fromEntries(
      renditionNames.map((name) => [
        name,
        {
          ...{ sha256: key(index), crc32: blobCrc32, bytes: blobBytes },
          ...{ widthPx: 4000, heightPx: 2667, mimeType: 'image/jpeg' },
        },
      ]),
    ),
  })),
} as unknown as EditionContent

const subtitles: EditionContent['files'][number] = {
  ...{ id: 'spoken', kind: 'subtitle', locale: 'en', ofVideo: null, titles: {}, opensAt: null },
  blob: { sha256: key(blobCount), crc32: 0, bytes: 100, mimeType: 'text/vtt' },
}

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** `/v1` alone, with one film whose kit is some 300 MB, on a storage of the test's own. */
async function serve(storage: BlobStorage, more: Partial<EditionContent> = {}): Promise<string> {
  const catalogue = createCatalogue()
  const at = '2026-05-01T00:00:00.000Z'
  catalogue.add({
    filmId: 'film',
    slug: 'film',
    number: 1,
    sequence: 1,
    at,
    contentHash: '',
    content: withLaterLists({ ...content, ...more }),
  })
  const now = () => new Date()
  const pressKits = createPressKits({ catalogue, now, siteUrl: '' })
  const readEditions = () => Promise.resolve([])
  const history = createHistory({ catalogue, readEditions, now, siteUrl: '' })
  const kept = createKept({ mostBytes: 1_000_000, now })
  const app = express().set('etag', false)
  const downloads = createPlaces({ places: 100, fairShare: 100 })
  const site = { pressKits, history, storage, downloads, publicUrl: '' }
  const deps = { ...site, kept, changes: noChanges }
  app.use('/v1', createDeliveryRouter(deps))
  server = createServer(app)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const request = (address: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(address, resolve).once('error', reject)
  })

/** Reads an answer to its end, keeping nothing of it. */
async function drain(response: IncomingMessage, onChunk: (bytes: number) => void = () => {}) {
  let bytes = 0
  try {
    for await (const part of response) {
      bytes += (part as Buffer).byteLength
      onChunk(bytes)
    }
    return { bytes, isWhole: response.complete }
  } catch (error) {
    return { bytes, isWhole: false, error }
  }
}

describe('a kit of 300 MB', () => {
  it('is sent in constant memory, and leaves nothing open', async () => {
    const { counts, storage } = createCountingStorage()
    const response = await request(`${await serve(storage)}/v1/films/film/kit.zip`)
    const before = process.memoryUsage().rss
    let highest = before
    let mostOpen = 0
    const { bytes, isWhole } = await drain(response, () => {
      highest = Math.max(highest, process.memoryUsage.rss())
      mostOpen = Math.max(mostOpen, counts.open)
    })
    expect([isWhole, String(bytes)]).toEqual([true, response.headers['content-length']])
    expect(bytes).toBeGreaterThan(blobBytes * blobCount)
    expect(mostOpen).toBe(2)
    expect(counts.open).toBe(0)
    expect((highest - before) / 1e6).toBeLessThan(100)
  })

  it('is read from the storage no faster than the reader takes it', async () => {
    const { counts, storage } = createCountingStorage()
    const response = await request(`${await serve(storage)}/v1/films/film/kit.zip`)
    await new Promise((resolve) => response.once('readable', resolve))
    // What the sockets of this machine hold on the way is all that is read ahead.
    let last = -1
    await waitFor(
      'the server to wait for its reader',
      () => {
        const isStill = counts.producedBytes === last
        last = counts.producedBytes
        return isStill
      },
      { everyMs: 300 },
    )
    expect(counts.producedBytes).toBeLessThan(60_000_000)
    response.destroy()
  })

  it('is let go of when its reader goes away', async () => {
    const { counts, storage } = createCountingStorage()
    const response = await request(`${await serve(storage)}/v1/films/film/kit.zip`)
    await new Promise((resolve) => response.once('readable', resolve))
    expect(counts.open).toBe(2)
    response.destroy()
    await waitFor('the open pictures to be closed', () => counts.open === 0)
    expect(counts.producedBytes).toBeLessThan(blobBytes * blobCount)
  })
})

describe('a kit with a picture', () => {
  const { storage } = createCountingStorage()
  const failing = (third: () => Promise<Readable | null>): BlobStorage => ({
    ...storage,
    open: (sha256) => (sha256 === key(2) ? third() : storage.open(sha256)),
  })
  const short = () => Promise.resolve(Readable.from([chunk], { objectMode: false }))
  const breaking = () =>
    Promise.resolve(
      new Readable({
        read() {
          this.destroy(new Error('the disk is gone'))
        },
      }),
    )

  it.each<[string, () => Promise<Readable | null>]>([
    ['that is missing', () => Promise.resolve(null)],
    [
      'that is out of reach',
      () => Promise.reject(mediaError('STORAGE_UNAVAILABLE', { operation: 'read' })),
    ],
    ['that is shorter than it was', short],
    ['whose reading breaks', breaking],
  ])('%s is cut off, never a short file that looks whole', async (_, open) => {
    const response = await request(`${await serve(failing(open))}/v1/films/film/kit.zip`)
    expect(response.statusCode).toBe(200)
    const { bytes, isWhole, error } = await drain(response)
    expect([isWhole, (error as NodeJS.ErrnoException).code]).toEqual([false, 'ECONNRESET'])
    expect(bytes).toBeLessThan(Number(response.headers['content-length']))
  })

  it('that is out of reach is a coded 503 to whoever begins inside it', async () => {
    const address = `${await serve(failing(() => Promise.resolve(null)))}/v1/films/film/kit.zip`
    const whole = await fetch(address, { method: 'HEAD' })
    // Next to the pictures, all else in it is small: this is the middle of the third.
    const start = Math.floor((Number(whole.headers.get('content-length')) / blobCount) * 2.5)
    const response = await fetch(address, { headers: { range: `bytes=${start}-` } })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })
})

describe('a still', () => {
  it('that is out of reach is a coded 503 that says nothing of a picture', async () => {
    const { storage } = createCountingStorage({ open: () => Promise.resolve(null) })
    const response = await fetch(`${await serve(storage)}/v1/stills/still-1/print?download`)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    const { headers } = response
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    for (const name of ['etag', 'last-modified', 'content-disposition']) {
      expect([name, headers.get(name)]).toEqual([name, null])
    }
  })

  it.each([
    ['shorter', [chunk, chunk, chunk]],
    ['longer', Array.from({ length: blobBytes / chunk.length + 1 }, () => chunk)],
  ])('that is %s than it was is cut off', async (_, chunks) => {
    const open = () => Promise.resolve(Readable.from(chunks, { objectMode: false }))
    const { storage } = createCountingStorage({ open })
    const response = await request(`${await serve(storage)}/v1/stills/still-1/print`)
    const start = performance.now()
    const { bytes, isWhole } = await drain(response)
    expect([isWhole, bytes < blobBytes]).toEqual([false, true])
    // Node by itself would keep the connection, and its reader waiting, for five seconds.
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('is let go of when its reader goes away, or wants only its headers', async () => {
    const { counts, storage } = createCountingStorage()
    const address = `${await serve(storage)}/v1/stills/still-1/print`
    const response = await request(address)
    await new Promise((resolve) => response.once('readable', resolve))
    response.destroy()
    await waitFor('the picture to be closed', () => counts.open === 0)
    const head = await fetch(address, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(blobBytes))
    await waitFor('the picture to be closed', () => counts.open === 0)
  })

  it.each(['stills/still-1/print', 'films/film/kit.zip', 'files/spoken/subtitles.vtt'])(
    'of a storage that has fallen silent is let go of when its reader goes away: %s',
    async (path) => {
      let open = 0
      const { storage } = createCountingStorage({
        open() {
          const silent = new Readable({ read: () => undefined })
          open += 1
          return Promise.resolve(silent.once('close', () => (open -= 1)))
        },
      })
      const asking = get(`${await serve(storage, { files: [subtitles] })}/v1/${path}`).on(
        'error',
        () => undefined,
      )
      await waitFor('a picture to be opened', () => open > 0)
      asking.destroy()
      await waitFor('all pictures to be closed', () => open === 0)
    },
  )
})
