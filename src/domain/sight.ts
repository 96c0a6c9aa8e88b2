/** Who is looking. Distributors and holders of share links are visitors, some with more to see. */
export interface Viewer {
  kind: 'visitor' | 'staff'
  seesEmbargoed: boolean
  /** Of what is open to them, these alone; without a scope, all of it. */
  scope?: Scope
}

/** What somebody was given of the whole site; `null` gives all. */
export interface Scope {
  /** Ids of films. */
  films: ReadonlySet<string> | null
  /** Canonical language tags. A tag stands for itself alone: `pt` does not give `pt-BR`. */
  locales: ReadonlySet<string> | null
}

/**
 * How far a viewer sees at an instant, as bounds that a predicate and a database query can both be
 * made of: `isInSight` here, and the queries of `collections/access.ts`. So there is one rule.
 */
export interface Sight extends Scope {
  /** An embargo must have ended by this instant; `null` where none holds. */
  openBy: Date | null
}

/** What of a thing decides whether it is seen; what is left out has no say. */
export interface Seen {
  filmId?: string
  locale?: string
  /** `null` has no embargo; a moment that cannot be read keeps the thing closed. */
  opensAt?: string | null
}

/** The scope of whoever has none of their own. */
const everything: Scope = { films: null, locales: null }

export const sightOf = (viewer: Viewer, instant: Date): Sight => ({
  ...everything,
  ...viewer.scope,
  openBy: viewer.seesEmbargoed ? null : instant,
})

/** Whether a thing lies within a sight. Open from the moment itself on. */
export function isInSight(sight: Sight, { filmId, locale, opensAt = null }: Seen): boolean {
  const { films, locales, openBy } = sight
  if (filmId !== undefined && films && !films.has(filmId)) return false
  if (locale !== undefined && locales && !locales.has(locale)) return false
  return opensAt === null || openBy === null || openBy.getTime() >= Date.parse(opensAt)
}

/** Anybody without a key. */
export const visitor: Viewer = { kind: 'visitor', seesEmbargoed: false }

/** Somebody who sees nothing at all: what a key becomes that stopped being valid meanwhile. */
export const blindViewer: Viewer = {
  kind: 'visitor',
  seesEmbargoed: false,
  scope: { films: new Set(), locales: new Set() },
}

/** The collection whose documents are signed in by a key. */
export const keyHolders = 'distributors'

/** A distributor as a request knows them, once their key was found valid. */
export interface KeyHolder {
  id: string
  collection: typeof keyHolders
  viewer: Viewer
  keyId: string
}

/** With whose eyes a request reads what is public: a key holder's own, anybody else's as a visitor. */
export function viewerOf(user: unknown): Viewer {
  return isKeyHolder(user) ? user.viewer : visitor
}

/** Whether a request comes with a key, whatever it is still worth. */
export const isKeyHolder = (user: unknown): user is KeyHolder =>
  typeof user === 'object' &&
  user !== null &&
  (user as Partial<KeyHolder>).collection === keyHolders &&
  typeof (user as Partial<KeyHolder>).viewer === 'object'
