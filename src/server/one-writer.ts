import type { DatabaseAdapterObj, PayloadRequest } from 'payload'

import { openTwice, type Begun, type Connecting } from './two-connections.js'
import type { WriteTransaction } from './write-transaction.js'
import { createWriterLock, type WriterLock } from './writer-lock.js'

/**
 * Gives a SQLite adapter one writer at a time, on a connection of its own that stays open.
 *
 * libsql's client opens a connection for each transaction and blocks the event loop while it
 * waits for another's, so two writes at once end in `SQLITE_BUSY` and later ones keep failing
 * (measured: of 20 concurrent updates, 19 were lost). A transaction takes the lock when it begins
 * and gives it back when it ends. Reads need nothing: write-ahead logging serves them from a second connection.
 */
export function withOneWriter(
  adapter: DatabaseAdapterObj,
  options: OneWriterOptions,
): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Database
      const lock = createWriterLock(options)
      guardTransactions({ database, lock, options, begun: openTwice(database, options) })
      for (const name of directWrites) guardWrite(database, name)
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

/**
 * Every method of the adapter that writes by itself where no transaction is open. Not `upsert`,
 * which goes through `updateOne`: it would wait for the lock that it holds.
 */
const directWrites = [
  'create',
  'updateOne',
  'updateMany',
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
type Database = Connecting & {
  sessions: Record<string, unknown>
  beginTransaction(options?: object): Promise<string>
  commitTransaction(id: TransactionId): Promise<void>
  rollbackTransaction(id: TransactionId): Promise<void>
} & Record<(typeof directWrites)[number], (args: WriteArgs) => Promise<unknown>>

function guardTransactions(args: {
  database: Database
  lock: WriterLock
  options: OneWriterOptions
  begun: Begun
}): void {
  const { database, lock, options, begun } = args
  const held = new Map<string, { release: () => void; transaction: WriteTransaction | null }>()
  const begin = database.beginTransaction.bind(database)
  const commit = database.commitTransaction.bind(database)
  const rollback = database.rollbackTransaction.bind(database)

  database.beginTransaction = async (beginOptions) => {
    const release = await lock.acquire()
    begun.problem = null
    try {
      const id = await begin(beginOptions)
      held.set(id, { release, transaction: begun.transaction })
      return id
    } catch (error) {
      release()
      throw begun.problem ?? error
    }
  }
  const endWith = (end: typeof commit) => async (pending: TransactionId) => {
    const id = String(await pending)
    const { release, transaction } = held.get(id) ?? {}
    held.delete(id)
    try {
      await end(id)
    } finally {
      release?.()
    }
    return transaction
  }
  const endCommit = endWith(commit)
  database.commitTransaction = async (pending) => {
    const transaction = await endCommit(pending)
    // The adapter swallows a COMMIT that failed: what was not kept must not be reported as kept.
    if (transaction?.failure) throw transaction.failure
    options.onCommit()
  }
  const endRollback = endWith(rollback)
  database.rollbackTransaction = async (pending) => {
    await endRollback(pending)
  }
}

/**
 * A write outside any transaction gets one of its own: whole or not at all, and on the writing
 * connection like every other.
 */
function guardWrite(database: Database, name: (typeof directWrites)[number]): void {
  const write = database[name]
  database[name] = async (args) => {
    const open = (await args.req?.transactionID) ?? null
    if (open !== null && database.sessions[String(open)]) return write.call(database, args)
    const id = await database.beginTransaction()
    try {
      const result = await write.call(database, { ...args, req: within(args.req, id) })
      await database.commitTransaction(id)
      return result
    } catch (error) {
      await database.rollbackTransaction(id)
      throw error
    }
  }
}

/** The request as one write sees it; the others of the same request are not to join it. */
const within = (req: WriteArgs['req'], transactionID: string): WriteArgs['req'] =>
  Object.create(req ?? null, { transactionID: { value: transactionID } }) as WriteArgs['req']
