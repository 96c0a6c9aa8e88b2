import type { Payload, PayloadRequest, Where } from 'payload'

import type { Edition as EditionRow } from '../payload-types.js'
import type { Edition, EditionContent } from './content.js'

/** A film's newest edition, or `null` where it never had one. */
export async function findNewestEdition(args: {
  payload: Payload
  filmId: string
  req?: PayloadRequest
}): Promise<Edition | null> {
  const [newest] = await findEditions({
    ...args,
    where: { film: { equals: args.filmId } },
    limit: 1,
  })
  return newest ?? null
}

/** Which slugs a film was ever public under, with the film that had each last. */
export async function readSlugs(payload: Payload): Promise<Map<string, string>> {
  const filmBySlug = new Map<string, string>()
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'editions',
      sort: ['at', 'number'],
      select: { slug: true, film: true },
      depth: 0,
      limit: 1000,
      page,
      // Editions are what is public; the rows themselves are read by the system only.
      overrideAccess: true,
    })
    for (const row of docs) filmBySlug.set(row.slug, idOf(row.film))
    if (!hasNextPage) return filmBySlug
  }
}

async function findEditions(args: {
  payload: Payload
  where: Where
  limit: number
  req?: PayloadRequest
}): Promise<Edition[]> {
  const { payload, where, limit, req } = args
  const { docs } = await payload.find({
    collection: 'editions',
    where,
    sort: '-number',
    depth: 0,
    limit,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true,
    ...(req && { req }),
  })
  return docs.map(toEdition)
}

function toEdition(row: EditionRow): Edition {
  const { value } = row.content as unknown as { value: EditionContent | null }
  const { slug, number, at, contentHash } = row
  return { filmId: idOf(row.film), slug, number, at, contentHash, content: value }
}

const idOf = (film: unknown): string =>
  typeof film === 'object' && film !== null ? String((film as { id: unknown }).id) : String(film)
