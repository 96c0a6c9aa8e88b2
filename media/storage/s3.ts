import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3'

import { mediaError } from '../errors.js'
import { isBlobKey, requireBlobKey } from './blob-key.js'
import { resolveRange } from './byte-range.js'
import { consumeSource } from './consume-source.js'
import {
  deleteObject,
  measureObject,
  openBucket,
  requireBucket,
  type S3Bucket,
} from './s3-bucket.js'
import { createBucketCheck } from './s3-check.js'
import { patientTiming, type S3Place, type S3Timing } from './s3-client.js'
import { statusOf } from './s3-failure.js'
import { blobFolder, nameBlob } from './s3-keys.js'
import { createObjectStream, type ObjectPart } from './s3-read.js'
import { listObjects, sweepBucket } from './s3-sweep.js'
import { createBlobWriter, usualLengths, type S3Lengths } from './s3-write.js'
import type { BlobStorage, ByteRange } from './storage.js'

/** A put that has sent nothing for an hour is taken for dead. */
const staleAfterMs = 60 * 60 * 1000

export interface S3StorageOptions extends S3Place {
  timing?: Partial<S3Timing>
  lengths?: Partial<S3Lengths>
  /** @default the clock, in milliseconds */
  now?: () => number
  /** Names what is incoming, never the same twice. @default a random UUID */
  createName?: () => string
}

/**
 * A storage in a bucket of any S3-compatible store, for any number of processes. The bucket must be
 * there; blobs lie in it as `blobs/abcd…`. Failures are coded and carry the server's own words as
 * their cause.
 */
export function createS3Storage(options: S3StorageOptions): BlobStorage {
  const { now = Date.now, createName = randomUUID } = options
  const bucket = openBucket(options, { ...patientTiming, ...options.timing })
  const lengths = { ...usualLengths, ...options.lengths }
  const write = createBlobWriter({ bucket, lengths, createName })

  return {
    put: (source, promised = {}) =>
      consumeSource(source, async (chunks) => {
        if (promised.sha256 !== undefined) requireBlobKey(promised.sha256)
        return write(chunks, source instanceof Readable ? promised : announce(source, promised))
      }),

    stat: async (sha256) => {
      requireBlobKey(sha256)
      const key = nameBlob(sha256)
      const measure = () => measureObject(bucket, key)
      const bytes = await bucket.failures.attempt('look for a file', key, measure)
      return bytes === null ? null : { bytes }
    },

    open: async (sha256, range = {}) => {
      requireBlobKey(sha256)
      const key = nameBlob(sha256)
      return bucket.failures.attempt('open a file', key, () => openObject(bucket, sha256, range))
    },

    list: () => listBlobs(bucket),

    remove: async (sha256) => {
      requireBlobKey(sha256)
      const key = nameBlob(sha256)
      await bucket.failures.attempt('remove a file', key, () => deleteObject(bucket, key))
    },

    check: createBucketCheck(bucket, now),
    sweep: () => sweepBucket(bucket, now() - staleAfterMs),
  }
}

/** What is in memory already has its hash before its first byte leaves. */
const announce = <Promised extends { sha256?: string }>(bytes: Uint8Array, promised: Promised) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...promised,
})

async function* listBlobs(bucket: S3Bucket) {
  for await (const { Key = '', Size = 0 } of listObjects(bucket, blobFolder)) {
    const sha256 = Key.slice(blobFolder.length)
    if (isBlobKey(sha256)) yield { sha256, bytes: Size }
  }
}

async function openObject(
  bucket: S3Bucket,
  sha256: string,
  range: ByteRange,
): Promise<Readable | null> {
  const key = nameBlob(sha256)
  const leaving = new AbortController()
  const ask = (part: ByteRange) => getPart({ bucket, key, range: part, leaving: leaving.signal })
  if (!isWellFormed(range)) return refuseRange(bucket, key, range)
  const first = await ask(range).catch((error: unknown) => {
    if (statusOf(error) === 416) return refuseRange(bucket, key, range)
    throw error
  })
  if (!first) return null
  try {
    const { start, end } = resolveRange(range, first.bytes)
    if (first.start !== start || first.end !== end) throw new Error('another range came')
  } catch (error) {
    first.body.destroy()
    throw error
  }
  return createObjectStream({
    ...{ first, leaving, pauseMs: bucket.timing.pauseMs },
    checkChunk: first.end - first.start + 1 === first.bytes ? createHashCheck(sha256) : () => {},
    ask: async (start) => {
      const rest = await ask({ start, end: first.end })
      if (!rest) throw mediaError('STORAGE_UNAVAILABLE', { operation: 'read on' })
      return rest
    },
    describeFailure: (cause) => bucket.failures.describe('read', key, cause),
  })
}

/** A file read whole is checked against its name before its last bytes leave. */
function createHashCheck(sha256: string) {
  const hash = createHash('sha256')
  return (chunk: Uint8Array, isLast: boolean) => {
    hash.update(chunk)
    if (isLast && hash.digest('hex') !== sha256) throw mediaError('BLOB_DAMAGED', { sha256 })
  }
}

const isWellFormed = ({ start = 0, end }: ByteRange) =>
  [start, end ?? start].every((at) => Number.isSafeInteger(at) && at >= 0) &&
  (end === undefined || start <= end)

/** Says in our words what is wrong with a range: for that the blob's length is needed. */
async function refuseRange(bucket: S3Bucket, key: string, range: ByteRange): Promise<null> {
  const bytes = await measureObject(bucket, key)
  if (bytes === null) return null
  resolveRange(range, bytes)
  throw new Error(`the server refuses a range inside ${bytes} bytes`)
}

async function getPart(args: {
  bucket: S3Bucket
  key: string
  range: ByteRange
  leaving: AbortSignal
}): Promise<ObjectPart | null> {
  const { bucket, key, range, leaving } = args
  const { client, name, timing } = bucket
  try {
    const Range = formatRange(range)
    const output = await client.send(
      new GetObjectCommand({ Bucket: name, Key: key, ...(Range && { Range }) }),
      { abortSignal: leaving, requestTimeout: timing.answerMs },
    )
    return readPart(output, Range !== null)
  } catch (error) {
    if (statusOf(error) !== 404 || (error as Error).name === 'NoSuchBucket') throw error
    if ((error as Error).name !== 'NoSuchKey') await requireBucket(bucket)
    return null
  }
}

function formatRange({ start, end }: ByteRange): string | null {
  if (start === undefined && end === undefined) return null
  return `bytes=${start ?? 0}-${end ?? ''}`
}

/** Where an answer lies in its object; a server that does not say so cannot be believed. */
function readPart(output: GetObjectCommandOutput, isRange: boolean): ObjectPart {
  const { ContentLength, ContentRange = '' } = output
  const body = output.Body as Readable
  // It may be cut before anybody reads it; whoever does is told then.
  body.on('error', () => undefined)
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(ContentRange)
  if (isRange && found) {
    const [start, end, bytes] = found.slice(1).map(Number) as [number, number, number]
    if (ContentLength === end - start + 1) return { body, start, end, bytes }
  }
  if (!isRange && ContentLength !== undefined) {
    return { body, start: 0, end: ContentLength - 1, bytes: ContentLength }
  }
  body.destroy()
  throw new Error('the answer does not say which bytes it holds')
}
