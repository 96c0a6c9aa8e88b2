import type { z } from 'zod'

import type { contactSchema, factsSchema, laurelSchema, stillSchema } from './press-kit.js'

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
  companies: EditionCompany[]
  contacts: z.infer<typeof contactSchema>[]
  /** By locale: the languages that are published. */
  translations: Record<string, EditionTranslation>
  stills: EditionStill[]
  /** Stills that were withdrawn, so that their old addresses can say so. */
  withdrawnStills: { id: string; opensAt: string | null }[]
  laurels: EditionLaurel[]
}

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
  job: string
  character: string | null
  /** Only forms approved for press. */
  names: TextsByLocale
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
