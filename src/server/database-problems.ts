import type { AfterErrorHook } from 'payload'

import { AppError, statusOf, type ErrorCode } from '../errors.js'

/** What a failure of SQLite is to whoever asked, by its code. */
const rows: { codes: RegExp; code: ErrorCode; sentence: string }[] = [
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'DATABASE_BUSY',
    sentence: 'Another process has the database locked. Nothing was written; try again soon.',
  },
  {
    codes: /^SQLITE_FULL/,
    code: 'STORAGE_FULL',
    sentence: 'There is no room left for the database. Nothing was written.',
  },
  {
    codes: /^SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PERM|AUTH)|^CLIENT_CLOSED/,
    code: 'DATABASE_UNAVAILABLE',
    sentence: 'The database is out of reach. Nothing was written; try again soon.',
  },
  {
    codes: /^SQLITE_CONSTRAINT_FOREIGNKEY$/,
    code: 'UNKNOWN_RELATION',
    sentence: 'Something that this names does not exist, or no longer does. Choose it again.',
  },
]

/** The error as it may be told where the database is what failed, else `null`. */
export function recognizeDatabaseProblem(error: unknown): AppError | null {
  // What has its sentence already keeps it.
  if (error instanceof AppError) return null
  for (const code of listCodes(error)) {
    const row = rows.find(({ codes }) => codes.test(code))
    if (row) return new AppError(row.code, row.sentence, { cause: error })
  }
  return null
}

/** Tells a client of Payload's REST of it; whatever the error itself says stays in the log. */
export const tellDatabaseProblem: AfterErrorHook = ({ error, result }) => {
  const problem = recognizeDatabaseProblem(error)
  if (!problem) return undefined
  const { name, message, code } = problem
  return {
    status: statusOf(code),
    response: { ...result, errors: [{ name, message, data: { code } }] },
  }
}

/** Drizzle wraps what the client throws, query and all, and keeps it as the cause. */
function listCodes(error: unknown): string[] {
  const codes: string[] = []
  let current = error
  for (let depth = 0; depth < 5 && typeof current === 'object' && current; depth++) {
    const { code, cause }: { code?: unknown; cause?: unknown } = current
    if (typeof code === 'string') codes.push(code)
    current = cause
  }
  return codes
}
