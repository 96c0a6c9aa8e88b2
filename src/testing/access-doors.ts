import {
  build,
  buildUser,
  changeMany,
  createRequest,
  findVersion,
  password,
  readBody,
  send,
  sendAfresh,
  type Knock,
} from './access-knocks.js'
import { buildDistributor, makeKey } from './distributors.js'

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
  'post /:id/duplicate': postTo('duplicate'),
  'post /access/:id?': async (knock) => {
    const path = `/access/${await build(knock)}`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'get /:id/schedule': tells('schedule', 'publish'),
  'post /:id/schedule': async (knock) => {
    const json = { action: 'publish', at: new Date(Date.now() + 86_400_000).toISOString() }
    const path = `/${await build(knock)}/schedule`
    return (await send(knock, path, { method: 'POST', json })).status === 200
  },
  'delete /:id/schedule': async (knock) => {
    const path = `/${await build(knock)}/schedule?action=publish`
    return (await send(knock, path, { method: 'DELETE' })).status === 200
  },
  'get /:id/editions': tells('editions', 'editions'),
  'get /:id/upcoming': tells('upcoming', 'changes'),
  'post /:id/try-again': postTo('try-again'),
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
  'get /:id/keys': tells('keys', 'keys'),
  'post /:id/keys': async (knock) => {
    const path = `/${await build(knock)}/keys`
    return (await send(knock, path, { method: 'POST', json: { label: 'A' } })).status === 201
  },
  'post /:id/keys/:key/revoke': async (knock) => {
    const { id } = await buildDistributor(knock.app)
    const path = `/${id}/keys/${(await makeKey(knock.app, id)).id}/revoke`
    return (await send(knock, path, { method: 'POST', json: {} })).status === 200
  },
  'get /:id/secret': tells('secret', 'secret'),
  'post /:id/rotate-secret': postTo('rotate-secret'),
  'post /:id/trial': postTo('trial', 202),
  'post /:id/send-again': postTo('send-again', 202),
  'post /:id/invite': async (knock) => {
    const id = await build(knock)
    await knock.app.payload.db.updateOne({
      collection: 'users',
      where: { id: { equals: id } },
      data: { invitedAt: new Date().toISOString() },
    })
    return (await send(knock, `/${id}/invite`, { method: 'POST', json: {} })).status === 200
  },
  'post /:id/sign-out': postTo('sign-out'),
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

/** What is asked of one document: the door opened where this is the status. */
function postTo(what: string, status = 200): Door {
  return async (knock) => {
    const path = `/${await build(knock)}/${what}`
    return (await send(knock, path, { method: 'POST', json: {} })).status === status
  }
}

/** What is read of one document: the door opened where the answer has this word. */
function tells(what: string, word: string): Door {
  return async (knock) => word in (await readBody(knock, `/${await build(knock)}/${what}`))
}
