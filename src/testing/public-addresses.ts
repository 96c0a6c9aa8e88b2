import type { Closable, ClosableFilm } from './embargo-world.js'

/** Somewhere that anybody may ask. */
export interface PublicAddress {
  path: string
  /** What is asked of GraphQL there. */
  query?: string
  /** What it is an address of: it answers as if it were nowhere while that is closed. */
  of?: Closable
}

/** The press room knows no keys: whoever comes with one sees there what anybody sees. */
export const isPressRoom = ({ path }: PublicAddress): boolean => !/^\/(v1|api)\//.test(path)

/** The same address of something that never was. */
export const nowhere = ({ path, of }: PublicAddress): string =>
  namesIn(of).reduce((rest, name) => rest.replace(name, 'never-was'), path)

const namesIn = (thing: Closable | undefined): string[] =>
  thing ? [thing.id, thing.film.slug, thing.film.oldSlug] : []

/** Everywhere that anybody may ask about these films, and what is asked of GraphQL and REST. */
export const listPublicAddresses = (films: ClosableFilm[]): PublicAddress[] => [
  ...[
    '/v1/films?limit=100',
    '/v1/films?locale=pl',
    '/v1/changes',
    '/?lang=pl',
    '/?q=zq',
    '/?q=f1',
  ].map((path) => ({ path })),
  ...films.flatMap(listAddressesOfFilm),
  ...restCollections.flatMap(listInPayload),
  ...listGraphQLQueries(films),
]

function listAddressesOfFilm(film: ClosableFilm): PublicAddress[] {
  const ofSlug = (slug: string) => [
    `/v1/films/${slug}`,
    `/v1/films/${slug}?locale=pl`,
    `/v1/films/${slug}.jsonld`,
    `/v1/films/${slug}/feed.atom`,
    `/v1/films/${slug}/editions`,
    `/v1/films/${slug}/editions?locale=pl&limit=1`,
    `/v1/films/${slug}/editions/1`,
    `/v1/films/${slug}/editions/2?locale=pl`,
    `/v1/films/${slug}/editions/2?diff=1`,
    `/v1/films/${slug}/editions/1?diff=2`,
    `/v1/films/${slug}/editions/1/kit.zip?rendition=web`,
    `/v1/films/${slug}/kit.zip?rendition=web&locale=pl&videos=yes`,
    `/films/${slug}`,
    `/pl/films/${slug}`,
    `/en/films/${slug}`,
    `/en/films/${slug}/editions/1`,
  ]
  return [
    ...[...ofSlug(film.slug), ...ofSlug(film.oldSlug)].map((path) => ({ path, of: film })),
    ...film.parts.flatMap((part) => listAddressesOfPart(part).map((path) => ({ path, of: part }))),
    { path: `/api/films/${film.id}?depth=2`, of: film },
    { path: `/api/films/${film.id}/editions` },
    { path: `/api/films/${film.id}/upcoming` },
  ]
}

function listAddressesOfPart({ kind, id }: Closable): string[] {
  if (kind === 'files') {
    return [`/v1/files/${id}`, `/v1/files/${id}/subtitles.vtt`, `/api/press-files/${id}?depth=2`]
  }
  return [
    ...['thumb', 'web', 'print'].map((rendition) => `/v1/${kind}/${id}/${rendition}`),
    `/v1/${kind}/${id}/web?download&locale=pl`,
    `/api/${kind}/${id}?depth=2`,
    `/api/${kind}/${id}/rendition/thumb`,
  ]
}

const restCollections = [
  ...['films', 'translations', 'stills', 'artworks', 'press-files', 'laurels', 'screenings'],
  ...['quotes', 'festivals', 'people', 'contacts', 'terms', 'editions', 'openings', 'renditions'],
  ...['deliveries', 'webhooks', 'work', 'users', 'distributors'],
]

const listInPayload = (slug: string): PublicAddress[] => [
  { path: `/api/${slug}?depth=2&limit=100` },
  { path: `/api/${slug}?draft=true&limit=100&sort=-updatedAt` },
  { path: `/api/${slug}/count?where[id][exists]=true` },
]

const graphql = (query: string): PublicAddress => ({ path: '/api/graphql', query })

const kit =
  '{ title originalTitle stills { id caption credit } artworks { id alt } files { title } }'

const listGraphQLQueries = (films: ClosableFilm[]): PublicAddress[] => [
  ...films.flatMap(({ slug, oldSlug }) => [
    graphql(`{ pressKit(film: "${slug}", locale: "pl") ${kit} }`),
    graphql(`{ pressKit(film: "${oldSlug}", locale: "en") ${kit} }`),
  ]),
  graphql('{ pressKits(locale: "pl", limit: 100) { films { slug title still { id caption } } } }'),
  graphql('{ Films(limit: 100) { totalDocs docs { id slug originalTitle } } }'),
  graphql('{ Stills(limit: 100) { docs { id caption credit film { slug } } } }'),
  graphql('{ Artworks(limit: 100) { docs { id caption alt film { slug } } } }'),
  graphql('{ PressFiles(limit: 100) { docs { id title film { slug } } } }'),
  graphql('{ Translations(limit: 100) { docs { id title captions { caption alt } } } }'),
  graphql('{ Screenings(limit: 100) { docs { id venue film { originalTitle } } } }'),
  graphql('{ Quotes(limit: 100) { docs { id text } } }'),
]
