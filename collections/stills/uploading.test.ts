import { request } from 'node:http'

import { buildFilm, buildTerms, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import {
  buildForm,
  findBrokenEditions,
  hashOf,
  listBlobs,
  listTemporaryFiles,
  postStill,
  readAnswer,
} from '../../src/testing/uploads.js'
import { waitFor } from '../../src/testing/wait-for.js'

let app: TestApp
let token: string
let film: { id: string; slug: string }
let fields: Record<string, unknown>

beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = await buildFilm(app)
  const terms = await buildTerms(app)
  fields = { film: film.id, role: 'scene', credit: 'Somebody', alt: 'A road.', terms: terms.id }
})
afterAll(() => app.remove())

const publish = async (bytes: Uint8Array, fileName = 'still.jpg') => {
  const data = { ...fields, _status: 'published' }
  const answer = await postStill(app, { token, bytes, fileName, data })
  expect(answer).toMatchObject({ status: 201 })
  return answer.doc
}

const waitForStills = (ids: string[]) =>
  waitFor(
    'the edition with these stills',
    async () => {
      const response = await app.request(`/v1/films/${film.slug}`)
      if (response.status !== 200) return false
      const { stills } = (await response.json()) as { stills: { id: string }[] }
      return ids.every((id) => stills.some((still) => still.id === id))
    },
    { timeoutMs: 45_000 },
  )

describe('uploading a still', () => {
  it('keeps the very bytes that came, for the team to take back', async () => {
    const bytes = await drawJpeg({ hue: 1 })
    const { url, sha256 } = await publish(bytes)
    expect(sha256).toBe(hashOf(bytes))
    const original = await app.request(String(url), { token })
    expect(hashOf(new Uint8Array(await original.arrayBuffer()))).toBe(sha256)
    expect(original.headers.get('content-type')).toBe('image/jpeg')
  })

  it('keeps two of one name that come at once, each with its own bytes', async () => {
    const pictures = [await drawJpeg({ hue: 20 }), await drawJpeg({ hue: 21 })]
    const docs = await Promise.all(pictures.map((bytes) => publish(bytes, 'same-name.jpg')))
    expect(docs.map(({ sha256 }) => sha256)).toEqual(pictures.map(hashOf))
    expect(new Set(docs.map(({ filename }) => filename)).size).toBe(2)
  })

  it('keeps the same picture twice as one blob with two records', async () => {
    const bytes = await drawJpeg({ hue: 30 })
    const [one, two] = await Promise.all([publish(bytes), publish(bytes)])
    expect(one?.id).not.toBe(two?.id)
    const keys = await listBlobs(app.services.storage)
    expect(keys.filter((key) => key === hashOf(bytes))).toHaveLength(1)
  })

  it('takes four at once and forty one after the other, and all of them are public', async () => {
    const draw = (index: number) => drawJpeg({ hue: 40 + index, widthPx: 320, heightPx: 300 })
    const atOnce = await Promise.all(
      [0, 1, 2, 3].map(async (index) => publish(await draw(index), 'four.jpg')),
    )
    const ids = atOnce.map(({ id }) => id)
    for (let index = 4; index < 44; index += 1) ids.push((await publish(await draw(index))).id)
    await waitForStills(ids)
    expect(await findBrokenEditions(app)).toEqual([])
    expect(await listTemporaryFiles(app)).toEqual([])
  })

  it.each([
    ['with a path', '../../etc/passwd.jpg', 'passwd', 'passwd.jpg'],
    ['with a path of Windows', '..\\..\\passwd.jpg', 'passwd', 'passwd.jpg'],
    ['of 5,000 characters', `${'x'.repeat(5000)}.jpg`, 'x'.repeat(60), 'x'.repeat(255)],
    ['in Cyrillic', 'Зимова дорога №1.JPG', 'Zymova-doroha-No1', 'Зимова дорога №1.JPG'],
    ['of a device', 'con.jpg', 'file-con', 'con.jpg'],
    ['that turns its direction', 'photo\u202egpj.exe', 'photogpj', 'photogpj.exe'],
    ['without a stem', '.jpg', 'jpg', '.jpg'],
  ])('takes a name %s and makes it harmless', async (_, fileName, base, originalName) => {
    const doc = await publish(await drawJpeg({ hue: 90 }), fileName)
    expect(doc.filename).toMatch(new RegExp(`^${base}-[0-9a-f]{8}\\.jpg$`))
    expect(doc.originalName).toBe(originalName)
    expect((await app.request(String(doc.url), { token })).status).toBe(200)
  })

  it('takes a name that is not valid UTF-8', async () => {
    const form = Buffer.concat([
      Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="'),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from('road.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'),
      await drawJpeg({ hue: 91 }),
      Buffer.from('\r\n--b\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n'),
      Buffer.from(`${JSON.stringify(fields)}\r\n--b--\r\n`),
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const body = new Uint8Array(form)
    const answer = await app.request('/api/stills', { method: 'POST', token, headers, body })
    expect(await readAnswer(answer)).toMatchObject({
      status: 201,
      doc: { filename: expect.stringMatching(/^road-[0-9a-f]{8}\.jpg$/) as unknown },
    })
  })

  it('leaves nothing of an upload whose sender goes away in the middle', async () => {
    await app.services.composing.flush()
    await app.services.rendering.flush()
    const before = await listBlobs(app.services.storage)
    const form = new Response(buildForm({ bytes: new Uint8Array(4_000_000), data: fields }))
    const body = Buffer.from(await form.arrayBuffer())
    const sending = request(`${app.url}/api/stills`, {
      method: 'POST',
      headers: {
        authorization: `JWT ${token}`,
        'content-type': form.headers.get('content-type') ?? '',
        'content-length': body.byteLength,
      },
    })
    sending.on('error', (error: NodeJS.ErrnoException) => expect(error.code).toBe('ECONNRESET'))
    sending.write(body.subarray(0, 2_000_000))
    await waitFor('its temporary file', async () => (await listTemporaryFiles(app)).length > 0)
    sending.destroy()
    await waitFor('it to be cleared', async () => (await listTemporaryFiles(app)).length === 0)
    expect(await listBlobs(app.services.storage)).toEqual(before)
  })
})
