import type { DatabaseAdapterObj } from 'payload'

import type { Env } from '../env.js'
import { withFencedWrites } from './fenced-writes.js'
import { withOrderedVersions } from './ordered-versions.js'
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
    return withCarefulWrites(createSqliteDatabase({ dataDirectory, ...options }))
  }
  const { createMongoDatabase } = await import('./mongo.js')
  return withCarefulWrites(createMongoDatabase({ url, onCommit }))
}

const withCarefulWrites = (adapter: DatabaseAdapterObj): DatabaseAdapterObj =>
  withOrderedVersions(withFencedWrites(withNarrowUserWrites(adapter)))
