import type { Payload, Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { takenField } from '../work/taken-field.js'
import { findLastSequence } from './edition-rows.js'

/** An embargo that ended, as it is kept. */
export interface Opening {
  id: string
  filmId: string
  /** The number of the edition that stood then. */
  edition: number
  /** When it opened, in ISO 8601. */
  at: string
  /** Its place among the openings of all films, from 1, without a gap. */
  sequence: number
  /** The place of the edition that it comes after, among those of all films. */
  after: number
}

const collection = 'openings'

/** The place of the newest opening among those of all films; 0 where there is none. */
export async function findLastOpening(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection,
    sort: '-sequence',
    select: { sequence: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.sequence ?? 0
}

/** The openings from this place on, that one included, in order, `limit` at most. */
export async function readOpeningsFrom(args: {
  payload: Payload
  sequence: number
  limit: number
}): Promise<Opening[]> {
  const { payload, sequence, limit } = args
  const where: Where = { sequence: { greater_than_equal: sequence } }
  return readOpenings(payload, { where, sort: 'sequence', limit })
}

/** The newest openings of a film, `limit` at most, the oldest of them first. */
export async function readNewestOpenings(args: {
  payload: Payload
  filmId: string
  limit: number
}): Promise<Opening[]> {
  const { payload, filmId, limit } = args
  const where: Where = { film: { equals: filmId } }
  return (await readOpenings(payload, { where, sort: '-sequence', limit })).reverse()
}

/** Which of these moments of a film are kept already. */
export async function findKeptMoments(args: {
  payload: Payload
  filmId: string
  moments: Date[]
}): Promise<Set<number>> {
  const { payload, filmId, moments } = args
  const { docs } = await payload.find({
    collection,
    where: { key: { in: moments.map((moment) => keyOf(filmId, moment)) } },
    select: { at: true },
    depth: 0,
    limit: moments.length,
    pagination: false,
    overrideAccess: true,
  })
  return new Set(docs.map(({ at }) => Date.parse(at)))
}

/**
 * Keeps an opening in the next place after all that can be read. Its place among the editions is
 * read anew with each attempt, so that neither series ever goes back.
 *
 * @returns the opening, or `null` where it was kept already
 */
export async function insertOpening(
  payload: Payload,
  opened: { filmId: string; edition: number; moment: Date },
): Promise<Opening | null> {
  const { filmId, edition, moment } = opened
  const key = keyOf(filmId, moment)
  for (;;) {
    const sequence = (await findLastOpening(payload)) + 1
    const after = await findLastSequence(payload)
    const row = { id: createUuidV7(), edition, at: moment.toISOString(), sequence, after }
    const data = { ...row, film: filmId, key }
    try {
      await payload.db.create({ collection, data, returning: false })
      return { ...row, filmId }
    } catch (error) {
      const field = takenField(error)
      if (field === null) throw error
      if (field === 'sequence') continue
      const kept = await findKeptMoments({ payload, filmId, moments: [moment] })
      if (kept.size > 0) return null
    }
  }
}

async function readOpenings(
  payload: Payload,
  query: { where: Where; sort: string; limit: number },
): Promise<Opening[]> {
  const { docs } = await payload.find({
    collection,
    ...query,
    depth: 0,
    pagination: false,
    // Openings are the system's own rows; nobody reads them by themselves.
    overrideAccess: true,
  })
  return docs.map(({ film: filmId, ...row }) => ({ filmId, ...row }))
}

const keyOf = (filmId: string, moment: Date) => `${filmId}:${moment.toISOString()}`
