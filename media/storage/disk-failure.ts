import { mediaError } from '../errors.js'

/** What a disk says when no more fits: the volume's end, and the end of a user's quota. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Runs one operation on the disk and codes its failure, the system's own error as the cause.
 *
 * @param operation completes the sentence "The file storage failed to …"
 * @throws STORAGE_FULL, STORAGE_UNAVAILABLE
 */
export async function attempt<Result>(
  operation: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (cause) {
    const isFull = fullCodes.has(readCode(cause) ?? '')
    throw mediaError(isFull ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE', { operation }, { cause })
  }
}

/** As `attempt`, but what is not there gives null. */
export function attemptOrNull<Result>(
  operation: string,
  run: () => Promise<Result>,
): Promise<Result | null> {
  return attempt(operation, async () => {
    try {
      return await run()
    } catch (error) {
      if (readCode(error) === 'ENOENT') return null
      throw error
    }
  })
}

function readCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
