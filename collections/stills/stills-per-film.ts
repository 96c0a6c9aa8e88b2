import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'

import { imageLimits } from '../../media/index.js'
import { idOrNull } from '../../src/domain/relations.js'
import { sentence } from '../fields/sentences.js'

interface StillOfFilm {
  film?: unknown
}

/** A film keeps a bounded number of stills: what comes over it is told so, and what is there stays. */
export const refuseTooMany: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const film = idOrNull((data as StillOfFilm).film)
  const before = idOrNull((originalDoc as StillOfFilm | undefined)?.film)
  if (film === null || film === before) return data
  const max = imageLimits.maxPerFilm
  const { totalDocs } = await req.payload.count({
    collection: 'stills',
    where: { film: { equals: film } },
    // Every still of the film counts, whoever may see it.
    overrideAccess: true,
    req,
  })
  if (totalDocs < max) return data
  const errors = [{ path: 'film', message: sentence(req, 'tooManyStills', { max }) }]
  throw new ValidationError({ collection: 'stills', errors, req }, req.t)
}
