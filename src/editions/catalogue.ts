import type { Payload } from 'payload'

import type { Edition } from './content.js'
import { findNewestEdition, readSlugs } from './edition-rows.js'

/** Where a slug leads. */
export type Found =
  | { state: 'found'; edition: Edition }
  | { state: 'moved'; slug: string }
  | { state: 'withdrawn'; slug: string }
  | { state: 'unknown' }

/** The newest edition of each film, ready to be read. */
export interface Catalogue {
  load(payload: Payload): Promise<void>
  add(edition: Edition): void
  find(slug: string): Found
  /** Public films, the one published last first. */
  list(): Edition[]
  /** The newest edition that holds, or once held, a still. */
  findByStill(stillId: string): { edition: Edition; isWithdrawn: boolean } | null
}

/**
 * Keeps the newest edition of every film in memory, so that reading one asks no database. Old
 * slugs stay: whoever follows one is told where the film is now.
 */
export function createCatalogue(): Catalogue {
  const newestByFilm = new Map<string, Edition>()
  const filmBySlug = new Map<string, string>()
  const filmByStill = new Map<string, string>()

  function add(edition: Edition): void {
    newestByFilm.set(edition.filmId, edition)
    filmBySlug.set(edition.slug, edition.filmId)
    const { content } = edition
    const stillIds = content
      ? [...content.stills.map(({ id }) => id), ...content.withdrawnStills]
      : []
    for (const id of stillIds) filmByStill.set(id, edition.filmId)
  }

  return {
    async load(payload) {
      for (const [slug, filmId] of await readSlugs(payload)) filmBySlug.set(slug, filmId)
      for (const filmId of new Set(filmBySlug.values())) {
        const newest = await findNewestEdition({ payload, filmId })
        if (newest) add(newest)
      }
    },
    add,
    find(slug) {
      const newest = newestByFilm.get(filmBySlug.get(slug) ?? '')
      if (!newest) return { state: 'unknown' }
      if (!newest.content) return { state: 'withdrawn', slug }
      return newest.slug === slug
        ? { state: 'found', edition: newest }
        : { state: 'moved', slug: newest.slug }
    },
    list() {
      return [...newestByFilm.values()]
        .filter((edition) => edition.content !== null)
        .sort((a, b) => b.at.localeCompare(a.at) || a.slug.localeCompare(b.slug))
    },
    findByStill(stillId) {
      const edition = newestByFilm.get(filmByStill.get(stillId) ?? '')
      if (!edition) return null
      const isThere = edition.content?.stills.some(({ id }) => id === stillId) === true
      const isWithdrawn = edition.content?.withdrawnStills.includes(stillId) === true
      return isThere || isWithdrawn ? { edition, isWithdrawn } : null
    },
  }
}
