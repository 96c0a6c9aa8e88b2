import type { CollectionSlug, Payload } from 'payload'

/** Collections that stay behind, and why: none of them is what a site has to say or to do. */
const leftBehind: Record<string, string> = {
  'payload-locked-documents': 'who has a document open at this moment',
  'payload-migrations': 'each database keeps its own',
  'payload-kv': 'marks of this database’s own',
  uploads: 'parts of files that were still under way',
}

/**
 * Read in the direction in which work flows: what was published before the outbox, the outbox
 * before the work made of it, openings before the editions they come after, and those at the end. Whatever is done while they are read is
 * found at least once, as something to be done or as done.
 */
const readLast = ['outbox', 'work', 'renditions', 'openings', 'editions']

/** Rows that change by themselves all the time, and of which any moment is as good as another. */
const volatile = new Set(['outbox', 'work', 'payload-preferences'])

/** Fields that change while nobody changes anything: when a key was used last. */
const restlessFields: Record<string, readonly string[]> = {
  'distributor-keys': ['lastUsedAt', 'updatedAt'],
}

/** Kept by Payload under a number or another id of its own; nothing names them by it. */
const withoutIds = new Set(['payload-preferences'])

/** What lets somebody in here and now: whoever takes the site along signs in anew. */
const withoutFields: Record<string, readonly string[]> = {
  users: [
    'sessions',
    'resetPasswordToken',
    'resetPasswordExpiration',
    'loginAttempts',
    'lockUntil',
  ],
}

/** The collections that a backup holds, in the order in which they must be read. */
export function listCarried(payload: Payload): CollectionSlug[] {
  const slugs = payload.config.collections
    .map(({ slug }): string => slug)
    .filter((slug) => !(slug in leftBehind))
  const others = slugs.filter((slug) => !readLast.includes(slug))
  return [...others, ...readLast.filter((slug) => slugs.includes(slug))] as CollectionSlug[]
}

export const isVolatile = (slug: string): boolean => volatile.has(slug)
export const restlessFieldsOf = (slug: string): readonly string[] => restlessFields[slug] ?? []
export const keepsIds = (slug: string): boolean => !withoutIds.has(slug)
export const fieldsLeftBehind = (slug: string): readonly string[] => withoutFields[slug] ?? []
