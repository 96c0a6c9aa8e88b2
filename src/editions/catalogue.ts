import type { Payload } from 'payload'

import type { Edition } from './content.js'
import { findNewestEdition, findNewestPublicEdition, readSlugs } from './edition-rows.js'

/** Where a slug leads. */
export type Found =
  | { state: 'found'; edition: Edition }
  | { state: 'moved'; slug: string }
  | ({ state: 'withdrawn'; slug: string } & Withdrawal)
  | { state: 'unknown' }

/** A film that was unpublished: what was public last, and when that ended. */
export interface Withdrawal {
  lastPublic: Edition | null
  withdrawnAt: string
}

/** The newest edition of each film, ready to be read. */
export interface Catalogue {
  load(payload: Payload): Promise<void>
  add(edition: Edition): void
  find(slug: string): Found
  /** Public films, the one published last first. */
  list(): Edition[]
  /** Where the film is that holds, or held when it was withdrawn, a still. */
  findByStill(stillId: string): Found
}

interface Shelf {
  newest: Edition
  lastPublic: Edition | null
}

/**
 * Keeps the newest edition of every film in memory, so that reading one asks no database. Old
 * slugs stay: whoever follows one is told where the film is now.
 */
export function createCatalogue(): Catalogue {
  const shelfByFilm = new Map<string, Shelf>()
  const filmBySlug = new Map<string, string>()
  const filmByStill = new Map<string, string>()

  function add(edition: Edition): void {
    const { filmId, slug, content } = edition
    const lastPublic = content ? edition : (shelfByFilm.get(filmId)?.lastPublic ?? null)
    shelfByFilm.set(filmId, { newest: edition, lastPublic })
    filmBySlug.set(slug, filmId)
    for (const { id } of content ? [...content.stills, ...content.withdrawnStills] : []) {
      filmByStill.set(id, filmId)
    }
  }

  function find(slug: string): Found {
    const shelf = shelfByFilm.get(filmBySlug.get(slug) ?? '')
    if (!shelf) return { state: 'unknown' }
    const { newest, lastPublic } = shelf
    if (!newest.content) return { state: 'withdrawn', slug, lastPublic, withdrawnAt: newest.at }
    return newest.slug === slug
      ? { state: 'found', edition: newest }
      : { state: 'moved', slug: newest.slug }
  }

  return {
    async load(payload) {
      for (const [slug, filmId] of await readSlugs(payload)) filmBySlug.set(slug, filmId)
      for (const filmId of new Set(filmBySlug.values())) {
        const newest = await findNewestEdition({ payload, filmId })
        const isWithdrawn = newest?.content === null
        const lastPublic = isWithdrawn ? await findNewestPublicEdition({ payload, filmId }) : null
        for (const edition of [lastPublic, newest]) if (edition) add(edition)
      }
    },
    add,
    find,
    list() {
      return [...shelfByFilm.values()]
        .map(({ newest }) => newest)
        .filter((edition) => edition.content !== null)
        .sort((a, b) => b.at.localeCompare(a.at) || a.slug.localeCompare(b.slug))
    },
    findByStill(stillId) {
      const shelf = shelfByFilm.get(filmByStill.get(stillId) ?? '')
      return shelf ? find(shelf.newest.slug) : { state: 'unknown' }
    },
  }
}
