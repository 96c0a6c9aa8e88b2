import type { DatabaseAdapterObj } from 'payload'

import type { Env } from '../env.js'
import { createMongoDatabase } from './mongo.js'
import { createSqliteDatabase } from './sqlite.js'
import { withNarrowUserWrites } from './user-writes.js'

/** The database that the settings name: a MongoDB-compatible server, else SQLite in a file. */
export function createDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDirectory'>,
  options: { writerTimeoutMs: number; onCommit: () => void },
): DatabaseAdapterObj {
  const { databaseUrl: url, dataDirectory } = env
  return withNarrowUserWrites(
    url === null
      ? createSqliteDatabase({ dataDirectory, ...options })
      : createMongoDatabase({ url, onCommit: options.onCommit }),
  )
}
