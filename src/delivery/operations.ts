import { z } from 'zod'

import { fileFormats } from '../../media/index.js'
import { renditionNames } from '../editions/content.js'
import { changeFeedSchema } from '../editions/change-feed.js'
import { editionDiffSchema, editionKitSchema, editionPageSchema } from '../editions/edition-list.js'
import { pressKitPageSchema, pressKitSchema } from '../editions/press-kit.js'
import {
  choiceParameter,
  diffParameter,
  editionsLimitParameter,
  flagParameter,
  cursorParameter,
  eventLimitParameter,
  limitParameter,
  localeParameter,
  pageParameter,
  waitParameter,
} from './parameters.js'
import type { SpecialProblem } from './problem.js'

/** One thing that can be asked under `/v1`. All of them are read, with GET and HEAD. */
export interface Operation {
  /** As Express writes it, below `/v1`. */
  route: string
  tag: 'Films' | 'Changes' | 'Files' | 'Description'
  summary: string
  description?: string
  /** What stands in the address. */
  path: z.ZodObject
  query: z.ZodObject
  answer: Answer
  problems: readonly SpecialProblem[]
  /** Whether an address that the film had once leads to where it is now. */
  isRedirected?: true
  /** Whether a part of it can be asked for with `Range`. */
  isRanged?: true
}

export type Answer =
  | { what: string; schema: z.ZodType; example?: string; headers: readonly AnswerHeader[] }
  | { what: string; mediaTypes: readonly string[]; headers: readonly AnswerHeader[] }

/** What an answer says in its headers, besides what every answer says. */
export type AnswerHeader = 'Content-Disposition' | 'Content-Language' | 'Last-Modified'

const slug = z
  .string()
  .describe('The name of the film in addresses; `GET /v1/films` lists them.')
  .meta({ example: 'we-will-not-fade-away' })

const editionNumber = z
  .string()
  .describe('The number of the edition, from 1.')
  .meta({ example: '1' })

const partId = z.string().describe('As the film’s press kit has it.')
const picturePath = z.object({
  id: partId,
  rendition: z.enum(renditionNames).describe('How large the picture is.'),
})
const fileQuery = z.object({
  locale: localeParameter,
  download: flagParameter.describe('Saves the file under its name instead of showing it.'),
})
const picture = {
  what: 'The picture.',
  mediaTypes: ['image/jpeg'],
  headers: ['Content-Disposition', 'Last-Modified'],
} as const satisfies Answer

const kitQuery = z.object({
  locale: localeParameter,
  rendition: choiceParameter(['print', 'web']).describe('How large the pictures are.'),
  videos: choiceParameter(['no', 'yes']).describe(
    'Whether trailers and clips are in it too: they make it many times as large.',
  ),
})
const zip = {
  what: 'The ZIP.',
  mediaTypes: ['application/zip'],
  headers: ['Content-Disposition', 'Content-Language', 'Last-Modified'],
} as const satisfies Answer

/**
 * Everything that `/v1` answers. The router reads parameters by it, the OpenAPI document and its
 * page are made from it, and the tests hold every answer against it.
 */
export const operations = {
  listFilms: {
    route: '/films',
    tag: 'Films',
    summary: 'The published films',
    description: 'The film with the newest edition comes first.',
    path: z.object({}),
    query: z.object({ locale: localeParameter, page: pageParameter, limit: limitParameter }),
    answer: {
      what: 'One page of the list.',
      schema: pressKitPageSchema,
      example: 'films',
      headers: [],
    },
    problems: [],
  },
  readFilm: {
    route: '/films/:slug',
    tag: 'Films',
    summary: 'One film, complete, in one language',
    description:
      'Every text says which language it is really in: the one asked for, else its base language, the film’s own, English, or any. A film that has moved is at another address for good.',
    path: z.object({ slug }),
    query: z.object({ locale: localeParameter }),
    answer: {
      what: 'The film.',
      schema: pressKitSchema,
      example: 'film',
      headers: ['Content-Language', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN'],
    isRedirected: true,
  },
  readMovie: {
    route: '/films/:slug.jsonld',
    tag: 'Films',
    summary: 'One film as schema.org/Movie, in JSON-LD',
    description: 'Its pictures carry their licence, credit and copyright.',
    path: z.object({ slug }),
    query: z.object({ locale: localeParameter }),
    answer: {
      what: 'The film.',
      mediaTypes: ['application/ld+json'],
      headers: ['Content-Language', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN'],
    isRedirected: true,
  },
  readFeed: {
    route: '/films/:slug/feed.atom',
    tag: 'Changes',
    summary: 'What happened to one film, as an Atom feed',
    path: z.object({ slug }),
    query: z.object({ locale: localeParameter }),
    answer: {
      what: 'The feed.',
      mediaTypes: ['application/atom+xml'],
      headers: ['Content-Language', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN'],
    isRedirected: true,
  },
  readChanges: {
    route: '/changes',
    tag: 'Changes',
    summary: 'What happened to the films, in order',
    description:
      'Each publish, withdrawal and end of an embargo that you may know of, with what changed. Keep `next` and ask with it: nothing is missed, however long you were away.',
    path: z.object({}),
    query: z.object({
      since: cursorParameter,
      limit: eventLimitParameter,
      wait: waitParameter,
    }),
    answer: { what: 'What happened since.', schema: changeFeedSchema, headers: [] },
    problems: ['UNKNOWN_CURSOR', 'TOO_MANY_WAITING'],
  },
  listEditions: {
    route: '/films/:slug/editions',
    tag: 'Films',
    summary: 'The editions of a film, with what changed in each',
    description:
      'The newest comes first. Changes are told as far as you may see them, names in the language asked for.',
    path: z.object({ slug }),
    query: z.object({
      locale: localeParameter,
      page: pageParameter,
      limit: editionsLimitParameter,
    }),
    answer: {
      what: 'One page of the list.',
      schema: editionPageSchema,
      headers: ['Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN'],
    isRedirected: true,
  },
  readEdition: {
    route: '/films/:slug/editions/:number',
    tag: 'Films',
    summary: 'One edition of a film, or what changed between two',
    description:
      'An edition never changes. What the film team has withdrawn since is left out of it, and `removed` says how much that was. With `diff`, the changes from that edition to this one.',
    path: z.object({ slug, number: editionNumber }),
    query: z.object({ locale: localeParameter, diff: diffParameter }),
    answer: {
      what: 'The edition; with `diff`, the changes.',
      schema: z.union([editionKitSchema, editionDiffSchema]),
      headers: ['Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN', 'UNKNOWN_EDITION', 'EDITION_WITHDRAWN'],
    isRedirected: true,
  },
  downloadEditionKit: {
    route: '/films/:slug/editions/:number/kit.zip',
    tag: 'Files',
    summary: 'The kit of one edition as a ZIP',
    path: z.object({ slug, number: editionNumber }),
    query: kitQuery,
    answer: zip,
    problems: [
      'UNKNOWN_FILM',
      'FILM_WITHDRAWN',
      'UNKNOWN_EDITION',
      'EDITION_WITHDRAWN',
      'RANGE_UNSATISFIABLE',
      'STORAGE_UNAVAILABLE',
    ],
    isRedirected: true,
    isRanged: true,
  },
  downloadKit: {
    route: '/films/:slug/kit.zip',
    tag: 'Files',
    summary: 'The whole kit of a film as a ZIP',
    description:
      'Texts, stills, artworks, documents and subtitles; each file is named for what it is and who made it.',
    path: z.object({ slug }),
    query: kitQuery,
    answer: zip,
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN', 'RANGE_UNSATISFIABLE', 'STORAGE_UNAVAILABLE'],
    isRedirected: true,
    isRanged: true,
  },
  downloadStill: {
    route: '/stills/:id/:rendition',
    tag: 'Files',
    summary: 'One still',
    path: picturePath,
    query: fileQuery,
    answer: picture,
    problems: ['UNKNOWN_STILL', 'STILL_WITHDRAWN', 'RANGE_UNSATISFIABLE', 'STORAGE_UNAVAILABLE'],
    isRanged: true,
  },
  downloadArtwork: {
    route: '/artworks/:id/:rendition',
    tag: 'Files',
    summary: 'One poster or other artwork',
    path: picturePath,
    query: fileQuery,
    answer: picture,
    problems: [
      'UNKNOWN_ARTWORK',
      'ARTWORK_WITHDRAWN',
      'RANGE_UNSATISFIABLE',
      'STORAGE_UNAVAILABLE',
    ],
    isRanged: true,
  },
  downloadFile: {
    route: '/files/:id',
    tag: 'Files',
    summary: 'One press file: a trailer, a clip, subtitles, a PDF',
    description:
      'Asked for by `Range`, so that a video plays from anywhere and a download goes on where it was cut off.',
    path: z.object({ id: partId }),
    query: fileQuery,
    answer: {
      what: 'The file.',
      mediaTypes: Object.values(fileFormats).map(({ mimeType }) => mimeType),
      headers: ['Content-Disposition', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILE', 'FILE_WITHDRAWN', 'RANGE_UNSATISFIABLE', 'STORAGE_UNAVAILABLE'],
    isRanged: true,
  },
  showSubtitles: {
    route: '/files/:id/subtitles.vtt',
    tag: 'Files',
    summary: 'Subtitles as WebVTT, as a page shows them',
    path: z.object({ id: z.string().describe('Of a file of the kind `subtitle`.') }),
    query: z.object({ locale: localeParameter }),
    answer: { what: 'The subtitles.', mediaTypes: ['text/vtt'], headers: ['Last-Modified'] },
    problems: ['UNKNOWN_FILE', 'FILE_WITHDRAWN', 'STORAGE_UNAVAILABLE'],
  },
  describeApi: {
    route: '/openapi.json',
    tag: 'Description',
    summary: 'This description',
    description: 'OpenAPI 3.1, for programs that make types, clients and tests from it.',
    path: z.object({}),
    query: z.object({}),
    answer: { what: 'The description.', schema: z.looseObject({}), headers: [] },
    problems: [],
  },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof operations
