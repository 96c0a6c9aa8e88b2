import type { Payload } from 'payload'

import { buildFilm } from '../../src/testing/builders.js'
import { createDesk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'

let app: TestApp
let id: string
let before: unknown
beforeAll(async () => {
  app = await createTestApp()
  const film = await buildFilm(app)
  await (await createDesk(app)).countEditions(film.id)
  const { docs } = await readEditions(app.payload)
  id = docs[0]!.id
  before = docs
})
afterAll(() => app.remove())

const readEditions = (payload: Payload) =>
  payload.find({ collection: 'editions', showHiddenFields: true, depth: 0, overrideAccess: true })
const local = { collection: 'editions', overrideAccess: true } as const
const data = { slug: 'forged' }
const where = { id: { exists: true } }

const localDoors: [string, (payload: Payload) => Promise<unknown>][] = [
  ['update', (payload) => payload.update({ ...local, id, data })],
  ['update of many', (payload) => payload.update({ ...local, where, data })],
  ['delete', (payload) => payload.delete({ ...local, id })],
  ['delete of many', (payload) => payload.delete({ ...local, where })],
  ['create', (payload) => payload.create({ ...local, data: data as never })],
  ['duplicate', (payload) => payload.duplicate({ ...local, id })],
]

describe('an edition', () => {
  it.each(localDoors)('refuses %s by code of our own, with all rights', async (_, go) => {
    await expect(go(app.payload)).rejects.toThrow()
    expect((await readEditions(app.payload)).docs).toEqual(before)
  })

  it.each(['admin', 'editor', 'translator'] as const)('is kept from any %s', async (role) => {
    const token = await app.signIn(role)
    const asked = [
      app.request(`/api/editions/${id}`, { method: 'PATCH', token, json: data }),
      app.request('/api/editions?where[id][exists]=true', { method: 'PATCH', token, json: data }),
      app.request(`/api/editions/${id}`, { method: 'DELETE', token }),
      app.request('/api/editions?where[id][exists]=true', { method: 'DELETE', token }),
      app.request('/api/editions', { method: 'POST', token, json: data }),
      app.request(`/api/editions/${id}/duplicate`, { method: 'POST', token, json: {} }),
    ]
    for (const response of await Promise.all(asked)) {
      expect(response.ok).toBe(false)
      await response.body?.cancel()
    }
    for (const query of [
      `mutation { updateEdition(id: "${id}", data: { slug: "forged" }) { id } }`,
      `mutation { deleteEdition(id: "${id}") { id } }`,
    ]) {
      const answer = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
      expect(((await answer.json()) as { errors?: unknown[] }).errors).toHaveLength(1)
    }
    expect((await readEditions(app.payload)).docs).toEqual(before)
  })
})
