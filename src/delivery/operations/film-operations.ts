import { z } from 'zod'

import { pressKitPageSchema, pressKitSchema } from '../../editions/press-kit.js'
import { limitParameter, localeParameter, pageParameter } from '../parameters.js'
import { filmPath } from './film-path.js'
import type { Operation } from './operation.js'

/** The films, and all that is public of one. */
export const filmOperations = {
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
    path: filmPath,
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
    path: filmPath,
    query: z.object({ locale: localeParameter }),
    answer: {
      what: 'The film.',
      mediaTypes: ['application/ld+json'],
      headers: ['Content-Language', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN'],
    isRedirected: true,
  },
} as const satisfies Record<string, Operation>
