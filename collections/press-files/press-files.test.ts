import { buildFilm, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { uploadWhole } from '../../src/testing/tus.js'
import { hashOf } from '../../src/testing/uploads.js'

let app: TestApp
let token: string
let film: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = (await buildFilm(app)).id
})
afterAll(() => app.remove())

const latin = (text: string) => Buffer.from(text, 'latin1')
const mp4 = latin('\0\0\0\x20ftypisom and so on')
const webm = latin('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webmB\x87')
/** A box of MP4: its length, its type, what is in it. */
const box = (type: string, content: string): string => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + content.length)
  return size.toString('latin1') + type + content
}
const place = '\xa9'
const srt = Buffer.from('1\n00:00:01,000 --> 00:00:02,500\nЗгаснемо?\n')

async function create(slug: string, args: { bytes: Buffer; fileName: string; data: object }) {
  const { bytes, fileName, data } = args
  const upload = await uploadWhole(app, { token, bytes, fileName, purpose: slug })
  const json = { film, ...data, upload }
  const response = await app.request(`/api/${slug}?draft=true`, { method: 'POST', token, json })
  const body = (await response.json()) as {
    doc?: Record<string, unknown>
    errors?: { data?: { code?: string; errors?: { path: string }[] } }[]
  }
  return { status: response.status, doc: body.doc, problem: body.errors?.[0]?.data }
}

describe('a press file', () => {
  it.each([
    ['a trailer', 'trailer', mp4, 'a.mp4', 'video/mp4'],
    ['a clip under the name of another format', 'clip', webm, 'a.mp4', 'video/webm'],
    ['subtitles', 'subtitle', srt, 'a.srt', 'application/x-subrip'],
    ['a dialogue list', 'dialogue-list', latin('%PDF-1.7 x'), 'a.pdf', 'application/pdf'],
  ])('is %s, by what its bytes say', async (_, kind, bytes, fileName, mimeType) => {
    const { status, doc } = await create('press-files', { bytes, fileName, data: { kind } })
    expect(status).toBe(201)
    const facts = { mimeType, bytes: bytes.byteLength, sha256: hashOf(bytes), kind }
    expect(doc).toMatchObject({ ...facts, originalName: fileName, _status: 'draft' })
    const file = await app.request(`/api/press-files/file/${String(doc?.filename)}`, { token })
    expect(hashOf(new Uint8Array(await file.arrayBuffer()))).toBe(hashOf(bytes))
  })

  it('is not of a kind that its bytes are not', async () => {
    const args = { bytes: mp4, fileName: 'a.mp4', data: { kind: 'subtitle' } }
    const { status, problem } = await create('press-files', args)
    expect([status, problem?.errors?.[0]?.path]).toEqual([400, 'kind'])
  })

  it('is text to its last byte where it is subtitles', async () => {
    const bytes = Buffer.concat([srt, latin(`${'x'.repeat(10_000)}\xff\xfe`)])
    const { problem } = await create('press-files', {
      ...{ bytes, fileName: 'a.srt', data: { kind: 'subtitle' } },
    })
    expect(problem?.code).toBe('FILE_FORMAT_REFUSED')
  })

  it.each([
    [
      'by a telephone of Google',
      'mp4',
      box('moov', box('udta', `${place}xyz\0\x12\x15\xc7+48.5+38.0/`)),
    ],
    [
      'by a telephone of Apple',
      'mov',
      box('moov', box('keys', 'com.apple.quicktime.location.ISO6709')),
    ],
    ['as 3GPP has it', 'mp4', box('moov', box('udta', box('loci', '\0\0\0\0\x15\xc7Donbas\0')))],
    ['in a track of a GoPro', 'mp4', box('moov', box('stsd', box('gpmd', '\0'.repeat(16))))],
    ['in the tags of Matroska', 'webm', '\x45\xa3\x88LOCATION\x44\x87\x84+48.'],
  ])('does not say where it was taken: %s', async (_, extension, described) => {
    const pictures = box('mdat', 'x'.repeat(70_000))
    const begun = { mp4, mov: latin(box('ftyp', 'qt  \0\0\0\0')), webm }[extension]!
    const whole = extension === 'mp4' ? latin(box('ftyp', 'isom\0\0\0\0')) : begun
    const args = { fileName: `a.${extension}`, data: { kind: 'clip' } }
    const bytes = Buffer.concat([whole, latin(pictures), latin(described)])
    const { status, problem } = await create('press-files', { ...args, bytes })
    expect([status, problem?.code]).toEqual([422, 'FILE_TELLS_PLACE'])
    const silent = Buffer.concat([whole, latin(pictures), latin(box('moov', box('udta', '')))])
    expect((await create('press-files', { ...args, bytes: silent })).status).toBe(201)
  })

  it('is needed, and comes as an upload', async () => {
    const json = { film, kind: 'pdf' }
    const without = await app.request('/api/press-files', { method: 'POST', token, json })
    expect(without.status).toBe(400)
    const body = new FormData()
    body.append('file', new Blob(['%PDF-1.7']), 'a.pdf')
    body.append('_payload', JSON.stringify(json))
    const sent = await app.request('/api/press-files', { method: 'POST', token, body })
    expect(sent.status).toBe(422)
  })
})

describe('an artwork', () => {
  it('is measured as a still is, and published with its description', async () => {
    const bytes = await drawJpeg({ hue: 77 })
    const args = { bytes, fileName: 'poster.jpg', data: { kind: 'poster', alt: 'A poster.' } }
    const { doc } = await create('artworks', args)
    expect(doc).toMatchObject({ widthPx: 900, heightPx: 600, sha256: hashOf(bytes) })
    const path = `/api/artworks/${String(doc?.id)}`
    const json = { _status: 'published' }
    expect((await app.request(path, { method: 'PATCH', token, json })).status).toBe(200)
    const seen = await app.request(path)
    expect([seen.status, await seen.json()]).toEqual([
      200,
      expect.not.objectContaining({ originalName: 'poster.jpg' }),
    ])
  })
})
