import type { AfterErrorHook } from 'payload'

import { AppError, statusOf, type ErrorCode } from '../errors.js'

/** Of a server elsewhere nobody knows what became of a question that it did not answer. */
const outOfReach =
  'The database is out of reach. If you changed something, see whether it was kept before you try again.'

/** What a failure of the database is to whoever asked, by its codes. */
const rows: { codes: RegExp; code: ErrorCode; sentence: string }[] = [
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'DATABASE_BUSY',
    sentence: 'Another process has the database locked. Nothing was written; try again soon.',
  },
  {
    codes: /^MONGO_(112|24|246|251)$|^TransientTransactionError$/,
    code: 'DATABASE_BUSY',
    sentence:
      'Another change was in the way, again and again. Nothing was written; try again soon.',
  },
  {
    codes: /^SQLITE_FULL|^MONGO_14031$/,
    code: 'STORAGE_FULL',
    sentence: 'There is no room left for the database. Nothing was written.',
  },
  {
    codes: /^SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PERM|AUTH)|^CLIENT_CLOSED/,
    code: 'DATABASE_UNAVAILABLE',
    sentence: 'The database is out of reach. Nothing was written; try again soon.',
  },
  {
    codes:
      /^Mongo(ServerSelection|Network|PoolCleared|PoolClosed|ConnectionPoolClosed|WaitQueueTimeout|ServerClosed|NotConnected|TopologyClosed|Expired|OperationTimeout|ClientClosed|StalePrimary)|^MONGO_(6|7|13|18|50|89|91|189|262|9001|10107|11600|11602|13435|13436)$/,
    code: 'DATABASE_UNAVAILABLE',
    sentence: outOfReach,
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

/** The same of a reader: where the database is what failed, it throws what may be told. */
export const tellingProblems =
  <Asked extends unknown[], Found>(read: (...asked: Asked) => Promise<Found>) =>
  async (...asked: Asked): Promise<Found> => {
    try {
      return await read(...asked)
    } catch (error) {
      throw recognizeDatabaseProblem(error) ?? error
    }
  }

/** Of a server that was asked and says nothing. */
export const notAnswering = () => new AppError('DATABASE_UNAVAILABLE', outOfReach)

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

/**
 * Every code of an error and of its causes: Drizzle wraps what the client throws, query and all,
 * and keeps it as the cause. A MongoDB server's numbers and its driver's classes are codes too.
 */
function listCodes(error: unknown): string[] {
  const codes: string[] = []
  let current = error
  for (let depth = 0; depth < 5 && typeof current === 'object' && current; depth++) {
    const { code, name, cause, errorLabels }: Failure = current
    if (typeof code === 'string') codes.push(code)
    if (typeof code === 'number') codes.push(`MONGO_${code}`)
    if (typeof name === 'string' && /^Mongo/.test(name)) codes.push(name)
    if (errorLabels) codes.push(...errorLabels)
    current = cause
  }
  return codes
}

interface Failure {
  code?: unknown
  name?: unknown
  cause?: unknown
  errorLabels?: Iterable<string>
}
