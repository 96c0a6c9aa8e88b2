import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CreateMultipartUploadCommand, PutObjectCommand } from '@aws-sdk/client-s3'

import { describeWithS3, makeBucket, type TestBucket } from '../../src/testing/s3-server.js'
import { createS3Storage } from './s3.js'
import { describeStorage } from './storage.contract.js'

const mebibyte = 1024 ** 2
/** The shortest parts that S3 takes, so that small files go every way a large one does. */
const lengths = { partBytes: 5 * mebibyte, copyPartBytes: 5 * mebibyte }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describeWithS3('createS3Storage', (server) => {
  const buckets: TestBucket[] = []
  const make = async () => {
    const bucket = await makeBucket(server)
    buckets.push(bucket)
    const options = { ...server, bucket: bucket.name, lengths }
    return { bucket, options, storage: createS3Storage(options) }
  }
  afterAll(async () => {
    for (const bucket of buckets) await bucket.remove()
  })

  describeStorage('as any storage', async () => (await make()).storage)

  describe('a blob longer than a part', () => {
    // One byte more than two parts, so that a third one is short.
    const bytes = randomBytes(10 * mebibyte + 1)
    const blob = { sha256: hashOf(bytes), bytes: bytes.byteLength }
    const stream = () => Readable.from(slice(bytes, 300_000), { objectMode: false })

    it.each([
      ['from a stream', stream, undefined],
      ['from a stream whose hash is announced', stream, blob.sha256],
      ['from memory', () => bytes, undefined],
    ])('is kept whole %s, and nothing beside it', async (_, source, sha256) => {
      const { bucket, storage } = await make()
      expect(await storage.put(source(), sha256 ? { sha256 } : {})).toMatchObject(blob)
      expect(await bucket.listKeys()).toEqual([`blobs/${blob.sha256}`])
      expect(hashOf(await buffer((await storage.open(blob.sha256))!))).toBe(blob.sha256)
      const part = await storage.open(blob.sha256, { start: 5 * mebibyte - 3, end: 10 * mebibyte })
      expect(hashOf(await buffer(part!))).toBe(
        hashOf(bytes.subarray(5 * mebibyte - 3, 10 * mebibyte + 1)),
      )
    })

    it('is seen by nobody before it is whole', async () => {
      const { bucket, storage } = await make()
      const source = new Readable({ read() {} })
      const put = storage.put(source, { sha256: blob.sha256 })
      source.push(bytes.subarray(0, -1))
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(await bucket.listKeys()).toEqual([])
      expect(await storage.stat(blob.sha256)).toBeNull()
      source.push(bytes.subarray(-1))
      source.push(null)
      await put
      expect(await storage.stat(blob.sha256)).toEqual({ bytes: blob.bytes })
    })

    it('leaves nothing when its source is cut after some parts', async () => {
      const { bucket, storage } = await make()
      const source = new Readable({ read() {} })
      source.push(bytes)
      setTimeout(() => source.destroy(), 300)
      await expect(storage.put(source)).rejects.toMatchObject({ code: 'SOURCE_INTERRUPTED' })
      expect(await bucket.listKeys()).toEqual([])
      expect(await createS3Storage({ ...bucketOptions(bucket), now: inTwoHours }).sweep()).toBe(0)
    })

    const bucketOptions = (bucket: TestBucket) => ({ ...server, bucket: bucket.name, lengths })
  })

  it('keeps the bytes of a blob that is there already, and copies nothing', async () => {
    const { bucket, storage } = await make()
    const bytes = randomBytes(6 * mebibyte)
    const put = () => storage.put(Readable.from(slice(bytes, 1_000_000), { objectMode: false }))
    await put()
    await put()
    expect(await bucket.listKeys()).toEqual([`blobs/${hashOf(bytes)}`])
  })

  it('shows only blobs, whatever else lies in the bucket', async () => {
    const { bucket, storage } = await make()
    const { sha256 } = await storage.put(Buffer.from('x'))
    for (const Key of ['README', 'blobs/note.txt', `incoming/${sha256}`]) {
      await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key, Body: 'no blob' }))
    }
    const listed: string[] = []
    for await (const blob of storage.list()) listed.push(blob.sha256)
    expect(listed).toEqual([sha256])
  })

  it('lists more blobs than a page of the server holds, in order', async () => {
    const { storage } = await make()
    const keys: string[] = []
    for (let begun = 0; begun < 1005; begun += 15) {
      const puts = Array.from({ length: 15 }, (_, index) =>
        storage.put(Buffer.from(`${begun + index}`)),
      )
      keys.push(...(await Promise.all(puts)).map(({ sha256 }) => sha256))
    }
    const listed: string[] = []
    for await (const { sha256 } of storage.list()) listed.push(sha256)
    expect(listed).toEqual(keys.sort())
  })

  describe('a sweep', () => {
    it('removes what puts left that died over an hour ago, and nothing that is not ours', async () => {
      const { bucket, options, storage } = await make()
      const begin = (Key: string) =>
        bucket.client.send(new CreateMultipartUploadCommand({ Bucket: bucket.name, Key }))
      await begin('incoming/dead')
      await begin(`blobs/${'a'.repeat(64)}`)
      for (const Key of ['incoming/left', 'elsewhere/kept']) {
        await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key, Body: 'part' }))
      }
      const { sha256 } = await storage.put(Buffer.from('kept'))
      expect(await storage.sweep()).toBe(0)
      expect(await createS3Storage({ ...options, now: inTwoHours }).sweep()).toBe(3)
      expect(await createS3Storage({ ...options, now: inTwoHours }).sweep()).toBe(0)
      expect((await bucket.listKeys()).sort()).toEqual([`blobs/${sha256}`, 'elsewhere/kept'])
    })
  })
})

const inTwoHours = () => Date.now() + 2 * 60 * 60 * 1000

function* slice(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.byteLength; at += length) yield bytes.subarray(at, at + length)
}
