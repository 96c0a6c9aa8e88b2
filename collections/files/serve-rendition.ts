import type { Endpoint, PayloadRequest } from 'payload'

import { unknownArtwork, unknownStill } from '../../src/errors.js'
import { isStaff, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { streamBlob } from './serve-file.js'

const unknown = { stills: unknownStill, artworks: unknownArtwork }

/** One rendition, as `/api/stills/{id}/rendition/{name}`: made now if it is not there yet. */
export const renditionEndpoint = (
  deps: CollectionDeps,
  slug: 'stills' | 'artworks',
): Omit<Endpoint, 'root'> => ({
  path: '/:id/rendition/:name',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const name = String(req.routeParams?.name)
    const source = await findOriginal(req, { slug, id })
    if (!source) throw unknown[slug](id)
    const renditions = await deps.renditions.ensure(req.payload, source)
    const found = renditions.find((rendition) => rendition.name === name)
    if (!found) throw unknown[slug](`${id}/${name}`)
    return streamBlob(deps, found)
  },
})

/** The SHA-256 of the picture, where whoever asks may see it; the team sees the newest draft's. */
async function findOriginal(
  req: PayloadRequest,
  { slug, id }: { slug: 'stills' | 'artworks'; id: string },
): Promise<string | null> {
  const picture = (await req.payload.findByID({
    collection: slug,
    id,
    draft: isStaff(staffOf(req.user)),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })) as unknown as { sha256?: string | null } | null
  return picture?.sha256 ?? null
}
