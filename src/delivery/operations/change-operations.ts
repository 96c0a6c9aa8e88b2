import { z } from 'zod'

import { changeFeedSchema } from '../../editions/change-feed.js'
import {
  cursorParameter,
  eventLimitParameter,
  localeParameter,
  waitParameter,
} from '../parameters.js'
import { filmPath } from './film-path.js'
import type { Operation } from './operation.js'

/** What happened, for whoever follows. */
export const changeOperations = {
  readFeed: {
    route: '/films/:slug/feed.atom',
    tag: 'Changes',
    summary: 'What happened to one film, as an Atom feed',
    path: filmPath,
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
} as const satisfies Record<string, Operation>
