import { z } from 'zod'

import { choiceParameter, localeParameter } from '../parameters.js'
import type { Answer } from './operation.js'

/** What may be said of a kit that is asked for, of whichever edition. */
export const kitQuery = z.object({
  locale: localeParameter,
  rendition: choiceParameter(['print', 'web']).describe('How large the pictures are.'),
  videos: choiceParameter(['no', 'yes']).describe(
    'Whether trailers and clips are in it too: they make it many times as large.',
  ),
})

/** A kit as it comes. */
export const zip = {
  what: 'The ZIP.',
  mediaTypes: ['application/zip'],
  headers: ['Content-Disposition', 'Content-Language', 'Last-Modified'],
} as const satisfies Answer
