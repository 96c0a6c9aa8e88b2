import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql'

import { buildWorld, openTo, type World } from '../src/testing/access-world.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let world: World
let schema: GraphQLSchema
beforeAll(async () => {
  app = await createTestApp()
  world = await buildWorld(app)
  const { data } = await ask<IntrospectionQuery>(getIntrospectionQuery())
  schema = buildClientSchema(data!)
})
afterAll(() => app.remove())

const lists = {
  films: ['Film', 'Films'],
  translations: ['Translation', 'Translations'],
  stills: ['Still', 'Stills'],
  artworks: ['Artwork', 'Artworks'],
  'press-files': ['PressFile', 'PressFiles'],
  laurels: ['Laurel', 'Laurels'],
  screenings: ['Screening', 'Screenings'],
  quotes: ['Quote', 'Quotes'],
  festivals: ['Festival', 'Festivals'],
  contacts: ['Contact', 'Contacts'],
  terms: ['Term', 'Terms'],
} as const
const slugs = Object.keys(lists) as (keyof typeof lists)[]

describe('a visitor who asks by GraphQL', () => {
  it.each(slugs)('gets what is published and open of %s, whole and no more', async (slug) => {
    const [one, many] = lists[slug]
    const args = ['limit: 200', 'limit: 0, pagination: false', 'trash: true']
    for (const [arg, fields] of args.flatMap((arg) => listSelections(one).map((f) => [arg, f]))) {
      const { text, data } = await ask<Listed>(
        `{ ${many}(${arg}) { docs { id ${fields} } totalDocs } }`,
      )
      expect(findSecrets(text)).toEqual([])
      const ids = data?.[many]?.docs.map(({ id }) => id) ?? []
      expect(ids.sort()).toEqual(openTo.visitors(world, slug).sort())
    }
  })

  it.each(slugs)('gets no draft of %s by asking for drafts', async (slug) => {
    const [one, many] = lists[slug]
    for (const fields of listSelections(one)) {
      const { text } = await ask(`{ ${many}(draft: true, limit: 200) { docs { ${fields} } } }`)
      expect(findSecrets(text)).toEqual([])
      for (const id of Object.values(world[slug])) {
        const answer = await ask(`{ ${one}(id: "${id}", draft: true, trash: true) { ${fields} } }`)
        expect(findSecrets(answer.text)).toEqual([])
        const isOpen = openTo.visitors(world, slug).includes(id)
        expect({ id, isFound: Boolean(answer.data?.[one]) }).toEqual({ id, isFound: isOpen })
      }
    }
  })

  it.each(slugs)('gets no version of %s', async (slug) => {
    const [one, many] = lists[slug]
    const { text, data } = await ask(`{ versions${many} { docs { id parent { id } } } }`)
    expect(text).toContain('not allowed')
    expect(data?.[`versions${many}`] ?? null).toBeNull()
    const { docs } = await app.payload.findVersions({
      collection: slug,
      limit: 1,
      overrideAccess: true,
    })
    const answer = await ask(`{ version${one}(id: "${docs[0]!.id}") { id parent { id } } }`)
    expect(answer.data?.[`version${one}`] ?? null).toBeNull()
  })

  it('gets nobody of the staff, no person, and none of what the system keeps', async () => {
    const queries = [
      '{ Users { docs { id name email } totalDocs } }',
      '{ countUsers { totalDocs } }',
      `{ User(id: "${world.staff}") { name email } }`,
      '{ meUser { user { id email } } }',
      '{ People { docs { id name nameForms { form } bios { text } } totalDocs } }',
      '{ countPeople { totalDocs } }',
      `{ Person(id: "${world.people.open}") { id name bios { text } } }`,
      '{ versionsPeople { docs { id version { name } } totalDocs } }',
      '{ Films { docs { credits { id job character person { id name } } } } }',
      `{ Film(id: "${world.films.open}") { credits { id character } companies { id } } }`,
      '{ Editions { docs { id content } totalDocs } }',
      '{ PayloadPreferences { docs { id value } } }',
      '{ PayloadLockedDocuments { docs { id } } }',
      '{ PayloadKvs { docs { id data } } }',
    ]
    for (const query of queries) {
      const { text, data } = await ask(query)
      expect(findSecrets(text)).toEqual([])
      expect(JSON.stringify(data ?? null)).not.toMatch(/"(id|email|totalDocs)":("|[1-9])/)
    }
  })

  it('learns from the lists of permissions that nothing may be written', async () => {
    const { data } = await ask<{
      Access: Record<string, Permissions> & { canAccessAdmin: boolean }
    }>(
      `{ Access { canAccessAdmin films { create { permission } update { permission }
          delete { permission } readVersions { permission } }
          translations { create { permission } update { permission } }
          users { read { permission } } } }`,
    )
    expect(data?.Access.canAccessAdmin).toBe(false)
    expect(JSON.stringify(data)).not.toContain('"permission":true')
    const asked = `{ docAccessFilm(id: "${world.films.drafted}") { fields { originalTitle { read { permission } } } } }`
    expect(findSecrets((await ask(asked)).text)).toEqual([])
  })
})

type Listed = Record<string, { docs: { id: string }[] } | null>
type Permissions = Record<string, { permission: boolean }>

/** Every field of a type, in queries that are each within the bound of complexity. */
function listSelections(name: string): string[] {
  const parts = listParts(schema.getType(name) as GraphQLObjectType, 1)
  const most = Math.ceil(parts.length / 4)
  return [0, 1, 2, 3].map((n) => `id ${parts.slice(n * most, (n + 1) * most).join(' ')}`)
}

/** Every scalar of a type, and of what its fields lead to, `depth` relations far. */
const selectAll = (type: GraphQLObjectType, depth: number): string =>
  listParts(type, depth).join(' ')

function listParts(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    if (isUnionType(named)) return []
    if (!isObjectType(named)) return [field.name]
    const isDocument = 'createdAt' in named.getFields()
    if (isDocument && depth === 0) return [`${field.name} { id }`]
    if (isDocument) return [`${field.name} { ${selectAll(named, depth - 1)} }`]
    return listParts(named, depth).map((part) => `${field.name} { ${part} }`)
  })
}

const findSecrets = (text: string): string[] => text.match(/.{0,40}secret.{0,40}/gi) ?? []

async function ask<Data = Record<string, unknown>>(
  query: string,
): Promise<{ text: string; data: Data | null }> {
  const response = await app.request('/api/graphql', { method: 'POST', json: { query } })
  const text = await response.text()
  const { data = null } = JSON.parse(text) as { data?: Data | null }
  return { text, data }
}
