import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

import { describeWithS3, makeBucket, type TestBucket } from '../../src/testing/s3-server.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { isMediaError, type MediaError } from '../errors.js'
import { createFaultyProxy, type Fault, type FaultyProxy } from './faulty-proxy.fixture.js'
import { createS3Storage, type S3StorageOptions } from './s3.js'
import type { BlobStorage, ByteRange } from './storage.js'

const run = promisify(execFile)

const mebibyte = 1024 ** 2
const lengths = { partBytes: 5 * mebibyte, copyPartBytes: 5 * mebibyte }

/** Short enough for a test, long enough for a slow machine. */
const timing = { connectMs: 1000, idleMs: 1500, answerMs: 4000, pauseMs: 300, checkMs: 1000 }

const bytes = randomBytes(12 * mebibyte + 5)
const sha256 = createHash('sha256').update(bytes).digest('hex')

describeWithS3('a bucket that fails', (server) => {
  let bucket: TestBucket
  let proxy: FaultyProxy
  let storage: BlobStorage
  const open = (options: Partial<S3StorageOptions> = {}) =>
    createS3Storage({ ...server, bucket: bucket.name, lengths, timing, ...options })

  beforeAll(async () => {
    bucket = await makeBucket(server)
    proxy = await createFaultyProxy(server.endpoint!)
    storage = open({ endpoint: proxy.endpoint })
    await open().put(bytes)
  })
  afterEach(() => proxy.mend())
  afterAll(async () => {
    await proxy.close()
    await bucket.remove()
  })

  describe('is asked whether it takes a write', () => {
    let nowMs: number
    let probed: BlobStorage
    beforeEach(() => {
      nowMs = Date.now()
      probed = open({ endpoint: proxy.endpoint, now: () => nowMs })
    })
    const countWrites = async (checks: number): Promise<number> => {
      const before = proxy.countRequests('PUT')
      for (let asked = 0; asked < checks; asked += 1) await probed.check()
      return proxy.countRequests('PUT') - before
    }

    it('by a write once a minute, however often somebody asks', async () => {
      expect(await countWrites(5)).toBe(1)
      nowMs += 59_999
      expect(await countWrites(5)).toBe(0)
      nowMs += 1
      expect(await countWrites(5)).toBe(1)
      nowMs -= 3_600_000
      expect(await countWrites(5)).toBe(1)
    })

    it('and tells within a minute that it takes none, until it does again', async () => {
      await probed.check()
      proxy.break({ kind: 'answer', status: 403 }, { method: 'PUT' })
      await probed.check()
      nowMs += 60_000
      for (let asked = 0; asked < 3; asked += 1) {
        await expect(probed.check()).rejects.toMatchObject({ code: 'STORAGE_REFUSED' })
      }
      proxy.mend()
      await probed.check()
    })

    it('and tells at once that it is away, between two writes', async () => {
      await probed.check()
      proxy.break({ kind: 'answer', status: 500 })
      await expect(probed.check()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    })
  })

  describe('says which way', () => {
    const fail = (verb: () => Promise<unknown>): Promise<MediaError> =>
      verb().then(
        () => Promise.reject(new Error('it worked')),
        (error: unknown) => (isMediaError(error) ? error : Promise.reject(error as Error)),
      )
    const listAll = async (failing: BlobStorage) => {
      for await (const _ of failing.list()) return
    }
    const verbs: [string, (failing: BlobStorage) => Promise<unknown>][] = [
      ['put', (failing) => failing.put(Buffer.from('x'))],
      ['put in parts', (failing) => failing.put(Readable.from([bytes], { objectMode: false }))],
      ['stat', (failing) => failing.stat(sha256)],
      ['open', (failing) => failing.open(sha256)],
      ['list', listAll],
      ['check', (failing) => failing.check()],
      ['sweep', (failing) => failing.sweep()],
    ]

    it.each(verbs)('%s: the bucket is missing', async (_, verb) => {
      const error = await fail(() => verb(open({ bucket: 'laurel-no-such-bucket' })))
      expect(error.code).toBe('STORAGE_BUCKET_MISSING')
      expectSecretsOnlyInCause(error, 'laurel-no-such-bucket')
    })

    it.each(verbs)('%s: the keys are refused', async (_, verb) => {
      const credentials = { ...server.credentials!, secretAccessKey: 'wrong' }
      const error = await fail(() => verb(open({ credentials })))
      expect(error.code).toBe('STORAGE_REFUSED')
      expectSecretsOnlyInCause(error, bucket.name)
    })

    it('nobody answers', async () => {
      const endpoint = `http://127.0.0.1:${await findClosedPort()}`
      const fixture = join(import.meta.dirname, 'say-unreachable.fixture.ts')
      const { stdout } = await run(process.execPath, ['--import', 'tsx', fixture, endpoint])
      const said = Object.values(JSON.parse(stdout) as Record<string, [string, string]>)
      expect(said).toHaveLength(7)
      for (const [code, cause] of said) {
        expect(code).toBe('STORAGE_UNREACHABLE')
        expect(cause).toContain(endpoint)
      }
    })

    it.each(['stat', 'put', 'check'])('%s: it takes too long, and recovers', async (name) => {
      const [, verb] = verbs.find(([other]) => other === name)!
      proxy.break({ kind: 'stall' })
      expect((await fail(() => verb(storage))).code).toBe('STORAGE_TIMED_OUT')
      proxy.mend()
      await verb(storage)
    })

    it.each(verbs)('%s: it answers 500, and recovers', async (_, verb) => {
      proxy.break({ kind: 'answer', status: 500 })
      expect((await fail(() => verb(storage))).code).toBe('STORAGE_UNAVAILABLE')
      proxy.mend()
      await verb(storage)
    })

    it.each(verbs)('%s: it is full', async (_, verb) => {
      proxy.break({ kind: 'answer', status: 507 })
      expect((await fail(() => verb(storage))).code).toBe('STORAGE_FULL')
    })
  })

  it('is asked again after a 500, and nobody notices', async () => {
    proxy.break({ kind: 'answer', status: 500 }, { times: 2 })
    expect(await storage.stat(sha256)).toEqual({ bytes: bytes.byteLength })
  })

  describe('in the middle of a read', () => {
    const afterBytes = 3 * mebibyte
    const faults: [string, Fault][] = [
      ['cuts the connection', { kind: 'cut-down', afterBytes }],
      ['ends the answer early', { kind: 'end-down', afterBytes }],
      ['goes silent', { kind: 'stall-down', afterBytes }],
    ]

    it.each(faults)('%s once: the reader gets every byte', async (_, fault) => {
      proxy.break(fault, { method: 'GET', times: 1 })
      expect(await readHash(storage)).toBe(sha256)
    })

    it.each(faults)('%s twice in a range: the reader gets it right', async (_, fault) => {
      proxy.break(fault, { method: 'GET', times: 2 })
      const range = { start: 1000, end: 11 * mebibyte }
      const expected = createHash('sha256').update(bytes.subarray(1000, 11 * mebibyte + 1))
      expect(await readHash(storage, range)).toBe(expected.digest('hex'))
    })

    it.each(faults)(
      '%s again and again: the reader gets an error, no early end',
      async (_, fault) => {
        proxy.break({ ...fault, afterBytes: 100_000 } as Fault, { method: 'GET' })
        const { error, receivedBytes } = await readUntilFailure(storage)
        expect(error.code).toMatch(/^STORAGE_(UNAVAILABLE|TIMED_OUT)$/)
        expect(receivedBytes).toBeLessThan(bytes.byteLength)
        expectSecretsOnlyInCause(error, sha256)
        proxy.mend()
        expect(await readHash(storage)).toBe(sha256)
      },
    )

    it('is gone for good: the reader gets an error', async () => {
      const stream = (await storage.open(sha256))!
      const reading = readUntilFailure(storage, stream)
      proxy.break({ kind: 'answer', status: 500 })
      await waitFor('bytes to come', () => proxy.countDownloads() > 0 || stream.destroyed)
      await proxy.close()
      const { error } = await reading
      expect(error.code).toMatch(/^STORAGE_/)
      proxy = await createFaultyProxy(server.endpoint!)
      storage = open({ endpoint: proxy.endpoint })
    })
  })

  describe('that gives another length', () => {
    it('fails a whole read before its last byte', async () => {
      proxy.break({ kind: 'shorten', bytes: 1_000_000 }, { method: 'GET' })
      const { error, receivedBytes } = await readUntilFailure(storage)
      expect(error.code).toBe('BLOB_DAMAGED')
      expect(receivedBytes).toBeLessThan(1_000_000)
    })

    it('fails a range', async () => {
      proxy.break({ kind: 'shorten', bytes: 100 }, { method: 'GET' })
      await expect(storage.open(sha256, { start: 10, end: 1_000_000 })).rejects.toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
      })
    })

    it('fails a range that is answered as if it were everything', async () => {
      proxy.break({ kind: 'forget-range' }, { method: 'GET' })
      await expect(storage.open(sha256, { start: 10, end: 20 })).rejects.toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
      })
    })
  })

  describe('in the middle of a write', () => {
    const fresh = () => randomBytes(11 * mebibyte)
    const put = (body: Buffer) => storage.put(Readable.from([body], { objectMode: false }))

    it('cuts the connection once: the file is kept whole', async () => {
      const body = fresh()
      proxy.break({ kind: 'cut-up', afterBytes: mebibyte }, { method: 'PUT', times: 1 })
      const blob = await put(body)
      expect(await readHash(open(), {}, blob.sha256)).toBe(blob.sha256)
    })

    it('cuts every connection: a coded error, nothing kept, and the next one works', async () => {
      const body = fresh()
      const before = await bucket.listKeys()
      proxy.break({ kind: 'cut-up', afterBytes: mebibyte }, { method: 'PUT' })
      await expect(put(body)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
      proxy.mend()
      expect(await bucket.listKeys()).toEqual(before)
      expect(await put(body)).toMatchObject({ bytes: body.byteLength })
    })

    it('answers 500 to the copy: a coded error, and nothing under the blob’s name', async () => {
      const body = fresh()
      const before = await bucket.listKeys()
      const source = new Readable({ read() {} })
      const putting = storage.put(source)
      source.push(body)
      await wait(1000)
      proxy.break({ kind: 'answer', status: 500 }, { method: 'HEAD' })
      source.push(null)
      await expect(putting).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
      expect(await bucket.listKeys()).toEqual(before)
    })
  })

  describe('with many readers', () => {
    it('takes a connection back from one who sleeps, and gives the rest when he wakes', async () => {
      const stream = (await storage.open(sha256))!
      await waitFor('the answer to begin', () => proxy.countDownloads() === 1)
      const chunks = [stream.read() as Buffer | null].filter((chunk) => chunk !== null)
      await waitFor(
        'the connection to be let go of',
        () => {
          chunks.push(...[stream.read(1) as Buffer | null].filter((chunk) => chunk !== null))
          return chunks.length > 0 && proxy.countDownloads() === 0
        },
        { everyMs: 500 },
      )
      chunks.push(await buffer(stream))
      expect(createHash('sha256').update(Buffer.concat(chunks)).digest('hex')).toBe(sha256)
    })

    it('lets go of two hundred who leave, and serves the next', async () => {
      for (let left = 0; left < 200; left += 20) {
        const streams = await Promise.all(Array.from({ length: 20 }, () => storage.open(sha256)))
        for (const [index, stream] of streams.entries()) {
          // Some leave before the first byte, some after it.
          if (index % 2) await new Promise((resolve) => stream!.once('readable', resolve))
          stream!.destroy()
        }
      }
      await waitFor('every answer to be let go of', () => proxy.countDownloads() === 0)
      expect(await readHash(storage)).toBe(sha256)
      expect(await proxy.countConnections()).toBeLessThanOrEqual(32)
    })
  })
})

const readHash = async (storage: BlobStorage, range?: ByteRange, key = sha256) => {
  const hash = createHash('sha256')
  for await (const chunk of (await storage.open(key, range))!) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function readUntilFailure(storage: BlobStorage, stream?: Readable) {
  let receivedBytes = 0
  try {
    for await (const chunk of stream ?? (await storage.open(sha256))!) {
      receivedBytes += (chunk as Buffer).byteLength
    }
  } catch (error) {
    if (!isMediaError(error)) throw error
    return { error, receivedBytes }
  }
  throw new Error(`the stream ended after ${receivedBytes} bytes as if that were all`)
}

/** What a reader may be told names no place; what the log gets does. */
function expectSecretsOnlyInCause(error: MediaError, secret: string): void {
  expect(JSON.stringify([error.message, error.details])).not.toContain(secret)
  expect((error.cause as Error).message).toContain(secret)
}

async function findClosedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
