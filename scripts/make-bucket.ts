import { parseArgs } from 'node:util'
import { CreateBucketCommand, HeadBucketCommand } from '@aws-sdk/client-s3'

import { createS3Client, patientTiming } from '../media/storage/s3-client.js'
import type { Env } from '../src/env.js'
import { say, warn } from './say.js'
import { readSettings } from './settings.js'

const help = `node --import tsx scripts/make-bucket.ts

Makes the bucket of the settings (S3_BUCKET) where it is missing, and ends. Waits up to a minute
for a store that is only starting. A bucket of AWS is better made where its rules are kept.`

const longestMs = 60_000
const pauseMs = 1000

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  say(help)
  process.exit(0)
}

try {
  const { s3 } = readSettings()
  if (!s3) throw new Error('S3_BUCKET is not set: there is no bucket to make.')
  say(await makeBucket(s3, performance.now() + longestMs))
  process.exit(0)
} catch (error) {
  warn((error as Error).message)
  process.exit(1)
}

async function makeBucket(place: NonNullable<Env['s3']>, until: number): Promise<string> {
  const client = createS3Client(place, patientTiming)
  const Bucket = place.bucket
  for (;;) {
    try {
      await client.send(new HeadBucketCommand({ Bucket }))
      return `The bucket ${Bucket} is there.`
    } catch (error) {
      if (statusOf(error) === 404) {
        await client.send(new CreateBucketCommand({ Bucket }))
        return `The bucket ${Bucket} was made.`
      }
      if (statusOf(error) === 403) {
        throw new Error(`The store refuses the keys, or the bucket ${Bucket} is somebody else's.`, {
          cause: error,
        })
      }
      if (performance.now() > until) {
        const where = place.endpoint ?? 'AWS'
        throw new Error(`The store at ${where} cannot be reached.`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}
