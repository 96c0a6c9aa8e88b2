import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'

import { isMediaError, mediaError } from '../errors.js'
import { deleteObject, measureObject, openBucket, type S3Bucket } from '../storage/s3-bucket.js'
import { patientTiming, type S3Place, type S3Timing } from '../storage/s3-client.js'
import { statusOf } from '../storage/s3-failure.js'
import { nameBlob } from '../storage/s3-keys.js'
import { listObjects, listUploads } from '../storage/s3-sweep.js'
import { copyObject, usualLengths } from '../storage/s3-write.js'
import type { StoredBlob } from '../storage/storage.js'
import type { PartsOfUpload, PartStore } from './part-store.js'
import { resume } from './s3-part-writer.js'
import { readSaved, type SavedS3Parts } from './s3-saved-parts.js'
import { attempt, folderOf, uploadOf, uploadsFolder, wholeOf } from './s3-upload-place.js'

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
    if (!isMediaError(error, 'UPLOAD_LOST')) throw error
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
    const id = uploadOf(key)
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
