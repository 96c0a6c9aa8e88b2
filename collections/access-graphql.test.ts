import type { CollectionSlug } from 'payload'

import type { Who } from '../src/testing/access-doors.js'
import { listFields, type Field } from '../src/testing/access-graphql-fields.js'
import { accessTable, graphQLDifferences } from '../src/testing/access-table.js'
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

const everyone = ['visitor', 'translator', 'editor', 'admin'] as const
const password = 'a long enough password'
const slugs = Object.keys(accessTable) as CollectionSlug[]

let app: TestApp
let targets: Targets
let schemaFields: string[]
beforeAll(async () => {
  app = await createTestApp({ composingTiming })
  targets = await createTargets(app)
  schemaFields = await readSchemaFields()
})
afterAll(() => app.remove())

describe('GraphQL', () => {
  it('has no field that the table of access does not know', () => {
    const known = slugs.flatMap(listFields).map(({ name }) => name)
    // Permissions without contents, and what is public: editions, which have tests of their own.
    const others = ['Access', 'pressKit', 'pressKits']
    expect(schemaFields.filter((name) => !known.includes(name)).sort()).toEqual(others)
  })

  it.each(slugs)('gives to each what the table of access says: %s', async (slug) => {
    const happened: Record<string, string> = {}
    const expected: Record<string, string | undefined> = {}
    for (const field of listFields(slug).filter(({ name }) => schemaFields.includes(name))) {
      happened[field.name] = await findWhoMay(slug, field)
      expected[field.name] = { ...accessTable[slug], ...graphQLDifferences[slug] }[field.address]
    }
    expect(happened).toEqual(expected)
  })
})

async function findWhoMay(slug: CollectionSlug, field: Field): Promise<string> {
  let may = ''
  for (const who of everyone) {
    const { data = null, errors = [] } = await ask(slug, field, who)
    const answer = data?.[field.name] ?? null
    // Somebody unknown is told so without an error.
    const isNobody = field.name === 'meUser' && JSON.stringify(answer) === '{"user":null}'
    if (errors.length === 0 && answer !== null && !isNobody) may += who.charAt(0).toUpperCase()
  }
  return may
}

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string }[]
}

async function ask(slug: CollectionSlug, field: Field, who: Who): Promise<Answer> {
  const isSession = ['logoutUser', 'refreshTokenUser'].includes(field.name)
  const token = who === 'visitor' ? undefined : await signIn(who, { isSession })
  const owner = await findUserId(who === 'visitor' ? 'editor' : who)
  const id = await targets.build(slug, owner)
  const user = slug === 'users' ? await app.payload.findByID({ collection: 'users', id }) : null
  const json = field.ask({
    id: slug.startsWith('payload-') ? id : JSON.stringify(id),
    version: (await targets.findVersion(slug, id)) ?? 1,
    email: user?.email ?? '',
    password,
    data: await targets.draftData(slug, owner),
  })
  const response = await app.request('/api/graphql', { method: 'POST', token, json })
  return (await response.json()) as Answer
}

/** A token; of a session of its own where that will be ended. */
async function signIn(role: Exclude<Who, 'visitor'>, { isSession }: { isSession: boolean }) {
  const token = await app.signIn(role)
  if (!isSession) return token
  const json = { email: `${role}@example.org`, password }
  const response = await app.request('/api/users/login', { method: 'POST', json })
  return ((await response.json()) as { token: string }).token
}

async function findUserId(role: Exclude<Who, 'visitor'>): Promise<string> {
  const me = await app.request('/api/users/me', { token: await app.signIn(role) })
  return ((await me.json()) as { user: { id: string } }).user.id
}

async function readSchemaFields(): Promise<string[]> {
  const query = `{ __schema { queryType { fields { name } } mutationType { fields { name } } } }`
  const response = await app.request('/api/graphql', { method: 'POST', json: { query } })
  const { data } = (await response.json()) as {
    data: { __schema: Record<string, { fields: { name: string }[] }> }
  }
  return Object.values(data.__schema).flatMap(({ fields }) => fields.map(({ name }) => name))
}
