import { missingInFilm } from '../../domain/readiness.js'
import type { Edition, Film } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'

/** What the film's form says of one edition. */
export interface EditionRow {
  id: string
  number: number
  at: string
  state: 'public' | 'withdrawn'
  slug: string
}

/** What was public and what could be. */
export interface EditionsOfFilm {
  /** The newest first. */
  editions: EditionRow[]
  total: number
  /** Every language that has a text. */
  languages: { locale: string; publication: Publication }[]
  film: { isPublished: boolean; missing: string[] }
}

/** Facts without which a film is not published, by the ids of `missingInFilm`. */
const neededFacts = ['originalTitle', 'year', 'runtimeMinutes', 'kind', 'countries']
const filmFields = ['originalTitle', 'year', 'runtimeMinutes', 'kind', 'countries']

/** Editions of a film, and before the first one what is needed for it. */
export async function readEditions(read: Read, filmId: string): Promise<EditionsOfFilm> {
  const [editions, texts, films] = await Promise.all([
    read<EditionRow & Pick<Edition, 'id'>>('editions', {
      where: { film: { equals: filmId } },
      drafts: false,
      sort: ['-number'],
      select: ['number', 'at', 'state', 'slug'],
    }),
    readWithPublication<{ id: string; locale: string; _status: 'draft' | 'published' }>(
      read,
      'translations',
      { where: { film: { equals: filmId } }, sort: ['locale'], select: ['locale'] },
    ),
    readWithPublication<Film>(read, 'films', {
      where: { id: { equals: filmId } },
      sort: ['id'],
      select: filmFields,
    }),
  ])
  const film = films.docs[0]
  const missing = film ? missingInFilm(film, { translations: [], stills: [], contacts: [] }) : []
  return {
    editions: editions.docs.map(({ id, number, at, state, slug }) => ({
      id,
      number,
      at,
      state,
      slug,
    })),
    total: editions.total,
    languages: texts.docs.map(({ locale, publication }) => ({ locale, publication })),
    film: {
      isPublished: film !== undefined && film.publication !== 'draft',
      missing: missing.filter((id) => neededFacts.includes(id)),
    },
  }
}
