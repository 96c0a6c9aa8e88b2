import { randomUUID } from 'node:crypto'
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'

import type { S3StorageOptions } from '../../media/storage/s3.js'

/** Where the S3 server for tests is, as `.ci/s3.sh` prints it; null where there is none. */
export function readS3Server(): Omit<S3StorageOptions, 'bucket'> | null {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = process.env
  if (!S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
  return {
    region: S3_REGION ?? 'us-east-1',
    endpoint: S3_ENDPOINT,
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    isPathStyle: process.env.S3_FORCE_PATH_STYLE === 'true',
  }
}

export type S3Server = NonNullable<ReturnType<typeof readS3Server>>

/**
 * `describe` for tests that need an S3 server. Where none is named they are skipped and say so;
 * with `LAUREL_FOREIGN_TOOLS=required` they run and fail.
 */
export function describeWithS3(name: string, tests: (server: S3Server) => void): void {
  const server = readS3Server()
  if (server) describe(name, () => tests(server))
  else if (process.env.LAUREL_FOREIGN_TOOLS === 'required') {
    it(`${name} has an S3 server`, () => {
      throw new Error('S3_ENDPOINT is not set: start the server (bash .ci/s3.sh) and export it.')
    })
  } else describe.skip(`${name} (needs S3_ENDPOINT: bash .ci/s3.sh)`, () => it.todo('not run'))
}

/** A client of the SDK with nothing of ours, to look at a bucket from outside. */
export function createPlainClient(server: S3Server): S3Client {
  return new S3Client({
    region: server.region,
    forcePathStyle: server.isPathStyle,
    ...(server.endpoint && { endpoint: server.endpoint }),
    ...(server.credentials && { credentials: server.credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

export interface TestBucket {
  name: string
  client: S3Client
  /** Every key in it, whoever wrote it. */
  listKeys(): Promise<string[]>
  /** Removes what is in it and the bucket itself. */
  remove(): Promise<void>
}

/** An empty bucket of a test's own, or the one of this name with what is in it. */
export async function makeBucket(
  server: S3Server,
  name = `laurel-test-${randomUUID()}`,
): Promise<TestBucket> {
  const client = createPlainClient(server)
  await client.send(new CreateBucketCommand({ Bucket: name })).catch((error: Error) => {
    if (error.name !== 'BucketAlreadyOwnedByYou') throw error
  })
  const listKeys = async () => {
    const keys: string[] = []
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: name })) {
      keys.push(...Contents.map(({ Key = '' }) => Key))
    }
    return keys
  }
  return {
    ...{ name, client, listKeys },
    async remove() {
      const deletions = (await listKeys()).map((Key) =>
        client.send(new DeleteObjectCommand({ Bucket: name, Key })),
      )
      await Promise.all(deletions)
      await client.send(new DeleteBucketCommand({ Bucket: name }))
      client.destroy()
    },
  }
}
