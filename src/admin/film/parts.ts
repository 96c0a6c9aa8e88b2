import { artworkKindLabel } from '../../domain/artwork-kinds.js'
import { audienceLabel } from '../../domain/audiences.js'
import { languageName } from '../../domain/languages.js'
import { premiereLabel } from '../../domain/premieres.js'
import {
  isPressFileKind,
  pressFileKindLabel,
  pressFileKindRank,
} from '../../domain/press-file-kinds.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'
import { thumbnailAddress } from '../thumbnail.js'

/** What belongs to a film and is shown in a plain list of its form. */
export type PartSlug = 'artworks' | 'press-files' | 'screenings' | 'quotes'

/** One document as such a list tells of it. */
export interface PartRow {
  id: string
  /** Its place in the order that an editor gives; without a meaning where there is none. */
  rank: number
  /** What the public finds beside each other, and in the order of this number. */
  group: number
  thumbnail: string | null
  publication: Publication
  opensAt: string | null
  isWithdrawn: boolean
  doc: Record<string, unknown>
}

type Given = Record<string, unknown> & {
  id: string
  sha256?: string | null
  _status: 'draft' | 'published'
}

interface Listing {
  sort: string[]
  /** Whether an editor puts them in order; the others stand by their date. */
  isRanked: boolean
  groupOf?: (doc: PartRow['doc']) => number
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
    isRanked: true,
    select: ['filename', 'kind', 'locale', 'alt', 'opensAt', 'withdrawn', 'rank', 'sha256'],
    name: ({ kind, locale }, language) => [
      named(artworkKindLabel, kind, language),
      inLanguage(locale, language),
    ],
    detail: ({ alt, filename }) => [alt || filename],
  },
  'press-files': {
    sort: ['rank', 'id'],
    isRanked: true,
    groupOf: ({ kind }) => (isPressFileKind(kind) ? pressFileKindRank(kind) : 0),
    select: ['title', 'filename', 'kind', 'locale', 'opensAt', 'withdrawn', 'rank'],
    name: ({ title, filename }) => [title || filename],
    detail: ({ kind, locale }, language) => [
      named(pressFileKindLabel, kind, language),
      inLanguage(locale, language),
    ],
  },
  screenings: {
    sort: ['startsAt', 'id'],
    isRanked: false,
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
    isRanked: true,
    select: ['outlet', 'author', 'text', 'locale', 'rank'],
    name: ({ outlet, author }) => [outlet, author],
    detail: ({ text, locale }, language) => [text, inLanguage(locale, language)],
  },
}

/** Every document of one kind that belongs to a film, in the order the public sees. */
export async function readParts(read: Read, slug: PartSlug, filmId: string): Promise<PartRow[]> {
  const { sort, select, groupOf } = listings[slug]
  const where = { film: { equals: filmId } }
  const { docs } = await readWithPublication<Given>(read, slug, { where, sort, select })
  return docs.map(({ publication, ...doc }) => ({
    id: doc.id,
    rank: typeof doc.rank === 'number' ? doc.rank : 0,
    group: groupOf?.(doc) ?? 0,
    thumbnail:
      slug === 'artworks' ? thumbnailAddress(slug, { id: doc.id, sha256: doc.sha256 }) : null,
    publication,
    opensAt: typeof doc.opensAt === 'string' ? doc.opensAt : null,
    isWithdrawn: Boolean((doc.withdrawn as { at?: unknown } | null | undefined)?.at),
    doc,
  }))
}

/** The rows that stand beside each other for the public, in its order. */
export function groupParts(rows: PartRow[]): PartRow[][] {
  const groups = new Map<number, PartRow[]>()
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row])
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}
