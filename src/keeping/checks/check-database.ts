import { listMissingIndexes, type Indexed } from '../missing-indexes.js'
import { agree, sayCount } from '../say-counts.js'
import type { Check, Finding } from './check.js'

/** Whether the database itself is sound: the file of SQLite, the unique indexes of MongoDB. */
export const checkDatabase: Check = ({ payload }, tell) =>
  payload.db.name === 'mongoose'
    ? checkIndexes(payload.db as unknown as Mongo, tell)
    : checkFile(payload.db, tell)

type Tell = (finding: Finding) => void

interface Sqlite {
  drizzle: { all(statement: string): Promise<Record<string, unknown>[]> }
}

async function checkFile({ drizzle }: Sqlite, tell: Tell): Promise<string> {
  for (const row of await drizzle.all('PRAGMA integrity_check(100)')) {
    if (row.integrity_check === 'ok') continue
    const problem = `SQLite says of its file: ${String(row.integrity_check)}.`
    const remedy = 'Stop the server, keep the file, and restore the newest backup.'
    tell({ problem, isMended: false, remedy })
  }
  for (const { table, parent } of await drizzle.all('PRAGMA foreign_key_check')) {
    const problem = `A row of ${String(table)} belongs to one of ${String(parent)} that is not there.`
    const remedy = 'Stop the server, keep the file, and restore the newest backup.'
    tell({ problem, isMended: false, remedy })
  }
  return 'SQLite read its whole file, its indexes and its foreign keys.'
}

interface Mongo {
  collections: Record<string, Indexed>
  versions: Record<string, Indexed>
}

async function checkIndexes({ collections, versions }: Mongo, tell: Tell): Promise<string> {
  let looked = 0
  for (const model of [...Object.values(collections), ...Object.values(versions)]) {
    looked += model.schema.indexes().length
    for (const { key, unique } of await listMissingIndexes(model)) {
      const names = Object.keys(key).join(', ')
      tell({
        problem: `${model.collection.collectionName} has no ${unique ? 'unique ' : ''}index over ${names}.`,
        isMended: false,
        remedy:
          'Start a server: it makes indexes as it starts. If two rows stand against a unique one, it says so.',
      })
    }
  }
  return `${sayCount(looked, 'index', 'indexes')} of MongoDB ${agree(looked, 'were')} looked for.`
}
