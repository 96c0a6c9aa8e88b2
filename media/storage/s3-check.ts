import { PutObjectCommand } from '@aws-sdk/client-s3'

import { requireBucket, type S3Bucket } from './s3-bucket.js'
import { incomingFolder } from './s3-keys.js'

/** A write costs money in most stores, and whoever probes does so each few seconds. */
const writeEveryMs = 60_000

/**
 * Asks whether the bucket is there, and once a minute whether it takes a write: for that a few bytes
 * go where nobody looks, the same object each time. After a failure the next one writes again.
 */
export function createBucketCheck(bucket: S3Bucket, now: () => number): () => Promise<void> {
  const key = `${incomingFolder}check`
  let writtenAtMs: number | null = null

  function isWriteDue(): boolean {
    if (writtenAtMs === null) return true
    const sinceMs = now() - writtenAtMs
    // A clock that was put back is no reason to wait for it.
    return sinceMs < 0 || sinceMs >= writeEveryMs
  }

  async function askOrWrite(abortSignal: AbortSignal): Promise<void> {
    if (!isWriteDue()) return requireBucket(bucket, abortSignal)
    writtenAtMs = now()
    const probe = { Bucket: bucket.name, Key: key, Body: 'check' }
    await bucket.client.send(new PutObjectCommand(probe), { abortSignal })
  }

  return () =>
    bucket.failures.attempt('answer', key, async () => {
      const abortSignal = AbortSignal.timeout(bucket.timing.checkMs)
      try {
        await askOrWrite(abortSignal)
      } catch (error) {
        writtenAtMs = null
        if (!abortSignal.aborted) throw error
        throw Object.assign(new Error('no answer in time', { cause: error }), {
          name: 'TimeoutError',
        })
      }
    })
}
