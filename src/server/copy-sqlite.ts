import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'

import { databaseUnusable, siteMissing } from './start-failure.js'

/**
 * Copies the embedded database as it is at one moment into another folder, whole and compact, also
 * while a server writes to it. Nothing in it is changed.
 *
 * @throws StartError where there is none, or it cannot be read
 */
export async function copySqlite(args: {
  dataDirectory: string
  intoDirectory: string
}): Promise<void> {
  const file = join(args.dataDirectory, sqliteFile)
  await access(file).catch((cause: Error) => {
    throw siteMissing(args.dataDirectory, cause)
  })
  const database = drizzle({ connection: { url: `file:${file}` } })
  try {
    await database.run(sql`PRAGMA busy_timeout = 15000`)
    await database.run(sql`VACUUM INTO ${join(args.intoDirectory, sqliteFile)}`)
  } catch (error) {
    throw isFull(error) ? noRoom(error) : databaseUnusable(file, error as Error)
  } finally {
    database.$client.close()
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/^SQLITE_FULL/.test(String((error as Coded).code)) || isFull(error.cause))

interface Coded {
  code?: unknown
}

/** Told as the system tells it, so that whoever chose the place can say so. */
const noRoom = (cause: unknown): NodeJS.ErrnoException =>
  Object.assign(new Error('There is no room for a copy of the database.', { cause }), {
    code: 'ENOSPC',
  })

/** The database's name in its folder. */
export const sqliteFile = 'laurel.sqlite'
