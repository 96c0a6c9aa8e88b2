import type { CollectionSlug } from 'payload'

/** What each collection is called in GraphQL, one and many; `null` where it has no place there. */
const names: Record<CollectionSlug, [one: string, many: string] | null> = {
  films: ['Film', 'Films'],
  translations: ['Translation', 'Translations'],
  stills: ['Still', 'Stills'],
  artworks: ['Artwork', 'Artworks'],
  'press-files': ['PressFile', 'PressFiles'],
  laurels: ['Laurel', 'Laurels'],
  screenings: ['Screening', 'Screenings'],
  quotes: ['Quote', 'Quotes'],
  editions: ['Edition', 'Editions'],
  people: ['Person', 'People'],
  festivals: ['Festival', 'Festivals'],
  contacts: ['Contact', 'Contacts'],
  terms: ['Term', 'Terms'],
  users: ['User', 'Users'],
  distributors: null,
  'distributor-keys': null,
  openings: null,
  outbox: null,
  renditions: null,
  webhooks: null,
  deliveries: null,
  work: null,
  uploads: null,
  'payload-kv': ['PayloadKv', 'PayloadKvs'],
  'payload-locked-documents': ['PayloadLockedDocument', 'PayloadLockedDocuments'],
  'payload-preferences': ['PayloadPreference', 'PayloadPreferences'],
  'payload-migrations': null,
}

/** A field of GraphQL, and the address that does the same by REST. */
export interface Field {
  name: string
  address: string
  /** What to send for it. */
  ask(values: Values): { query: string; variables?: { data: unknown } }
}

export interface Values {
  /** As GraphQL writes it: a text, or a number where SQLite counts Payload's own. */
  id: string
  version: string
  email: string
  password: string
  data: Record<string, unknown>
}

/** Every field of a collection in GraphQL. */
export function listFields(slug: CollectionSlug): Field[] {
  const name = names[slug]
  if (!name) return []
  return slug === 'users' ? [...listOrdinary(name), ...signingIn] : listOrdinary(name)
}

function listOrdinary([one, many]: [string, string]): Field[] {
  const type = `mutation${one}Input!`
  return [
    asking(one, 'get /:id', ({ id }) => `(id: ${id}) { id }`),
    asking(many, 'get /', () => '{ docs { id } totalDocs }'),
    asking(`count${many}`, 'get /count', () => '{ totalDocs }'),
    asking(`docAccess${one}`, 'post /access/:id?', ({ id }) => `(id: ${id}) { __typename }`),
    asking(`version${one}`, 'get /versions/:id', ({ version }) => `(id: ${version}) { id }`),
    asking(`versions${many}`, 'get /versions', () => '{ docs { id } }'),
    changing(`update${one}`, 'patch /:id', ({ id }) => `(id: ${id}, data: {}) { id }`),
    changing(`delete${one}`, 'delete /:id', ({ id }) => `(id: ${id}) { id }`),
    changing(
      `restoreVersion${one}`,
      'post /versions/:id',
      ({ version }) => `(id: ${version}, draft: true) { id }`,
    ),
    changing(`create${one}`, 'post /', () => '(data: $data) { id }', type),
    changing(
      `duplicate${one}`,
      'post /:id/duplicate',
      ({ id }) => `(id: ${id}, data: $data) { id }`,
      type,
    ),
  ]
}

const signingIn: Field[] = [
  asking('meUser', 'get /me', () => '{ user { id } }'),
  asking('initializedUser', 'get /init', () => ''),
  changing(
    'loginUser',
    'post /login',
    ({ email, password }) => `(email: "${email}", password: "${password}") { token }`,
  ),
  changing('logoutUser', 'post /logout', () => ''),
  changing('refreshTokenUser', 'post /refresh-token', () => '{ refreshedToken }'),
  changing('unlockUser', 'post /unlock', ({ email }) => `(email: "${email}")`),
  // Shut like a guess at a token: REST is the only way to ask.
  changing('forgotPasswordUser', 'post /reset-password', () => '(email: "no@example.org")'),
  changing(
    'resetPasswordUser',
    'post /reset-password',
    ({ password }) => `(token: "a guess", password: "${password}") { token }`,
  ),
  changing('verifyEmailUser', 'post /verify/:id', () => '(token: "a guess")'),
]

type Rest = (values: Values) => string

function asking(name: string, address: string, rest: Rest): Field {
  return { name, address, ask: (values) => ({ query: `{ ${name}${rest(values)} }` }) }
}

/** A mutation; with the type of its `$data`, where it takes any. */
function changing(name: string, address: string, rest: Rest, dataType?: string): Field {
  return {
    name,
    address,
    ask: (values) => ({
      query: `mutation ${dataType ? `($data: ${dataType})` : ''} { ${name}${rest(values)} }`,
      ...(dataType && { variables: { data: values.data } }),
    }),
  }
}
