import type { z } from 'zod'

import type { SpecialProblem } from '../problem.js'

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
