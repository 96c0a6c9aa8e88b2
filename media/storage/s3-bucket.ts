import {
  DeleteObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'

import { createQueue, type Enqueue } from '../queue.js'
import { createS3Client, type S3Place, type S3Timing } from './s3-client.js'
import { createFailures, statusOf, type S3Failures } from './s3-failure.js'

/** What every verb over one bucket works with. */
export interface S3Bucket {
  client: S3Client
  name: string
  timing: S3Timing
  failures: S3Failures
  /** Bounds the parts that are under way in this process, and with them their memory. */
  takeTurn: Enqueue
}

const partsAtOnce = 8

export function openBucket(place: S3Place, timing: S3Timing): S3Bucket {
  return {
    client: createS3Client(place, timing),
    name: place.bucket,
    timing,
    failures: createFailures(place),
    takeTurn: createQueue(partsAtOnce),
  }
}

/** An object's length, or null when there is none; a bucket that is missing is a failure. */
export async function measureObject(bucket: S3Bucket, key: string): Promise<number | null> {
  const { client, name, timing } = bucket
  try {
    const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket: name, Key: key }), {
      requestTimeout: timing.answerMs,
    })
    return ContentLength ?? 0
  } catch (error) {
    if (statusOf(error) !== 404) throw error
    await requireBucket(bucket)
    return null
  }
}

/** An answer without a body does not tell a missing key from a missing bucket: this does. */
export async function requireBucket(
  { client, name, timing }: S3Bucket,
  abortSignal?: AbortSignal,
): Promise<void> {
  const options = { requestTimeout: timing.answerMs, ...(abortSignal && { abortSignal }) }
  try {
    await client.send(new HeadBucketCommand({ Bucket: name }), options)
  } catch (error) {
    if (statusOf(error) !== 404) throw error
    throw Object.assign(new Error('no such bucket', { cause: error }), { name: 'NoSuchBucket' })
  }
}

export async function deleteObject(bucket: S3Bucket, key: string): Promise<void> {
  const { client, name, timing } = bucket
  const options = { requestTimeout: timing.answerMs }
  await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }), options)
}
