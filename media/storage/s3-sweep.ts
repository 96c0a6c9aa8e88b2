import {
  AbortMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  type _Object,
  type ListMultipartUploadsOutput,
  type ListPartsCommandInput,
  type ListPartsOutput,
  type MultipartUpload,
  type Part,
} from '@aws-sdk/client-s3'

import { deleteObject, type S3Bucket } from './s3-bucket.js'
import { blobFolder, incomingFolder } from './s3-keys.js'

/** Every object under a prefix, in the order of its key. */
export async function* listObjects(bucket: S3Bucket, prefix: string): AsyncGenerator<_Object> {
  let next: string | undefined
  do {
    const page = await bucket.failures.attempt('list files', prefix, () =>
      bucket.client.send(
        new ListObjectsV2Command({
          ...{ Bucket: bucket.name, Prefix: prefix, ContinuationToken: next },
        }),
        { requestTimeout: bucket.timing.answerMs },
      ),
    )
    yield* page.Contents ?? []
    next = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (next !== undefined)
}

/** Removes what no put has touched since `beforeMs`: unnamed objects and uploads in parts. */
export async function sweepBucket(bucket: S3Bucket, beforeMs: number): Promise<number> {
  let removed = 0
  for await (const { Key, LastModified } of listObjects(bucket, incomingFolder)) {
    if (Key === undefined || !isBefore(LastModified, beforeMs)) continue
    await bucket.failures.attempt('remove a file', Key, () => deleteObject(bucket, Key))
    removed += 1
  }
  for (const prefix of [incomingFolder, blobFolder]) {
    for await (const upload of listUploads(bucket, prefix)) {
      if (!isBefore(upload.Initiated, beforeMs)) continue
      const { Key = '' } = upload
      await bucket.failures.attempt('end an upload', Key, async () => {
        if (await abortIfStale(bucket, upload, beforeMs)) removed += 1
      })
    }
  }
  return removed
}

/** Every upload in parts under a prefix that is neither completed nor aborted. */
export async function* listUploads(
  bucket: S3Bucket,
  prefix: string,
): AsyncGenerator<MultipartUpload> {
  let marker: UploadMarker | null = {}
  while (marker !== null) {
    const page: ListMultipartUploadsOutput = await listUploadsFrom(bucket, prefix, marker)
    yield* page.Uploads ?? []
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page
    marker = page.IsTruncated && KeyMarker ? { KeyMarker, UploadIdMarker } : null
  }
}

interface UploadMarker {
  KeyMarker?: string
  UploadIdMarker?: string | undefined
}

const listUploadsFrom = (bucket: S3Bucket, prefix: string, marker: UploadMarker) =>
  bucket.failures.attempt('list uploads', prefix, () =>
    bucket.client.send(
      new ListMultipartUploadsCommand({ Bucket: bucket.name, Prefix: prefix, ...marker }),
      { requestTimeout: bucket.timing.answerMs },
    ),
  )

/** A long upload may have begun hours ago: the time of its newest part tells whether it lives. */
async function abortIfStale(
  bucket: S3Bucket,
  { Key, UploadId }: MultipartUpload,
  beforeMs: number,
): Promise<boolean> {
  const { client, name } = bucket
  const target = { Bucket: name, Key, UploadId }
  try {
    for await (const { LastModified } of listParts(bucket, target)) {
      if (!isBefore(LastModified, beforeMs)) return false
    }
    await client.send(new AbortMultipartUploadCommand(target))
    return true
  } catch (error) {
    // It has ended by itself meanwhile.
    if ((error as Error).name === 'NoSuchUpload') return false
    throw error
  }
}

type UploadTarget = Pick<ListPartsCommandInput, 'Bucket' | 'Key' | 'UploadId'>

/** The SDK's own paginator asks for ever where a server names a next part after its last page. */
async function* listParts({ client }: S3Bucket, target: UploadTarget): AsyncGenerator<Part> {
  let marker: string | null | undefined
  while (marker !== null) {
    const input: ListPartsCommandInput = { ...target, PartNumberMarker: marker }
    const page: ListPartsOutput = await client.send(new ListPartsCommand(input))
    yield* page.Parts ?? []
    marker = page.IsTruncated && page.NextPartNumberMarker ? page.NextPartNumberMarker : null
  }
}

const isBefore = (moment: Date | undefined, ms: number) =>
  moment !== undefined && moment.getTime() < ms
