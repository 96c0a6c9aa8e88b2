import { z } from 'zod'

import { pressKitSchema } from './press-kit.js'

/** The shapes of a film's history: what `/v1/films/{slug}/editions` and what is below it answer. */

const editionNumber = z.int32().positive()
const sentences = z
  .array(z.string())
  .describe('What changed since the edition before, as sentences: `stills: 2 added`.')

export const editionSchema = z.strictObject({
  number: editionNumber,
  at: z.iso.datetime(),
  contentHash: z.string().describe('SHA-256 of all that the edition holds, open or not.'),
  state: z
    .enum(['public', 'withdrawn'])
    .describe('`withdrawn` where the film was taken back with this edition.'),
  changes: sentences,
  url: z.string(),
  citation: z.string(),
})

export const editionPageSchema = z.strictObject({
  slug: z.string(),
  newest: editionNumber,
  editions: z.array(editionSchema),
  page: z.int32().positive(),
  limit: z.int32().positive(),
  total: z.int32().nonnegative(),
  pages: z.int32().nonnegative(),
})

export const removedSchema = z.strictObject({
  credits: z.int32().nonnegative(),
  stills: z.int32().nonnegative(),
  artworks: z.int32().nonnegative(),
  files: z.int32().nonnegative(),
})

/** A press kit as it was, less what the film team has taken back since. */
export const editionKitSchema = pressKitSchema.extend({
  newest: editionNumber.describe('The number of the newest edition.'),
  removed: removedSchema
    .nullable()
    .describe('How much of this edition was taken back since; `null` where nothing was.'),
})

export const changeSchema = z.strictObject({
  path: z.string().describe('What it is about: `texts.pl.synopsisLong`.'),
  kind: z.enum(['added', 'removed', 'changed', 'moved', 'opened', 'withdrawn']),
  count: z.int32().positive().optional(),
  what: z.string().optional().describe('Which, where a few are best named.'),
  sentence: z.string(),
})

export const editionDiffSchema = z.strictObject({
  slug: z.string(),
  from: editionNumber,
  to: editionNumber,
  changes: z.array(changeSchema),
})

export type EditionRow = z.infer<typeof editionSchema>
export type EditionPage = z.infer<typeof editionPageSchema>
export type EditionKit = z.infer<typeof editionKitSchema>
export type EditionDiff = z.infer<typeof editionDiffSchema>
