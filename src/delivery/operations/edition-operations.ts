import { z } from 'zod'

import {
  editionDiffSchema,
  editionKitSchema,
  editionPageSchema,
} from '../../editions/edition-list.js'
import {
  diffParameter,
  editionsLimitParameter,
  localeParameter,
  pageParameter,
} from '../parameters.js'
import { filmPath, slug } from './film-path.js'
import { fileProblems } from './file-problems.js'
import { kitQuery, zip } from './kit-download.js'
import type { Operation } from './operation.js'

const number = z.string().describe('The number of the edition, from 1.').meta({ example: '1' })

const editionPath = z.object({ slug, number })

/** What was public once. */
export const editionOperations = {
  listEditions: {
    route: '/films/:slug/editions',
    tag: 'Films',
    summary: 'The editions of a film, with what changed in each',
    description:
      'The newest comes first. Changes are told as far as you may see them, names in the language asked for.',
    path: filmPath,
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
    path: editionPath,
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
    path: editionPath,
    query: kitQuery,
    answer: zip,
    problems: [
      'UNKNOWN_FILM',
      'FILM_WITHDRAWN',
      'UNKNOWN_EDITION',
      'EDITION_WITHDRAWN',
      ...fileProblems,
    ],
    isRedirected: true,
    isRanged: true,
  },
} as const satisfies Record<string, Operation>
