import { randomUUID } from 'node:crypto'

import type { migrations as allMigrations } from '../migrations/mongodb/index.js'
import { listMissingIndexes, type Indexed } from '../keeping/missing-indexes.js'
import type { Opening } from './mongo.js'

const leaseMs = 15_000
const pauseMs = 200

/**
 * Makes the indexes and runs the migrations that are missing, in one process at a time: of several
 * that start together, one does the work and the others wait until it is done. One that died at it
 * loses its turn when its lease runs out.
 */
export async function migrateOnce(args: {
  database: Opening
  migrations: typeof allMigrations
}): Promise<void> {
  const { database, migrations } = args
  const turns = database.connection.collection('laurel-turns')
  const owner = randomUUID()
  while (!(await takeTurn(turns, owner))) await pause()
  const renewing = setInterval(() => void renew(turns, owner), leaseMs / 3)
  try {
    await ensureIndexes(database)
    await database.migrate({ migrations })
  } finally {
    clearInterval(renewing)
    await turns.deleteOne({ _id: 'migrating' as never, owner })
  }
}

type Turns = ReturnType<Opening['connection']['collection']>

/** The identity of the row decides: of two that insert it at once, one fails. */
async function takeTurn(turns: Turns, owner: string): Promise<boolean> {
  const until = new Date(Date.now() + leaseMs)
  await turns.deleteOne({ _id: 'migrating' as never, until: { $lt: new Date() } })
  try {
    await turns.insertOne({ _id: 'migrating' as never, owner, until })
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return false
    throw error
  }
}

const renew = (turns: Turns, owner: string) =>
  turns
    .updateOne(
      { _id: 'migrating' as never, owner },
      { $set: { until: new Date(Date.now() + leaseMs) } },
    )
    // The next renewal tries again; a lease that ran out is seen by whoever waits.
    .catch(() => undefined)

/** Asked for or made one by one, the indexes cost a start seconds; all of a collection at once do not. */
async function ensureIndexes({ collections, versions }: Opening): Promise<void> {
  const models = [...Object.values(collections), ...Object.values(versions)] as Indexed[]
  const missing = await Promise.all(models.map(listMissingIndexes))
  for (const [place, { collection }] of models.entries()) {
    const wanted = missing[place]!
    if (wanted.length > 0) await collection.createIndexes(wanted)
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))
