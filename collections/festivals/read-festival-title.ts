import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../src/domain/relations.js'

/** What the festival is called that a record names, for a name that is made of it. */
export async function readFestivalTitle(
  req: PayloadRequest,
  festival: unknown,
): Promise<string | null> {
  const id = idOrNull(festival)
  if (id === null) return null
  const found = await req.payload.findByID({
    collection: 'festivals',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    // Whoever names a festival may read it; the name follows the festival, not the person.
    overrideAccess: true,
    req,
  })
  return found?.title ?? null
}
