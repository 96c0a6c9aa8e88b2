import type { DatabaseAdapterObj, Payload, Where } from 'payload'

/**
 * Dates each save after what it comes after, whatever the clock of this machine says. Versions are
 * in the order of their moments: by a clock that is behind another's, or that was set back, a save
 * would be older than what it was made of, and nobody would find it.
 *
 * A version of a document is dated by the document, which was dated when it was written itself.
 */
export function withOrderedVersions(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Database
      const updateOne = database.updateOne.bind(database)
      const createVersion = database.createVersion.bind(database)
      const keepsVersions = keepsVersionsIn(args.payload)
      database.updateOne = async (asked) => {
        const { collection, id, data, req } = asked
        const { updatedAt } = data
        // What leaves the moment alone, or says which document by more than its id, is no save.
        if (id === undefined || typeof updatedAt !== 'string') return updateOne(asked)
        if (!keepsVersions(collection)) return updateOne(asked)
        const after = { database, collection, id, req }
        return updateOne({
          ...asked,
          data: { ...data, updatedAt: await dateAfterOthers(after, updatedAt) },
        })
      }
      database.createVersion = async (asked) => {
        const { collectionSlug: collection, parent: id, updatedAt, versionData, req } = asked
        const saidAt = versionData.updatedAt
        if (asked.isDated || typeof saidAt !== 'string') return createVersion(asked)
        if (!keepsVersions(collection)) return createVersion(asked)
        // Of a document, not of a draft, which Payload dates together with its version.
        if (saidAt !== updatedAt) {
          return createVersion({ ...asked, updatedAt: saidAt > updatedAt ? saidAt : updatedAt })
        }
        const at = await dateAfterOthers({ database, collection, id, req }, updatedAt)
        return createVersion({
          ...asked,
          updatedAt: at,
          versionData: { ...versionData, updatedAt: at },
        })
      }
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}

const keepsVersionsIn = (payload: Payload) => (slug: string) =>
  Boolean(
    (payload.collections as Partial<Payload['collections']>)[slug as 'films']?.config.versions,
  )

interface Saved {
  database: Database
  collection: string
  id: unknown
  req: Asked['req']
}

/** The moment of now, or the first one after everything that was written of this document. */
async function dateAfterOthers(saved: Saved, now: string): Promise<string> {
  const { database, collection, id, req } = saved
  const common = { collection, select: { updatedAt: true }, ...(req && { req }) } as const
  const { docs } = await database.findVersions({
    ...common,
    where: { parent: { equals: id } },
    ...{ sort: '-updatedAt', limit: 1, pagination: false },
  })
  const written = docs.slice(0, 1)
  // Where each write stands alone, a document may be newer than the version that is to come.
  if (!(await req?.transactionID)) {
    const doc = await database.findOne({ ...common, where: { id: { equals: id } }, joins: false })
    if (doc) written.push(doc)
  }
  const atMs = Math.max(Date.parse(now), ...written.map((one) => Date.parse(one.updatedAt) + 1))
  return new Date(atMs).toISOString()
}

interface Asked {
  req?: { transactionID?: unknown } | undefined
}

interface Update extends Asked {
  collection: string
  id?: string
  data: Record<string, unknown>
}

interface Version extends Asked {
  collectionSlug: string
  parent: unknown
  updatedAt: string
  versionData: Record<string, unknown>
  /** Whether it is a copy, which keeps its moments. */
  isDated?: boolean
}

interface Question extends Asked {
  collection: string
  select: { updatedAt: true }
  where: Where
  sort?: string
  limit?: number
  pagination?: boolean
  joins?: false
}

interface Database {
  updateOne(args: Update): Promise<unknown>
  createVersion(args: Version): Promise<unknown>
  findVersions(args: Question): Promise<{ docs: { updatedAt: string }[] }>
  findOne(args: Question): Promise<{ updatedAt: string } | null>
}
