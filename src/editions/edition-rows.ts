import type { Payload, PayloadRequest, Where } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { idOf } from '../domain/relations.js'
import type { Edition as EditionRow } from '../payload-types.js'
import { takenField } from '../work/taken-field.js'
import { withLaterLists, type Edition, type EditionContent } from './content.js'

interface FilmArgs {
  payload: Payload
  filmId: string
  req?: PayloadRequest
}

/** A film's newest edition, or `null` where it never had one. */
export const findNewestEdition = (args: FilmArgs): Promise<Edition | null> =>
  findNewest({ ...args, where: { film: { equals: args.filmId } } })

/** The newest edition with something in it: of a withdrawn film, what was public last. */
export const findNewestPublicEdition = (args: FilmArgs): Promise<Edition | null> =>
  findNewest({
    ...args,
    where: { and: [{ film: { equals: args.filmId } }, { state: { equals: 'public' } }] },
  })

/** The place of the newest edition among those of all films; 0 where there is none. */
export async function findLastSequence(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'editions',
    sort: '-sequence',
    select: { sequence: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.sequence ?? 0
}

/**
 * Keeps an edition in one write of its own. Two unique indexes decide between those who want the
 * same at once: a film's number, and the place among the editions of all films.
 *
 * @returns which of the two was taken, or `null` once the edition is kept
 */
export async function insertEdition(
  payload: Payload,
  edition: Edition,
): Promise<'number' | 'sequence' | null> {
  const { filmId: film, content: value, ...row } = edition
  const state = value ? 'public' : 'withdrawn'
  try {
    await payload.db.create({
      collection: 'editions',
      data: { id: createUuidV7(), film, ...row, state, content: { value } },
      returning: false,
    })
    return null
  } catch (error) {
    const field = takenField(error)
    if (field === null) throw error
    // Where it is not said which was taken, all is read again.
    return field === 'sequence' ? 'sequence' : 'number'
  }
}

/** Under which slug each edition was public, the oldest first. */
export async function* readSlugs(
  payload: Payload,
): AsyncGenerator<{ slug: string; filmId: string; sequence: number }> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'editions',
      sort: ['at', 'number', 'id'],
      select: { slug: true, film: true, sequence: true },
      depth: 0,
      limit: 1000,
      page,
      // Editions are what is public; the rows themselves are read by the system only.
      overrideAccess: true,
    })
    for (const { slug, film, sequence } of docs) {
      yield { slug, filmId: idOf(film), sequence: sequence ?? 0 }
    }
    if (!hasNextPage) return
  }
}

/** The editions of a film that have these numbers, in no order. */
export async function readEditionsNumbered(args: {
  payload: Payload
  filmId: string
  numbers: readonly number[]
}): Promise<Edition[]> {
  const { payload, filmId, numbers } = args
  return readEditions(payload, {
    where: { and: [{ film: { equals: filmId } }, { number: { in: [...numbers] } }] },
    limit: numbers.length,
  })
}

/** The editions that come after this place, in order, `limit` at most. */
export async function readEditionsAfter(args: {
  payload: Payload
  sequence: number
  limit: number
}): Promise<Edition[]> {
  const { payload, sequence, limit } = args
  const where: Where = { sequence: { greater_than: sequence } }
  return readEditions(payload, { where, sort: 'sequence', limit })
}

/** The newest editions of a film, `limit` at most, the oldest of them first. */
export async function readNewestEditions(args: {
  payload: Payload
  filmId: string
  limit: number
}): Promise<Edition[]> {
  const newestFirst = await readEditionsBelow({ ...args, below: Number.MAX_SAFE_INTEGER })
  return newestFirst.reverse()
}

/** The editions of a film with a lower number than this, `limit` at most, the newest first. */
export async function readEditionsBelow(args: {
  payload: Payload
  filmId: string
  below: number
  limit: number
}): Promise<Edition[]> {
  const { payload, filmId, below, limit } = args
  const where: Where = { and: [{ film: { equals: filmId } }, { number: { less_than: below } }] }
  return readEditions(payload, { where, sort: '-number', limit })
}

/** Certain editions, in no order; a number that a film does not have is left out. */
export async function findEditions(
  payload: Payload,
  wanted: { filmId: string; number: number }[],
): Promise<Edition[]> {
  if (wanted.length === 0) return []
  const or = wanted.map(({ filmId, number }): Where => ({
    and: [{ film: { equals: filmId } }, { number: { equals: number } }],
  }))
  return readEditions(payload, { where: { or }, limit: wanted.length })
}

async function findNewest(args: {
  payload: Payload
  where: Where
  req?: PayloadRequest
}): Promise<Edition | null> {
  const { payload, where, req } = args
  const [newest] = await readEditions(payload, { where, sort: '-number', limit: 1, req })
  return newest ?? null
}

async function readEditions(
  payload: Payload,
  query: { where: Where; sort?: string; limit: number; req?: PayloadRequest | undefined },
): Promise<Edition[]> {
  const { req, ...asked } = query
  const { docs } = await payload.find({
    collection: 'editions',
    ...asked,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    // Editions are what is public; the rows themselves are read by the system only.
    overrideAccess: true,
    ...(req && { req }),
  })
  return docs.map(toEdition)
}

function toEdition(row: EditionRow): Edition {
  const { value } = row.content as unknown as { value: EditionContent | null }
  const { slug, number, at, contentHash } = row
  // The third migration numbered those that were kept before there was a sequence.
  const sequence = row.sequence ?? 0
  return {
    filmId: idOf(row.film),
    slug,
    number,
    sequence,
    at,
    contentHash,
    content: value && withLaterLists(value),
  }
}
