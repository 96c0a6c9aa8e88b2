import type { DatabaseAdapterObj, PayloadRequest } from 'payload'

import { createWriterLock, type WriterLock } from './writer-lock.js'

/**
 * Gives a SQLite adapter one writer at a time.
 *
 * libsql's client opens a connection for each transaction and blocks the event loop while it
 * waits for another's, so two writes at once end in `SQLITE_BUSY` and later ones keep failing
 * (measured: of 20 concurrent updates, 19 were lost). A transaction takes the lock when it begins
 * and gives it back when it ends; a direct write outside any transaction holds it for its own
 * length. Reads need nothing: write-ahead logging serves them.
 */
export function withOneWriter(
  adapter: DatabaseAdapterObj,
  options: OneWriterOptions,
): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Database
      guardTransactions(database, options)
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}

export interface OneWriterOptions {
  /** How long a write may wait for the one before it. */
  timeoutMs: number
  /** Told when a transaction is over and what it wrote can be read. */
  onCommit: () => void
}

/** Every method of the adapter that writes by itself where no transaction is open. */
const directWrites = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
  'updateJobs',
] as const

type TransactionId = string | number | Promise<string | number> | null | undefined
type WriteArgs = { req?: Partial<PayloadRequest> }
type Database = {
  sessions: Record<string, unknown>
  beginTransaction(options?: object): Promise<string>
  commitTransaction(id: TransactionId): Promise<void>
  rollbackTransaction(id: TransactionId): Promise<void>
} & Record<(typeof directWrites)[number], (args: WriteArgs) => Promise<unknown>>

function guardTransactions(database: Database, options: OneWriterOptions): void {
  const lock = createWriterLock(options)
  const releases = new Map<string, () => void>()
  const begin = database.beginTransaction.bind(database)
  const commit = database.commitTransaction.bind(database)
  const rollback = database.rollbackTransaction.bind(database)

  database.beginTransaction = async (options) => {
    const release = await lock.acquire()
    try {
      const id = await begin(options)
      releases.set(id, release)
      return id
    } catch (error) {
      release()
      throw error
    }
  }
  const endWith = (end: typeof commit) => async (pending: TransactionId) => {
    const id = await pending
    try {
      await end(id)
    } finally {
      releases.get(String(id))?.()
      releases.delete(String(id))
    }
  }
  const endCommit = endWith(commit)
  database.commitTransaction = async (pending) => {
    await endCommit(pending)
    options.onCommit()
  }
  database.rollbackTransaction = endWith(rollback)
  for (const name of directWrites) guardWrite(database, name, lock)
}

function guardWrite(database: Database, name: (typeof directWrites)[number], lock: WriterLock) {
  const write = database[name]
  database[name] = async (args) => {
    const id = (await args.req?.transactionID) ?? null
    if (id !== null && database.sessions[String(id)]) return write.call(database, args)
    const release = await lock.acquire()
    try {
      return await write.call(database, args)
    } finally {
      release()
    }
  }
}
