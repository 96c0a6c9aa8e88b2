import type { Payload, PayloadRequest, Where } from 'payload'

import { AppError } from '../errors.js'
import type {
  Artwork,
  Contact,
  Festival,
  Film,
  Laurel,
  Person,
  PressFile,
  Quote,
  Rendition,
  Screening,
  Still,
  Term,
  Translation,
} from '../payload-types.js'

/** Everything kept about one film, read in a number of queries that does not grow with it. */
export interface FilmRecord {
  film: Film
  translations: Translation[]
  stills: Still[]
  artworks: Artwork[]
  pressFiles: PressFile[]
  quotes: Quote[]
  screenings: Screening[]
  laurels: Laurel[]
  festivals: Map<string, Festival>
  people: Map<string, Person>
  contacts: Map<string, Contact>
  terms: Map<string, Term>
  /** By the SHA-256 of the original. */
  renditions: Map<string, Rendition[]>
}

/**
 * Reads a film's record: what is published, or, for a preview, the newest draft of each document.
 * Gives `null` where there is no such film, or none that is published.
 *
 * @throws INTERNAL where it names more of a kind than a press kit can hold
 */
export async function readFilmRecord(args: {
  payload: Payload
  filmId: string
  drafts: boolean
  /** Ids of people to read besides those who are credited now. */
  namedBefore?: readonly string[]
  /** How many documents of a kind a film may have. */
  most?: number
  req?: PayloadRequest
}): Promise<FilmRecord | null> {
  const { filmId, drafts, namedBefore = [] } = args
  const read = createReader(args)
  const [film] = await read<Film>('films', { id: { equals: filmId } })
  if (!film || (!drafts && film._status !== 'published')) return null
  const ofFilm: Where = { film: { equals: filmId } }
  const translations = await read<Translation>('translations', ofFilm, 'locale')
  const stills = await read<Still>('stills', ofFilm, 'rank')
  const artworks = await read<Artwork>('artworks', ofFilm, 'rank')
  const pressFiles = await read<PressFile>('press-files', ofFilm, 'rank')
  const quotes = await read<Quote>('quotes', ofFilm, 'rank')
  const screenings = await read<Screening>('screenings', ofFilm, 'startsAt')
  const laurels = await read<Laurel>('laurels', ofFilm, 'rank')
  const byIds = async <Doc extends { id: string }>(slug: Slug, ids: unknown[]) =>
    new Map((await read<Doc>(slug, { id: { in: idsOf(ids) } })).map((doc) => [doc.id, doc]))
  return {
    film,
    translations,
    stills,
    artworks,
    pressFiles,
    quotes,
    screenings,
    laurels,
    festivals: await byIds<Festival>(
      'festivals',
      [...laurels, ...screenings].map(({ festival }) => festival),
    ),
    people: await byIds<Person>('people', [
      ...(film.credits ?? []).map((credit) => credit.person),
      ...namedBefore,
    ]),
    contacts: await byIds<Contact>(
      'contacts',
      (film.companies ?? []).map((row) => row.contact),
    ),
    terms: await byIds<Term>(
      'terms',
      stills.map((still) => still.terms),
    ),
    renditions: groupBySource(
      await read<Rendition>('renditions', {
        source: { in: idsOf([...stills, ...artworks].map(({ sha256 }) => sha256)) },
      }),
    ),
  }
}

type Slug =
  | 'films'
  | 'translations'
  | 'stills'
  | 'artworks'
  | 'press-files'
  | 'quotes'
  | 'screenings'
  | 'laurels'
  | 'festivals'
  | 'people'
  | 'contacts'
  | 'terms'
  | 'renditions'

/** More than any film has of anything; a bound that a runaway import would meet. */
const mostDocuments = 5000

function createReader({
  payload,
  drafts,
  most = mostDocuments,
  req,
}: {
  payload: Payload
  drafts: boolean
  most?: number
  req?: PayloadRequest
}) {
  return async <Doc>(slug: Slug, where: Where, sort = 'id'): Promise<Doc[]> => {
    const hasDrafts = slug !== 'renditions'
    const published: Where[] = hasDrafts && !drafts ? [{ _status: { equals: 'published' } }] : []
    const { docs } = await payload.find({
      collection: slug,
      where: { and: [where, ...published] },
      draft: drafts && hasDrafts,
      sort: [sort, 'id'],
      depth: 0,
      limit: most + 1,
      pagination: false,
      // The composer reads for everybody: what each may see is decided by `project`.
      overrideAccess: true,
      ...(req && { req }),
    })
    if (docs.length > most) throw tooMany(slug, most)
    return docs as Doc[]
  }
}

/** Composed of a part of them, an edition would leave out the rest without a word. */
const tooMany = (slug: Slug, most: number) =>
  new AppError(
    'INTERNAL',
    `A film names more than ${most} ${slug}, too many for a press kit. Delete some, then publish again.`,
  )

const idsOf = (values: unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string')),
]

function groupBySource(rows: Rendition[]): Map<string, Rendition[]> {
  const groups = new Map<string, Rendition[]>()
  for (const row of rows) groups.set(row.source, [...(groups.get(row.source) ?? []), row])
  return groups
}
