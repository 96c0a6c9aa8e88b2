import { z } from 'zod'

/**
 * The public shape of a film: what `/v1/films/{slug}`, `pressKit` in GraphQL, the press room and
 * the kit all read. One schema, used to describe, to type and to test.
 */

const locale = z.string().min(2)
const isoInstant = z.iso.datetime()
/** A kit of print stills may be over 2 GiB: more than GraphQL's `Int` can say. */
const byteCount = z.int().positive()

/** A text and the locale it is really in, which may not be the one asked for. */
export const localizedTextSchema = z.strictObject({ text: z.string().min(1), locale })

const text = localizedTextSchema.nullable()

export const renditionSchema = z.strictObject({
  url: z.string().describe('Where the file is; whole, and open to any website.'),
  width: z.int32().positive().describe('In pixels.'),
  height: z.int32().positive().describe('In pixels.'),
  bytes: byteCount,
  type: z.string().describe('The media type: `image/jpeg`.'),
})

export const stillSchema = z.strictObject({
  id: z.string(),
  role: z.enum(['scene', 'portrait', 'behind-the-scenes']),
  caption: z.string().nullable().describe('What it shows, for print beside it.'),
  captionLocale: locale.nullable(),
  alt: z.string().nullable().describe('What it shows, for those who do not see it.'),
  altLocale: locale.nullable(),
  credit: z.string().describe('Who made it; to be printed beside it.'),
  copyright: z.string().nullable(),
  usageTerms: z.string().describe('How it may be used.'),
  usageTermsLocale: locale,
  licenceUrl: z.string().nullable(),
  takenOn: z.string().nullable().describe('The day, `2022-01-30`.'),
  focalPoint: z
    .strictObject({ x: z.number(), y: z.number() })
    .describe(
      'Where the eye should stay when a page crops the picture, in per cent from the top left.',
    ),
  renditions: z.strictObject({
    thumb: renditionSchema,
    web: renditionSchema,
    print: renditionSchema,
  }),
})

export const artworkSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['poster', 'key-art', 'banner', 'title-treatment']),
  locale: locale
    .nullable()
    .describe('The language of the words in the picture; `null` where there are none.'),
  caption: z.string().nullable(),
  captionLocale: locale.nullable(),
  alt: z.string().nullable(),
  altLocale: locale.nullable(),
  credit: z.string().nullable().describe('Who made it; to be printed beside it.'),
  copyright: z.string().nullable(),
  renditions: z.strictObject({
    thumb: renditionSchema,
    web: renditionSchema,
    print: renditionSchema,
  }),
})

export const fileSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['pdf', 'dialogue-list', 'trailer', 'clip', 'subtitle']),
  title: z.string(),
  titleLocale: locale,
  locale: locale.nullable().describe('The language of the file itself; `null` where none is said.'),
  url: z.string(),
  fileName: z.string(),
  bytes: byteCount,
  type: z.string().describe('The media type: `video/mp4`.'),
  ofVideo: z
    .string()
    .nullable()
    .describe('Of subtitles: the id of the trailer or clip here that shows them.'),
  webVttUrl: z
    .string()
    .nullable()
    .describe('Of subtitles: the same as WebVTT, as a page needs them for `<track>`.'),
})

export const quoteSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** The language the quote is in, which is as it was given. */
  locale,
  outlet: z.string().describe('Where it was published.'),
  author: z.string().nullable(),
  date: z.iso.date().nullable(),
  url: z.string().nullable(),
  stars: z.number().nonnegative().nullable().describe('How many of `starsOutOf`.'),
  starsOutOf: z.int32().positive().nullable(),
})

export const screeningSchema = z.strictObject({
  id: z.string(),
  festival: z.string().nullable(),
  festivalLocale: locale
    .nullable()
    .describe('`null` where the festival’s own name is given, whose language nobody said.'),
  venue: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  date: z.iso.date().describe('The day by the calendar of the place.'),
  startsAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .describe(
      'With the offset of the place, `2026-05-17T19:30:00+02:00`; `null` while no hour is announced.',
    ),
  timeZone: z.string().describe('As IANA names it, `Europe/Paris`.'),
  premiere: z.enum(['world', 'international', 'national']).nullable(),
  audience: z.enum(['public', 'press']),
  note: z.string().nullable(),
  noteLocale: locale.nullable(),
})

export const laurelSchema = z.strictObject({
  id: z.string(),
  festival: z.string(),
  festivalLocale: locale
    .nullable()
    .describe('`null` where the festival’s own name is given, whose language nobody said.'),
  city: z.string().nullable(),
  country: z.string().nullable(),
  year: z.int32(),
  section: z.string().nullable().describe('As the festival names it.'),
  award: z.string().nullable(),
  awardLocale: locale.nullable(),
  result: z.enum(['winner', 'special-mention', 'nominee', 'official-selection']),
  showOnPoster: z.boolean().describe('Whether the film team wants it seen first.'),
})

export const creditSchema = z.strictObject({
  job: z.string().describe('What they did: `director`, `cinematographer`.'),
  name: z.string().describe('In letters the reader reads, under a form that the person approved.'),
  character: z.string().nullable().describe('Whom they play.'),
})

export const companySchema = z.strictObject({
  name: z.string(),
  role: z.string().describe('`production`, `co-production`, `distribution` and so on.'),
  country: z.string().nullable(),
  website: z.string().nullable(),
  creditLine: z
    .string()
    .nullable()
    .describe('To be printed as it stands wherever the film is credited.'),
  creditLineLocale: locale.nullable(),
})

export const contactSchema = z.strictObject({
  name: z.string(),
  role: z.enum(['press', 'sales', 'distribution', 'production', 'funder']),
  territory: z.string().nullable().describe('Where they are the ones to ask.'),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
})

export const factsSchema = z.strictObject({
  year: z.int32().nullable(),
  runtimeMinutes: z.int32().nullable(),
  kind: z.string().nullable(),
  genres: z.array(z.string()),
  countries: z
    .array(z.string().length(2))
    .describe('ISO 3166-1, two letters each, in the order of the credits.'),
  spokenLanguages: z.array(locale).describe('BCP-47 tags.'),
  technical: z.strictObject({
    aspectRatio: z.string().nullable(),
    sound: z.string().nullable(),
    colour: z.string().nullable(),
    formats: z.array(z.string()),
    frameRate: z.string().nullable(),
  }),
  identifiers: z.strictObject({
    isan: z.string().nullable(),
    eidr: z.string().nullable(),
    imdb: z.string().nullable(),
  }),
  links: z.array(z.strictObject({ label: z.string(), url: z.string() })),
})

export const pressKitSchema = z.strictObject({
  slug: z.string().describe('The name of the film in addresses.'),
  edition: z.int32().positive().describe('Grows by one with each publish that changes something.'),
  publishedAt: isoInstant.describe('When this edition was made.'),
  locale: locale.describe('The language that was asked for, or chosen by `Accept-Language`.'),
  availableLocales: z.array(locale).describe('The languages it is published in.'),
  title: z.string(),
  titleLocale: locale,
  originalTitle: z.string().describe('The title in the film’s own language.'),
  texts: z.strictObject({
    tagline: text,
    logline: text,
    synopsisShort: text,
    synopsisMedium: text,
    synopsisLong: text,
    directorsStatement: text,
  }),
  facts: factsSchema,
  credits: z.array(creditSchema),
  companies: z.array(companySchema),
  laurels: z.array(laurelSchema),
  stills: z.array(stillSchema),
  artworks: z.array(artworkSchema),
  files: z.array(fileSchema),
  quotes: z.array(quoteSchema),
  screenings: z.array(screeningSchema),
  contacts: z.array(contactSchema),
  kit: z.strictObject({ url: z.string(), bytes: byteCount }),
  citation: z.string().describe('How to name this edition as a source.'),
})

/** One row of `GET /v1/films` and `pressKits`. */
export const pressKitSummarySchema = z.strictObject({
  slug: z.string(),
  edition: z.int32().positive(),
  publishedAt: isoInstant,
  locale,
  availableLocales: z.array(locale),
  title: z.string(),
  titleLocale: locale,
  originalTitle: z.string(),
  year: z.int32().nullable(),
  runtimeMinutes: z.int32().nullable(),
  countries: z.array(z.string().length(2)),
  directors: z.array(z.string()),
  logline: text,
  still: stillSchema.nullable(),
  url: z.string().describe('The whole film.'),
})

export const pressKitPageSchema = z.strictObject({
  films: z.array(pressKitSummarySchema),
  page: z.int32().positive(),
  limit: z.int32().positive(),
  total: z.int32().nonnegative().describe('How many films there are for you to see.'),
  pages: z.int32().nonnegative().describe('How many pages they fill.'),
})

export type LocalizedText = z.infer<typeof localizedTextSchema>
export type Rendition = z.infer<typeof renditionSchema>
export type Still = z.infer<typeof stillSchema>
export type Artwork = z.infer<typeof artworkSchema>
export type PressFile = z.infer<typeof fileSchema>
export type Quote = z.infer<typeof quoteSchema>
export type Screening = z.infer<typeof screeningSchema>
export type Laurel = z.infer<typeof laurelSchema>
export type Company = z.infer<typeof companySchema>
export type Contact = z.infer<typeof contactSchema>
export type Credit = z.infer<typeof creditSchema>
export type PressKit = z.infer<typeof pressKitSchema>
export type PressKitSummary = z.infer<typeof pressKitSummarySchema>
export type PressKitPage = z.infer<typeof pressKitPageSchema>
