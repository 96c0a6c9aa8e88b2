import type { Endpoint, PayloadRequest } from 'payload'

import { unknownStill } from '../../src/errors.js'
import { isStaff, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { createFileEndpoints } from '../files/file-endpoints.js'
import { streamBlob } from '../files/serve-file.js'
import { ingestArrived, ingestFile } from './ingest.js'

/** Writes that bring a picture, and the picture in each of its sizes. */
export const createStillEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  ...createFileEndpoints(deps, {
    slug: 'stills',
    takeSent: (file) => ingestFile({ storage: deps.storage, file }),
    takeArrived: (upload) => ingestArrived({ deps, upload }),
  }),
  {
    path: '/:id/rendition/:name',
    method: 'get',
    handler: createServeRendition(deps),
  },
]

/** One rendition, as `/api/stills/{id}/rendition/{name}`: made now if it is not there yet. */
function createServeRendition(deps: CollectionDeps) {
  return async (req: PayloadRequest): Promise<Response> => {
    const id = String(req.routeParams?.id)
    const name = String(req.routeParams?.name)
    const still = (await req.payload.findByID({
      collection: 'stills',
      id,
      draft: isStaff(staffOf(req.user)),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })) as unknown as { sha256?: string | null } | null
    if (!still?.sha256) throw unknownStill(id)
    const renditions = await deps.renditions.ensure(req.payload, still.sha256)
    const found = renditions.find((rendition) => rendition.name === name)
    if (!found) throw unknownStill(`${id}/${name}`)
    return streamBlob(deps, found)
  }
}
