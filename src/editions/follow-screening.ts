import type { Payload, PayloadRequest, Where } from 'payload'

import { opensAtOf } from '../domain/embargo.js'
import { idOf } from '../domain/relations.js'
import { openingOfScreening } from '../domain/showing.js'
import type { FilmRecord } from './record.js'

/** What may be under an embargo that ends with a screening. */
export const embargoedSlugs = ['films', 'stills', 'artworks', 'press-files'] as const

export interface Embargoed {
  id: string
  embargo?: { until?: string | null; screening?: unknown } | null
  opensAt?: string | null
}

/**
 * Moves the stored moment of everything whose embargo ends with a screening: of what is published
 * and of the newest drafts, in writes that touch nothing else. Done twice, it changes nothing.
 *
 * @param args.isOnlyLater leaves alone what would open earlier: for before the screening itself is
 * written, so that nothing opens in between
 */
export async function followScreening(args: {
  payload: Payload
  screeningId: string
  opening: Date | null
  isOnlyLater?: boolean
  req?: PayloadRequest
}): Promise<void> {
  const { payload, screeningId, opening, isOnlyLater = false, req } = args
  // The system follows for everybody, whoever moved the screening.
  const asSystem = {
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...(req && { req }),
  } as const
  const refersToIt = (prefix: string): Where => ({
    [`${prefix}embargo.screening`]: { equals: screeningId },
  })
  const toMove = (doc: Embargoed): string | null => {
    const next = opensAtOf({ until: doc.embargo?.until, screening: { opening } })!
    if (next === doc.opensAt) return null
    return isOnlyLater && doc.opensAt && next < doc.opensAt ? null : next
  }
  for (const collection of embargoedSlugs) {
    const { docs } = await payload.find({ collection, where: refersToIt(''), ...asSystem })
    for (const doc of docs as Embargoed[]) {
      const opensAt = toMove(doc)
      if (opensAt === null) continue
      await payload.db.updateOne({
        collection,
        id: doc.id,
        // An `updatedAt` of null is left as it is: newer than its drafts, it would hide them.
        data: { opensAt, updatedAt: null },
        returning: false,
        ...withReq(req),
      })
    }
    await followInVersions({ payload, collection, refersToIt, toMove, req })
  }
}

/** The newest version of each, whole: MongoDB would keep nothing else of one that is named in part. */
async function followInVersions(args: {
  payload: Payload
  collection: (typeof embargoedSlugs)[number]
  refersToIt: (prefix: string) => Where
  toMove: (doc: Embargoed) => string | null
  req: PayloadRequest | undefined
}): Promise<void> {
  const { payload, collection, refersToIt, toMove, req } = args
  const { docs } = await payload.db.findVersions<Embargoed>({
    collection,
    where: { and: [refersToIt('version.'), { latest: { equals: true } }] },
    limit: 0,
    pagination: false,
    ...withReq(req),
  })
  for (const { id, ...row } of docs) {
    const opensAt = toMove(row.version)
    if (opensAt === null) continue
    const versionData = { ...row, version: { ...row.version, opensAt } }
    await payload.db.updateVersion({
      collection,
      id,
      versionData,
      returning: false,
      ...withReq(req),
    })
  }
}

const withReq = (req: PayloadRequest | undefined) => (req ? { req } : {})

/**
 * When a thing opens by its film's record: the stored moment, unless it waits for a screening, whose
 * own date is asked. So an edition is right even where following was cut short.
 */
export function opensAtIn(record: Pick<FilmRecord, 'screenings'>, doc: Embargoed): string | null {
  const { until, screening } = doc.embargo ?? {}
  const found = screening ? record.screenings.find(({ id }) => id === idOf(screening)) : null
  if (!found) return doc.opensAt ?? null
  return opensAtOf({ until, screening: { opening: openingOfScreening(found) } })
}

/** Follows again where a crash came between a screening's own write and what waits for it. */
export async function makeFollowingGood(payload: Payload, record: FilmRecord): Promise<void> {
  const { film, stills, artworks, pressFiles } = record
  const documents = [film, ...stills, ...artworks, ...pressFiles] as Embargoed[]
  const behind = documents.filter((doc) => (doc.opensAt ?? null) !== opensAtIn(record, doc))
  for (const screening of record.screenings) {
    const waits = behind.some(({ embargo }) => idOf(embargo?.screening) === screening.id)
    const opening = openingOfScreening(screening)
    if (waits) await followScreening({ payload, screeningId: screening.id, opening })
  }
}
