import type { PayloadRequest, Where } from 'payload'

import { AppError } from '../../src/errors.js'
import type { DistributorKey } from '../../src/payload-types.js'
import { takenField } from '../../src/work/taken-field.js'

/** Keys of one distributor that are valid at once: one for each of their systems, and some spare. */
const mostValidKeys = 20

/** Each that fails is a key that somebody else made: there is no room long before. */
const mostTries = 100

/** The last number is among the newest, also where the clocks of processes are apart. */
const mostCompared = 100

type NewRow = Pick<DistributorKey, 'label' | 'expiresAt' | 'lastCharacters'> & {
  distributor: string
  hash: string
  createdBy: string | null
}

/**
 * Keeps a key where its distributor has room for one. The keys of a distributor are numbered by
 * their ids, which are unique: whoever gets a number has counted every key with a lower one, and
 * whoever finds theirs taken counts again.
 *
 * @throws TOO_MANY_KEYS
 */
export async function insertAmongValid(args: {
  req: PayloadRequest
  data: NewRow
  now: Date
}): Promise<DistributorKey> {
  const { req, data, now } = args
  for (let tries = 1; ; tries++) {
    // In this order: what is made between the two is counted, or takes the number.
    const number = await findNextNumber(req, data.distributor)
    await expectRoom(req, data.distributor, now)
    try {
      return await req.payload.create({
        collection: 'distributor-keys',
        data: { id: `${data.distributor}-${number}`, ...data },
        depth: 1,
        // Asked for an admin, of a collection that has no door of its own.
        overrideAccess: true,
        req,
      })
    } catch (error) {
      if (takenField(error) === null || tries === mostTries) throw error
    }
  }
}

async function findNextNumber(req: PayloadRequest, distributor: string): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'distributor-keys',
    where: { distributor: { equals: distributor } },
    select: { label: true },
    sort: '-createdAt',
    depth: 0,
    limit: mostCompared,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.reduce((last, { id }) => Math.max(last, numberOf(id, distributor)), 0) + 1
}

/** 0 of a key that was made before they were numbered. */
function numberOf(id: string, distributor: string): number {
  const end = id.startsWith(`${distributor}-`) ? id.slice(distributor.length + 1) : ''
  return /^\d+$/.test(end) ? Number(end) : 0
}

async function expectRoom(req: PayloadRequest, distributor: string, now: Date): Promise<void> {
  const isValid: Where[] = [
    { revokedAt: { exists: false } },
    { or: [{ expiresAt: { exists: false } }, { expiresAt: { greater_than: now.toISOString() } }] },
  ]
  const { totalDocs } = await req.payload.count({
    collection: 'distributor-keys',
    where: { and: [{ distributor: { equals: distributor } }, ...isValid] },
    overrideAccess: true,
    req,
  })
  if (totalDocs < mostValidKeys) return
  throw new AppError(
    'TOO_MANY_KEYS',
    `This distributor has ${mostValidKeys} keys in use. Revoke one that is not needed.`,
  )
}
