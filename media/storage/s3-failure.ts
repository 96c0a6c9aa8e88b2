import { isMediaError, mediaError, type MediaError, type MediaErrorCode } from '../errors.js'
import type { S3Place } from './s3-client.js'

/** Every code that says the storage, and not the file, is at fault. */
type FailureCode = Exclude<
  Extract<MediaErrorCode, `STORAGE_${string}`>,
  'STORAGE_KEY_INVALID' | 'STORAGE_RANGE_INVALID'
>

/** What S3 servers, the SDK and Node call it, by the first of code, name and status that is known. */
const codes: Record<string, FailureCode> = {
  NoSuchBucket: 'STORAGE_BUCKET_MISSING',
  AccessDenied: 'STORAGE_REFUSED',
  AuthorizationHeaderMalformed: 'STORAGE_REFUSED',
  CredentialsProviderError: 'STORAGE_REFUSED',
  ExpiredToken: 'STORAGE_REFUSED',
  InvalidAccessKeyId: 'STORAGE_REFUSED',
  PermanentRedirect: 'STORAGE_REFUSED',
  RequestTimeTooSkewed: 'STORAGE_REFUSED',
  SignatureDoesNotMatch: 'STORAGE_REFUSED',
  InsufficientStorage: 'STORAGE_FULL',
  QuotaExceeded: 'STORAGE_FULL',
  XMinioStorageFull: 'STORAGE_FULL',
  EAI_AGAIN: 'STORAGE_UNREACHABLE',
  ECONNREFUSED: 'STORAGE_UNREACHABLE',
  EHOSTUNREACH: 'STORAGE_UNREACHABLE',
  ENETUNREACH: 'STORAGE_UNREACHABLE',
  ENOTFOUND: 'STORAGE_UNREACHABLE',
  // The SDK gives a cut connection the name of a time-out; its code tells which it was.
  ECONNRESET: 'STORAGE_UNAVAILABLE',
  EPIPE: 'STORAGE_UNAVAILABLE',
  TimeoutError: 'STORAGE_TIMED_OUT',
  RequestTimeout: 'STORAGE_TIMED_OUT',
  301: 'STORAGE_REFUSED',
  401: 'STORAGE_REFUSED',
  403: 'STORAGE_REFUSED',
  507: 'STORAGE_FULL',
}

/** The parts of what the SDK throws that we read; a network's error has only some of them. */
export interface S3Failure {
  name?: string
  code?: string
  $metadata?: { httpStatusCode?: number }
}

export const statusOf = (failure: unknown): number | undefined =>
  (failure as S3Failure | undefined)?.$metadata?.httpStatusCode

/** What codes the failures of one bucket. */
export interface S3Failures {
  /** Runs one operation on a key and codes its failure. */
  attempt<Result>(operation: string, key: string, run: () => Promise<Result>): Promise<Result>
  /** The coded error for one; an error with a code of ours stays as it is. */
  describe(operation: string, key: string, cause: unknown): MediaError
}

/**
 * Codes failures for one bucket: STORAGE_UNAVAILABLE, or a code above that tells more. Where it
 * happened, with the address, the bucket and the key, stands in the cause, for the log alone.
 */
export function createFailures({ endpoint, bucket }: S3Place): S3Failures {
  const describe: S3Failures['describe'] = (operation, key, error) => {
    if (isMediaError(error)) return error
    const place = `${operation}: ${endpoint ?? 'AWS'}, bucket ${bucket}, key ${key || 'none'}`
    const cause = new Error(place, { cause: error })
    return mediaError(recognize((error ?? {}) as S3Failure), { operation }, { cause })
  }
  return {
    describe,
    attempt: async (operation, key, run) => {
      try {
        return await run()
      } catch (error) {
        throw describe(operation, key, error)
      }
    },
  }
}

function recognize({ code, name, $metadata }: S3Failure): FailureCode {
  const known = [code, name, $metadata?.httpStatusCode].find(
    (sign) => sign !== undefined && Object.hasOwn(codes, sign),
  )
  return known === undefined ? 'STORAGE_UNAVAILABLE' : codes[known]!
}
