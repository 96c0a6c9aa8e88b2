import { AppError } from '../errors.js'

/** What we use of libsql's client: one connection to the file. */
export interface Connection {
  execute(statement: Statement): Promise<unknown>
  close(): void
}

/** The connection that transactions run on, one after the other. */
export interface Held {
  connection: Connection
  /** Closes it and opens another in its place. */
  renew(): Promise<void>
}

type Statement = string | { sql: string; args?: unknown }

/** A transaction in the manner of libsql's client, as drizzle drives it. */
export interface WriteTransaction {
  execute(statement: Statement): Promise<unknown>
  commit(): Promise<void>
  rollback(): Promise<void>
  /** What kept it from being committed, and `null` where nothing did. */
  readonly failure: Error | null
}

/**
 * Begins a transaction on a connection that stays open after it. libsql's own transactions take
 * a new connection each and never close it (measured: 500 edits held 1,000 files open).
 *
 * Another process may hold the file for a moment, a backup for example; it is asked again for
 * `timeoutMs`.
 *
 * @throws DATABASE_BUSY
 */
export async function beginOn(
  held: Held,
  { timeoutMs }: { timeoutMs: number },
): Promise<WriteTransaction> {
  await beginWhenFree(held, timeoutMs)
  const { connection } = held
  let isOpen = true
  let failure: Error | null = null

  async function run(statement: Statement): Promise<unknown> {
    // Whoever still holds a transaction that is over must not write into the next one.
    if (!isOpen) throw new Error('This transaction is over.')
    if (failure !== null) throw failure
    try {
      return await connection.execute(statement)
    } catch (error) {
      if (undoesTransaction(error)) failure = error as Error
      throw error
    }
  }

  return {
    execute: run,
    async commit() {
      try {
        await run('COMMIT')
      } catch (error) {
        failure = error as Error
        throw error
      }
      isOpen = false
    },
    async rollback() {
      if (!isOpen) return
      isOpen = false
      await rollBack(connection)
    },
    get failure() {
      return failure
    },
  }
}

const pauses = { firstMs: 50, longestMs: 1000 }

async function beginWhenFree(held: Held, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs
  for (let pauseMs = pauses.firstMs; ; pauseMs = Math.min(pauseMs * 2, pauses.longestMs)) {
    try {
      await held.connection.execute('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isCode(error, /^SQLITE_BUSY/)) throw error
      // libsql leaves the refused statement open, and with one open no COMMIT succeeds (tried).
      await held.renew()
      if (performance.now() + pauseMs > deadline) throw heldByAnother(timeoutMs, error)
    }
    // SQLite's own waiting would block the event loop.
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** SQLite may have rolled back by itself; asked again it says so, and no harm is done. */
async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.execute('ROLLBACK')
  } catch (error) {
    if (!/no transaction is active/.test((error as Error).message)) throw error
  }
}

/** After these SQLite rolls back of itself, and what follows would be written on its own. */
const undoesTransaction = (error: unknown) =>
  isCode(error, /^SQLITE_(FULL|IOERR|NOMEM|BUSY|INTERRUPT)/)

function isCode(error: unknown, pattern: RegExp): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && pattern.test(code)
}

const heldByAnother = (timeoutMs: number, cause: unknown) =>
  new AppError(
    'DATABASE_BUSY',
    `Another process kept the database locked for ${timeoutMs / 1000} s. Nothing was written; try again.`,
    { cause },
  )
