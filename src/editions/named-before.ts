import type { Payload } from 'payload'

import type { Edition, EditionContent } from './content.js'
import { findNewestPublicEdition } from './edition-rows.js'

/** Whom the editions of a film named until now; one that is withdrawn names nobody itself. */
export async function listNamedBefore(payload: Payload, newest: Edition | null): Promise<string[]> {
  if (!newest) return []
  const { filmId, content } = newest
  const named = content ?? (await findNewestPublicEdition({ payload, filmId }))?.content
  return named?.namedPeople ?? []
}

/** Whether an edition says of everybody whom the film ever named what they may be called now. */
export function knowsAllNames({
  namedPeople,
  withdrawnPeople,
  ...content
}: EditionContent): boolean {
  const known = new Set([
    ...withdrawnPeople,
    ...[...content.credits, ...content.formerNames].map(({ personId }) => personId),
  ])
  return namedPeople.every((id) => known.has(id))
}
