import { ValidationError } from 'payload'

/**
 * What a unique index held already, where that is why a write of `payload.db` was refused: the
 * first field of the index, `unknown` where the database does not say, `null` where the write
 * failed for another reason. It is how two processes that want the same are told apart.
 */
export function takenField(error: unknown): string | null {
  if (!(error instanceof ValidationError)) return null
  const path = error.data.errors[0]?.path
  // SQLite names the column, which for a relation is not called like its field.
  return path ? path.replace(/_id$/, '') : 'unknown'
}
