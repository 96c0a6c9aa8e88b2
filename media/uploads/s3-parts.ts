import { randomUUID } from 'node:crypto'
import { buffer as readAll } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'

import { mediaError } from '../errors.js'
import { deleteObject, measureObject, openBucket, type S3Bucket } from '../storage/s3-bucket.js'
import { patientTiming, type S3Place, type S3Timing } from '../storage/s3-client.js'
import { statusOf } from '../storage/s3-failure.js'
import { nameBlob } from '../storage/s3-keys.js'
import { listObjects, listUploads } from '../storage/s3-sweep.js'
import { copyObject, usualLengths } from '../storage/s3-write.js'
import type { StoredBlob } from '../storage/storage.js'
import type { PartsOfUpload, PartStore, PartWriter, SavedParts } from './part-store.js'

/** Apart from what a put leaves incoming, which is swept after an hour. */
const uploadsFolder = 'uploads/'

/** What no record names is kept this long: its record may just be on its way. */
const staleAfterMs = 24 * 60 * 60 * 1000

/** The rest that fills no part yet goes up again each time it is saved: not as often as on a disk. */
const saveAfterMs = 15_000

export interface S3PartsOptions extends S3Place {
  timing?: Partial<S3Timing>
  /** Of each part but the last; S3 takes 5 MiB or more. */
  partBytes?: number
  /** @default the clock, in milliseconds */
  now?: () => number
}

/** What is kept of an upload: its parts by their ETags, and the object that holds what fills none. */
interface SavedS3Parts {
  multipart: string | null
  etags: string[]
  partBytes: number
  tail: { key: string; bytes: number } | null
}

/**
 * Unfinished uploads in a bucket: an S3 upload in parts for each, and the rest, too short for a
 * part, as an object of its own. What is finished is copied to its name inside the server.
 */
export function createS3Parts(options: S3PartsOptions): PartStore {
  const { partBytes = usualLengths.partBytes, now = Date.now } = options
  const bucket = openBucket(options, { ...patientTiming, ...options.timing })
  return {
    saveAfterMs,
    resume: (upload) => resume(bucket, upload, partBytes),
    finish: (upload, blob) => finish(bucket, upload, blob),
    discard: (upload) => discard(bucket, upload),
    sweep: (areKnown) => sweep(bucket, areKnown, now() - staleAfterMs),
  }
}

const folderOf = (id: string) => `${uploadsFolder}${id}/`
const wholeOf = (id: string) => `${folderOf(id)}whole`

async function resume(
  bucket: S3Bucket,
  { id, bytes, saved }: PartsOfUpload,
  usualPartBytes: number,
): Promise<PartWriter> {
  const state = readSaved(saved, usualPartBytes)
  if (bytesOf(state) !== bytes) throw mediaError('UPLOAD_LOST', {})
  const part = Buffer.allocUnsafeSlow(state.partBytes)
  if (state.tail) (await readTail(bucket, state.tail)).copy(part)
  return createWriter({ bucket, id, state, part })
}

/** Holds one part in memory and sends it when it is full; bytes wait while it goes up. */
function createWriter(args: {
  bucket: S3Bucket
  id: string
  state: SavedS3Parts
  part: Buffer
}): PartWriter {
  const { bucket, id, part } = args
  let state = args.state
  let filled = state.tail?.bytes ?? 0
  let isBroken = false
  const outlived: string[] = []

  return {
    async write(chunk) {
      // What was taken of a chunk that failed halfway must not be saved as if all of it had come.
      if (isBroken) throw mediaError('STORAGE_UNAVAILABLE', { operation: 'write' })
      isBroken = true
      for (let taken = 0; taken < chunk.byteLength;) {
        const piece = chunk.subarray(taken, taken + part.byteLength - filled)
        part.set(piece, filled)
        filled += piece.byteLength
        taken += piece.byteLength
        if (filled < part.byteLength) continue
        state = await sendPart({ bucket, id, state, body: part })
        filled = 0
      }
      isBroken = false
    },
    async flush() {
      if (isBroken) throw mediaError('STORAGE_UNAVAILABLE', { operation: 'write' })
      if (state.tail) outlived.push(state.tail.key)
      const tail = filled > 0 ? await putTail(bucket, id, part.subarray(0, filled)) : null
      state = { ...state, tail }
      return writeSaved(state)
    },
    async settle() {
      for (let key = outlived.pop(); key !== undefined; key = outlived.pop()) {
        // What cannot be deleted now goes with the upload.
        await deleteObject(bucket, key).catch(() => undefined)
      }
    },
    close: () => Promise.resolve(),
  }
}

async function sendPart(args: {
  bucket: S3Bucket
  id: string
  state: SavedS3Parts
  body: Buffer
}): Promise<SavedS3Parts> {
  const { bucket, id, state, body } = args
  const { client, name: Bucket, timing } = bucket
  const Key = wholeOf(id)
  return attempt(bucket, 'write', Key, async () => {
    const UploadId = state.multipart ?? (await beginMultipart(bucket, Key))
    const PartNumber = state.etags.length + 1
    const { ETag = '' } = await bucket.takeTurn(() =>
      client.send(
        new UploadPartCommand({
          ...{ Bucket, Key, UploadId, PartNumber, Body: body, ContentLength: body.byteLength },
        }),
        { requestTimeout: timing.transferMs },
      ),
    )
    return { ...state, multipart: UploadId, etags: [...state.etags, ETag] }
  })
}

async function beginMultipart(bucket: S3Bucket, key: string): Promise<string> {
  const { client, name, timing } = bucket
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({
      ...{ Bucket: name, Key: key, ContentType: 'application/octet-stream' },
    }),
    { requestTimeout: timing.answerMs },
  )
  if (!UploadId) throw new Error('The server began an upload without a name for it.')
  return UploadId
}

/** Under a new name each time: the one before stays until its successor is on record. */
async function putTail(bucket: S3Bucket, id: string, body: Buffer) {
  const { client, name, timing } = bucket
  const key = `${folderOf(id)}${randomUUID()}`
  const ContentLength = body.byteLength
  const command = new PutObjectCommand({ Bucket: name, Key: key, Body: body, ContentLength })
  const send = () => client.send(command, { requestTimeout: timing.transferMs })
  await attempt(bucket, 'write', key, () => bucket.takeTurn(send))
  return { key, bytes: body.byteLength }
}

async function readTail(bucket: S3Bucket, tail: { key: string; bytes: number }): Promise<Buffer> {
  const { client, name, timing } = bucket
  const bytes = await attempt(bucket, 'read', tail.key, async () => {
    const command = new GetObjectCommand({ Bucket: name, Key: tail.key })
    const { Body } = await client.send(command, { requestTimeout: timing.answerMs })
    return readAll(Body as Readable)
  })
  if (bytes.byteLength !== tail.bytes) throw mediaError('UPLOAD_LOST', {})
  return bytes
}

async function finish(bucket: S3Bucket, upload: PartsOfUpload, blob: StoredBlob): Promise<void> {
  const state = readSaved(upload.saved, 0)
  const target = nameBlob(blob.sha256)
  await attempt(bucket, 'name a file', target, async () => {
    if ((await measureObject(bucket, target)) === blob.bytes) return
    const from = state.multipart ? await completeMultipart(bucket, upload, state) : state.tail?.key
    if (!from || (await measureObject(bucket, from)) !== blob.bytes) {
      throw mediaError('UPLOAD_LOST', {})
    }
    await copyObject({ bucket, from, to: target, bytes: blob.bytes, lengths: usualLengths })
  })
  await discard(bucket, upload)
}

/** Makes one object of the parts; one that was completed before is found again under its name. */
async function completeMultipart(
  bucket: S3Bucket,
  { id, bytes }: PartsOfUpload,
  { multipart, etags, tail }: SavedS3Parts,
): Promise<string> {
  const { client, name: Bucket, timing } = bucket
  const Key = wholeOf(id)
  if ((await measureObject(bucket, Key)) === bytes) return Key
  const UploadId = multipart ?? ''
  const options = { requestTimeout: timing.transferMs }
  const Parts = etags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }))
  if (tail) {
    const PartNumber = Parts.length + 1
    const CopySource = `${Bucket}/${tail.key}`
    const { CopyPartResult } = await client.send(
      new UploadPartCopyCommand({ Bucket, Key, UploadId, PartNumber, CopySource }),
      options,
    )
    Parts.push({ ETag: CopyPartResult?.ETag ?? '', PartNumber })
  }
  await client.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    options,
  )
  return Key
}

async function discard(bucket: S3Bucket, { id, saved }: PartsOfUpload): Promise<void> {
  const { multipart } = readSaved(saved, 0)
  const key = wholeOf(id)
  await attempt(bucket, 'remove a file', key, async () => {
    if (multipart) await abortMultipart(bucket, key, multipart)
    for await (const { Key } of listObjects(bucket, folderOf(id))) {
      if (Key) await deleteObject(bucket, Key)
    }
  }).catch((error: unknown) => {
    if (!isLost(error)) throw error
  })
}

/** One that is completed or was aborted already is no failure. */
async function abortMultipart(bucket: S3Bucket, Key: string, UploadId: string): Promise<void> {
  const command = new AbortMultipartUploadCommand({ Bucket: bucket.name, Key, UploadId })
  try {
    await bucket.client.send(command, { requestTimeout: bucket.timing.answerMs })
  } catch (error) {
    if (statusOf(error) !== 404) throw error
  }
}

async function sweep(
  bucket: S3Bucket,
  areKnown: (ids: string[]) => Promise<Set<string>>,
  beforeMs: number,
): Promise<number> {
  let removed = 0
  const isStale = async (key: string, at: Date | undefined) => {
    const [id = ''] = key.slice(uploadsFolder.length).split('/')
    return at !== undefined && at.getTime() < beforeMs && !(await areKnown([id])).has(id)
  }
  for await (const { Key = '', LastModified } of listObjects(bucket, uploadsFolder)) {
    if (!(await isStale(Key, LastModified))) continue
    await attempt(bucket, 'remove a file', Key, () => deleteObject(bucket, Key))
    removed += 1
  }
  for await (const { Key = '', UploadId = '', Initiated } of listUploads(bucket, uploadsFolder)) {
    if (!(await isStale(Key, Initiated))) continue
    await attempt(bucket, 'end an upload', Key, () => abortMultipart(bucket, Key, UploadId))
    removed += 1
  }
  return removed
}

/** As a bucket's failures are coded elsewhere; parts that are gone mean that the upload is. */
const attempt = <Result>(
  bucket: S3Bucket,
  operation: string,
  key: string,
  run: () => Promise<Result>,
): Promise<Result> =>
  bucket.failures.attempt(operation, key, async () => {
    try {
      return await run()
    } catch (error) {
      const { name } = error as Error
      const isGone = name === 'NoSuchUpload' || name === 'NoSuchKey' || name === 'InvalidPart'
      throw isGone ? mediaError('UPLOAD_LOST', {}, { cause: error }) : error
    }
  })

const isLost = (error: unknown) => (error as { code?: string }).code === 'UPLOAD_LOST'

const bytesOf = ({ etags, partBytes, tail }: SavedS3Parts): number =>
  etags.length * partBytes + (tail?.bytes ?? 0)

/** An upload goes on in parts of the length it began with. */
const readSaved = (saved: SavedParts, usualPartBytes: number): SavedS3Parts => ({
  multipart: typeof saved.multipart === 'string' ? saved.multipart : null,
  etags: Array.isArray(saved.etags) ? (saved.etags as string[]) : [],
  partBytes: typeof saved.partBytes === 'number' ? saved.partBytes : usualPartBytes,
  tail:
    typeof saved.tailKey === 'string'
      ? { key: saved.tailKey, bytes: Number(saved.tailBytes) }
      : null,
})

const writeSaved = ({ multipart, etags, partBytes, tail }: SavedS3Parts): SavedParts => ({
  etags,
  partBytes,
  ...(multipart && { multipart }),
  ...(tail && { tailKey: tail.key, tailBytes: tail.bytes }),
})
