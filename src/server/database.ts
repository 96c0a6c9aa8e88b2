import type { DatabaseAdapterObj } from 'payload'

import type { Env } from '../env.js'
import { withFencedWrites } from './fenced-writes.js'
import { withNarrowUserWrites } from './user-writes.js'

/**
 * The database that the settings name: a MongoDB-compatible server, else SQLite in a file. Only
 * the adapter that is used is loaded, which is a third of a second of a start.
 */
export async function createDatabase(
  env: Pick<Env, 'databaseUrl' | 'dataDirectory'>,
  options: { writerTimeoutMs: number; onCommit: () => void },
): Promise<DatabaseAdapterObj> {
  const { databaseUrl: url, dataDirectory } = env
  const { onCommit } = options
  if (url === null) {
    const { createSqliteDatabase } = await import('./sqlite.js')
    return withFencedWrites(
      withNarrowUserWrites(createSqliteDatabase({ dataDirectory, ...options })),
    )
  }
  const { createMongoDatabase } = await import('./mongo.js')
  return withFencedWrites(withNarrowUserWrites(createMongoDatabase({ url, onCommit })))
}
