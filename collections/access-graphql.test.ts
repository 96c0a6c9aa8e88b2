import type { CollectionSlug } from 'payload'

import {
  createCredentials,
  everyone,
  isStaffRole,
  type Credentials,
  type Who,
} from '../src/testing/access-credentials.js'
import { listFields, type Field } from '../src/testing/access-graphql-fields.js'
import { accessTable, graphQLDifferences } from '../src/testing/access-table.js'
import { createTargets, type Targets } from '../src/testing/access-targets.js'
import { createTestApp, type TestApp, type TestRole } from '../src/testing/create-test-app.js'
import { testStackName } from '../src/testing/test-stack.js'

/** No edition is made while this runs: one would hold what is to be deleted. */
const never = 3_000_000
const composingTiming = {
  quietMs: never,
  longestMs: never,
  retryMs: never,
  longestRetryMs: never,
}

const password = 'a long enough password'
const slugs = Object.keys(accessTable) as CollectionSlug[]

let app: TestApp
let targets: Targets
let credentials: Credentials
let schemaFields: string[]
beforeAll(async () => {
  app = await createTestApp({ composingTiming })
  targets = await createTargets(app)
  credentials = await createCredentials(app)
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
      expected[field.name] = expectInGraphQL(slug, field.address)
    }
    expect(happened).toEqual(expected)
  })
})

function expectInGraphQL(slug: CollectionSlug, address: string): string | undefined {
  // Asked by a query, which is no writing: so also whoever comes with a key may.
  if (address === 'post /access/:id?') return everyone.map(initialOf).join('')
  return { ...accessTable[slug], ...graphQLDifferences[slug] }[address]
}

/** What Payload keeps of its own has numbers for ids on SQLite, texts on MongoDB. */
const toLiteral = (id: string) => (testStackName === 'mongo-s3' ? JSON.stringify(id) : id)

const initialOf = (who: Who) => who.charAt(0).toUpperCase()

async function findWhoMay(slug: CollectionSlug, field: Field): Promise<string> {
  let may = ''
  for (const who of everyone) {
    const { data = null, errors = [] } = await ask(slug, field, who)
    const answer = data?.[field.name] ?? null
    // Somebody unknown is told so without an error.
    const isNobody = field.name === 'meUser' && JSON.stringify(answer) === '{"user":null}'
    if (errors.length === 0 && answer !== null && !isNobody) may += initialOf(who)
  }
  return may
}

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string }[]
}

async function ask(slug: CollectionSlug, field: Field, who: Who): Promise<Answer> {
  const isSession = ['logoutUser', 'refreshTokenUser'].includes(field.name)
  const asking =
    isSession && isStaffRole(who) ? { token: await signInAfresh(who) } : await credentials(who)
  const owner = await findUserId(isStaffRole(who) ? who : 'editor')
  const id = await targets.build(slug, owner)
  const user = slug === 'users' ? await app.payload.findByID({ collection: 'users', id }) : null
  const json = field.ask({
    id: slug.startsWith('payload-') ? toLiteral(id) : JSON.stringify(id),
    version: toLiteral((await targets.findVersion(slug, id)) ?? '1'),
    email: user?.email ?? '',
    password,
    data: await targets.draftData(slug, owner),
  })
  const response = await app.request('/api/graphql', { method: 'POST', ...asking, json })
  return (await response.json()) as Answer
}

/** A token of a session of its own, since it will be ended. */
async function signInAfresh(role: TestRole): Promise<string> {
  const json = { email: `${role}@example.org`, password }
  const response = await app.request('/api/users/login', { method: 'POST', json })
  return ((await response.json()) as { token: string }).token
}

async function findUserId(role: TestRole): Promise<string> {
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
