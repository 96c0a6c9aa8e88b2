import type { FlattenedField, Payload, Where } from 'payload'

import type { Opening } from './mongo.js'
import { writeNulls } from './mongo-nulls.js'
import { rewriteExists } from './mongo-queries.js'
import { createRelationKeeper, type Session } from './mongo-relations.js'
import { writeThrough } from './mongo-writes.js'

/**
 * Makes the MongoDB adapter keep and find what the SQLite one would: empty fields are `null`, no
 * part of a query is passed over, what is named exists, and a write that another one was in the
 * way of is tried again. The same suites then pass on both.
 */
export function matchSqlite(database: Opening, payload: Payload): void {
  const methods = database as unknown as Record<string, Method>
  const relations = createRelationKeeper(database, payload)
  let isPostponed = false
  Object.assign(database, { postponeRelations: () => (isPostponed = true) } satisfies Postponing)
  for (const name of asking) replace(methods, name, (ask) => (args) => ask(withWhere(args)))
  for (const [name, isWhole] of Object.entries(writing)) {
    replace(methods, name, (write) => async (args) => {
      const slug = args.collection ?? args.collectionSlug ?? ''
      const key = args.versionData === undefined ? 'data' : 'versionData'
      const data = writeNulls(fieldsOf(payload, slug), args[key] ?? {}, isWhole)
      if (!isPostponed) await relations.check(slug, data, await sessionOf(database, args))
      return write({ ...withWhere(args), [key]: data })
    })
  }
  for (const name of deleting) {
    replace(methods, name, (remove) => async (args) => {
      const slug = args.collection ?? ''
      if (isPostponed || !relations.canBeNamed(slug)) return remove(args)
      const ids = await listIds(methods, args)
      const result = await remove(args)
      await relations.forget(slug, ids, await sessionOf(database, args))
      return result
    })
  }
  for (const name of [...Object.keys(writing), ...deleting, 'deleteVersions', 'updateVersion']) {
    replace(methods, name, (write) => async (args) => {
      const isInTransaction = Boolean(await args.req?.transactionID)
      return writeThrough({ write: () => write(args), isInTransaction })
    })
  }
}

/** For whoever replaces every record of a site: what names what has been looked at before. */
interface Postponing {
  postponeRelations(): void
}

const asking = [
  'find',
  'findOne',
  'findDistinct',
  'findVersions',
  'queryDrafts',
  'count',
  'countVersions',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
] as const

/** The methods that write, and whether they are given the whole record. */
const writing = { create: true, createVersion: true, updateOne: false, updateMany: false } as const

const deleting = ['deleteOne', 'deleteMany'] as const

interface Args {
  collection?: string
  collectionSlug?: string
  where?: Where
  data?: Record<string, unknown>
  versionData?: Record<string, unknown>
  req?: { transactionID?: unknown }
}
type Method = (args: Args) => Promise<unknown>

/** The adapter's methods find each other, and its connection, by `this`. */
function replace(
  methods: Record<string, Method>,
  name: string,
  change: (method: Method) => Method,
): void {
  const method = methods[name]!
  methods[name] = change((args) => method.call(methods, args))
}

const withWhere = (args: Args): Args =>
  args.where ? { ...args, where: rewriteExists(args.where) } : args

const sessionOf = async ({ sessions }: Opening, { req }: Args): Promise<Session> =>
  sessions[String(await req?.transactionID)]

async function listIds(methods: Record<string, Method>, args: Args): Promise<unknown[]> {
  const found = await methods.find!({ ...args, pagination: false, select: {}, limit: 0 } as Args)
  return (found as { docs: { id: unknown }[] }).docs.map(({ id }) => id)
}

const fieldsOf = (payload: Payload, slug: string): FlattenedField[] =>
  (payload.collections as Partial<Payload['collections']>)[slug as 'films']?.config
    .flattenedFields ?? []
