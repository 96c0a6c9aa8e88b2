import { createLocalReq } from 'payload'

import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildFilm, drawJpeg } from '../testing/builders.js'
import {
  announceUpload,
  askOffset,
  describeFile,
  sendBytes,
  sendTus,
  uploadWhole,
} from '../testing/tus.js'
import { waitFor } from '../testing/wait-for.js'
import { hashOf, listBlobs, patchStill, postStill } from '../testing/uploads.js'
import { limits } from './limits.js'

let app: TestApp
let token: string
let jpeg: Buffer
let film: string
let clock = 0
beforeAll(async () => {
  app = await createTestApp({
    variables: { LOG_LEVEL: 'error' },
    now: () => new Date(Date.now() + clock),
  })
  token = await app.signIn('editor')
  jpeg = await drawJpeg({ widthPx: 1800, heightPx: 1200 })
  film = (await buildFilm(app)).id
})
afterEach(() => (clock = 0))
afterAll(() => app.remove())

const createStill = (upload: unknown, who = token) =>
  app.request('/api/stills?draft=true', {
    method: 'POST',
    token: who,
    json: { film, role: 'scene', upload },
  })
const readStill = async (id: string) =>
  (await (await app.request(`/api/stills/${id}?depth=0&draft=true`, { token })).json()) as object
const asSystem = { overrideAccess: true, depth: 0 } as const
const named = (id: string) => ({ where: { id: { equals: id } }, overrideAccess: true }) as const
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { data: { code: string } }[] }).errors[0]?.data.code

describe('an upload over tus', () => {
  it('says what it speaks to anybody, and to no other website', async () => {
    const { status, headers } = await sendTus(app, 'OPTIONS', '/api/uploads', {
      headers: { Origin: 'https://elsewhere.example' },
    })
    expect(status).toBe(204)
    expect(headers.get('tus-version')).toBe('1.0.0')
    expect(headers.get('tus-extension')).toBe('creation,termination,expiration')
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('arrives in parts, and is measured on its way', async () => {
    const { status, path, headers } = await announceUpload(app, { token, bytes: jpeg.byteLength })
    expect(status).toBe(201)
    expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/)
    const lifeMs = Date.parse(headers.get('upload-expires')!) - Date.now()
    expect(lifeMs).toBeGreaterThan(23 * 3_600_000)
    let offset = 0
    for (const end of [1, 5000, 5001, jpeg.byteLength]) {
      const bytes = jpeg.subarray(offset, end) as Uint8Array<ArrayBuffer>
      const answer = await sendBytes(app, path, { token, offset, bytes })
      expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(end)])
      expect(await askOffset(app, path, token)).toBe(end)
      offset = end
    }
    expect(await listBlobs(app.services.storage)).toContain(hashOf(jpeg))
  })

  it('makes the same record as a file that comes with the form', async () => {
    const bytes = await drawJpeg({ hue: 222 })
    const { doc: posted } = await postStill(
      app,
      { token, bytes, data: { film, role: 'scene' } },
      '?draft=true',
    )
    const id = await uploadWhole(app, { token, bytes })
    const response = await createStill(id)
    expect(response.status).toBe(201)
    const { doc } = (await response.json()) as { doc: Record<string, unknown> }
    const own = ['id', 'createdAt', 'updatedAt', 'filename', 'url', 'thumbnailURL']
    const facts = (still: object) =>
      Object.fromEntries(Object.entries(still).filter(([name]) => !own.includes(name)))
    expect(facts(doc)).toEqual(facts(posted))
    expect(doc.sha256).toBe(hashOf(bytes))
  })

  it('takes the place of a file in the form of the admin, and replaces the one there was', async () => {
    const form = async (bytes: Uint8Array) => {
      const uploadId = await uploadWhole(app, { token, bytes })
      const body = new FormData()
      const file = { clientUploadContext: { uploadId }, filename: 'x.jpg', mimeType: 'image/jpeg' }
      body.append('file', JSON.stringify({ ...file, collectionSlug: 'stills', size: 1 }))
      body.append('_payload', JSON.stringify({ film, role: 'scene' }))
      return body
    }
    const first = await form(await drawJpeg({ hue: 11 }))
    const created = await app.request('/api/stills', { method: 'POST', token, body: first })
    expect(created.status).toBe(201)
    const { doc } = (await created.json()) as { doc: { id: string } }
    const other = await drawJpeg({ hue: 12 })
    const path = `/api/stills/${doc.id}?draft=true`
    const changed = await app.request(path, { method: 'PATCH', token, body: await form(other) })
    expect(await changed.json()).toMatchObject({ doc: { sha256: hashOf(other) } })
  })

  it('goes on after a cut, from what had arrived', async () => {
    const bytes = jpeg.byteLength
    const { path } = await announceUpload(app, { token, bytes })
    const cut = new AbortController()
    const slowly = new ReadableStream({
      async start(controller) {
        controller.enqueue(jpeg.subarray(0, 30_000))
        await new Promise((resolve) => setTimeout(resolve, 200))
        cut.abort()
      },
    })
    const { signal } = cut
    await expect(
      sendBytes(app, path, { token, offset: 0, bytes: slowly, signal }),
    ).rejects.toThrow()
    const offset = await waitForOffset(path)
    expect(offset).toBe(30_000)
    const rest = jpeg.subarray(offset) as Uint8Array<ArrayBuffer>
    await waitFor('the first writer to have gone', async () => {
      const { status } = await sendBytes(app, path, { token, offset, bytes: rest })
      expect([204, 423]).toContain(status)
      return status === 204
    })
  })

  it('is refused to a second writer while the first one writes', async () => {
    const bytes = jpeg.byteLength
    const { path } = await announceUpload(app, { token, bytes })
    let finish = () => {}
    const slowly = new ReadableStream({
      start(controller) {
        controller.enqueue(jpeg.subarray(0, 10_000))
        finish = () => {
          controller.enqueue(jpeg.subarray(10_000))
          controller.close()
        }
      },
    })
    const first = sendBytes(app, path, { token, offset: 0, bytes: slowly })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const whole = jpeg as Uint8Array<ArrayBuffer>
    const second = await sendBytes(app, path, { token, offset: 0, bytes: whole })
    expect([second.status, second.code]).toEqual([423, 'UPLOAD_LOCKED'])
    expect(second.headers.get('retry-after')).toBe('5')
    finish()
    expect((await first).headers.get('upload-offset')).toBe(String(bytes))
  })

  it('is refused at another offset than the one it is at', async () => {
    const { path } = await announceUpload(app, { token, bytes: jpeg.byteLength })
    const bytes = jpeg.subarray(0, 10) as Uint8Array<ArrayBuffer>
    expect((await sendBytes(app, path, { token, offset: 5, bytes })).status).toBe(409)
    expect(await askOffset(app, path, token)).toBe(0)
  })

  it('takes no more than was announced, and is nothing with less', async () => {
    const { path, id } = await announceUpload(app, { token, bytes: 5000 })
    const longer = jpeg.subarray(0, 5001) as Uint8Array<ArrayBuffer>
    expect((await sendBytes(app, path, { token, offset: 0, bytes: longer })).status).toBe(413)
    expect(await askOffset(app, path, token)).toBe(0)
    const shorter = jpeg.subarray(0, 4999) as Uint8Array<ArrayBuffer>
    expect((await sendBytes(app, path, { token, offset: 0, bytes: shorter })).status).toBe(204)
    const response = await createStill(id)
    expect([response.status, await codeOf(response)]).toEqual([409, 'UPLOAD_UNFINISHED'])
  })

  it('can be called off', async () => {
    const { path } = await announceUpload(app, { token, bytes: jpeg.byteLength })
    expect((await sendTus(app, 'DELETE', path, { token })).status).toBe(204)
    expect(await askOffset(app, path, token)).toBe(-404)
  })

  const waitForOffset = (path: string) =>
    waitFor('bytes to be kept', async () => Math.max(0, await askOffset(app, path, token)))
})

describe('a finished upload', () => {
  it('is used once', async () => {
    const id = await uploadWhole(app, { token, bytes: jpeg })
    expect((await createStill(id)).status).toBe(201)
    const first = await readStill(id)
    const again = await createStill(id)
    expect(again.status).toBe(200)
    expect(((await again.json()) as { doc: object }).doc).toEqual(first)
    await app.request(`/api/stills/${id}`, { method: 'DELETE', token })
    const late = await createStill(id)
    expect([late.status, await codeOf(late)]).toEqual([404, 'UNKNOWN_UPLOAD'])
  })

  it('is for no record of another kind', async () => {
    const id = await uploadWhole(app, { token, bytes: jpeg })
    const json = { film, kind: 'poster', upload: id }
    for (const path of ['stills', 'artworks']) {
      const response = await app.request(`/api/${path}?draft=true`, {
        ...{ method: 'POST', token, json: path === 'stills' ? { ...json, role: 'scene' } : json },
      })
      expect([path, response.status]).toEqual([path, path === 'stills' ? 201 : 404])
    }
  })

  it.each([
    ['stills', 'still.jpg', { role: 'scene' }],
    ['artworks', 'poster.jpg', { kind: 'poster' }],
    ['press-files', 'notes.pdf', { kind: 'pdf' }],
  ])('whose maker was killed before forgetting it makes no second record: %s', async (...row) => {
    const [slug, fileName, about] = row
    const bytes = slug === 'press-files' ? Buffer.from('%PDF-1.7 notes') : jpeg
    const id = await uploadWhole(app, { token, bytes, fileName, purpose: slug })
    const create = () =>
      app.request(`/api/${slug}?draft=true`, {
        ...{ method: 'POST', token, json: { film, ...about, upload: id } },
      })
    const asItWas = await app.payload.findByID({ collection: 'uploads', id, ...asSystem })
    const first = await create()
    expect(first.status).toBe(201)
    const { doc } = (await first.json()) as { doc: { id: string } }
    const data = { ...asItWas, claimedUntil: new Date(0).toISOString() }
    await app.payload.db.create({ collection: 'uploads', data })
    const again = await create()
    expect([again.status, ((await again.json()) as { doc: object }).doc]).toEqual([200, doc])
    const { totalDocs } = await app.payload.count({ collection: 'uploads', ...named(id) })
    expect(totalDocs).toBe(0)
    expect((await create()).status).toBe(200)
  })

  it('of which one that stood still was told too late has one record all the same', async () => {
    const id = await uploadWhole(app, { token, bytes: jpeg })
    const { docs } = await app.payload.find({ collection: 'users', ...asSystem })
    const user = docs.find(({ email }) => email === 'editor@example.org')!
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
    const consumeFor = (record: string) =>
      app.services.uploads.take({
        ...{ req, id, purpose: 'stills' },
        async use() {
          await app.payload.db.deleteOne({ collection: 'uploads', ...named(id) })
          await app.services.uploads.consume(req, record)
        },
      })
    const asItWas = await app.payload.findByID({ collection: 'uploads', id, ...asSystem })
    await expect(consumeFor(id)).resolves.toBeUndefined()
    await app.payload.db.create({ collection: 'uploads', data: { ...asItWas } })
    await expect(consumeFor('another')).rejects.toMatchObject({ code: 'UPLOAD_LOCKED' })
  })

  it('is used once also by two at the same time', async () => {
    const id = await uploadWhole(app, { token, bytes: jpeg })
    const answers = await Promise.all([createStill(id), createStill(id)])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect([200, 423]).toContain(statuses.find((status) => status !== 201))
    const { totalDocs } = await app.payload.count({ collection: 'stills', ...named(id) })
    expect(totalDocs).toBe(1)
  })

  it('is still there when the record was refused', async () => {
    const id = await uploadWhole(app, { token, bytes: jpeg })
    const json = { role: 'scene', upload: id }
    const refused = await app.request('/api/stills', { method: 'POST', token, json })
    expect(refused.status).toBe(400)
    expect((await createStill(id)).status).toBe(201)
  })

  it('is judged by its content: half a picture is no still', async () => {
    const half = jpeg.subarray(0, Math.floor(jpeg.byteLength / 2))
    const response = await createStill(await uploadWhole(app, { token, bytes: half }))
    expect([response.status, await codeOf(response)]).toEqual([422, 'IMAGE_DAMAGED'])
  })

  it.each([['x'], [{ $ne: 1 }], [7], [null]])('is not named by %j', async (id) => {
    const { status } = await createStill(id)
    expect([404, 422]).toContain(status)
  })

  it('leaves nothing that was looked at behind', async () => {
    const { readdir } = await import('node:fs/promises')
    expect(await readdir(`${app.dataDirectory}/tmp`)).toEqual([])
  })
})

describe('whoever may not', () => {
  it.each([
    ['a visitor', undefined],
    ['a translator', 'translator'],
  ] as const)('is refused before the first byte: %s', async (_, role) => {
    const who = role && (await app.signIn(role))
    const answer = await announceUpload(app, { token: who, bytes: 1000 })
    expect([answer.status, answer.code]).toEqual([403, 'NOT_ALLOWED'])
  })

  it('finds nothing of what is another’s, nor continues, removes or uses it', async () => {
    const admin = await app.signIn('admin')
    const { path, id } = await announceUpload(app, { token, bytes: jpeg.byteLength })
    const bytes = jpeg as Uint8Array<ArrayBuffer>
    expect(await askOffset(app, path, admin)).toBe(-404)
    expect((await sendBytes(app, path, { token: admin, offset: 0, bytes })).status).toBe(404)
    expect((await sendTus(app, 'DELETE', path, { token: admin })).status).toBe(404)
    await sendBytes(app, path, { token, offset: 0, bytes })
    const response = await createStill(id, admin)
    expect([response.status, await codeOf(response)]).toEqual([404, 'UNKNOWN_UPLOAD'])
    expect(await askOffset(app, path)).toBe(-403)
  })
})

describe('an upload that is refused', () => {
  it.each([
    ['empty', { bytes: 0 }, 422, 'FILE_EMPTY'],
    ['too large', { bytes: limits.fileBytes + 1 }, 413, 'FILE_TOO_LARGE'],
    ['of another kind', { bytes: 9, fileName: 'a.exe' }, 415, 'FILE_FORMAT_REFUSED'],
    ['for no collection', { bytes: 9, purpose: 'users' }, 400, 'BAD_PARAMETER'],
    ['for a prototype', { bytes: 9, purpose: 'constructor' }, 400, 'BAD_PARAMETER'],
  ])('is %s', async (_, file, status, code) => {
    expect(await announceUpload(app, { token, ...file })).toMatchObject({ status, code })
  })

  it('turns out to be no picture with its first bytes, and is forgotten', async () => {
    const bytes = Buffer.alloc(100_000, 'MZ not a picture') as Uint8Array<ArrayBuffer>
    const { path } = await announceUpload(app, { token, bytes: bytes.byteLength })
    const answer = await sendBytes(app, path, { token, offset: 0, bytes })
    expect(answer).toMatchObject({ status: 415, code: 'IMAGE_FORMAT_REFUSED' })
    expect(await askOffset(app, path, token)).toBe(-404)
  })

  it('is told why in the language of the reader', async () => {
    const answer = await sendTus(app, 'POST', '/api/uploads', {
      token,
      headers: {
        'Accept-Language': 'pl',
        'Upload-Length': '0',
        'Upload-Metadata': describeFile({ filename: 'a.jpg', purpose: 'stills' }),
      },
    })
    expect(answer.message).toBe('`a.jpg` jest pusty; prześlij go ponownie.')
  })

  it('has a size unknown, a name missing, or words that are not tus', async () => {
    const purpose = describeFile({ purpose: 'stills', filename: 'a.jpg' })
    for (const headers of [
      { 'Upload-Defer-Length': '1', 'Upload-Metadata': purpose },
      { 'Upload-Length': '-5', 'Upload-Metadata': purpose },
      { 'Upload-Length': '5', 'Upload-Metadata': describeFile({ purpose: 'stills' }) },
      { 'Upload-Length': '5', 'Upload-Metadata': 'a b c d' },
    ] as Record<string, string>[]) {
      const { status } = await sendTus(app, 'POST', '/api/uploads', { token, headers })
      expect(status).toBe(400)
    }
    const plain = await app.request('/api/uploads/x', { token })
    expect(plain.status).toBe(405)
  })

  it('is refused in the one form that refusals have, also where a header makes no sense', async () => {
    const headers = {
      'Upload-Length': '1e3',
      'Upload-Metadata': describeFile({ purpose: 'stills', filename: 'a.jpg' }),
    }
    const { status, message } = await sendTus(app, 'POST', '/api/uploads', { token, headers })
    expect({ status, message }).toEqual({ status: 400, message: 'Invalid upload-length' })
  })

  it('is one too many, however many come at once', async () => {
    const admin = await app.signIn('admin')
    const most = limits.openUploads
    const announce = () => announceUpload(app, { token: admin, bytes: 5 })
    const answers = await Promise.all(Array.from({ length: most + 20 }, announce))
    const opened = answers.filter(({ status }) => status === 201).length
    expect(opened).toBeLessThanOrEqual(most)
    expect(opened).toBeGreaterThan(most / 2)
    for (let open = opened; open < most; open++) expect((await announce()).status).toBe(201)
    expect(await announce()).toMatchObject({ status: 429, code: 'TOO_MANY_UPLOADS' })
  })
})

describe('an upload that nobody continues', () => {
  it('expires after a day, for its owner and from the storage', async () => {
    const { path, id } = await announceUpload(app, { token, bytes: jpeg.byteLength })
    const bytes = jpeg.subarray(0, 9000) as Uint8Array<ArrayBuffer>
    await sendBytes(app, path, { token, offset: 0, bytes })
    clock = 23 * 3_600_000
    expect(await app.services.uploads.sweep()).toBeGreaterThanOrEqual(0)
    expect(await askOffset(app, path, token)).toBe(9000)
    clock = 25 * 3_600_000
    expect(await askOffset(app, path, token)).toBe(-410)
    expect(await codeOf(await createStill(id))).toBe('UPLOAD_EXPIRED')
    expect(await app.services.uploads.sweep()).toBeGreaterThan(0)
    expect(await askOffset(app, path, token)).toBe(-404)
  })
})

it('asks for the still before the upload', async () => {
  const id = await uploadWhole(app, { token, bytes: jpeg })
  const answer = await patchStill(app, 'no-such-still', { token, data: { upload: id } })
  expect(answer.status).toBe(404)
})
