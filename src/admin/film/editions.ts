import { missingInFilm } from '../../domain/readiness.js'
import type { Edition, Film } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'

/** What the film's form says of its newest edition. */
export type NewestEdition = Pick<Edition, 'id' | 'number' | 'at' | 'state' | 'slug'>

/** What was public and what could be. */
export interface EditionsOfFilm {
  /** `null` before the first. */
  newest: NewestEdition | null
  /** Every language that has a text. */
  languages: { locale: string; publication: Publication }[]
  film: { isPublished: boolean; missing: string[] }
}

/** Facts without which a film is not published: fields of it, and ids of `missingInFilm`. */
const neededFacts = ['originalTitle', 'year', 'runtimeMinutes', 'kind', 'countries']

/** The newest edition of a film, and before the first one what is needed for it. */
export async function readEditions(read: Read, filmId: string): Promise<EditionsOfFilm> {
  const [editions, texts, films] = await Promise.all([
    read<NewestEdition>('editions', {
      where: { film: { equals: filmId } },
      drafts: false,
      sort: ['-number'],
      select: ['number', 'at', 'state', 'slug'],
      limit: 1,
    }),
    readWithPublication<{ id: string; locale: string; _status: 'draft' | 'published' }>(
      read,
      'translations',
      { where: { film: { equals: filmId } }, sort: ['locale'], select: ['locale'] },
    ),
    readWithPublication<Film>(read, 'films', {
      where: { id: { equals: filmId } },
      sort: ['id'],
      select: neededFacts,
    }),
  ])
  const film = films.docs[0]
  const missing = film ? missingInFilm(film, { translations: [], stills: [], contacts: [] }) : []
  return {
    newest: editions.docs[0] ?? null,
    languages: texts.docs.map(({ locale, publication }) => ({ locale, publication })),
    film: {
      isPublished: film !== undefined && film.publication !== 'draft',
      missing: missing.filter((id) => neededFacts.includes(id)),
    },
  }
}
