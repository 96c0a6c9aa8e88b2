import { mediaError } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { buildFilm, buildTerms, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import {
  findBrokenEditions,
  hashOf,
  listBlobs,
  listTemporaryFiles,
  patchStill,
  postStill,
} from '../../src/testing/uploads.js'
import { waitFor } from '../../src/testing/wait-for.js'

/** What befalls the storage; `null` where all is well. */
let fault: 'full' | 'away' | null = null
/** An original that nobody gets to read before it is released. */
interface Hold {
  sha256: string
  isAsked: boolean
  released: Promise<void>
  release: () => void
}
let held: Hold | null = null

let app: TestApp
let token: string
let fields: Record<string, unknown>
const memory = createMemoryStorage()

const storage: BlobStorage = {
  ...memory,
  put: async (source, options) => {
    if (fault === 'full') throw mediaError('STORAGE_FULL', { operation: 'write' })
    requireHere()
    return memory.put(source, options)
  },
  stat: async (sha256) => {
    requireHere()
    return memory.stat(sha256)
  },
  open: async (sha256, range) => {
    requireHere()
    if (held?.sha256 === sha256) {
      held.isAsked = true
      await held.released
    }
    requireHere()
    return memory.open(sha256, range)
  },
  check: async () => {
    requireHere()
    await memory.check()
  },
}

function hold(sha256: string): Hold {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  return { sha256, isAsked: false, released, release }
}

function requireHere(): void {
  if (fault === 'away') throw mediaError('STORAGE_UNAVAILABLE', { operation: 'answer' })
}

beforeAll(async () => {
  app = await createTestApp({ storage })
  token = await app.signIn('editor')
  const film = await buildFilm(app)
  const terms = await buildTerms(app)
  fields = { film: film.id, role: 'scene', credit: 'Somebody', alt: 'A road.', terms: terms.id }
})
afterEach(() => {
  fault = null
})
afterAll(() => app.remove())

const publish = (bytes: Uint8Array) =>
  postStill(app, { token, bytes, data: { ...fields, _status: 'published' } })
const serve = (id: string) => app.request(`/v1/stills/${id}/web`)
const waitForServed = (id: string) =>
  waitFor('the still to be served', async () => (await serve(id)).status === 200)
const countStills = async () =>
  (await app.payload.count({ collection: 'stills', overrideAccess: true })).totalDocs

describe('a storage that is full', () => {
  it('answers 507, writes no record, and takes the next upload when there is room', async () => {
    const before = await countStills()
    const bytes = await drawJpeg({ hue: 1 })
    fault = 'full'
    expect(await publish(bytes)).toMatchObject({ status: 507, code: 'STORAGE_FULL' })
    expect(await countStills()).toBe(before)
    expect(await listTemporaryFiles(app)).toEqual([])
    fault = null
    const { status, doc } = await publish(bytes)
    expect(status).toBe(201)
    await waitForServed(doc.id)
  })

  it('leaves a published still as it was when its new picture does not fit', async () => {
    const { doc } = await publish(await drawJpeg({ hue: 2 }))
    await waitForServed(doc.id)
    fault = 'full'
    const data = { _status: 'published' }
    const answer = await patchStill(app, doc.id, { token, bytes: await drawJpeg({ hue: 3 }), data })
    expect(answer).toMatchObject({ status: 507, code: 'STORAGE_FULL' })
    expect((await serve(doc.id)).status).toBe(200)
    const now = await app.request(`/api/stills/${doc.id}`, { token })
    expect(await now.json()).toMatchObject({ sha256: doc.sha256 })
  })

  it('makes the renditions once there is room, of what was uploaded before there was none', async () => {
    const bytes = await drawJpeg({ hue: 4 })
    held = hold(hashOf(bytes))
    const { doc } = await publish(bytes)
    fault = 'full'
    held.release()
    const thumb = await app.request(`/api/stills/${doc.id}/rendition/thumb`, { token })
    expect(thumb.status).toBe(507)
    expect((await serve(doc.id)).status).toBe(404)
    fault = null
    await waitForServed(doc.id)
  })
})

describe('a storage that is away', () => {
  it('answers 503 everywhere, says so at /readyz, and is well again by itself', async () => {
    const { doc } = await publish(await drawJpeg({ hue: 5 }))
    await waitForServed(doc.id)
    fault = 'away'
    const answer = await publish(await drawJpeg({ hue: 6 }))
    expect(answer).toMatchObject({ status: 503, code: 'STORAGE_UNAVAILABLE' })
    const served = await serve(doc.id)
    expect(served.status).toBe(503)
    expect(await served.json()).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    expect((await app.request(String(doc.url), { token })).status).toBe(503)
    const readiness = await app.request('/readyz')
    expect(readiness.status).toBe(503)
    expect(await readiness.json()).toMatchObject({ checks: { storage: 'away', database: 'ok' } })
    fault = null
    expect((await app.request('/readyz')).status).toBe(200)
    expect((await serve(doc.id)).status).toBe(200)
    expect(await publish(await drawJpeg({ hue: 6 }))).toMatchObject({ status: 201 })
  })
})

describe('a picture that takes long to render', () => {
  it('keeps no write waiting, and no other upload', async () => {
    const bytes = await drawJpeg({ hue: 7 })
    held = hold(hashOf(bytes))
    const { doc } = await publish(bytes)
    await waitFor('its rendering to have begun', () => held?.isAsked)
    const renamed = await patchStill(app, doc.id, { token, data: { caption: 'A road.' } })
    expect(renamed).toMatchObject({ status: 200, doc: { caption: 'A road.' } })
    expect(await publish(await drawJpeg({ hue: 8 }))).toMatchObject({ status: 201 })
    expect((await serve(doc.id)).status).toBe(404)
    held.release()
    await waitForServed(doc.id)
  })
})

describe('when all of it is over', () => {
  it('every picture of every edition is readable', async () => {
    await app.services.composing.flush()
    expect(await findBrokenEditions(app)).toEqual([])
    expect((await listBlobs(storage)).length).toBeGreaterThan(0)
  })
})
