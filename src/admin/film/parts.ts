import { artworkKindLabel } from '../../domain/artwork-kinds.js'
import { audienceLabel } from '../../domain/audiences.js'
import { languageName } from '../../domain/languages.js'
import { premiereLabel } from '../../domain/premieres.js'
import { pressFileKindLabel } from '../../domain/press-file-kinds.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'

/** What belongs to a film and is shown in a plain list of its form. */
export type PartSlug = 'artworks' | 'press-files' | 'screenings' | 'quotes'

/** One document as such a list tells of it. */
export interface PartRow {
  id: string
  publication: Publication
  opensAt: string | null
  isWithdrawn: boolean
  doc: Record<string, unknown>
}

type Given = Record<string, unknown> & { id: string; _status: 'draft' | 'published' }

interface Listing {
  sort: string[]
  select: string[]
  /** What a row is called, and what stands beneath. */
  name: (doc: PartRow['doc'], language: string) => unknown[]
  detail: (doc: PartRow['doc'], language: string) => unknown[]
}

const inLanguage = (locale: unknown, language: string) =>
  typeof locale === 'string' && locale !== '' ? languageName(locale, language) : null

const named = (label: (id: string, language: string) => string, id: unknown, language: string) =>
  typeof id === 'string' ? label(id, language) : null

export const listings: Record<PartSlug, Listing> = {
  artworks: {
    sort: ['rank', 'id'],
    select: ['filename', 'kind', 'locale', 'alt', 'opensAt', 'withdrawn'],
    name: ({ kind, locale }, language) => [
      named(artworkKindLabel, kind, language),
      inLanguage(locale, language),
    ],
    detail: ({ alt, filename }) => [alt || filename],
  },
  'press-files': {
    sort: ['rank', 'id'],
    select: ['title', 'filename', 'kind', 'locale', 'opensAt', 'withdrawn'],
    name: ({ title, filename }) => [title || filename],
    detail: ({ kind, locale }, language) => [
      named(pressFileKindLabel, kind, language),
      inLanguage(locale, language),
    ],
  },
  screenings: {
    sort: ['startsAt', 'id'],
    select: ['title', 'venue', 'city', 'premiere', 'audience'],
    name: ({ title, id }) => [title || id],
    detail: ({ venue, city, premiere, audience }, language) => [
      venue,
      city,
      named(premiereLabel, premiere, language),
      named(audienceLabel, audience, language),
    ],
  },
  quotes: {
    sort: ['rank', 'id'],
    select: ['outlet', 'author', 'text', 'locale'],
    name: ({ outlet, author }) => [outlet, author],
    detail: ({ text, locale }, language) => [text, inLanguage(locale, language)],
  },
}

/** Every document of one kind that belongs to a film, in the order the public sees. */
export async function readParts(read: Read, slug: PartSlug, filmId: string): Promise<PartRow[]> {
  const { sort, select } = listings[slug]
  const where = { film: { equals: filmId } }
  const { docs } = await readWithPublication<Given>(read, slug, { where, sort, select })
  return docs.map(({ publication, ...doc }) => ({
    id: doc.id,
    publication,
    opensAt: typeof doc.opensAt === 'string' ? doc.opensAt : null,
    isWithdrawn: Boolean((doc.withdrawn as { at?: unknown } | null | undefined)?.at),
    doc,
  }))
}
