import type { CollectionSlug } from 'payload'

import type { Targets } from './access-targets.js'
import { buildFilm, drawJpeg } from './builders.js'
import type { TestApp, TestRequest, TestRole } from './create-test-app.js'
import { buildDistributor, giveKey, makeKey } from './distributors.js'
import { uploadWhole } from './tus.js'

/** Distributors: with a key to everything, to one other film, to everything before it opens. */
export type KeyedWho = 'distributor' | 'scoped' | 'premiere'

/** Whoever asks: `visitor`, a distributor, or somebody of the staff. */
export type Who = 'visitor' | KeyedWho | TestRole

export const everyone = [
  'visitor',
  'distributor',
  'scoped',
  'premiere',
  'translator',
  'editor',
  'admin',
] as const satisfies readonly Who[]

/** How somebody says who they are. */
export type Credentials = (who: Who) => Promise<Pick<TestRequest, 'token' | 'key'>>

/** One of each, to be asked for by name. */
export async function createCredentials(app: TestApp): Promise<Credentials> {
  const other = await buildFilm(app)
  const keys: Record<KeyedWho, string> = {
    distributor: await giveKey(app),
    scoped: await giveKey(app, { whichFilms: 'chosen', films: [other.id] }),
    premiere: await giveKey(app, { seesEmbargoed: true }),
  }
  return async (who) => {
    if (who === 'visitor') return {}
    return isStaffRole(who) ? { token: await app.signIn(who) } : { key: keys[who] }
  }
}

export const isStaffRole = (who: Who): who is TestRole =>
  who === 'translator' || who === 'editor' || who === 'admin'

export interface Knock {
  app: TestApp
  targets: Targets
  slug: CollectionSlug
  who: Who
  credentials: Credentials
  /** The id of whoever asks; for whoever is not of the staff that of an editor. */
  owner: string
}

/** Knocks at a door: whether it opened, as an outsider can tell. */
export type Door = (knock: Knock) => Promise<boolean>

/** Every address of a collection, by method and path as Payload writes them. */
export const doors: Record<string, Door> = {
  'get /': async (knock) => (await send(knock, '')).status === 200,
  'get /count': async (knock) => 'totalDocs' in (await readBody(knock, '/count')),
  'get /:id': async (knock) => {
    const id = await build(knock)
    return String((await readBody(knock, `/${id}`)).id) === id
  },
  'get /versions': async (knock) => 'docs' in (await readBody(knock, '/versions')),
  'get /versions/:id': async (knock) =>
    (await send(knock, `/versions/${await findVersion(knock)}`)).status === 200,
  'post /versions/:id': async (knock) => {
    const path = `/versions/${await findVersion(knock)}`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'post /': async (knock) => (await send(knock, '', await createRequest(knock))).status === 201,
  'patch /:id': async (knock) => {
    const path = `/${await build(knock)}`
    return (await send(knock, path, { method: 'PATCH', json: {} })).status === 200
  },
  'patch /': (knock) => changeMany(knock, 'PATCH'),
  'delete /:id': async (knock) =>
    (await send(knock, `/${await build(knock)}`, { method: 'DELETE' })).status === 200,
  'delete /': (knock) => changeMany(knock, 'DELETE'),
  'post /:id/duplicate': async (knock) => {
    const path = `/${await build(knock)}/duplicate`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'post /access/:id?': async (knock) => {
    const path = `/access/${await build(knock)}`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'get /:id/schedule': async (knock) =>
    'publish' in (await readBody(knock, `/${await build(knock)}/schedule`)),
  'post /:id/schedule': async (knock) => {
    const json = { action: 'publish', at: new Date(Date.now() + 86_400_000).toISOString() }
    const path = `/${await build(knock)}/schedule`
    return (await send(knock, path, { method: 'POST', json })).status === 200
  },
  'delete /:id/schedule': async (knock) => {
    const path = `/${await build(knock)}/schedule?action=publish`
    return (await send(knock, path, { method: 'DELETE' })).status === 200
  },
  'get /:id/editions': async (knock) =>
    'editions' in (await readBody(knock, `/${await build(knock)}/editions`)),
  'get /:id/upcoming': async (knock) =>
    'changes' in (await readBody(knock, `/${await build(knock)}/upcoming`)),
  'post /:id/try-again': async (knock) => {
    const path = `/${await build(knock)}/try-again`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'get /:id/rendition/:name': async (knock) =>
    (await send(knock, `/${await build(knock)}/rendition/thumb`)).status === 200,
  'get /file/:filename': async (knock) => {
    const { payload } = knock.app
    const id = await build(knock)
    const found = { collection: knock.slug as 'stills', id, overrideAccess: true }
    const { filename } = await payload.findByID(found)
    return (await send(knock, `/file/${String(filename)}`)).status === 200
  },
  'get /paste-url/:id?': async (knock) =>
    (await send(knock, '/paste-url?src=http://127.0.0.1:1/x.jpg')).status === 200,

  'get /:key': async (knock) => {
    await send(knock, '/known', { method: 'POST', json: { value: { a: 1 } } })
    return Boolean((await readBody(knock, '/known')).value)
  },
  'post /:key': async (knock) =>
    (await send(knock, '/known', { method: 'POST', json: { value: { a: 1 } } })).status === 200,
  'delete /:key': async (knock) => {
    await send(knock, '/known', { method: 'POST', json: { value: { a: 1 } } })
    return (await send(knock, '/known', { method: 'DELETE' })).status === 200
  },

  'get /init': async (knock) => (await send(knock, '/init')).status === 200,
  'get /me': async (knock) => {
    const { user, distributor } = await readBody(knock, '/me')
    return Boolean(user ?? distributor)
  },
  'get /:id/keys': async (knock) =>
    'keys' in (await readBody(knock, `/${await build(knock)}/keys`)),
  'post /:id/keys': async (knock) => {
    const path = `/${await build(knock)}/keys`
    return (await send(knock, path, { method: 'POST', json: { label: 'A' } })).status === 201
  },
  'post /:id/keys/:key/revoke': async (knock) => {
    const { id } = await buildDistributor(knock.app)
    const path = `/${id}/keys/${(await makeKey(knock.app, id)).id}/revoke`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'get /:id/secret': async (knock) =>
    'secret' in (await readBody(knock, `/${await build(knock)}/secret`)),
  'post /:id/rotate-secret': async (knock) => {
    const path = `/${await build(knock)}/rotate-secret`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'post /:id/trial': async (knock) => {
    const path = `/${await build(knock)}/trial`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 202
  },
  'post /:id/send-again': async (knock) => {
    const path = `/${await build(knock)}/send-again`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 202
  },
  'post /:id/invite': async (knock) => {
    const id = await build(knock)
    await knock.app.payload.db.updateOne({
      collection: 'users',
      where: { id: { equals: id } },
      data: { invitedAt: new Date().toISOString() },
    })
    return (await send(knock, `/${id}/invite`, { method: 'POST', json: {} })).status === 200
  },
  'post /:id/sign-out': async (knock) => {
    const path = `/${await build(knock)}/sign-out`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'post /login': async (knock) => {
    const json = { email: await buildUser(knock), password }
    return (await send(knock, '/login', { method: 'POST', json })).status === 200
  },
  'post /logout': async (knock) =>
    (await sendAfresh(knock, '/logout', { method: 'POST', json: {} })).status === 200,
  'post /refresh-token': async (knock) =>
    (await sendAfresh(knock, '/refresh-token', { method: 'POST', json: {} })).status === 200,
  'post /forgot-password': async (knock) => {
    const json = { email: 'nobody@example.org' }
    return (await send(knock, '/forgot-password', { method: 'POST', json })).status === 200
  },
  'post /reset-password': async (knock) => {
    const json = { token: 'a guess', password }
    return (await send(knock, '/reset-password', { method: 'POST', json })).status === 200
  },
  'post /first-register': async (knock) => {
    const json = { ...(await knock.targets.draftData('users', knock.owner)), role: 'admin' }
    return (await send(knock, '/first-register', { method: 'POST', json })).status < 400
  },
  'post /unlock': async (knock) => {
    const json = { email: await buildUser(knock) }
    return (await send(knock, '/unlock', { method: 'POST', json })).status === 200
  },
  'post /verify/:id': async (knock) =>
    (await send(knock, '/verify/a-guess', { method: 'POST', json: {} })).status === 200,
}

const password = 'a long enough password'

const build = ({ targets, slug, owner }: Knock) => targets.build(slug, owner)

async function findVersion(knock: Knock): Promise<string> {
  return (await knock.targets.findVersion(knock.slug, await build(knock))) ?? '1'
}

async function send(knock: Knock, path: string, init: TestRequest = {}): Promise<Response> {
  const { app, slug, who, credentials } = knock
  return app.request(`/api/${slug}${path}`, { ...(await credentials(who)), ...init })
}

async function readBody(knock: Knock, path: string): Promise<Record<string, unknown>> {
  return (await (await send(knock, path)).json()) as Record<string, unknown>
}

/** Sends in a session of its own, so that ending it ends no other. */
async function sendAfresh(knock: Knock, path: string, init: TestRequest): Promise<Response> {
  if (!isStaffRole(knock.who)) return send(knock, path, init)
  const response = await knock.app.request('/api/users/login', {
    method: 'POST',
    json: { email: `${knock.who}@example.org`, password },
  })
  const { token } = (await response.json()) as { token: string }
  return send(knock, path, { ...init, token })
}

/** Whether a change of all that match changed the one that is named. */
async function changeMany(knock: Knock, method: 'PATCH' | 'DELETE'): Promise<boolean> {
  const path = `?where[id][equals]=${await build(knock)}`
  const response = await send(knock, path, { method, json: {} })
  const { docs = [] } = (await response.json()) as { docs?: unknown[] }
  return docs.length === 1
}

async function createRequest(knock: Knock): Promise<TestRequest> {
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

async function buildUser({ app, slug, targets, owner }: Knock): Promise<string> {
  if (slug !== 'users') return 'nobody@example.org'
  const id = await targets.build('users', owner)
  const { email } = await app.payload.findByID({
    collection: 'users',
    id,
    overrideAccess: true,
  })
  return email
}
