import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import type { BlobStorage, ByteRange } from './storage.js'

const hello = Buffer.from('hello, blob')
const helloBlob = {
  sha256: createHash('sha256').update(hello).digest('hex'),
  crc32: 0xd6276274,
  bytes: hello.byteLength,
}
const absent = 'f'.repeat(64)
const badKeys = [
  '',
  'abc',
  '../'.repeat(22).slice(0, 64),
  'A'.repeat(64),
  'g'.repeat(64),
  '0'.repeat(65),
  `${absent}\n`,
]

/** What every storage promises. `create` gives an empty one for each test. */
export function describeStorage(name: string, create: () => Promise<BlobStorage>): void {
  describe(name, () => {
    let storage: BlobStorage

    beforeEach(async () => {
      storage = await create()
    })

    describePut(() => storage)
    describeOpen(() => storage)
    describeKeys(() => storage)
  })
}

function describePut(use: () => BlobStorage): void {
  it('names bytes by their SHA-256 and measures them as they pass', async () => {
    expect(await use().put(hello)).toEqual(helloBlob)
    expect(await use().put(Readable.from([hello.subarray(0, 3), hello.subarray(3)]))).toEqual(
      helloBlob,
    )
  })

  it('keeps an empty blob', async () => {
    const { sha256, crc32, bytes } = await use().put(Buffer.alloc(0))
    expect({ crc32, bytes }).toEqual({ crc32: 0, bytes: 0 })
    expect(await readBlob(use(), sha256)).toEqual(Buffer.alloc(0))
  })

  it('keeps one blob of bytes put twice, and twice at once', async () => {
    const bytes = randomBytes(300_000)
    const puts = await Promise.all([1, 2, 3, 4].map(() => use().put(Readable.from([bytes]))))
    puts.push(await use().put(bytes))
    expect(new Set(puts.map((put) => put.sha256)).size).toBe(1)
    expect(await listAll(use())).toEqual([{ sha256: puts[0]?.sha256, bytes: 300_000 }])
    expect(await readBlob(use(), puts[0]?.sha256 ?? '')).toEqual(bytes)
  })

  it('takes a blob of exactly the limit, and leaves nothing of one byte more', async () => {
    const limit = { maxBytes: hello.byteLength }
    const source = Readable.from([hello, Buffer.from('!')])
    await expect(use().put(source, limit)).rejects.toMatchObject({ code: 'BLOB_TOO_LARGE' })
    expect(source.destroyed).toBe(true)
    expect(await listAll(use())).toEqual([])
    expect(await use().put(hello, limit)).toEqual(helloBlob)
  })

  it('takes the bytes that were announced, and leaves nothing of others', async () => {
    const other = Readable.from([Buffer.from('not what was announced')])
    const { sha256 } = helloBlob
    await expect(use().put(other, { sha256 })).rejects.toMatchObject({ code: 'BLOB_DIFFERENT' })
    expect(await listAll(use())).toEqual([])
    expect(await use().put(Readable.from([hello]), { sha256 })).toEqual(helloBlob)
  })

  it('throws a failing source’s own error and leaves nothing', async () => {
    const source = new Readable({ read() {} })
    source.push(hello)
    setTimeout(() => source.destroy(new Error('the sender failed')), 20)
    await expect(use().put(source)).rejects.toThrow('the sender failed')
    expect(await listAll(use())).toEqual([])
  })

  it('survives a source that fails before it is read', async () => {
    const source = new Readable({ read() {} })
    const put = use().put(source)
    source.destroy(new Error('gone at once'))
    await expect(put).rejects.toThrow('gone at once')
  })

  it('leaves nothing of a source that is cut', async () => {
    let isGiven = false
    const source = new Readable({
      // So that more is asked for only once what was given has been taken.
      highWaterMark: 1,
      read() {
        if (isGiven) this.destroy()
        else this.push(hello)
        isGiven = true
      },
    })
    await expect(use().put(source)).rejects.toMatchObject({
      code: 'SOURCE_INTERRUPTED',
      details: { receivedBytes: hello.byteLength },
    })
    expect(await listAll(use())).toEqual([])
  })
}

function describeOpen(use: () => BlobStorage): void {
  it.each<[ByteRange, string]>([
    [{}, 'hello, blob'],
    [{ start: 7 }, 'blob'],
    [{ end: 4 }, 'hello'],
    [{ start: 7, end: 7 }, 'b'],
    [{ start: 0, end: 10 }, 'hello, blob'],
  ])('reads the range %j', async (range, expected) => {
    await use().put(hello)
    expect((await readBlob(use(), helloBlob.sha256, range))?.toString()).toBe(expected)
  })

  it.each<ByteRange>([
    { start: -1 },
    { start: 11 },
    { end: 11 },
    { start: 5, end: 4 },
    { start: 0.5 },
    { start: NaN },
    { end: Infinity },
  ])('refuses the range %p', async (range) => {
    await use().put(hello)
    await expect(use().open(helloBlob.sha256, range)).rejects.toMatchObject({
      code: 'STORAGE_RANGE_INVALID',
    })
  })

  it('lists what is kept by key, and tells its length', async () => {
    const puts = [
      await use().put(hello),
      await use().put(Buffer.from('a')),
      await use().put(Buffer.from('bc')),
    ]
    const expected = puts.map(({ sha256, bytes }) => ({ sha256, bytes }))
    expected.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
    expect(await listAll(use())).toEqual(expected)
    expect(await use().stat(helloBlob.sha256)).toEqual({ bytes: hello.byteLength })
  })

  it('forgets what is removed, keeps the rest, and minds no second removal', async () => {
    const { sha256 } = await use().put(Buffer.from('kept'))
    await use().put(hello)
    await use().remove(helloBlob.sha256)
    await use().remove(helloBlob.sha256)
    expect(await use().stat(helloBlob.sha256)).toBeNull()
    expect(await use().open(helloBlob.sha256)).toBeNull()
    expect(await listAll(use())).toEqual([{ sha256, bytes: 4 }])
  })

  it('is ready while empty, and being asked leaves nothing', async () => {
    expect(await use().sweep()).toBe(0)
    await use().check()
    expect(await listAll(use())).toEqual([])
    expect(await use().stat(absent)).toBeNull()
    expect(await use().open(absent)).toBeNull()
  })
}

function describeKeys(use: () => BlobStorage): void {
  it.each(badKeys)('refuses the key %j in every verb', async (key) => {
    const refusal = { code: 'STORAGE_KEY_INVALID' }
    await expect(use().stat(key)).rejects.toMatchObject(refusal)
    await expect(use().open(key)).rejects.toMatchObject(refusal)
    await expect(use().remove(key)).rejects.toMatchObject(refusal)
  })
}

async function readBlob(storage: BlobStorage, sha256: string, range?: ByteRange) {
  const stream = await storage.open(sha256, range)
  return stream && buffer(stream)
}

async function listAll(storage: BlobStorage) {
  const found: { sha256: string; bytes: number }[] = []
  for await (const blob of storage.list()) found.push(blob)
  return found
}
