import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'

import { createDiskStorage, type BlobStorage } from '../../media/storage/index.js'
import { createS3Storage } from '../../media/storage/s3.js'
import { createPlainClient, readS3Server } from '../../src/testing/s3-server.js'

/** A file that differs from every other one, made as it is read. */
export interface Body {
  bytes: number
  stream(): Readable
  hash(): string
}

/** One way to write a file and to read a part of it; `put` gives the name to open it by. */
export interface Way {
  put(body: Body): Promise<string>
  open(key: string, bytes: number): Promise<Readable>
}

/** Where the ways keep their files. */
export interface Place {
  directory: string
  bucket: string
}

const chunk = randomBytes(64 * 1024)

export function makeBody(bytes: number): Body {
  const first = Buffer.concat([randomBytes(16), chunk.subarray(16)]).subarray(0, bytes)
  function* produce() {
    yield first
    for (let at = first.length; at < bytes; at += chunk.length) {
      yield bytes - at < chunk.length ? chunk.subarray(0, bytes - at) : chunk
    }
  }
  return {
    bytes,
    stream: () => Readable.from(produce(), { objectMode: false, highWaterMark: chunk.length }),
    hash() {
      const hash = createHash('sha256')
      for (const piece of produce()) hash.update(piece)
      return hash.digest('hex')
    },
  }
}

/** Every way that is compared. `announced` is ours with the hash known before the first byte. */
export const ways = {
  'laurel disk': ({ directory }: Place) => ourWay(createDiskStorage({ directory })),
  fs: ({ directory }: Place): Way => ({
    put: (body) => writeFile(directory, body.stream()),
    open: (path, bytes) => Promise.resolve(createReadStream(path, { end: bytes - 1 })),
  }),
  'fs, same promise': ({ directory }: Place): Way => ({
    put: (body) => writeNamed(directory, body.stream()),
    open: (path, bytes) => Promise.resolve(createReadStream(path, { end: bytes - 1 })),
  }),
  'laurel s3': ({ bucket }: Place) => ourWay(createS3Storage({ ...requireServer(), bucket })),
  'laurel s3, announced': ({ bucket }: Place) => {
    const storage = createS3Storage({ ...requireServer(), bucket })
    return { ...ourWay(storage), put: (body: Body) => putAnnounced(storage, body) }
  },
  sdk: ({ bucket }: Place) => sdkWay(bucket, putPlainly, (body) => body),
  'sdk, same promise': ({ bucket }: Place) => sdkWay(bucket, putNamed, checkNamed),
} satisfies Record<string, (place: Place) => Way>

export type WayName = keyof typeof ways

const ourWay = (storage: BlobStorage): Way => ({
  put: async (body) => (await storage.put(body.stream())).sha256,
  open: async (key, bytes) => (await storage.open(key, bytes > 0 ? { end: bytes - 1 } : {}))!,
})

/** The hash is made here, but by whoever knew it: `prepare` has it before the clock starts. */
async function putAnnounced(storage: BlobStorage, body: Body): Promise<string> {
  return (await storage.put(body.stream(), { sha256: body.hash() })).sha256
}

/** Durable when it resolves, as ours is. */
async function writeFile(directory: string, source: AsyncIterable<Uint8Array>): Promise<string> {
  const path = join(directory, `bare-${randomUUID()}`)
  await pipeline(source, createWriteStream(path, { flush: true }))
  return path
}

/** What it takes by hand to keep a file whole, durable and under its SHA-256, with its CRC-32. */
async function writeNamed(directory: string, source: Readable): Promise<string> {
  const hashed = hashing(source)
  const temporary = await writeFile(directory, hashed.chunks)
  const name = hashed.digest()
  const folders = [directory, join(directory, name.slice(0, 2))]
  folders.push(join(folders[1]!, name.slice(2, 4)))
  await mkdir(folders[2]!, { recursive: true })
  const path = join(folders[2]!, name)
  await rename(temporary, path)
  await Promise.all(folders.map(flushFolder))
  return path
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}

function hashing(source: Readable) {
  const hash = createHash('sha256')
  let crc = 0
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      crc = crc32(piece, crc)
      yield piece
    }
  }
  return { chunks: pass(), digest: () => hash.digest('hex') }
}

/** As long as ours. */
const partSize = 8 * 1024 ** 2

type PutToBucket = (client: S3Client, bucket: string, body: Body) => Promise<string>

/** What comes of an object, of which `isWhole` tells whether it is all. */
type Receive = (body: Readable, object: { key: string; isWhole: boolean }) => Readable

function sdkWay(bucket: string, put: PutToBucket, receive: Receive): Way {
  const client = createPlainClient(requireServer())
  return {
    put: (body) => put(client, bucket, body),
    async open(Key, bytes) {
      const Range = `bytes=0-${bytes - 1}`
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key, Range }))
      const isWhole = answer.ContentRange?.endsWith(`/${bytes}`) === true
      return receive(answer.Body as Readable, { key: Key, isWhole })
    },
  }
}

/** A file read whole is held against the SHA-256 that it is named by, before it ends. */
const checkNamed: Receive = (body, { key, isWhole }) => {
  if (!isWhole) return body
  const hash = createHash('sha256')
  async function* check(): AsyncGenerator<Uint8Array> {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      yield piece
    }
    if (!key.endsWith(hash.digest('hex'))) throw new Error(`${key} is damaged`)
  }
  return Readable.from(check(), { objectMode: false })
}

/** As an SDK's user would: one request for what is short, `lib-storage` for what is long. */
async function putPlainly(client: S3Client, Bucket: string, body: Body): Promise<string> {
  const Key = `bare/${randomUUID()}`
  if (body.bytes <= partSize) {
    const Body = Buffer.concat(await body.stream().toArray())
    await client.send(new PutObjectCommand({ Bucket, Key, Body }))
  } else {
    await new Upload({ client, partSize, params: { Bucket, Key, Body: body.stream() } }).done()
  }
  return Key
}

/** The same, to a name that is the SHA-256 of what has come: known only after the last byte. */
async function putNamed(client: S3Client, Bucket: string, body: Body): Promise<string> {
  const hashed = hashing(body.stream())
  if (body.bytes <= partSize) {
    const Body = Buffer.concat(await Readable.from(hashed.chunks).toArray())
    const Key = `bare/${hashed.digest()}`
    await client.send(new PutObjectCommand({ Bucket, Key, Body }))
    return Key
  }
  const incoming = `bare/${randomUUID()}`
  const Body = Readable.from(hashed.chunks, { objectMode: false })
  await new Upload({ client, partSize, params: { Bucket, Key: incoming, Body } }).done()
  const Key = `bare/${hashed.digest()}`
  // One request copies up to 5 GiB.
  await client.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${incoming}` }))
  await client.send(new DeleteObjectCommand({ Bucket, Key: incoming }))
  return Key
}

function requireServer() {
  const server = readS3Server()
  if (!server) throw new Error('S3_ENDPOINT is not set.')
  return server
}
