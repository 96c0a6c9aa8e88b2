import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import { createKey, hashKey, lastCharactersOf } from '../../src/domain/distributor-key.js'
import { AppError } from '../../src/errors.js'
import type { DistributorKey } from '../../src/payload-types.js'
import type { CollectionDeps } from '../deps.js'
import { insertAmongValid } from './insert-key.js'
import type { NewKey } from './new-key.js'

/** What may be told of a key: all but what opens something. */
export type ToldKey = Pick<DistributorKey, 'id' | 'label' | 'lastCharacters' | 'createdAt'> & {
  expiresAt: string | null
  lastUsedAt: string | null
  revokedAt: string | null
  createdBy: string | null
}

/** So many of the newest are listed. */
const mostListed = 100

/** The keys of a distributor, the newest first. @throws UNKNOWN_DISTRIBUTOR */
export async function listKeys(req: PayloadRequest, distributor: string): Promise<ToldKey[]> {
  await expectDistributor(req, distributor)
  const { docs } = await req.payload.find({
    collection: 'distributor-keys',
    where: { distributor: { equals: distributor } },
    sort: ['-createdAt', '-id'],
    depth: 1,
    limit: mostListed,
    pagination: false,
    // Asked for an admin, of a collection that has no door of its own.
    overrideAccess: true,
    req,
  })
  return docs.map(tell)
}

/**
 * Makes a key. It is in the answer and nowhere else afterwards: what is kept is its hash.
 *
 * @throws UNKNOWN_DISTRIBUTOR @throws TOO_MANY_KEYS
 */
export async function createKeyFor(args: {
  req: PayloadRequest
  distributor: string
  asked: NewKey
  deps: Pick<CollectionDeps, 'now'>
}): Promise<{ key: string } & Omit<ToldKey, 'lastUsedAt' | 'revokedAt'>> {
  const { req, distributor, asked, deps } = args
  await expectDistributor(req, distributor)
  const key = createKey(randomBytes)
  const doc = await insertAmongValid({
    req,
    now: deps.now(),
    data: {
      distributor,
      ...asked,
      hash: hashKey(key),
      lastCharacters: lastCharactersOf(key),
      createdBy: req.user?.id ?? null,
    },
  })
  const { lastUsedAt: _, revokedAt: __, ...told } = tell(doc)
  return { key, ...told }
}

/** Revokes a key, once: again, it stays revoked since the first time. @throws UNKNOWN_KEY */
export async function revokeKey(args: {
  req: PayloadRequest
  distributor: string
  id: string
  at: Date
}): Promise<ToldKey> {
  const { req, distributor, id, at } = args
  const isTheKey: Where[] = [{ id: { equals: id } }, { distributor: { equals: distributor } }]
  await req.payload.db.updateOne({
    collection: 'distributor-keys',
    where: { and: [...isTheKey, { revokedAt: { exists: false } }] },
    data: { revokedAt: at.toISOString() },
    req,
  })
  const { docs } = await req.payload.find({
    collection: 'distributor-keys',
    where: { and: isTheKey },
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw new AppError('UNKNOWN_KEY', 'This distributor has no such key.')
  return tell(docs[0])
}

async function expectDistributor(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'distributors',
    where: { id: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) {
    throw new AppError('UNKNOWN_DISTRIBUTOR', 'There is no such distributor. Save them first.')
  }
}

function tell(key: DistributorKey): ToldKey {
  const { id, label, lastCharacters, createdAt, createdBy } = key
  return {
    id,
    label,
    lastCharacters,
    createdAt,
    expiresAt: key.expiresAt ?? null,
    lastUsedAt: key.lastUsedAt ?? null,
    revokedAt: key.revokedAt ?? null,
    createdBy: typeof createdBy === 'object' && createdBy ? createdBy.name : null,
  }
}
