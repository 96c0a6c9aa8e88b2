import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { nothingMeasured, type PartsOfUpload, type UploadProgress } from '../../media/index.js'
import type { Upload } from '../payload-types.js'
import { uploadLocked, type UploadProblem } from './upload-problems.js'

/** For how long an upload stays without a byte, and then without a record that takes it. */
export const uploadLifeMs = 24 * 60 * 60 * 1000

/** Whoever holds an upload says so again well within this, or it is free for others. */
export const claimMs = 20_000

/** An upload held by this process: nobody else writes to it while that is so. */
export interface HeldUpload {
  row: Upload
  /** Marks this holding; a write that does not carry the row's present mark changes nothing. */
  claim: string
}

export interface NewUpload {
  owner: string
  purpose: string
  fileName: string
  bytes: number
}

export type UploadRows = ReturnType<typeof createUploadRows>

/**
 * The rows of uploads. Each change is one conditional write, so that it means the same on both
 * databases and between any number of processes.
 */
export function createUploadRows({ payload, now }: { payload: Payload; now: () => Date }) {
  const inMs = (ms: number) => new Date(now().getTime() + ms).toISOString()
  const renewed = () => ({ claimedUntil: inMs(claimMs) })

  async function update(where: Where, data: Partial<Upload>): Promise<Upload | null> {
    const found: unknown = await payload.db.updateOne({ collection: 'uploads', where, data })
    return found as Upload | null
  }
  /** @throws UPLOAD_LOCKED where somebody else holds it by now */
  async function updateHeld(held: HeldUpload, data: Partial<Upload>): Promise<void> {
    const row = await update(isHeld(held), data)
    if (!row) throw uploadLocked()
    held.row = row
  }
  async function find(where: Where): Promise<Upload | null> {
    const { docs } = await payload.find({ collection: 'uploads', where, limit: 1, ...asSystem })
    return docs[0] ?? null
  }

  return {
    /** A new upload, held by whoever made it. */
    async create(upload: NewUpload): Promise<HeldUpload> {
      const claim = randomUUID()
      const { bytes: offset, ...measured } = nothingMeasured
      const data = {
        id: createUuidV7(),
        ...upload,
        offset,
        ...measured,
        parts: {},
        claim,
        ...renewed(),
        expiresAt: inMs(uploadLifeMs),
      }
      const row = await payload.create({ collection: 'uploads', data, ...asSystem })
      return { row, claim }
    },

    /** Whether its time is over. */
    isOver: ({ expiresAt }: Upload): boolean => Date.parse(expiresAt) <= now().getTime(),

    find: (id: string, owner: string) => find(isOwn(id, owner)),

    /** Takes hold of an upload that is free, or whose holder has gone. */
    async claim(id: string, owner: string): Promise<HeldUpload | UploadProblem> {
      const claim = randomUUID()
      const isFree: Where = { claimedUntil: { less_than_equal: now().toISOString() } }
      const lives: Where = { expiresAt: { greater_than: now().toISOString() } }
      const where = { and: [...isOwn(id, owner).and, isFree, lives] }
      const row = await update(where, { claim, ...renewed() })
      if (row) return { row, claim }
      const found = await find(isOwn(id, owner))
      if (!found) return 'unknown'
      return Date.parse(found.expiresAt) > now().getTime() ? 'locked' : 'expired'
    },

    renew: (held: HeldUpload) => updateHeld(held, renewed()),

    /** Says how far it is; only what is durable may be said. */
    save: (held: HeldUpload, { bytes, saved, crc32, sha256State }: UploadProgress) =>
      updateHeld(held, {
        offset: bytes,
        crc32,
        sha256State,
        parts: { ...saved },
        expiresAt: inMs(uploadLifeMs),
        ...renewed(),
      }),

    /** Says that it is a blob now. */
    arrive: (held: HeldUpload, sha256: string) => updateHeld(held, { sha256, ...renewed() }),

    async release(held: HeldUpload): Promise<void> {
      await update(isHeld(held), { claimedUntil: now().toISOString() })
    },

    /** Forgets it, within the request's own transaction; whether it was still held. */
    async remove(held: HeldUpload, req?: PayloadRequest): Promise<boolean> {
      const where = isHeld(held)
      // Typed as if it always found one; where it finds none it gives null.
      const of = { collection: 'uploads', where, ...(req && { req }) } as const
      const removed: unknown = await payload.db.deleteOne(of)
      return removed !== null
    },

    /** How many uploads a person has under way, and how large they will be. */
    async measureOpen(owner: string, atMost: number): Promise<{ count: number; bytes: number }> {
      const where: Where = { owner: { equals: owner } }
      const { docs, totalDocs } = await payload.find({
        collection: 'uploads',
        where,
        limit: atMost + 1,
        select: { bytes: true },
        ...asSystem,
      })
      return { count: totalDocs, bytes: docs.reduce((sum, { bytes }) => sum + bytes, 0) }
    },

    /** Which of these are uploads. */
    async areKnown(ids: string[]): Promise<Set<string>> {
      const { docs } = await payload.find({
        collection: 'uploads',
        where: { id: { in: ids } },
        pagination: false,
        select: {},
        ...asSystem,
      })
      return new Set(docs.map(({ id }) => id))
    },

    /** Some of those whose time is over, and which nobody holds. */
    async listExpired(atMost: number): Promise<Upload[]> {
      const { docs } = await payload.find({
        collection: 'uploads',
        where: {
          and: [
            { expiresAt: { less_than_equal: now().toISOString() } },
            { claimedUntil: { less_than_equal: now().toISOString() } },
          ],
        },
        limit: atMost,
        ...asSystem,
      })
      return docs
    },

    /** Forgets an expired one, unless somebody has just taken it up again. */
    async removeExpired(id: string): Promise<void> {
      const isOver: Where = { expiresAt: { less_than_equal: now().toISOString() } }
      const where: Where = { and: [{ id: { equals: id } }, isOver] }
      await payload.db.deleteOne({ collection: 'uploads', where })
    },

    /** Frees every upload: for a process that knows itself to be the only one. */
    async releaseAll(): Promise<void> {
      const where: Where = { claimedUntil: { greater_than: now().toISOString() } }
      const data = { claimedUntil: now().toISOString() }
      await payload.db.updateMany({ collection: 'uploads', where, data })
    },
  }
}

/** How far an upload is, as the storage and the measure need it. */
export const progressOf = ({ offset, crc32, sha256State, parts }: Upload): UploadProgress => ({
  bytes: offset,
  crc32,
  sha256State: sha256State ?? null,
  saved: parts as UploadProgress['saved'],
})

export const partsOf = ({ id, offset, parts }: Upload): PartsOfUpload => ({
  id,
  bytes: offset,
  saved: parts as PartsOfUpload['saved'],
})

// The rows are the system's own; who may see one is asked by its owner.
const asSystem = { depth: 0, overrideAccess: true } as const

const isOwn = (id: string, owner: string) => ({
  and: [{ id: { equals: id } }, { owner: { equals: owner } }] as Where[],
})

const isHeld = ({ row, claim }: HeldUpload): Where => ({
  and: [{ id: { equals: row.id } }, { claim: { equals: claim } }],
})
