import type { Access, AccessArgs, FieldAccess, Where } from 'payload'

/**
 * Who may do what: the whole security model on one page.
 *
 * A visitor (no session) reads what is published and open. A translator reads everything the
 * staff reads and writes texts in their own locales, but never publishes. An editor keeps and
 * publishes the record. An admin also keeps the people who may sign in. Everything else is
 * closed: `rules` has a cell for every collection and operation, and what it does not open stays
 * shut.
 *
 * What a visitor reads is always a `Where`, and so is all that a file hangs on: Payload ties a
 * file to its document only where access answers with a query.
 */
export type Role = 'admin' | 'editor' | 'translator'

export interface Staff {
  id: string
  role: Role
  locales: string[]
}

type Operation = 'create' | 'read' | 'update' | 'delete' | 'readVersions'
type Rule = (who: Staff | null, asked: { data?: Asked; now: Date }) => boolean | Where
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

// What a visitor may see, as queries.
const published = (path = ''): Where => ({ [`${path}_status`]: { equals: 'published' } })
const open = (now: Date, path = ''): Where => ({
  or: [
    { [`${path}opensAt`]: { exists: false } },
    { [`${path}opensAt`]: { less_than_equal: now.toISOString() } },
  ],
})
const notWithdrawn: Where = { 'withdrawn.at': { exists: false } }
const ofAnOpenFilm = (now: Date): Where => ({ and: [published('film.'), open(now, 'film.')] })
const anything: Where = { id: { exists: true } }

const visitorReads = {
  films: (now: Date): Where => ({ and: [published(), open(now)] }),
  translations: (now: Date): Where => ({ and: [published(), ofAnOpenFilm(now)] }),
  stills: (now: Date): Where => ({
    and: [published(), open(now), notWithdrawn, ofAnOpenFilm(now)],
  }),
  laurels: (now: Date): Where => ({ and: [published(), ofAnOpenFilm(now)] }),
  festivals: (): Where => published(),
  people: (): Where => ({ and: [published(), notWithdrawn] }),
  contacts: (): Where => ({ and: [published(), { isPublic: { equals: true } }] }),
  terms: (): Where => published(),
}

const readPublic =
  (what: (now: Date) => Where): Rule =>
  (who, { now }) =>
    isStaff(who) ? anything : what(now)
const staffOnly: Rule = (who) => isStaff(who)
const editorsOnly: Rule = (who) => canEdit(who)
const adminsOnly: Rule = (who) => isAdmin(who)
const nobody: Rule = () => false

const keptByEditors = (read: (now: Date) => Where): Record<Operation, Rule> => ({
  create: editorsOnly,
  read: readPublic(read),
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
  films: keptByEditors(visitorReads.films),
  translations: {
    ...keptByEditors(visitorReads.translations),
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
  stills: keptByEditors(visitorReads.stills),
  festivals: keptByEditors(visitorReads.festivals),
  laurels: keptByEditors(visitorReads.laurels),
  people: keptByEditors(visitorReads.people),
  contacts: keptByEditors(visitorReads.contacts),
  terms: keptByEditors(visitorReads.terms),
  editions: { ...keptBySystem, read: staffOnly },
  users: {
    create: adminsOnly,
    // Editors see who translates; a translator sees only themselves.
    read: (who) => canEdit(who) || (who !== null && { id: { equals: who.id } }),
    update: (who) => isAdmin(who) || (who !== null && { id: { equals: who.id } }),
    delete: adminsOnly,
    readVersions: nobody,
  },
  outbox: keptBySystem,
  renditions: keptBySystem,
} satisfies Record<string, Record<Operation, Rule>>

export type GuardedSlug = keyof typeof rules

/** Payload's access functions for one collection, from its row in the table. */
export function accessTo(slug: GuardedSlug, now: () => Date): Record<Operation, Access> {
  const row: Record<Operation, Rule> = rules[slug]
  const toAccess =
    (rule: Rule): Access =>
    ({ req, data, id }: AccessArgs) =>
      rule(staffOf(req.user), { data: { ...(data as Asked | undefined), id }, now: now() })
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

// Fields that are narrower than their document.
export const staffReads: FieldAccess = ({ req }) => isStaff(staffOf(req.user))
export const editorsWrite: FieldAccess = ({ req }) => canEdit(staffOf(req.user))
export const adminsWrite: FieldAccess = ({ req }) => isAdmin(staffOf(req.user))
export const systemWrites: FieldAccess = () => false
