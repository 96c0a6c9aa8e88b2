import type { Endpoint } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { createFileEndpoints } from '../files/file-endpoints.js'
import { renditionEndpoint } from '../files/serve-rendition.js'
import { ingestArrived, ingestFile } from './ingest.js'

/** Writes that bring a picture, and the picture in each of its sizes. */
export const createStillEndpoints = (deps: CollectionDeps): Omit<Endpoint, 'root'>[] => [
  ...createFileEndpoints(deps, {
    slug: 'stills',
    takeSent: (file) => ingestFile({ storage: deps.storage, file }),
    takeArrived: (upload) => ingestArrived({ deps, upload }),
  }),
  renditionEndpoint(deps, 'stills'),
]
