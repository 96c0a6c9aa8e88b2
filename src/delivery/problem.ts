import { z } from 'zod'

import type { ErrorCode } from '../errors.js'

/** An error as everything under `/v1` tells it: `application/problem+json` (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string().describe('A name for the kind of problem: `urn:laurel:problem:unknown-film`.'),
  title: z.string().describe('What the status means.'),
  status: z.int32().describe('The status of the answer.'),
  detail: z.string().describe('What is wrong, with the value in question and what to do next.'),
  code: z.string().describe('What programs go by; it never changes.'),
  requestId: z.string().optional().describe('What to quote to the people who run this server.'),
})

export type Problem = z.infer<typeof problemSchema> & { code: ErrorCode }

/** What may go wrong wherever one asks, and what each code means. */
export const commonProblems = {
  BAD_PARAMETER: 'A parameter of the query is not known here, or its value is no good.',
  BAD_ENCODING: 'The address is not valid percent-encoded UTF-8.',
  BAD_REQUEST: 'The request contradicts itself: it has two `Authorization` headers.',
  MISPLACED_KEY: 'A key is in the address or in a cookie; it belongs in `Authorization` alone.',
  INVALID_KEY: 'There is no such key.',
  EXPIRED_KEY: 'The key has expired.',
  REVOKED_KEY: 'The key has been revoked.',
  LENGTH_REQUIRED: 'The request has a body of unknown length.',
  TOO_LARGE: 'The request has a body that is too large.',
  URL_TOO_LONG: 'The address is too long.',
  TOO_MANY_TRIES:
    'Too many wrong keys came from this address; `Retry-After` says how long to wait.',
  INTERNAL: 'Something went wrong on our side. The log knows it by `requestId`.',
  DATABASE_BUSY: 'The database is busy; try again soon.',
  DATABASE_UNAVAILABLE: 'The database is away; try again soon.',
  SHUTTING_DOWN: 'This server is being stopped; ask again.',
} as const satisfies Partial<Record<ErrorCode, string>>

/** What may go wrong with some operations only. */
export const specialProblems = {
  UNKNOWN_CURSOR: '`since` is no place in the history of this site; read anew without it.',
  TOO_MANY_WAITING: 'Too many wait for changes; `Retry-After` says when to ask again.',
  TOO_MANY_DOWNLOADS: 'Too many files are being sent; `Retry-After` says when to ask again.',
  UNKNOWN_FILM: 'There is no film at this address that you may see.',
  FILM_WITHDRAWN: 'The film team has withdrawn this press kit.',
  UNKNOWN_EDITION: 'The film has no edition of this number.',
  EDITION_WITHDRAWN: 'With this edition the film was withdrawn for a time; it has no press kit.',
  UNKNOWN_STILL: 'There is no such still that you may see.',
  STILL_WITHDRAWN: 'The film team has withdrawn this still; please stop using it.',
  UNKNOWN_ARTWORK: 'There is no such artwork that you may see.',
  ARTWORK_WITHDRAWN: 'The film team has withdrawn this artwork; please stop using it.',
  UNKNOWN_FILE: 'There is no such file that you may see.',
  FILE_WITHDRAWN: 'The film team has withdrawn this file; please stop using it.',
  CHANGED_MEANWHILE: 'The file is another one than `If-Match` names: begin it anew.',
  RANGE_UNSATISFIABLE: 'The file ends before the part that was asked for begins.',
  STORAGE_UNAVAILABLE: 'The files are out of reach; try again soon.',
} as const satisfies Partial<Record<ErrorCode, string>>

export type SpecialProblem = keyof typeof specialProblems
