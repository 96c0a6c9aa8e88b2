import type { Payload, PayloadRequest, TypedUser } from 'payload'

import { readPages } from './read-pages.js'
import type { Answer, Read } from './read.js'

/** Reads through Payload while a page is made, as the person who is signed in. */
export function createServerRead(asker: {
  payload: Payload
  user: TypedUser | null | undefined
  req?: PayloadRequest
}): Read {
  const { payload, user, req } = asker
  return createRead(payload, { overrideAccess: false, user, ...(req && { req }) })
}

/**
 * Reads where Payload does not say who is signed in: for places only the team reaches, of what
 * all of the team may read.
 */
export const createTeamRead = (payload: Payload): Read =>
  createRead(payload, { overrideAccess: true })

type Asker =
  | { overrideAccess: true }
  | { overrideAccess: false; user: TypedUser | null | undefined; req?: PayloadRequest }

const createRead =
  (payload: Payload, asker: Asker): Read =>
  <Doc extends { id: string }>(...[collection, question]: Parameters<Read>) =>
    readPages<Doc>(question, async ({ where, sort, select, drafts, limit, page }) => {
      const { docs, totalDocs } = await payload.find({
        collection,
        where,
        sort,
        select: Object.fromEntries(select.map((name) => [name, true])),
        draft: drafts,
        depth: 0,
        limit,
        page,
        ...asker,
      })
      return { docs, total: totalDocs } as unknown as Answer<Doc>
    })
