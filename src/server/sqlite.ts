import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { migrations } from '../migrations/sqlite/index.js'
import { withOneWriter } from './one-writer.js'

/** How long a write may wait for the one before it. */
const writerTimeoutMs = 15_000

/**
 * The embedded database: one file in the data directory, in write-ahead logging, with
 * transactions, one writer at a time, and the committed migrations run as it opens. The schema is
 * never pushed: what runs is what was reviewed.
 */
export function createSqliteDatabase(args: {
  dataDirectory: string
  onCommit: () => void
}): DatabaseAdapterObj {
  const adapter = sqliteAdapter({
    client: { url: `file:${join(args.dataDirectory, 'laurel.sqlite')}` },
    migrationDir: join(import.meta.dirname, '../migrations/sqlite'),
    push: false,
    wal: true,
    transactionOptions: {},
  })
  return withMigrationsAtStart(
    withOneWriter(adapter, { timeoutMs: writerTimeoutMs, onCommit: args.onCommit }),
  )
}

interface Migrating {
  connect?: (options?: { hotReload: boolean }) => Promise<void>
  migrate(args: { migrations: typeof migrations }): Promise<void>
}

/** Runs what is missing as the database opens. */
function withMigrationsAtStart(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Migrating
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        await connect?.(options)
        await database.migrate({ migrations })
      }
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}
