import type { CollectionSlug } from 'payload'

import { isStaffRole, type Credentials, type Who } from './access-credentials.js'
import type { Targets } from './access-targets.js'
import { drawJpeg } from './builders.js'
import type { TestApp, TestRequest } from './create-test-app.js'
import { uploadWhole } from './tus.js'

/** Somebody before a collection, who wants in. */
export interface Knock {
  app: TestApp
  targets: Targets
  slug: CollectionSlug
  who: Who
  credentials: Credentials
  /** The id of whoever asks; for whoever is not of the staff that of an editor. */
  owner: string
}

/** The one that everybody of the staff has. */
export const password = 'a long enough password'

/** A document of the collection to ask for; gives its id. */
export const build = ({ targets, slug, owner }: Knock) => targets.build(slug, owner)

/** The id of a version of such a document. */
export async function findVersion(knock: Knock): Promise<string> {
  return (await knock.targets.findVersion(knock.slug, await build(knock))) ?? '1'
}

/** Asks at an address of the collection. */
export async function send(knock: Knock, path: string, init: TestRequest = {}): Promise<Response> {
  const { app, slug, who, credentials } = knock
  return app.request(`/api/${slug}${path}`, { ...(await credentials(who)), ...init })
}

export async function readBody(knock: Knock, path: string): Promise<Record<string, unknown>> {
  return (await (await send(knock, path)).json()) as Record<string, unknown>
}

/** Sends in a session of its own, so that ending it ends no other. */
export async function sendAfresh(knock: Knock, path: string, init: TestRequest): Promise<Response> {
  if (!isStaffRole(knock.who)) return send(knock, path, init)
  const response = await knock.app.request('/api/users/login', {
    method: 'POST',
    json: { email: `${knock.who}@example.org`, password },
  })
  const { token } = (await response.json()) as { token: string }
  return send(knock, path, { ...init, token })
}

/** Whether a change of all that match changed the one that is named. */
export async function changeMany(knock: Knock, method: 'PATCH' | 'DELETE'): Promise<boolean> {
  const path = `?where[id][equals]=${await build(knock)}`
  const response = await send(knock, path, { method, json: {} })
  const { docs = [] } = (await response.json()) as { docs?: unknown[] }
  return docs.length === 1
}

/** What makes a document in the collection. */
export async function createRequest(knock: Knock): Promise<TestRequest> {
  const json = await knock.targets.draftData(knock.slug, knock.owner)
  if (knock.slug === 'artworks' || knock.slug === 'press-files') {
    return { method: 'POST', json: { ...json, upload: await uploadFor(knock) } }
  }
  if (knock.slug !== 'stills') return { method: 'POST', json }
  const body = new FormData()
  const jpeg = new Uint8Array(await drawJpeg())
  body.set('file', new Blob([jpeg], { type: 'image/jpeg' }), 'a.jpg')
  body.set('_payload', JSON.stringify(json))
  return { method: 'POST', body }
}

/** Whoever may upload does so first; for anybody else there is nothing to name. */
async function uploadFor({ app, slug, who, credentials }: Knock): Promise<string> {
  const { token } = await credentials(who)
  if (!token || (who !== 'editor' && who !== 'admin')) return 'none'
  const pdf = Buffer.from('%PDF-1.7 and so on')
  return slug === 'artworks'
    ? uploadWhole(app, { token, bytes: await drawJpeg(), fileName: 'a.jpg', purpose: slug })
    : uploadWhole(app, { token, bytes: pdf, fileName: 'a.pdf', purpose: slug })
}

/** Somebody to sign in as; gives their address. */
export async function buildUser({ app, slug, targets, owner }: Knock): Promise<string> {
  if (slug !== 'users') return 'nobody@example.org'
  const id = await targets.build('users', owner)
  const { email } = await app.payload.findByID({
    collection: 'users',
    id,
    overrideAccess: true,
  })
  return email
}
