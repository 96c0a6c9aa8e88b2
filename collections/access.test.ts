import type { CollectionSlug } from 'payload'

import {
  createCredentials,
  everyone,
  isStaffRole,
  type Credentials,
  type Who,
} from '../src/testing/access-credentials.js'
import { doors } from '../src/testing/access-doors.js'
import { accessTable } from '../src/testing/access-table.js'
import { createTargets, type Targets } from '../src/testing/access-targets.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

/** No edition is made while this runs: one would hold what is to be deleted. */
const never = 3_000_000
const composingTiming = {
  quietMs: never,
  longestMs: never,
  retryMs: never,
  longestRetryMs: never,
}

let app: TestApp
let targets: Targets
let credentials: Credentials
const owners = new Map<Who, string>()
beforeAll(async () => {
  app = await createTestApp({ composingTiming })
  targets = await createTargets(app)
  credentials = await createCredentials(app)
  for (const role of ['translator', 'editor', 'admin'] as const) {
    const me = await app.request('/api/users/me', { token: await app.signIn(role) })
    owners.set(role, ((await me.json()) as { user: { id: string } }).user.id)
  }
  for (const who of everyone) {
    if (!isStaffRole(who)) owners.set(who, owners.get('editor')!)
  }
})
afterAll(() => app.remove())

describe('the table of access', () => {
  it('has a row for every collection', () => {
    const slugs = app.payload.config.collections.map(({ slug }) => slug)
    expect(Object.keys(accessTable).sort()).toEqual(slugs.sort())
  })

  it('has a cell for every address of every collection, and no other', () => {
    for (const slug of Object.keys(accessTable) as CollectionSlug[]) {
      expect({ slug, doors: Object.keys(accessTable[slug]).sort() }).toEqual({
        slug,
        doors: listAddresses(slug).sort(),
      })
    }
  })

  it('knows every address that belongs to no collection', () => {
    const addresses = app.payload.config.endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(addresses).toEqual(['get /access'])
    expect(app.payload.config.globals).toEqual([])
  })

  it.each(Object.keys(accessTable) as CollectionSlug[])('is what happens to %s', async (slug) => {
    const happened: Record<string, string> = {}
    for (const address of listAddresses(slug)) {
      happened[address] = await findWhoMay(slug, address)
    }
    expect(happened).toEqual(accessTable[slug])
  })
})

describe('what Payload keeps for itself', () => {
  it('has no address: migrations', async () => {
    for (const who of everyone) {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
        const response = await app.request('/api/payload-migrations', {
          method,
          ...(await credentials(who)),
        })
        expect(response.status).toBeGreaterThanOrEqual(400)
        expect(await response.json()).not.toHaveProperty('docs')
      }
    }
  })
})

async function findWhoMay(slug: CollectionSlug, address: string): Promise<string> {
  const door = doors[address]
  if (!door) throw new Error(`Nobody has said how to try ${address}.`)
  let may = ''
  for (const who of everyone) {
    const isOpen = await door({ app, targets, slug, who, credentials, owner: owners.get(who)! })
    if (isOpen) may += who.charAt(0).toUpperCase()
  }
  return may
}

function listAddresses(slug: CollectionSlug): string[] {
  const { endpoints } = app.payload.collections[slug].config
  return [...new Set((endpoints || []).map(({ method, path }) => `${method} ${path}`))]
}
