import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { Upload, type DetailedError, type UploadOptions } from 'tus-js-client'

import { buildFilm } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { hashOf } from '../testing/uploads.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let token: string
let film: string
let picture: Buffer
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = (await buildFilm(app)).id
  const raw = { width: 1600, height: 1000, channels: 3 } as const
  const noise = randomBytes(raw.width * raw.height * raw.channels)
  picture = await sharp(noise, { raw }).jpeg().toBuffer()
})
afterAll(() => app.remove())

/** An upload by the client that most people have, with no more than they would set. */
function createUpload(options: UploadOptions = {}): Upload {
  return new Upload(picture, {
    endpoint: `${app.url}/api/uploads`,
    headers: { Authorization: `JWT ${token}` },
    metadata: { filename: 'still.jpg', filetype: 'image/jpeg', purpose: 'stills' },
    retryDelays: [0, 200, 500, 1000],
    ...options,
  })
}

/** Sends it to its end and gives its address. */
function send(options: UploadOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = createUpload({
      ...options,
      onSuccess: () => resolve(upload.url ?? ''),
      onError: reject,
    })
    upload.start()
  })
}

/** The picture that a still made of this upload has. */
async function readStillOf(address: string): Promise<Buffer> {
  const created = await app.request('/api/stills?draft=true', {
    method: 'POST',
    token,
    json: { film, role: 'scene', upload: address.split('/').at(-1) },
  })
  const { doc } = (await created.json()) as { doc: { url: string } }
  const original = await app.request(doc.url, { token })
  return Buffer.from(await original.arrayBuffer())
}

describe('tus-js-client', () => {
  it.each([
    ['in one go', {}],
    ['in many parts', { chunkSize: 100_000 }],
  ])('sends a still %s', async (_, options) => {
    const original = await readStillOf(await send(options))
    expect(hashOf(original)).toBe(hashOf(picture))
  })

  it('goes on, in another client, with what one that left had sent', async () => {
    const first = createUpload({ chunkSize: 100_000 })
    const chunks: number[] = []
    first.options.onChunkComplete = (_, acceptedBytes) => chunks.push(acceptedBytes)
    first.start()
    await waitFor('two parts', () => chunks.length >= 2)
    await first.abort()
    const begun: number[] = []
    const address = await send({
      uploadUrl: first.url,
      onProgress: (sentBytes) => void begun.push(sentBytes),
    })
    expect(address).toBe(first.url)
    expect(begun[0]).toBeGreaterThanOrEqual(chunks[1] ?? Infinity)
    expect(hashOf(await readStillOf(address))).toBe(hashOf(picture))
  })

  it('ends an upload, which is then nowhere', async () => {
    const upload = createUpload({ chunkSize: 100_000 })
    const sent = new Promise<void>((resolve) => (upload.options.onChunkComplete = () => resolve()))
    upload.start()
    await sent
    await upload.abort(true)
    const headers = { 'Tus-Resumable': '1.0.0', Authorization: `JWT ${token}` }
    const { status } = await fetch(upload.url ?? '', { method: 'HEAD', headers })
    expect(status).toBe(404)
  })

  it('is told at once what no upload is taken for', async () => {
    const metadata = { filename: 'setup.exe', filetype: '', purpose: 'stills' }
    const error = await send({ metadata }).catch((thrown: DetailedError) => thrown)
    expect((error as DetailedError).originalResponse?.getStatus()).toBe(415)
  })
})
