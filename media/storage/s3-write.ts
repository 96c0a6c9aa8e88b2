import { CopyObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'

import type { Chunks } from './consume-source.js'
import { createMeasure } from './measure.js'
import { deleteObject, measureObject, type S3Bucket } from './s3-bucket.js'
import { incomingFolder, nameBlob } from './s3-keys.js'
import { copyPart, startMultipart, uploadPart } from './s3-multipart.js'
import { createPartBuffers, cutIntoParts, type PartBuffers, type SourcePart } from './s3-parts.js'
import type { PutOptions, StoredBlob } from './storage.js'

export interface S3Lengths {
  /** Of a part going up, and the longest body that goes up in one piece; S3 takes 5 MiB or more. */
  partBytes: number
  /** Of a part copied inside the server; S3 copies 5 GiB at most in one request. */
  copyPartBytes: number
}

export const usualLengths: S3Lengths = { partBytes: 8 * 1024 ** 2, copyPartBytes: 256 * 1024 ** 2 }

/** Part buffers that stay for the next put. */
const mostBuffersKept = 8

export type WriteBlob = (chunks: Chunks, options: PutOptions) => Promise<StoredBlob>

/**
 * Writes blobs so that nothing lies under `blobs/` but what is whole. A short body is held until its
 * hash is known. A longer one goes up in parts: to its own key where its hash was announced, since
 * parts are seen only when all are there and the hash was right; else to a name of chance, from
 * which the server copies it.
 */
export function createBlobWriter(args: {
  bucket: S3Bucket
  lengths: S3Lengths
  createName: () => string
}): WriteBlob {
  const { bucket, lengths, createName } = args
  const { partBytes } = lengths
  const buffers = createPartBuffers({ partBytes, mostKept: mostBuffersKept })

  return async (chunks, options) => {
    const measure = createMeasure(options)
    const parts = cutIntoParts(measured(chunks, measure), { partBytes, buffers })
    const { value: first } = (await parts.next()) as { value: SourcePart }
    if (first.isLast) {
      const blob = measure.finish()
      await putWhole(bucket, blob, first.body)
      buffers.giveBack(first.body)
      return blob
    }
    const all = prepend(first, parts)
    if (options.sha256 !== undefined) {
      const key = nameBlob(options.sha256)
      return uploadParts({ bucket, key, parts: all, buffers, finish: measure.finish })
    }
    const key = `${incomingFolder}${createName()}`
    const blob = await uploadParts({ bucket, key, parts: all, buffers, finish: measure.finish })
    await nameIncoming({ bucket, key, blob, lengths })
    return blob
  }
}

async function* measured(chunks: Chunks, measure: ReturnType<typeof createMeasure>) {
  for await (const chunk of chunks) {
    measure.add(chunk)
    yield chunk
  }
}

async function* prepend(first: SourcePart, rest: AsyncGenerator<SourcePart>) {
  yield first
  yield* rest
}

/** One request, whether the blob is there or not: the same bytes under the same name. */
async function putWhole(bucket: S3Bucket, blob: StoredBlob, body: Uint8Array): Promise<void> {
  const { client, name, timing, failures } = bucket
  const key = nameBlob(blob.sha256)
  const command = new PutObjectCommand({
    ...{ Bucket: name, Key: key, Body: body, ContentLength: blob.bytes },
    ContentType: 'application/octet-stream',
  })
  // The signature covers the body by this hash, and the server checks it; it is known already.
  command.middlewareStack.add(
    (next) => (request) => {
      const { headers } = request.request as { headers: Record<string, string> }
      headers['x-amz-content-sha256'] = blob.sha256
      return next(request)
    },
    { step: 'build' },
  )
  const options = { requestTimeout: timing.transferMs }
  await failures.attempt('write', key, () => bucket.takeTurn(() => client.send(command, options)))
}

async function uploadParts(args: {
  bucket: S3Bucket
  key: string
  parts: AsyncIterable<SourcePart>
  buffers: PartBuffers
  finish: () => StoredBlob
}): Promise<StoredBlob> {
  const { bucket, key, parts, buffers, finish } = args
  const attempt = <Result>(run: () => Promise<Result>) => bucket.failures.attempt('write', key, run)
  const upload = await attempt(() => startMultipart(bucket, key))
  try {
    for await (const { number, body } of parts) {
      await attempt(() =>
        upload.add(number, async (open) => {
          const sent = await uploadPart(bucket, number, body)(open)
          buffers.giveBack(body)
          return sent
        }),
      )
    }
    const blob = finish()
    await attempt(() => completeOnce({ bucket, key, bytes: blob.bytes, run: upload.complete }))
    return blob
  } catch (error) {
    await upload.abort()
    throw error
  }
}

/** A completion whose answer was lost cannot be asked for again; the object itself tells. */
async function completeOnce(args: {
  bucket: S3Bucket
  key: string
  bytes: number
  run: () => Promise<void>
}): Promise<void> {
  const { bucket, key, bytes, run } = args
  try {
    await run()
  } catch (error) {
    const found = await measureObject(bucket, key).catch(() => null)
    if (found !== bytes) throw error
  }
}

/** Gives what has come its lasting name, unless the same bytes have it already. */
async function nameIncoming(args: {
  bucket: S3Bucket
  key: string
  blob: StoredBlob
  lengths: S3Lengths
}): Promise<void> {
  const { bucket, key, blob, lengths } = args
  const target = nameBlob(blob.sha256)
  await bucket.failures.attempt('name a file', target, async () => {
    try {
      await requireBytes(bucket, key, blob.bytes)
      if ((await measureObject(bucket, target)) === blob.bytes) return
      await copyObject({ bucket, from: key, to: target, bytes: blob.bytes, lengths })
    } finally {
      // What cannot be deleted now is swept later.
      await deleteObject(bucket, key).catch(() => undefined)
    }
  })
}

async function requireBytes(bucket: S3Bucket, key: string, bytes: number): Promise<void> {
  const found = await measureObject(bucket, key)
  if (found !== bytes) throw new Error(`${bytes} bytes were sent, the server keeps ${found}`)
}

/** Copies inside the server, in parts where it is too long for one request. */
export async function copyObject(args: {
  bucket: S3Bucket
  from: string
  to: string
  bytes: number
  lengths: S3Lengths
}): Promise<void> {
  const { bucket, from, to, bytes, lengths } = args
  const source = `${bucket.name}/${from}`
  const { copyPartBytes } = lengths
  if (bytes <= copyPartBytes) {
    const copy = { Bucket: bucket.name, Key: to, CopySource: source }
    const options = { requestTimeout: bucket.timing.transferMs }
    await bucket.client.send(new CopyObjectCommand(copy), options)
    return
  }
  const upload = await startMultipart(bucket, to)
  try {
    for (let start = 0, number = 1; start < bytes; start += copyPartBytes, number += 1) {
      const end = Math.min(start + copyPartBytes, bytes) - 1
      await upload.add(number, copyPart(bucket, { number, source, start, end }))
    }
    await completeOnce({ bucket, key: to, bytes, run: upload.complete })
  } catch (error) {
    await upload.abort()
    throw error
  }
}
