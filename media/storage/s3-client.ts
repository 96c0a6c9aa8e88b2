import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { S3Client } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'

/** A bucket, and how it is reached. */
export interface S3Place {
  bucket: string
  region: string
  /** Null for AWS itself. */
  endpoint: string | null
  /** Null for what the machine has by its role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
  /** Whether the bucket's name stands in the path instead of the host: most stores but AWS. */
  isPathStyle: boolean
}

export interface S3Timing {
  /** Until a connection stands. */
  connectMs: number
  /** Without a byte, either way, on a connection in use: no limit on a whole transfer. */
  idleMs: number
  /** Until a small question is answered, waiting for a free connection included. */
  answerMs: number
  /** Until one part has gone up or was copied: a backstop behind `idleMs`. */
  transferMs: number
  /** After which a reader who takes nothing gives the connection back; less than `idleMs`. */
  pauseMs: number
  /** Until `check` has its answer. */
  checkMs: number
}

export const patientTiming: S3Timing = {
  connectMs: 3000,
  idleMs: 15_000,
  answerMs: 20_000,
  transferMs: 10 * 60_000,
  pauseMs: 5000,
  checkMs: 5000,
}

/** How many connections one process holds; who comes later waits for one. */
const maxSockets = 128

/** Each request is tried three times, with pauses of chance between nothing and a growing bound. */
const maxAttempts = 3

/**
 * The SDK's client, bounded in connections and time. Checksums that only AWS knows are left out
 * (`WHEN_REQUIRED`): others refuse them, or keep their framing as if it were the file.
 */
export function createS3Client(place: S3Place, timing: S3Timing): S3Client {
  const agent = { keepAlive: true, maxSockets, maxFreeSockets: 32 }
  return new S3Client({
    region: place.region,
    forcePathStyle: place.isPathStyle,
    ...(place.endpoint && { endpoint: place.endpoint }),
    ...(place.credentials && { credentials: place.credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    retryMode: 'standard',
    maxAttempts,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: timing.connectMs,
      socketTimeout: timing.idleMs,
      requestTimeout: timing.transferMs,
      throwOnRequestTimeout: true,
      // A queue for connections is what we want, and no line on the console.
      socketAcquisitionWarningTimeout: 2 ** 31 - 1,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
    }),
  })
}
