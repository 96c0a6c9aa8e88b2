import type { z } from 'zod'

import type {
  artworkSchema,
  contactSchema,
  factsSchema,
  fileSchema,
  laurelSchema,
  quoteSchema,
  screeningSchema,
  stillSchema,
} from './press-kit.js'

/**
 * What an edition holds: everything public about a film, in every language, whole and immutable.
 * An embargoed thing is in it with its moment; `project` decides who sees it at which instant.
 */
export interface EditionContent {
  film: {
    id: string
    slug: string
    originalTitle: string
    sourceLocale: string
    opensAt: string | null
  }
  facts: z.infer<typeof factsSchema>
  credits: EditionCredit[]
  /** Ids of everybody whom an edition of this film ever named. */
  namedPeople: string[]
  /** Of those, who may be named no more: older editions do not give them either. */
  withdrawnPeople: string[]
  /** What those may be called who are not credited any more: older editions call them so. */
  formerNames: FormerName[]
  companies: EditionCompany[]
  contacts: z.infer<typeof contactSchema>[]
  /** By locale: the languages that are published. */
  translations: Record<string, EditionTranslation>
  stills: EditionStill[]
  /** Stills that were withdrawn, so that their old addresses can say so. */
  withdrawnStills: Withdrawn[]
  laurels: EditionLaurel[]
  artworks: EditionArtwork[]
  withdrawnArtworks: Withdrawn[]
  files: EditionFile[]
  withdrawnFiles: Withdrawn[]
  quotes: z.infer<typeof quoteSchema>[]
  screenings: EditionScreening[]
}

/** Somebody's names as they are approved now. */
export interface FormerName {
  personId: string
  names: TextsByLocale
}

/** What is told of something that was withdrawn, and from when on it may be told. */
export interface Withdrawn {
  id: string
  opensAt: string | null
}

/** What of a film has an address of its own. */
export const partKinds = ['stills', 'artworks', 'files'] as const
export type PartKind = (typeof partKinds)[number]

/** Those of one kind that an edition shows, and those that it says were withdrawn. */
export const listParts = (content: EditionContent, kind: PartKind): { id: string }[] => [
  ...content[kind],
  ...content[withdrawnLists[kind]],
]

/** Whether a content shows a picture or file of these bytes. */
export const holdsBlob = (content: EditionContent, sha256: string): boolean =>
  content.files.some(({ blob }) => blob.sha256 === sha256) ||
  [...content.stills, ...content.artworks].some(({ renditions }) =>
    renditionNames.some((name) => renditions[name].sha256 === sha256),
  )

/** Where an edition says what of each kind was withdrawn. */
export const withdrawnLists = {
  stills: 'withdrawnStills',
  artworks: 'withdrawnArtworks',
  files: 'withdrawnFiles',
} as const satisfies Record<PartKind, keyof EditionContent>

/** Lists that editions of earlier releases were kept without. */
const laterLists = {
  namedPeople: [],
  withdrawnPeople: [],
  formerNames: [],
  artworks: [],
  withdrawnArtworks: [],
  files: [],
  withdrawnFiles: [],
  quotes: [],
  screenings: [],
} satisfies Partial<EditionContent>

/** A kept content as it is read: what an earlier edition does not know is empty. */
export const withLaterLists = (content: EditionContent): EditionContent => ({
  ...laterLists,
  ...content,
})

/** A content without those lists where they are empty: the same film has the same hash as before. */
export const withoutEmptyLaterLists = (content: EditionContent): Partial<EditionContent> =>
  Object.fromEntries(
    Object.entries(content).filter(
      ([name, value]) => !(name in laterLists && Array.isArray(value) && value.length === 0),
    ),
  )

/** Texts by locale; `und` where the language of a name is not said. */
export type TextsByLocale = Record<string, string>

export interface EditionTranslation {
  title: string
  tagline: string | null
  logline: string | null
  synopsisShort: string | null
  synopsisMedium: string | null
  synopsisLong: string | null
  directorsStatement: string | null
}

export interface EditionCredit {
  /** Absent from the editions of the first releases. */
  personId?: string
  job: string
  character: string | null
  /** Only forms approved for press. */
  names: TextsByLocale
  /** Never kept: of an older edition that called somebody what they may not be called any more. */
  isRenamed?: true
}

export interface EditionCompany {
  name: string
  role: string
  country: string | null
  website: string | null
  creditLine: TextsByLocale
}

type PublicStill = z.infer<typeof stillSchema>
type PublicLaurel = z.infer<typeof laurelSchema>

export interface EditionStill extends Pick<
  PublicStill,
  'id' | 'role' | 'credit' | 'copyright' | 'licenceUrl' | 'takenOn' | 'focalPoint'
> {
  captions: TextsByLocale
  alts: TextsByLocale
  terms: TextsByLocale
  opensAt: string | null
  renditions: Record<RenditionName, EditionRendition>
}

export const renditionNames = ['thumb', 'web', 'print'] as const
export type RenditionName = (typeof renditionNames)[number]

/** The blob of one rendition, with what a ZIP and an HTTP answer must know before its bytes. */
export interface EditionRendition {
  sha256: string
  crc32: number
  bytes: number
  widthPx: number
  heightPx: number
  mimeType: string
}

export interface EditionLaurel extends Pick<
  PublicLaurel,
  'id' | 'city' | 'country' | 'year' | 'section' | 'result' | 'showOnPoster'
> {
  festival: TextsByLocale
  awards: TextsByLocale
}

type PublicArtwork = z.infer<typeof artworkSchema>

export interface EditionArtwork extends Pick<
  PublicArtwork,
  'id' | 'kind' | 'locale' | 'credit' | 'copyright'
> {
  captions: TextsByLocale
  alts: TextsByLocale
  opensAt: string | null
  renditions: Record<RenditionName, EditionRendition>
}

/** The blob of a file, with what an answer must know before its bytes. */
export type EditionBlob = Omit<EditionRendition, 'widthPx' | 'heightPx'>

export interface EditionFile extends Pick<
  z.infer<typeof fileSchema>,
  'id' | 'kind' | 'locale' | 'ofVideo'
> {
  titles: TextsByLocale
  opensAt: string | null
  blob: EditionBlob
}

export interface EditionScreening extends Omit<
  z.infer<typeof screeningSchema>,
  'festival' | 'festivalLocale' | 'note' | 'noteLocale'
> {
  festival: TextsByLocale | null
  notes: TextsByLocale
}

/** One edition as it is kept. `content` is null where the film was unpublished. */
export interface Edition {
  filmId: string
  slug: string
  number: number
  /** Its place among the editions of all films, from 1: a later edition has a higher one. */
  sequence: number
  at: string
  contentHash: string
  content: EditionContent | null
}
