import type { SpecialProblem } from '../problem.js'

/** What may go wrong wherever a file is sent, whole or in part. */
export const fileProblems = [
  'CHANGED_MEANWHILE',
  'RANGE_UNSATISFIABLE',
  'STORAGE_UNAVAILABLE',
  'TOO_MANY_DOWNLOADS',
] as const satisfies readonly SpecialProblem[]
