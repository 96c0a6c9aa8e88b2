import type { Access, AccessArgs, FieldAccess, Where } from 'payload'

import { sightOf, viewerOf, type Sight } from '../src/domain/sight.js'

/**
 * Who may do what: the whole security model on one page.
 *
 * A visitor (no session) reads what is published and open. A distributor comes with a key, reads
 * the same of the films and languages they were given, perhaps before its embargo ends, and writes
 * nothing. People are read by neither: who may be named is told by the editions of films alone. A
 * translator reads everything the staff reads and writes texts in their own locales, but never
 * publishes. An editor keeps and publishes the record. An admin also keeps the people who may sign
 * in, and the distributors; an editor sees who gets what. Everything else is closed: `rules` has a
 * cell for every collection and operation, and what it does not open stays shut.
 *
 * What a visitor or distributor reads is always a `Where`, and so is all that a file hangs on:
 * Payload ties a file to its document only where access answers with a query.
 */
export type Role = 'admin' | 'editor' | 'translator'

export interface Staff {
  id: string
  role: Role
  locales: string[]
}

type Operation = 'create' | 'read' | 'update' | 'delete' | 'readVersions'
type Rule = (who: Staff | null, asked: { data?: Asked; sight: Sight }) => boolean | Where
interface Asked {
  id?: unknown
  locale?: unknown
  _status?: unknown
}

// Questions about a person, named as an editor would say them.
export const isAdmin = (who: Staff | null) => who?.role === 'admin'
export const canEdit = (who: Staff | null) => who?.role === 'admin' || who?.role === 'editor'
export const canPublish = canEdit
export const isStaff = (who: Staff | null) => who !== null

// What a visitor or key holder may see, as queries: the rule of `src/domain/sight.ts`.
const published = (path = ''): Where => ({ [`${path}_status`]: { equals: 'published' } })
const open = ({ openBy }: Sight, path = ''): Where =>
  openBy === null
    ? anything
    : {
        or: [
          { [`${path}opensAt`]: { exists: false } },
          { [`${path}opensAt`]: { less_than_equal: openBy.toISOString() } },
        ],
      }
const oneOf = (path: string, given: ReadonlySet<string> | null): Where =>
  // No id and no language tag is written like this: given nothing, one finds nothing.
  given === null ? anything : { [path]: { in: given.size > 0 ? [...given] : ['!'] } }
const notWithdrawn: Where = { 'withdrawn.at': { exists: false } }
const anything: Where = { id: { exists: true } }
const ofASeenFilm = (sight: Sight): Where => ({
  and: [published('film.'), open(sight, 'film.'), oneOf('film', sight.films)],
})

/** What says its language is for whom was given it; what is in none is for all. */
const inASeenLanguage = ({ locales }: Sight): Where =>
  locales === null
    ? anything
    : {
        or: [{ locale: { exists: false } }, { locale: { equals: '' } }, oneOf('locale', locales)],
      }

const publicReads = {
  films: (sight: Sight): Where => ({
    and: [published(), open(sight), oneOf('id', sight.films)],
  }),
  translations: (sight: Sight): Where => ({
    and: [published(), ofASeenFilm(sight), oneOf('locale', sight.locales)],
  }),
  stills: (sight: Sight): Where => ({
    and: [published(), open(sight), notWithdrawn, ofASeenFilm(sight)],
  }),
  artworks: (sight: Sight): Where => ({
    and: [published(), open(sight), notWithdrawn, ofASeenFilm(sight), inASeenLanguage(sight)],
  }),
  'press-files': (sight: Sight): Where => ({
    and: [published(), open(sight), notWithdrawn, ofASeenFilm(sight), inASeenLanguage(sight)],
  }),
  laurels: (sight: Sight): Where => ({ and: [published(), ofASeenFilm(sight)] }),
  screenings: (sight: Sight): Where => ({ and: [published(), ofASeenFilm(sight)] }),
  quotes: (sight: Sight): Where => ({
    and: [published(), ofASeenFilm(sight), inASeenLanguage(sight)],
  }),
  festivals: (): Where => published(),
  contacts: (): Where => ({ and: [published(), { isPublic: { equals: true } }] }),
  terms: (): Where => published(),
}

const readPublic =
  (what: (sight: Sight) => Where): Rule =>
  (who, { sight }) =>
    isStaff(who) ? anything : what(sight)
const staffOnly: Rule = (who) => isStaff(who)
const editorsOnly: Rule = (who) => canEdit(who)
const adminsOnly: Rule = (who) => isAdmin(who)
const nobody: Rule = () => false

/** Without a query of what is public, it is for the staff alone. */
const keptByEditors = (read?: (sight: Sight) => Where): Record<Operation, Rule> => ({
  create: editorsOnly,
  read: read ? readPublic(read) : staffOnly,
  update: editorsOnly,
  delete: editorsOnly,
  readVersions: staffOnly,
})
const keptBySystem: Record<Operation, Rule> = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
}

export const rules = {
  films: keptByEditors(publicReads.films),
  translations: {
    ...keptByEditors(publicReads.translations),
    create: (who, { data }) => {
      if (who?.role !== 'translator') return canEdit(who)
      // Asked without data (may this person make a text at all?), the answer is yes.
      const locale = data?.locale
      const isOwn =
        locale === undefined || (typeof locale === 'string' && who.locales.includes(locale))
      return isOwn && data?._status !== 'published'
    },
    update: (who, { data }) => {
      if (who?.role !== 'translator') return canEdit(who)
      return data?._status !== 'published' && { locale: { in: who.locales } }
    },
  },
  stills: keptByEditors(publicReads.stills),
  artworks: keptByEditors(publicReads.artworks),
  'press-files': keptByEditors(publicReads['press-files']),
  festivals: keptByEditors(publicReads.festivals),
  laurels: keptByEditors(publicReads.laurels),
  screenings: keptByEditors(publicReads.screenings),
  quotes: keptByEditors(publicReads.quotes),
  people: keptByEditors(),
  contacts: keptByEditors(publicReads.contacts),
  terms: keptByEditors(publicReads.terms),
  editions: { ...keptBySystem, read: staffOnly },
  users: {
    create: adminsOnly,
    // Editors see who translates; a translator sees only themselves.
    read: (who) => canEdit(who) || (who !== null && { id: { equals: who.id } }),
    update: (who) => isAdmin(who) || (who !== null && { id: { equals: who.id } }),
    delete: adminsOnly,
    readVersions: nobody,
  },
  distributors: {
    create: adminsOnly,
    read: editorsOnly,
    update: adminsOnly,
    delete: adminsOnly,
    readVersions: nobody,
  },
  // Made, listed and revoked by endpoints of `distributors`, which never tell a hash.
  'distributor-keys': keptBySystem,
  webhooks: {
    create: adminsOnly,
    read: adminsOnly,
    update: adminsOnly,
    delete: adminsOnly,
    readVersions: nobody,
  },
  deliveries: { ...keptBySystem, read: adminsOnly },
  openings: keptBySystem,
  outbox: keptBySystem,
  work: { ...keptBySystem, read: editorsOnly },
  renditions: keptBySystem,
  uploads: keptBySystem,
} satisfies Record<string, Record<Operation, Rule>>

export type GuardedSlug = keyof typeof rules

/** Payload's access functions for one collection, from its row in the table. */
export function accessTo(slug: GuardedSlug, now: () => Date): Record<Operation, Access> {
  const row: Record<Operation, Rule> = rules[slug]
  const toAccess =
    (rule: Rule): Access =>
    ({ req, data, id }: AccessArgs) =>
      rule(staffOf(req.user), {
        data: { ...(data as Asked | undefined), id },
        sight: sightOf(viewerOf(req.user), now()),
      })
  return {
    create: toAccess(row.create),
    read: toAccess(row.read),
    update: toAccess(row.update),
    delete: toAccess(row.delete),
    readVersions: toAccess(row.readVersions),
  }
}

/** The signed-in person as the rules see them; a session of another collection is nobody. */
export function staffOf(user: unknown): Staff | null {
  if (typeof user !== 'object' || user === null) return null
  const { id, role, locales, collection } = user as Partial<Staff> & { collection?: string }
  const isKnownRole = role === 'admin' || role === 'editor' || role === 'translator'
  if (typeof id !== 'string' || !isKnownRole) return null
  if (collection !== undefined && collection !== 'users') return null
  return { id, role, locales: Array.isArray(locales) ? locales : [] }
}

/** Access that Payload gives to whoever is signed in, for the staff alone. */
export const forStaff =
  (access: Access): Access =>
  (args) =>
    isStaff(staffOf(args.req.user)) && access(args)

// Fields that are narrower than their document.
export const staffReads: FieldAccess = ({ req }) => isStaff(staffOf(req.user))
export const adminsWrite: FieldAccess = ({ req }) => isAdmin(staffOf(req.user))
export const systemWrites: FieldAccess = () => false
/** A text in no stated language: not for a key that was given some languages only. */
export const everyLocaleReads: FieldAccess = ({ req }) => !viewerOf(req.user).scope?.locales
