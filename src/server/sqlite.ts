import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { migrations } from '../migrations/sqlite/index.js'
import { sqliteFile } from './copy-sqlite.js'
import { withOneWriter } from './one-writer.js'
import { databaseUnusable } from './start-failure.js'

/**
 * The embedded database: one file in the data directory, in write-ahead logging, with
 * transactions, one writer at a time, and the committed migrations run as it opens. The schema is
 * never pushed: what runs is what was reviewed.
 */
export function createSqliteDatabase(args: {
  dataDirectory: string
  writerTimeoutMs: number
  onCommit: () => void
}): DatabaseAdapterObj {
  const file = join(args.dataDirectory, sqliteFile)
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    migrationDir: join(import.meta.dirname, '../migrations/sqlite'),
    push: false,
    wal: true,
    transactionOptions: {},
  })
  const oneWriter = { timeoutMs: args.writerTimeoutMs, onCommit: args.onCommit }
  return withMigrationsAtStart(withOneWriter(adapter, oneWriter), file)
}

interface Migrating {
  connect?: (options?: { hotReload: boolean }) => Promise<void>
  migrate(args: { migrations: typeof migrations }): Promise<void>
}

/** Runs what is missing as the database opens. */
function withMigrationsAtStart(adapter: DatabaseAdapterObj, file: string): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Migrating
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        try {
          await connect?.(options)
          await database.migrate({ migrations })
        } catch (error) {
          throw databaseUnusable(file, error as Error)
        }
      }
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}
