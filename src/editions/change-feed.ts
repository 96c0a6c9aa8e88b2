import { z } from 'zod'

/** One thing that happened to a film, as whoever follows is told of it. */
export const filmEventSchema = z.strictObject({
  id: z.string().describe('The same however often it is told.'),
  type: z
    .enum(['film.published', 'film.unpublished', 'film.opened'])
    .describe('`film.opened`: an embargo ended, and nothing was published.'),
  slug: z.string(),
  edition: z.int32().positive(),
  at: z.iso.datetime(),
  url: z.string().describe('Where the film is read.'),
  changes: z
    .array(z.string())
    .describe('What changed, in plain English: `texts.pl.synopsisLong: changed`.'),
})

/** What `GET /v1/changes` answers. */
export const changeFeedSchema = z.strictObject({
  events: z.array(filmEventSchema),
  next: z.string().describe('Where to read on, as `since`. It stays valid.'),
  more: z.boolean().describe('Whether there is more to read at once.'),
})

export type FilmEvent = z.infer<typeof filmEventSchema>
export type ChangeFeed = z.infer<typeof changeFeedSchema>
