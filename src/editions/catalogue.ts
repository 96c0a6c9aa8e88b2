import type { Payload } from 'payload'

import { listParts, partKinds, type Edition, type PartKind } from './content.js'
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
  /** Takes an edition in, in whatever order they come; told twice, or of an old one, it is harmless. */
  add(edition: Edition): void
  find(slug: string): Found
  /** A film's newest edition, where it ever had one. */
  newestOf(filmId: string): Edition | null
  /** Public films, the one published last first. */
  list(): readonly Edition[]
  /** The ids of the films whose editions name a person, or named them before. */
  listNaming: (personId: string) => string[]
  /** Where the film is that holds, or held when it was withdrawn, a still, artwork or file. */
  findByPart(kind: PartKind, id: string): Found
  /** Another number whenever an edition was taken in: what was made of all films is of its time. */
  revision(): number
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
  const filmBySlug = createOwners()
  const filmByPart = createOwners()
  let revision = 0
  let listed: Edition[] | null = null

  function add(edition: Edition): void {
    const { filmId, slug, sequence, content } = edition
    const { newest = null, lastPublic = null } = shelfByFilm.get(filmId) ?? {}
    revision += 1
    listed = null
    shelfByFilm.set(filmId, {
      newest: newerOf(newest, edition),
      lastPublic: content ? newerOf(lastPublic, edition) : lastPublic,
    })
    filmBySlug.claim(slug, { filmId, sequence })
    for (const kind of partKinds) {
      for (const { id } of content ? listParts(content, kind) : []) {
        filmByPart.claim(`${kind}/${id}`, { filmId, sequence })
      }
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
      const films = new Set<string>()
      for await (const { slug, ...owner } of readSlugs(payload)) {
        filmBySlug.claim(slug, owner)
        films.add(owner.filmId)
      }
      for (const filmId of films) {
        const newest = await findNewestEdition({ payload, filmId })
        const isWithdrawn = newest?.content === null
        const lastPublic = isWithdrawn ? await findNewestPublicEdition({ payload, filmId }) : null
        for (const edition of [lastPublic, newest]) if (edition) add(edition)
      }
    },
    add,
    find,
    newestOf: (filmId) => shelfByFilm.get(filmId)?.newest ?? null,
    list() {
      listed ??= [...shelfByFilm.values()]
        .map(({ newest }) => newest)
        .filter((edition) => edition.content !== null)
        .sort((a, b) => b.at.localeCompare(a.at) || a.slug.localeCompare(b.slug))
      return listed
    },
    listNaming: (personId) =>
      [...shelfByFilm]
        .filter(([, { lastPublic }]) => lastPublic?.content?.namedPeople.includes(personId))
        .map(([filmId]) => filmId),
    findByPart(kind, id) {
      const shelf = shelfByFilm.get(filmByPart.get(`${kind}/${id}`) ?? '')
      return shelf ? find(shelf.newest.slug) : { state: 'unknown' }
    },
    revision: () => revision,
  }
}

/** Of two editions of one film the later one; of the same one, the one that is already here. */
const newerOf = (held: Edition | null, told: Edition): Edition =>
  held && held.number >= told.number ? held : told

interface Owner {
  filmId: string
  /** Of the edition that says so. */
  sequence: number
}

/** Which film a slug or a still belongs to: to the one whose edition said so last. */
function createOwners() {
  const owners = new Map<string, Owner>()
  return {
    get: (key: string): string | undefined => owners.get(key)?.filmId,
    claim(key: string, owner: Owner): void {
      const held = owners.get(key)
      if (!held || owner.sequence >= held.sequence) owners.set(key, owner)
    },
  }
}
