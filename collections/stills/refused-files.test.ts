import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

import { drawPicture, forgeTiff } from '../../media/images/pictures.fixture.js'
import { imageLimits } from '../../media/index.js'
import { buildFilm } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { listBlobs, listTemporaryFiles, postStill, readAnswer } from '../../src/testing/uploads.js'

let app: TestApp
let token: string
let film: { id: string }
let stillsBefore: number
let blobsBefore: string[]

beforeAll(async () => {
  app = await createTestApp()
  film = await buildFilm(app)
  token = await app.signIn('editor')
})
afterAll(() => app.remove())

beforeEach(async () => {
  stillsBefore = await countStills()
  blobsBefore = await listBlobs(app.services.storage)
})
afterEach(async () => {
  expect(await countStills()).toBe(stillsBefore)
  expect(await listBlobs(app.services.storage)).toEqual(blobsBefore)
  expect(await listTemporaryFiles(app)).toEqual([])
})

const countStills = async () =>
  (await app.payload.count({ collection: 'stills', overrideAccess: true })).totalDocs

const post = (bytes: Uint8Array, fileName = 'still.jpg', language = 'en') =>
  postStill(app, {
    ...{ token, bytes, fileName, data: { film: film.id, role: 'scene' } },
    headers: { 'accept-language': language },
  })

describe('a file that is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const frames = async () => [await draw(400, 300), await draw(400, 300)]
  it.each<[string, number, string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['an SVG named .jpg', 415, 'IMAGE_FORMAT_REFUSED', 'is SVG', () => Buffer.from(svg)],
    ['a GIF', 415, 'IMAGE_FORMAT_REFUSED', 'is GIF', () => Buffer.from('GIF89a')],
    ['a web page', 415, 'IMAGE_FORMAT_REFUSED', 'a web page', () => Buffer.from('<html>')],
    ['nothing at all', 422, 'IMAGE_EMPTY', 'is empty', () => new Uint8Array(0)],
    ['half a JPEG', 422, 'IMAGE_DAMAGED', 'damaged', async () => halve(await draw(800, 600))],
    ['a small picture', 422, 'IMAGE_TOO_SMALL', '200 × 900', () => draw(200, 900)],
    [
      'a TIFF that claims 50,000 × 50,000 pixels',
      ...([422, 'IMAGE_TOO_MANY_PIXELS', '50000 × 50000'] as const),
      () => forgeTiff({ widthPx: 50_000, heightPx: 50_000 }),
    ],
    [
      'a PNG that unpacks to 900 megapixels',
      ...([422, 'IMAGE_TOO_MANY_PIXELS', '30000 × 30000'] as const),
      () => forgePng({ widthPx: 30_000, heightPx: 30_000 }),
    ],
    [
      'an animated WebP',
      ...([422, 'IMAGE_ANIMATED', 'several frames'] as const),
      async () =>
        sharp(await frames(), { join: { animated: true } })
          .webp()
          .toBuffer(),
    ],
  ])('%s: is told why, and nothing of it is kept', async (_, status, code, words, make) => {
    const answer = await post(await make(), 'poster.jpg')
    expect(answer).toMatchObject({ status, code })
    expect(answer.message).toContain(words)
    expect(answer.message).toContain('poster.jpg')
  })

  it('over the limit in bytes: is told the limit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'laurel-large-'))
    const path = join(folder, 'large.jpg')
    await writeFile(path, await draw(400, 300))
    await truncate(path, imageLimits.maxBytes + 1)
    const form = new FormData()
    form.append('file', await openAsBlob(path), 'large.jpg')
    const answer = await app.request('/api/stills', { method: 'POST', token, body: form })
    await rm(folder, { recursive: true })
    expect(await readAnswer(answer)).toMatchObject({
      ...{ status: 413, code: 'BLOB_TOO_LARGE' },
      message: 'The file is over the limit of 120 MiB; upload a smaller one.',
    })
  })

  it.each([
    ['pl', '`mały.jpg` ma 200 × 900 pikseli; prześlij obraz mający co najmniej 300 × 300.'],
    ['uk', '`mały.jpg` має 200 × 900 пікселів; завантажте щонайменше 300 × 300.'],
    ['de', '`mały.jpg` is 200 × 900 pixels; upload one of 300 × 300 or more.'],
  ])('in %s: is told why in words of the reader', async (language, sentence) => {
    const answer = await post(await draw(200, 900), 'mały.jpg', language)
    expect(answer).toMatchObject({ code: 'IMAGE_TOO_SMALL', message: sentence })
  })
})

describe('a request that is refused', () => {
  const send = async (body: BodyInit, type?: string) =>
    readAnswer(
      await app.request('/api/stills', {
        ...{ method: 'POST', token, body },
        ...(type && { headers: { 'content-type': type } }),
      }),
    )
  const attach = (...names: string[]) => {
    const form = new FormData()
    for (const name of names) form.append(name, new Blob([new Uint8Array(100)]), 'a.jpg')
    return form
  }
  const opening =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nbytes'

  it('brings two files', async () => {
    expect(await send(attach('file', 'file'))).toMatchObject({
      ...{ status: 413, code: 'TOO_MANY_PARTS' },
    })
  })

  it('brings a file under another name than `file`', async () => {
    expect(await send(attach('picture'))).toMatchObject({ status: 422, code: 'FILE_REFUSED' })
  })

  it('brings no file', async () => {
    const form = new FormData()
    form.append('_payload', JSON.stringify({ film: film.id, role: 'scene' }))
    expect(await send(form)).toMatchObject({ status: 400, code: 'FILE_NEEDED' })
  })

  it('brings a thousand fields', async () => {
    const form = new FormData()
    for (let index = 0; index < 1000; index += 1) form.append(`field-${index}`, 'x')
    expect(await send(form)).toMatchObject({ status: 413, code: 'TOO_MANY_PARTS' })
  })

  it.each(['{oops', '[1]', '"words"', '5'])('has %s for its fields', async (payload) => {
    const form = attach('file')
    form.append('_payload', payload)
    expect(await send(form)).toMatchObject({ status: 400, code: 'BAD_BODY' })
  })

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=b',
    'application/json',
  ])('calls a form %s', async (type) => {
    expect(await send(`${opening}\r\n--b--\r\n`, type)).toMatchObject({
      ...{ status: 400, code: 'BAD_BODY' },
    })
  })

  it.each(['b', 'another'])('ends in the middle, with the boundary %s', async (boundary) => {
    const type = `multipart/form-data; boundary=${boundary}`
    expect(await send(opening, type)).toMatchObject({ status: 400, code: 'UPLOAD_CUT' })
  })
})

const draw = (widthPx: number, heightPx: number) => drawPicture({ widthPx, heightPx })
const halve = (image: Buffer) => image.subarray(0, image.byteLength / 2)

/** A PNG (Third Edition, section 11.2) whose few bytes claim many pixels. */
function forgePng({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.byteLength)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const pixels = deflateSync(Buffer.alloc(1_000_000))
  const ending = chunk('IEND', Buffer.alloc(0))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), ending])
}
