import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { buildFilm, buildStill, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import {
  buildForm,
  hashOf,
  listBlobs,
  listTemporaryFiles,
  patchStill,
  postStill,
  readAnswer,
  sendStill,
} from '../../src/testing/uploads.js'

let app: TestApp
let film: { id: string }
let editor: string
let translator: string
let picture: Buffer

beforeAll(async () => {
  app = await createTestApp()
  film = await buildFilm(app)
  editor = await app.signIn('editor')
  translator = await app.signIn('translator')
  picture = await drawJpeg({ hue: 200 })
})
afterAll(() => app.remove())

const fields = () => ({ film: film.id, role: 'scene' })
const expectNothingKept = async () => {
  expect(await listBlobs(app.services.storage)).not.toContain(hashOf(picture))
  expect(await listTemporaryFiles(app)).toEqual([])
}

describe('uploading without the right to', () => {
  it('gives a visitor 403 and keeps none of their bytes', async () => {
    expect(await postStill(app, { bytes: picture, data: fields() })).toMatchObject({ status: 403 })
    await expectNothingKept()
  })

  it('gives a visitor their 403 however large the file they send', async () => {
    const bytes = new Uint8Array(24 * 1024 * 1024)
    expect(await postStill(app, { bytes, data: fields() })).toMatchObject({ status: 403 })
    await expectNothingKept()
  })

  it('gives a translator 403 for a new still and for a new picture, and keeps nothing', async () => {
    const still = await buildStill(app, { film: film.id })
    const upload = { token: translator, bytes: picture, data: fields() }
    expect(await postStill(app, upload)).toMatchObject({ status: 403 })
    expect(await patchStill(app, still.id, upload)).toMatchObject({ status: 403 })
    await expectNothingKept()
  })

  it('gives an editor 404 for a still that does not exist, and keeps nothing', async () => {
    const answer = await patchStill(app, 'no-such-still', { token: editor, bytes: picture })
    expect(answer).toMatchObject({ status: 404, code: 'UNKNOWN_STILL' })
    await expectNothingKept()
  })

  it.each(['POST /api/films', 'POST /api/users/login', 'POST /api/translations'])(
    'takes no file at %s, from a visitor or an editor',
    async (door) => {
      const [method = '', path = ''] = door.split(' ')
      for (const token of [undefined, editor]) {
        const answer = await sendStill(app, { method, path, token, bytes: picture })
        expect(answer).toMatchObject({ status: 413, code: 'TOO_MANY_PARTS' })
      }
      await expectNothingKept()
    },
  )

  it('takes no file for many stills at once, nor for a copy', async () => {
    const { id } = await buildStill(app, { film: film.id })
    const upload = { token: editor, bytes: picture, data: fields() }
    const bulk = { method: 'PATCH', path: `/api/stills?where[id][equals]=${id}` }
    const copy = { method: 'POST', path: `/api/stills/${id}/duplicate` }
    expect(await sendStill(app, { ...bulk, ...upload })).toMatchObject({ status: 413 })
    expect(await sendStill(app, { ...copy, ...upload })).toMatchObject({ status: 413 })
    await expectNothingKept()
  })
})

describe('a picture for a film that does not exist', () => {
  it.each(['no-such-film', { id: 'no-such-film' }, 7, null])(
    'is told so for %j, and no still is made',
    async (filmId) => {
      const count = () => app.payload.count({ collection: 'stills', overrideAccess: true })
      const before = await count()
      const data = { ...fields(), film: filmId }
      const answer = await postStill(app, { token: editor, bytes: picture, data })
      expect(answer).toMatchObject({ status: 400, message: expect.any(String) as unknown })
      expect(await count()).toEqual(before)
      expect(await listTemporaryFiles(app)).toEqual([])
    },
  )
})

describe('what a client says of a file', () => {
  const lies = {
    sha256: 'f'.repeat(64),
    crc32: 1,
    bytes: 1,
    widthPx: 1,
    originalName: 'lie.jpg',
    hadGps: true,
    filename: 'lie.jpg',
    url: 'http://127.0.0.1:1/lie.jpg',
    thumbnailURL: 'http://127.0.0.1:1/lie.jpg',
    mimeType: 'image/png',
    filesize: 1,
    width: 1,
    height: 1,
  }
  const truth = () => ({
    sha256: hashOf(picture),
    bytes: picture.byteLength,
    filesize: picture.byteLength,
    mimeType: 'image/jpeg',
    widthPx: 900,
    width: 900,
    originalName: 'still.jpg',
    hadGps: false,
    filename: expect.stringMatching(/^still-[0-9a-f]{8}\.jpg$/) as unknown,
    url: expect.stringMatching(/^\/api\/stills\/file\/still-/) as unknown,
  })

  it('is ignored with a new still, in a change, in a change of many and in a copy', async () => {
    const data = { ...fields(), ...lies }
    const { status, doc } = await postStill(app, { token: editor, bytes: picture, data })
    expect({ status, ...doc }).toMatchObject({ status: 201, ...truth() })
    const changed = await patchStill(app, doc.id, { token: editor, data: lies })
    expect(changed.doc).toMatchObject(truth())
    const bulk = await app.request(`/api/stills?where[id][equals]=${doc.id}`, {
      ...{ method: 'PATCH', token: editor, json: lies },
    })
    expect(await bulk.json()).toMatchObject({ docs: [truth()] })
    const { url, ...copyLies } = lies
    const copied = await app.request(`/api/stills/${doc.id}/duplicate`, {
      ...{ method: 'POST', token: editor, json: copyLies },
    })
    expect((await readAnswer(copied)).doc).toMatchObject(truth())
    expect(url).not.toBe(doc.url)
  })

  it('cannot point a still out of its folder', async () => {
    const data = { ...fields(), filename: '../../laurel.sqlite' }
    const answer = await postStill(app, { token: editor, bytes: picture, data })
    expect(answer).toMatchObject({ status: 400, message: 'Invalid filename.' })
  })

  it('is refused where it names an uploaded file instead of bringing it', async () => {
    const form = buildForm({ data: fields() })
    const named = { filename: 'x.jpg', mimeType: 'image/jpeg', size: 3, clientUploadContext: {} }
    form.append('file', JSON.stringify(named))
    const answer = await app.request('/api/stills', { method: 'POST', token: editor, body: form })
    expect(await readAnswer(answer)).toMatchObject({ status: 422, code: 'FILE_REFUSED' })
  })
})

describe('a picture at an address', () => {
  let secrets: Server
  let asked = 0
  let address: string
  beforeAll(async () => {
    secrets = createServer((_req, res) => {
      asked += 1
      res.end('secret')
    })
    await new Promise<void>((resolve) => secrets.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(secrets.address() as AddressInfo).port}/secret.jpg`
  })
  afterAll(() => new Promise((resolve) => secrets.close(resolve)))

  it('is never fetched: not for a new still, a copy or a change, by REST or GraphQL', async () => {
    const { id } = await buildStill(app, { film: film.id })
    const named = { ...fields(), url: address, filename: 'secret.jpg' }
    const ask = async (method: string, path: string) =>
      readAnswer(await app.request(path, { method, token: editor, json: named }))
    expect(await ask('POST', '/api/stills')).toMatchObject({ status: 400, code: 'FILE_NEEDED' })
    expect(await ask('POST', `/api/stills/${id}/duplicate`)).toMatchObject({
      ...{ status: 422, code: 'FILE_REFUSED' },
    })
    expect(await ask('PATCH', `/api/stills/${id}`)).toMatchObject({ status: 200 })
    const data = `{ id: "copy", film: "${film.id}", role: scene, url: "${address}", filename: "s.jpg" }`
    const query = `mutation { duplicateStill(id: "${id}", data: ${data}) { id } }`
    const answer = await app.request('/api/graphql', {
      ...{ method: 'POST', token: editor, json: { query } },
    })
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { data: { code: 'FILE_REFUSED' } } }],
    })
    expect(asked).toBe(0)
  })

  it('is not pasted', async () => {
    const { id } = await buildStill(app, { film: film.id })
    for (const path of ['paste-url', `paste-url/${id}`]) {
      const query = `?src=${encodeURIComponent(address)}`
      const answer = await app.request(`/api/stills/${path}${query}`, { token: editor })
      expect(answer.status).toBe(400)
    }
    expect(asked).toBe(0)
  })
})
