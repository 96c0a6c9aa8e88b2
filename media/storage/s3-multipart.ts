import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3'

import type { S3Bucket } from './s3-bucket.js'

/** One upload in parts, of which nothing can be seen until it is completed. */
export interface MultipartUpload {
  /** Sends a part beside others; waits only while too many are under way. Fails if one has failed. */
  add: (number: number, send: SendPart) => Promise<void>
  /** Waits for every part, then makes the object whole under its key. */
  complete: () => Promise<void>
  /** Ends what is under way and lets the server forget the rest; never fails. */
  abort: () => Promise<void>
}

type SendPart = (upload: OpenUpload) => Promise<CompletedPart>

interface OpenUpload {
  /** What every command on a part needs. */
  target: { Bucket: string; Key: string; UploadId: string }
  options: { abortSignal: AbortSignal; requestTimeout: number }
}

/** How many parts of one upload are under way at once. */
const partsAtOnce = 3

/** How long an upload that failed may take to be forgotten; what stays is swept. */
const abortMs = 5000

export async function startMultipart(bucket: S3Bucket, key: string): Promise<MultipartUpload> {
  const { client, name, timing } = bucket
  const UploadId = await beginMultipart(bucket, key)
  const leaving = new AbortController()
  const target = { Bucket: name, Key: key, UploadId }
  const options = { abortSignal: leaving.signal, requestTimeout: timing.transferMs }
  const parts: CompletedPart[] = []
  const underWay = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null

  const requireNoFailure = () => {
    if (failure) throw failure.error
  }
  return {
    async add(number, send) {
      while (underWay.size >= partsAtOnce) await Promise.race(underWay)
      requireNoFailure()
      const sending = bucket
        .takeTurn(() => send({ target, options }))
        .then(
          (part) => void parts.push({ ETag: part.ETag, PartNumber: number }),
          (error: unknown) => void (failure ??= { error }),
        )
        .finally(() => underWay.delete(sending))
      underWay.add(sending)
    },
    async complete() {
      await Promise.all(underWay)
      requireNoFailure()
      parts.sort((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0))
      await client.send(
        new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts: parts } }),
        options,
      )
    },
    async abort() {
      leaving.abort()
      await Promise.all(underWay)
      const abortSignal = AbortSignal.timeout(abortMs)
      await client
        .send(new AbortMultipartUploadCommand(target), { abortSignal })
        .catch(() => undefined)
    },
  }
}

/** Begins an upload in parts; gives the server's name for it. */
export async function beginMultipart(bucket: S3Bucket, key: string): Promise<string> {
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

/** A part from memory. */
export const uploadPart =
  ({ client }: S3Bucket, number: number, body: Uint8Array): SendPart =>
  ({ target, options }) => {
    const part = { ...target, PartNumber: number, Body: body, ContentLength: body.byteLength }
    return client.send(new UploadPartCommand(part), options)
  }

/** A part from another object of the bucket, its positions inclusive; the bytes stay in the server. */
export const copyPart =
  (
    { client }: S3Bucket,
    part: { number: number; source: string; start: number; end: number },
  ): SendPart =>
  async ({ target, options }) => {
    const { CopyPartResult } = await client.send(
      new UploadPartCopyCommand({
        ...target,
        PartNumber: part.number,
        CopySource: part.source,
        CopySourceRange: `bytes=${part.start}-${part.end}`,
      }),
      options,
    )
    return { ETag: CopyPartResult?.ETag }
  }
