import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../src/domain/relations.js'
import { findNewest } from '../find-form.js'

/** What the festival is called that a record names, for a name that is made of it. */
export async function readFestivalTitle(
  req: PayloadRequest,
  festival: unknown,
): Promise<string | null> {
  const id = idOrNull(festival)
  const found = id === null ? null : await findNewest(req, 'festivals', id)
  return found?.title ?? null
}
