import type { Payload, PayloadRequest, Where } from 'payload'

import type { Edition as EditionRow } from '../payload-types.js'
import type { Edition, EditionContent } from './content.js'

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

/** Which slugs a film was ever public under, with the film that had each last. */
export async function readSlugs(payload: Payload): Promise<Map<string, string>> {
  const filmBySlug = new Map<string, string>()
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'editions',
      sort: ['at', 'number', 'id'],
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

async function findNewest(args: {
  payload: Payload
  where: Where
  req?: PayloadRequest
}): Promise<Edition | null> {
  const { payload, where, req } = args
  const { docs } = await payload.find({
    collection: 'editions',
    where,
    sort: '-number',
    depth: 0,
    limit: 1,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true,
    ...(req && { req }),
  })
  return docs[0] ? toEdition(docs[0]) : null
}

function toEdition(row: EditionRow): Edition {
  const { value } = row.content as unknown as { value: EditionContent | null }
  const { slug, number, at, contentHash } = row
  return { filmId: idOf(row.film), slug, number, at, contentHash, content: value }
}

const idOf = (film: unknown): string =>
  typeof film === 'object' && film !== null ? String((film as { id: unknown }).id) : String(film)
