import type { CollectionSlug } from 'payload'

import { createTargets, type Targets } from '../src/testing/access-targets.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let targets: Targets
let token: string
let owner: string
beforeAll(async () => {
  app = await createTestApp()
  targets = await createTargets(app)
  token = await app.signIn('admin')
  const response = await app.request('/api/users/me', { token })
  owner = ((await response.json()) as { user: { id: string } }).user.id
})
afterAll(() => app.remove())

/** Of every kind that JSON has, and lists and objects of them. */
const values = [null, '', 'x', 5, true, ['x'], [null], [['x']], {}, { a: 1 }, [{ a: 1 }], [{}]]

describe('a value of another kind than its field is never an error of ours:', () => {
  it.each([
    ...(['films', 'translations', 'stills', 'artworks', 'press-files', 'laurels'] as const),
    ...(['screenings', 'quotes', 'festivals', 'people', 'contacts', 'terms'] as const),
    ...(['users', 'distributors', 'webhooks'] as const),
  ])('%s', async (slug: CollectionSlug) => {
    const id = await targets.build(slug, owner)
    const fields = app.payload.collections[slug].config.flattenedFields
    const failed: unknown[] = []
    for (const { name } of fields) {
      for (const value of values) {
        const response = await app.request(`/api/${slug}/${id}?draft=true`, {
          method: 'PATCH',
          token,
          json: { [name]: value },
        })
        await response.body?.cancel()
        if (response.status >= 500) failed.push({ [name]: value, status: response.status })
      }
    }
    expect(failed).toEqual([])
  })
})

it('nobody says when something was made', async () => {
  const id = await targets.build('films', owner)
  const read = async (json?: unknown) => {
    const init = json ? { method: 'PATCH', json } : {}
    const response = await app.request(`/api/films/${id}?draft=true`, { token, ...init })
    const body = (await response.json()) as { createdAt?: string; doc?: { createdAt: string } }
    return body.doc?.createdAt ?? body.createdAt
  }
  const made = await read()
  expect(made).toEqual(expect.any(String))
  expect(await read({ createdAt: '2001-01-01T00:00:00.000Z' })).toBe(made)
})
