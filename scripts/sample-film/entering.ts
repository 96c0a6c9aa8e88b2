import type { Payload } from 'payload'
import { v5 as createUuidV5 } from 'uuid'

import type { Services } from '../../src/server/services.js'
import type { SampleStill } from './sample-record.js'

/** What entering the sample needs, and whom it tells how far it is. */
export interface Entering {
  payload: Payload
  services: Pick<Services, 'storage'>
  /** Gives a still's JPEG; drawing takes a second or two each. */
  draw: (still: SampleStill) => Promise<Buffer>
  onProgress: (line: string) => void
}

/** Everything of the sample film has an id that follows from its name, so that a second run finds it. */
const namespace = '8f1d3a52-6c0b-4a57-9e64-2b7f0c1d9a3e'
export const idOf = (kind: string, name: string) => createUuidV5(`${kind}:${name}`, namespace)
export const sampleFilmId = idOf('film', 'we-will-not-fade-away')

export type Slug =
  | 'films'
  | 'translations'
  | 'stills'
  | 'laurels'
  | 'screenings'
  | 'festivals'
  | 'people'
  | 'contacts'
  | 'terms'

export async function find(payload: Payload, collection: Slug, id: string) {
  // The sample is entered by whoever runs the server, in nobody's name.
  return payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true })
}

/** Creates a document unless one with its id is there, whatever became of it since. */
export async function enter(
  payload: Payload,
  collection: Slug,
  document: { id: string } & Record<string, unknown>,
): Promise<string> {
  if (await find(payload, collection, document.id)) return document.id
  await payload.create({
    collection,
    data: { _status: 'published', ...document } as never,
    depth: 0,
    overrideAccess: true,
  })
  return document.id
}
