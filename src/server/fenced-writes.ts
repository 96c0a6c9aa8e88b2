import type { DatabaseAdapterObj, Where } from 'payload'

import { fenceOf } from '../../collections/scheduling/fence.js'
import { AppError } from '../errors.js'

/**
 * Makes a write behind a fence conditional: it is one write on a document that still stands as it
 * did, or none. Drafts leave the document as it stands.
 */
export function withFencedWrites(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Database
      const updateOne = database.updateOne.bind(database)
      database.updateOne = async (asked) => {
        const { id, ...unnamed } = asked
        const fence = fenceOf(asked.req?.context)
        if (fence?.id !== id || fence?.collection !== asked.collection) return updateOne(asked)
        const { updatedAt } = fence
        const where: Where = {
          and: [{ id: { equals: id } }, { updatedAt: { equals: updatedAt } }],
        }
        const written = await updateOne({ ...unnamed, where })
        if (written === null) throw changedMeanwhile(fence.collection, fence.id)
        return written
      }
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}

const changedMeanwhile = (collection: string, id: string) =>
  new AppError(
    'DATABASE_BUSY',
    `Somebody else wrote ${collection} ${id} at the same moment. Nothing was written; try again.`,
  )

interface Database {
  updateOne(args: UpdateArgs): Promise<unknown>
}

interface UpdateArgs {
  collection: string
  id?: string
  where?: Where
  req?: { context?: Record<string, unknown> }
}
