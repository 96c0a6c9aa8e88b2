import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTestApp, type TestRequest } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'
import { askOffset, announceUpload, sendBytes } from '../testing/tus.js'
import { describeWithS3, makeBucket } from '../testing/s3-server.js'
import { waitFor } from '../testing/wait-for.js'
import { startChildServer, type ChildServer } from './child-server.fixture.js'
import { toWebBody } from './web-body.js'

const MiB = 1024 ** 2

/** A clip without an end: noise behind the beginning of an MP4, the same for the same place. */
function createClip(bytes: number) {
  const noise = randomBytes(16 * MiB)
  const head = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), Buffer.alloc(20)])
  const read = (start: number, end: number): Buffer => {
    const from = start % noise.byteLength
    const chunk = Buffer.from(noise.subarray(from, Math.min(noise.byteLength, from + end - start)))
    // No two stretches are alike, so that none can stand for another.
    for (let at = 0; at + 8 <= chunk.byteLength; at += 65_536) chunk.writeDoubleLE(start + at, at)
    if (start < head.byteLength) head.copy(chunk, 0, start)
    return chunk
  }
  const stepBytes = 256 * 1024
  async function* chunks(start: number, end = bytes) {
    for (let at = start; at < end;) {
      const stepEnd = Math.min(end, at - (at % stepBytes) + stepBytes)
      const whole = read(at - (at % stepBytes), Math.min(bytes, at - (at % stepBytes) + stepBytes))
      yield new Uint8Array(whole.subarray(at % stepBytes, (at % stepBytes) + stepEnd - at))
      at = stepEnd
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return {
    bytes,
    stream: (start: number) => toWebBody(chunks(start)),
    async hash(): Promise<string> {
      const hash = createHash('sha256')
      for await (const chunk of chunks(0)) hash.update(chunk)
      return hash.digest('hex')
    },
  }
}

/** Sends a clip with so many cuts, every third of which kills the server, and gives what came of it. */
async function sendInCuts(args: {
  token: string
  start: () => Promise<ChildServer>
  bytes: number
  cuts: number
}) {
  const { token, start, bytes, cuts } = args
  const clip = createClip(bytes)
  let server = await start()
  const app = {
    request: (path: string, { token: who, json, ...init }: TestRequest = {}) =>
      fetch(server.url + path, {
        ...init,
        headers: {
          ...(init.headers as object),
          ...(who ? { authorization: `JWT ${who}` } : {}),
          ...(json ? { 'content-type': 'application/json' } : {}),
        },
        ...(json ? { body: JSON.stringify(json) } : {}),
      }),
  }
  const { path, id, message } = await announceUpload(app, {
    ...{ token, bytes, fileName: 'clip.mp4', purpose: 'press-files' },
  })
  if (!id) throw new Error(message)
  const idleKiB = await readMemory(server)
  let mostKiB = 0
  let killed = 0
  try {
    for (let cut = 0; ; cut++) {
      const offset = await waitFor('the offset', async () => {
        const at = await askOffset(app, path, token)
        return at >= 0 && { at }
      })
      if (offset.at === bytes) break
      const leave = new AbortController()
      const sending = sendBytes(app, path, {
        ...{ token, offset: offset.at, bytes: clip.stream(offset.at), signal: leave.signal },
      })
      let ended: number | null = null
      sending.then(
        ({ status }) => (ended = status),
        // Refused while it was still sending, its connection closed.
        () => (ended = 423),
      )
      const goal = cut < cuts ? (bytes / (cuts + 1)) * (cut + 1) : bytes
      const isThere = async () => (await askOffset(app, path, token)) >= goal
      await waitFor('more of it', async () => ended ?? (await isThere()), { timeoutMs: 60_000 })
      // Whoever was cut off before may still hold it for a moment.
      if (ended === 423) {
        cut -= 1
        await new Promise((resolve) => setTimeout(resolve, 100))
        continue
      }
      if (cut >= cuts) continue
      mostKiB = Math.max(mostKiB, await readMemory(server))
      if (cut % 3 === 2) {
        server.child.kill('SIGKILL')
        await server.exited
        killed += 1
        server = await start()
      } else leave.abort()
      await sending.catch(() => undefined)
    }
    const film = await create('films', { slug: 'a', originalTitle: 'A', sourceLocale: 'en' })
    const { doc } = film as { doc: { id: string } }
    const made = (await create('press-files', { film: doc.id, kind: 'clip', upload: id })) as {
      doc: { sha256: string; bytes: number; mimeType: string }
    }
    return { doc: made.doc, sha256: await clip.hash(), grownKiB: mostKiB - idleKiB, killed }
  } finally {
    server.child.kill('SIGTERM')
    await server.exited
  }

  async function create(slug: string, json: object): Promise<unknown> {
    const response = await app.request(`/api/${slug}?draft=true`, { method: 'POST', token, json })
    const text = await response.text()
    if (response.status !== 201) throw new Error(text)
    return JSON.parse(text)
  }
}

async function readMemory({ child }: ChildServer): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
}

// Once on a disk and once in a bucket, whatever the stack: the records are SQLite's in both.
describeOn('sqlite-disk')('an upload that is cut ten times', () => {
  let directory: string
  let token: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'laurel-cut-'))
    const app = await createTestApp({ dataDirectory: directory })
    token = await app.signIn('editor')
    await app.stop()
  })
  afterEach(() => rm(directory, { recursive: true, force: true }))
  // The machine may name a server of its own for other tests.
  const noS3 = ['ENDPOINT', 'REGION', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY', 'FORCE_PATH_STYLE']
  const settings = () => ({
    DATA_DIR: directory,
    ...Object.fromEntries(noS3.map((name) => [`S3_${name}`, ''])),
  })

  it('arrives on a disk with 2 GB, the right SHA-256 and flat memory, the server killed for three', async () => {
    const start = () => startChildServer(settings())
    const bytes = 2_000_000_000
    const { doc, sha256, grownKiB, killed } = await sendInCuts({ token, start, bytes, cuts: 10 })
    expect(doc).toMatchObject({ sha256, bytes, mimeType: 'video/mp4' })
    expect(killed).toBe(3)
    expect(grownKiB).toBeLessThan(200 * 1024)
  }, 600_000)

  describeWithS3('in a bucket', (place) => {
    it('arrives there too', async () => {
      const bucket = await makeBucket(place)
      try {
        const start = () =>
          startChildServer({
            ...settings(),
            S3_BUCKET: bucket.name,
            S3_REGION: place.region,
            S3_ENDPOINT: place.endpoint ?? '',
            S3_ACCESS_KEY_ID: place.credentials?.accessKeyId ?? '',
            S3_SECRET_ACCESS_KEY: place.credentials?.secretAccessKey ?? '',
            S3_FORCE_PATH_STYLE: String(place.isPathStyle),
          })
        const bytes = 100_000_000
        const { doc, sha256 } = await sendInCuts({ token, start, bytes, cuts: 10 })
        expect(doc).toMatchObject({ sha256, bytes })
        expect(await bucket.listKeys()).toEqual([`blobs/${sha256}`])
      } finally {
        await bucket.remove()
      }
    }, 600_000)
  })
})
