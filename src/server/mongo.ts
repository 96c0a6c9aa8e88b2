import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { migrations } from '../migrations/mongodb/index.js'
import { boundAnswers } from './database-patience.js'
import { migrateOnce } from './migrate-once.js'
import { readInOneAnswer } from './mongo-batches.js'
import { matchSqlite } from './mongo-parity.js'
import { dateVersions } from './mongo-versions.js'
import { serverUnreachable } from './start-failure.js'

/** How long the server may take to answer before it counts as away, and how long a start waits. */
export interface MongoTiming {
  selectionMs: number
  socketMs: number
  startMs: number
}

const patientTiming: MongoTiming = { selectionMs: 5000, socketMs: 20_000, startMs: 30_000 }

/**
 * A MongoDB-compatible server: every index is there before the first request, joins are plain
 * queries (others than MongoDB answer its join aggregations with nothing), and a server that is
 * away makes an error in seconds instead of a queue.
 *
 * Transactions are used where the address names a replica set; elsewhere each write stands alone.
 */
export function createMongoDatabase(args: {
  url: string
  onCommit: () => void
  timing?: MongoTiming
}): DatabaseAdapterObj {
  const timing = args.timing ?? patientTiming
  const adapter = mongooseAdapter({
    url: nameDatabase(args.url),
    ensureIndexes: false,
    afterCreateConnection: ({ connection }) => void connection.plugin(readInOneAnswer),
    useJoinAggregations: false,
    transactionOptions: { writeConcern: { w: 'majority' }, readConcern: { level: 'snapshot' } },
    connectOptions: {
      appName: 'laurel',
      autoIndex: false,
      bufferCommands: false,
      maxPoolSize: 50,
      serverSelectionTimeoutMS: timing.selectionMs,
      connectTimeoutMS: timing.selectionMs,
      socketTimeoutMS: timing.socketMs,
      waitQueueTimeoutMS: timing.selectionMs,
      heartbeatFrequencyMS: 2000,
    },
  })
  return {
    ...adapter,
    init: (initArgs) => {
      const database = adapter.init(initArgs) as unknown as Opening
      const connect = database.connect!.bind(database)
      database.connect = async (options) => {
        await waitForServer({ connect: () => connect(options), url: args.url, timing })
        await migrateOnce({ database, migrations })
      }
      matchSqlite(database, initArgs.payload)
      dateVersions(database)
      tellCommits(database, args.onCommit)
      boundAnswers(database)
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}

export type Opening = Pick<
  MongooseAdapter,
  'connection' | 'collections' | 'versions' | 'sessions'
> & {
  connect?: (options?: { hotReload: boolean }) => Promise<void>
  migrate(args: { migrations: typeof migrations }): Promise<void>
  commitTransaction(id: unknown): Promise<void>
}

/** An address without a database's name would lead to the one called `test`. */
function nameDatabase(url: string): string {
  const named = new URL(url)
  if (named.pathname === '' || named.pathname === '/') named.pathname = '/laurel'
  return named.href
}

/** A database that starts beside us may need a moment longer. */
async function waitForServer(args: {
  connect: () => Promise<void>
  url: string
  timing: MongoTiming
}): Promise<void> {
  const giveUpAt = performance.now() + args.timing.startMs
  for (;;) {
    try {
      await args.connect()
      return
    } catch (error) {
      if (performance.now() > giveUpAt) throw serverUnreachable(args.url, error as Error)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

function tellCommits(database: Opening, onCommit: () => void): void {
  const commit = database.commitTransaction.bind(database)
  database.commitTransaction = async (id) => {
    await commit(id)
    onCommit()
  }
}
