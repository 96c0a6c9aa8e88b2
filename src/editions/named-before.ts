import type { Payload } from 'payload'

import type { Edition } from './content.js'
import { findNewestPublicEdition } from './edition-rows.js'

/** Whom the editions of a film named until now; one that is withdrawn names nobody itself. */
export async function listNamedBefore(payload: Payload, newest: Edition | null): Promise<string[]> {
  if (!newest) return []
  const { filmId, content } = newest
  const named = content ?? (await findNewestPublicEdition({ payload, filmId }))?.content
  return named?.namedPeople ?? []
}
