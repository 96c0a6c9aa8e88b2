import type { Opening } from './mongo.js'

interface Args {
  collectionSlug: string
  parent: unknown
  updatedAt: string
  versionData: { _status?: unknown; updatedAt?: unknown }
  req?: { transactionID?: unknown }
}

/**
 * Dates a version of what is published by the record that it was made of. Where each write stands
 * alone, somebody may save a draft between the two; dated by its own writing, the version would be
 * the newer one, and the next publish would leave out what the draft says.
 */
export function dateVersions(database: Opening): void {
  const methods = database as unknown as { createVersion(args: Args): Promise<unknown> }
  const create = methods.createVersion.bind(database)
  methods.createVersion = async (args) => {
    const { _status, updatedAt } = args.versionData
    const isDated = _status === 'published' && typeof updatedAt === 'string'
    if (!isDated || (await args.req?.transactionID)) return create(args)
    const version = await create({ ...args, updatedAt })
    await leaveMarkToNewer(database, { ...args, updatedAt })
    return version
  }
}

/** The adapter marks what it writes as the latest, and takes the mark only from what is older. */
async function leaveMarkToNewer(
  database: Opening,
  { collectionSlug, parent, updatedAt }: Args,
): Promise<void> {
  const versions = database.versions[collectionSlug]!
  const at = new Date(updatedAt)
  const newer = await versions.exists({ parent, latest: true, updatedAt: { $gt: at } })
  if (!newer) return
  await versions.updateMany({ parent, latest: true, updatedAt: at }, { $unset: { latest: 1 } })
}
