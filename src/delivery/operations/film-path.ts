import { z } from 'zod'

/** The name of a film, as every address below `/v1/films` has it. */
export const slug = z
  .string()
  .describe('The name of the film in addresses; `GET /v1/films` lists them.')
  .meta({ example: 'we-will-not-fade-away' })

/** Where one film is. */
export const filmPath = z.object({ slug })
