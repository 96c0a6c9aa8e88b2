import { buildFilm, buildStill, buildTerms, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import {
  findBrokenEditions,
  hashOf,
  listBlobs,
  patchStill,
  postStill,
  readAnswer,
} from '../../src/testing/uploads.js'
import { waitFor } from '../../src/testing/wait-for.js'
import type { Still } from '../../src/payload-types.js'

let app: TestApp
let token: string
let film: { id: string }
let terms: { id: string }
let other: Buffer
let hue = 0

beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = await buildFilm(app)
  terms = await buildTerms(app)
  other = await drawJpeg({ hue: 300 })
})
afterAll(() => app.remove())

const serve = (id: string) => app.request(`/v1/stills/${id}/web`)
const readServed = async (id: string) =>
  hashOf(new Uint8Array(await (await serve(id)).arrayBuffer()))

/** A still that the public has, with what it gets. */
async function publishStill(): Promise<{ still: Still; served: string }> {
  hue += 37
  const jpeg = await drawJpeg({ hue })
  const still = await buildStill(app, { film: film.id, terms: terms.id, jpeg })
  await waitFor('the still to be served', async () => (await serve(still.id)).status === 200)
  return { still, served: await readServed(still.id) }
}

const waitForStatus = (id: string, status: number) =>
  waitFor(`${status} for the still`, async () => (await serve(id)).status === status)

const send = async (method: string, path: string, json: unknown = {}) =>
  readAnswer(await app.request(path, { method, token, json }))

afterEach(async () => expect(await findBrokenEditions(app)).toEqual([]))

describe('another picture for a published still', () => {
  it('changes nothing outside while it is a draft, and everything once it is published', async () => {
    const { still, served } = await publishStill()
    const draft = await patchStill(app, still.id, { token, bytes: other })
    expect(draft).toMatchObject({ status: 200, doc: { _status: 'draft', sha256: hashOf(other) } })
    await app.services.composing.flush()
    expect(await readServed(still.id)).toBe(served)
    const published = await patchStill(app, still.id, { token, data: { _status: 'published' } })
    expect(published.doc).toMatchObject({ _status: 'published', sha256: hashOf(other) })
    await waitFor('the new picture', async () => (await readServed(still.id)) !== served)
    expect(await listBlobs(app.services.storage)).toContain(String(still.sha256))
  })

  it('changes nothing where it is refused', async () => {
    const { still, served } = await publishStill()
    const answer = await patchStill(app, still.id, { token, bytes: Buffer.from('<svg/>') })
    expect(answer).toMatchObject({ status: 415 })
    const now = await app.request(`/api/stills/${still.id}?draft=true`, { token })
    expect(await now.json()).toMatchObject({ sha256: still.sha256, _status: 'published' })
    expect(await readServed(still.id)).toBe(served)
  })

  it('is what the team sees, by its own address and as its thumbnail', async () => {
    const { still } = await publishStill()
    const { doc } = await patchStill(app, still.id, { token, bytes: other })
    const original = await app.request(String(doc.url), { token })
    expect(hashOf(new Uint8Array(await original.arrayBuffer()))).toBe(hashOf(other))
    const asTeam = await app.request(`/api/stills/${still.id}/rendition/thumb`, { token })
    const asVisitor = await app.request(`/api/stills/${still.id}/rendition/thumb`)
    expect(asTeam.headers.get('etag')).not.toBe(asVisitor.headers.get('etag'))
    expect((await app.request(String(doc.url))).status).toBe(403)
  })

  it('gives way to the older picture where that version is restored, still as a draft', async () => {
    const { still, served } = await publishStill()
    await patchStill(app, still.id, { token, bytes: other })
    const path = `/api/stills/versions?where[parent][equals]=${still.id}&sort=createdAt&depth=0`
    const versions = await app.request(path, { token })
    const { docs } = (await versions.json()) as { docs: { id: string | number }[] }
    const restored = await app.request(`/api/stills/versions/${docs[0]?.id}`, {
      ...{ method: 'POST', token, json: {} },
    })
    const { sha256, crc32, bytes, filename, url, widthPx, filesize } = still
    const file = { sha256, crc32, bytes, filename, url, widthPx, filesize }
    expect(await restored.json()).toMatchObject({ ...file, _status: 'draft' })
    await patchStill(app, still.id, { token, data: { _status: 'published' } })
    await app.services.composing.flush()
    expect(await readServed(still.id)).toBe(served)
  })
})

describe('a copy of a still', () => {
  it('is a draft with the same blob under a name of its own, by REST', async () => {
    const { still } = await publishStill()
    const { status, doc } = await send('POST', `/api/stills/${still.id}/duplicate`)
    const { sha256, crc32, bytes, widthPx, mimeType, credit, focalX } = still
    expect({ status, ...doc }).toMatchObject({
      ...{ status: 200, _status: 'draft', sha256, crc32, bytes, widthPx, mimeType, credit, focalX },
    })
    expect(doc.id).not.toBe(still.id)
    expect(doc.filename).not.toBe(still.filename)
    expect((await app.request(String(doc.url), { token })).status).toBe(200)
  })

  it('takes its own file and leaves the next write of the request alone, by GraphQL', async () => {
    const { still } = await publishStill()
    const { still: neighbour } = await publishStill()
    const data = `{ id: "copy-${still.id}", film: "${film.id}", role: scene }`
    const query = `mutation {
      copy: duplicateStill(id: "${still.id}", data: ${data}) { sha256 _status }
      neighbour: updateStill(id: "${neighbour.id}", data: { caption: "A road." }) { sha256 }
      made: createStill(data: { id: "made", film: "${film.id}", role: scene }) { sha256 } }`
    const answer = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
    expect(await answer.json()).toMatchObject({
      data: {
        copy: { sha256: still.sha256, _status: 'draft' },
        neighbour: { sha256: neighbour.sha256 },
        made: null,
      },
      errors: [{ path: ['made'], extensions: { data: { code: 'FILE_NEEDED' } } }],
    })
  })

  it('survives the still it was made of', async () => {
    const { still } = await publishStill()
    const { doc } = await send('POST', `/api/stills/${still.id}/duplicate`)
    await send('DELETE', `/api/stills/${still.id}`)
    await send('PATCH', `/api/stills/${doc.id}`, { _status: 'published' })
    await waitForStatus(doc.id, 200)
  })
})

describe('a still that goes', () => {
  it('leaves the next edition and its address, and not its bytes, when it is deleted', async () => {
    const { still, served } = await publishStill()
    expect(await send('DELETE', `/api/stills/${still.id}`)).toMatchObject({ status: 200 })
    await waitForStatus(still.id, 404)
    expect(await listBlobs(app.services.storage)).toEqual(
      expect.arrayContaining([still.sha256, served]),
    )
  })

  it('takes no bytes with it when it was only a draft', async () => {
    const bytes = await drawJpeg({ hue: 310 })
    const data = { film: film.id, role: 'scene' }
    const { doc } = await postStill(app, { token, bytes, data })
    expect(await send('DELETE', `/api/stills/${doc.id}`)).toMatchObject({ status: 200 })
    expect(await listBlobs(app.services.storage)).toContain(hashOf(bytes))
    expect((await serve(doc.id)).status).toBe(404)
  })

  it('is 404 once it is unpublished, and 410 once it is withdrawn', async () => {
    const [{ still: unpublished }, { still: withdrawn }] = [
      await publishStill(),
      await publishStill(),
    ]
    await send('PATCH', `/api/stills/${unpublished.id}`, { _status: 'draft' })
    await send('PATCH', `/api/stills/${withdrawn.id}`, {
      ...{ _status: 'published', withdrawn: { at: new Date().toISOString() } },
    })
    await waitForStatus(unpublished.id, 404)
    await waitForStatus(withdrawn.id, 410)
  })
})
