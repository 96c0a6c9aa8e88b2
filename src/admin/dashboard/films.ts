import type { Missing } from '../../domain/readiness.js'
import { missingInFilm } from '../../domain/readiness.js'
import type { Contact, Film, Still, Translation } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'
import { thumbnailAddress } from '../thumbnail.js'

/** A film as the first page shows it. */
export interface FilmGlance {
  id: string
  title: string
  year: number | null
  publication: Publication
  thumbnail: string | null
  stillsCount: number
  texts: { id: string; locale: string; step: string; publication: Publication }[]
  /** The newest edition, `null` before the first. */
  edition: { number: number; at: string; state: 'public' | 'withdrawn'; slug: string } | null
  missing: Missing
}

/** How many films stand on the first page; the rest is a click away. */
const filmsShown = 12

type GivenFilm = Omit<Film, 'companies'> & {
  companies?: { contact: string; role: string }[] | null
}
type GivenText = Pick<Translation, 'id' | 'locale' | 'step'> & {
  film: string
  _status: 'draft' | 'published'
}
type GivenEdition = NonNullable<FilmGlance['edition']> & { id: string }
type GivenContact = Pick<Contact, 'id' | 'role' | 'isPublic'>

const filmFields = [
  'originalTitle',
  'slug',
  'sourceLocale',
  'year',
  'runtimeMinutes',
  'kind',
  'genres',
  'countries',
  'spokenLanguages',
  'credits',
  'companies',
]

/** The films worked on last, each with its picture, texts, newest edition and what it lacks. */
export async function readFilms(read: Read): Promise<{ films: FilmGlance[]; total: number }> {
  const { docs: shown, total } = await readWithPublication<GivenFilm>(read, 'films', {
    where: {},
    sort: ['-updatedAt'],
    select: filmFields,
    limit: filmsShown,
  })
  if (shown.length === 0) return { films: [], total }
  const texts = await readWithPublication<GivenText>(read, 'translations', {
    where: { film: { in: shown.map(({ id }) => id).join(',') } },
    sort: ['locale'],
    select: ['film', 'locale', 'step'],
  })
  const contacts = await readContacts(read, shown)
  const films = await Promise.all(
    shown.map((film) =>
      glanceAt(read, {
        film,
        texts: texts.docs.filter((text) => text.film === film.id),
        contacts: (film.companies ?? []).flatMap(({ contact }) => contacts.get(contact) ?? []),
      }),
    ),
  )
  return { films, total }
}

async function readContacts(read: Read, films: GivenFilm[]): Promise<Map<string, GivenContact>> {
  const ids = films.flatMap(({ companies }) => (companies ?? []).map(({ contact }) => contact))
  if (ids.length === 0) return new Map()
  const { docs } = await read<GivenContact>('contacts', {
    where: { id: { in: [...new Set(ids)].join(',') } },
    drafts: true,
    select: ['role', 'isPublic'],
  })
  return new Map(docs.map((contact) => [contact.id, contact]))
}

async function glanceAt(
  read: Read,
  given: {
    film: GivenFilm & { publication: Publication }
    texts: (GivenText & { publication: Publication })[]
    contacts: GivenContact[]
  },
): Promise<FilmGlance> {
  const { film, texts, contacts } = given
  const where = { film: { equals: film.id } }
  const [stills, editions] = await Promise.all([
    read<Pick<Still, 'id' | 'sha256'>>('stills', {
      where,
      drafts: true,
      sort: ['rank', 'id'],
      select: ['sha256'],
      limit: 1,
    }),
    read<GivenEdition>('editions', {
      where,
      drafts: false,
      sort: ['-number'],
      select: ['number', 'at', 'state', 'slug'],
      limit: 1,
    }),
  ])
  const still = stills.docs[0]
  return {
    id: film.id,
    title: film.originalTitle,
    year: film.year ?? null,
    publication: film.publication,
    thumbnail: still ? thumbnailAddress('stills', still) : null,
    stillsCount: stills.total,
    texts: texts.map(({ id, locale, step, publication }) => ({ id, locale, step, publication })),
    edition: editions.docs[0] ?? null,
    missing: missingInFilm(film, { translations: texts, stills: stills.docs, contacts }),
  }
}
