import { randomUUID } from 'node:crypto'
import { buffer as readAll } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { GetObjectCommand, PutObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3'

import { mediaError } from '../errors.js'
import { deleteObject, type S3Bucket } from '../storage/s3-bucket.js'
import { beginMultipart } from '../storage/s3-multipart.js'
import type { PartsOfUpload, PartWriter } from './part-store.js'
import { bytesOf, readSaved, writeSaved, type SavedS3Parts } from './s3-saved-parts.js'
import { attempt, folderOf, wholeOf } from './s3-upload-place.js'

/**
 * Goes on with an upload behind its durable bytes.
 *
 * @throws UPLOAD_LOST when bytes that were durable are gone
 */
export async function resume(
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
