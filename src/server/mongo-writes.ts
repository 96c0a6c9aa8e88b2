import { noteConflict, mostReplays, pauseBefore } from './conflicts.js'

/**
 * Carries out one write, and again where another was in its way. Inside a transaction that does
 * not help: there the whole request is asked again, by whoever carries it.
 */
export async function writeThrough<Result>(args: {
  write: () => Promise<Result>
  isInTransaction: boolean
}): Promise<Result> {
  for (let replay = 0; ; replay++) {
    try {
      return await args.write()
    } catch (error) {
      if (isDuplicate(error)) noteConflict()
      if (!isConflict(error)) throw error
      if (args.isInTransaction) noteConflict()
      if (args.isInTransaction || replay === mostReplays) throw error
    }
    await pauseBefore(replay)
  }
}

/** Refused because of another write at the same time, with nothing of it kept. */
export function isConflict(error: unknown): boolean {
  const { code, errorLabels, codeName } = (error ?? {}) as ServerError
  const labels = Array.isArray(errorLabels) ? errorLabels : [...(errorLabels ?? [])]
  return (
    code === 112 || codeName === 'WriteConflict' || labels.includes('TransientTransactionError')
  )
}

interface ServerError {
  code?: unknown
  codeName?: unknown
  errorLabels?: Iterable<string>
}

/** Payload's adapter turns a duplicate key into the error of a form. */
const isDuplicate = (error: unknown) => (error as { name?: string }).name === 'ValidationError'
