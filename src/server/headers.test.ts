import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { testStackName } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'
import { startChildServer } from './child-server.fixture.js'

let app: TestApp
let stillId: string
let slug: string
beforeAll(async () => {
  app = await createTestApp({ variables: { PUBLIC_URL: 'https://press.example.org' } })
  const film = await buildFilm(app)
  slug = film.slug
  await buildTranslation(app, { film: film.id })
  stillId = (await buildStill(app, { film: film.id })).id
  await waitFor('the still', async () => (await app.request(`/v1/stills/${stillId}/web`)).ok)
})
afterAll(() => app.remove())

const headersOf = async (path: string) => (await app.request(path)).headers

describe('an idle connection', () => {
  it('is kept longer than a proxy keeps it, which would else send into a closed one', async () => {
    const { hostname, port } = new URL(app.url)
    const keepAlive = await new Promise((resolve, reject) => {
      const agent = new Agent({ keepAlive: true })
      const asking = get({ hostname, port, path: '/healthz', agent }, (answer) => {
        resolve(answer.headers['keep-alive'])
        agent.destroy()
      })
      asking.on('error', reject)
    })
    expect(keepAlive).toBe('timeout=65')
  })
})

describe('the headers of every door', () => {
  const doors = [
    '/v1/films',
    '/v1/stills/{still}/web',
    '/v1/films/{slug}/kit.zip',
    '/',
    '/en/films/{slug}',
    '/nowhere',
    '/api/films',
    '/api/nothing',
    '/api/graphql',
    '/admin',
    '/healthz',
    '/readyz',
    '/v1/films/%ff',
  ]
  it.each(doors)('keep a browser from guessing what %s is, and name no software', async (door) => {
    const headers = await headersOf(door.replace('{still}', stillId).replace('{slug}', slug))
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toMatch(/max-age/)
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("object-src 'none'")
  })

  it('let pages load nothing inline and nothing from elsewhere', async () => {
    for (const path of ['/', `/en/films/${slug}`, '/nowhere', '/admin/preview/films/x']) {
      const policy = (await headersOf(path)).get('content-security-policy')!
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("media-src 'self'")
      expect(policy).not.toMatch(/unsafe|https?:/)
      expect(policy).toContain("frame-ancestors 'self'")
    }
  })

  it('allow the admin what it needs, and only it', async () => {
    const policy = (await headersOf('/admin')).get('content-security-policy')!
    expect(policy).toContain("script-src 'self' 'unsafe-inline'")
    expect((await headersOf('/administrator')).get('content-security-policy')).not.toMatch(/unsafe/)
  })

  it('let other websites show what is under /v1, and nothing else', async () => {
    const policyOf = async (path: string) =>
      (await headersOf(path)).get('cross-origin-resource-policy')
    expect(await policyOf('/v1/films')).toBe('cross-origin')
    expect(await policyOf(`/v1/stills/${stillId}/web`)).toBe('cross-origin')
    expect(await policyOf('/')).toBe('same-origin')
    expect(await policyOf('/api/films')).toBe('same-origin')
  })

  it('keep answers that depend on who asks out of every cache', async () => {
    for (const path of ['/api/films', '/api/users/me', '/api/graphql', '/api/nothing']) {
      expect((await headersOf(path)).get('cache-control')).toBe('private, no-store')
    }
  })
})

/** A database whose writes stand alone is named as such, also while all is well. */
const ofThisStack =
  testStackName === 'mongo-s3'
    ? { warnings: [expect.stringContaining('names no replica set') as string] }
    : {}

describe('readiness', () => {
  it('is told while everything is there, and what is away while not', async () => {
    expect(await (await app.request('/readyz')).json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', storage: 'ok' },
      ...ofThisStack,
    })
    const { db } = app.payload
    const { count } = db
    db.count = () => Promise.reject(new Error('a secret of the database'))
    const away = await app.request('/readyz')
    const alive = await app.request('/healthz')
    db.count = count
    expect(away.status).toBe(503)
    expect(await away.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'away', storage: 'ok' },
      ...ofThisStack,
    })
    expect(alive.status).toBe(200)
    expect((await app.request('/readyz')).status).toBe(200)
  })
})

describe('the log', () => {
  it('names each request by an id, and neither query, cookie nor key', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'laurel-log-'))
    const server = await startChildServer({ DATA_DIR: directory, LOG_LEVEL: 'debug' })
    const response = await fetch(`${server.url}/v1/films?locale=hush-query`, {
      headers: { authorization: 'JWT hush-key', cookie: 'payload-token=hush-cookie' },
    })
    const id = response.headers.get('x-request-id')!
    // Where the site has no HTTPS, none is promised.
    expect(response.headers.get('strict-transport-security')).toBeNull()
    await waitFor('the line', () => server.said().includes(id))
    server.child.kill('SIGTERM')
    await server.exited
    await rm(directory, { recursive: true, force: true })
    const line = server
      .said()
      .split('\n')
      .find((text) => text.includes(id))
    expect(JSON.parse(line!)).toMatchObject({
      req: { id, method: 'GET', url: '/v1/films' },
      res: { status: 400 },
    })
    expect(server.said()).not.toContain('hush')
  })
})
