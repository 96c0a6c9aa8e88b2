import type { Opening } from './mongo.js'

interface Args {
  collectionSlug: string
  parent: unknown
  updatedAt: string
  versionData: { updatedAt?: unknown }
  /** Whether it is a copy, which keeps its moments. */
  isDated?: boolean
  req?: { transactionID?: unknown }
}

/**
 * Dates a version by the record that it was made of. Where each write stands alone, somebody may
 * save a draft between the two; dated by its own writing, the version would be the newer one, and
 * the next publish would leave out what the draft says. A draft's record is as new as its version.
 */
export function dateVersions(database: Opening): void {
  const methods = database as unknown as { createVersion(args: Args): Promise<unknown> }
  const create = methods.createVersion.bind(database)
  methods.createVersion = async (args) => {
    if (await args.req?.transactionID) return create(args)
    const saidAt = args.versionData.updatedAt
    const updatedAt = typeof saidAt === 'string' && !args.isDated ? saidAt : args.updatedAt
    const version = await create({ ...args, updatedAt })
    await leaveMarkToNewest(database, { ...args, updatedAt })
    return version
  }
}

/**
 * The adapter marks what it writes as the latest, and takes the mark only from what is older. Of
 * equally new ones a draft keeps it: whoever published at that moment did not know of it.
 */
async function leaveMarkToNewest(
  database: Opening,
  { collectionSlug, parent, updatedAt }: Args,
): Promise<void> {
  const versions = database.versions[collectionSlug]!
  const marked = await versions
    .find({ parent, latest: true, updatedAt: { $gte: new Date(updatedAt) } }, { _id: 1 })
    .sort({ updatedAt: -1, 'version._status': 1, createdAt: -1, _id: -1 })
    .lean()
  const others = marked.slice(1).map(({ _id }) => _id)
  if (others.length === 0) return
  await versions.updateMany({ _id: { $in: others } }, { $unset: { latest: 1 } })
}
