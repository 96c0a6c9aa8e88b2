import type { FlattenedField, Payload, Where } from 'payload'

import { writeNulls } from './mongo-nulls.js'
import { rewriteExists } from './mongo-queries.js'

/**
 * Makes the MongoDB adapter keep and find what the SQLite one would: empty fields are `null`, and
 * no part of a query is passed over. The same suites then pass on both.
 */
export function matchSqlite(database: object, payload: Payload): void {
  const methods = database as Record<string, Method>
  for (const name of asking) wrap(methods, name, (args) => withWhere(args))
  for (const [name, isWhole] of Object.entries(writing)) {
    wrap(methods, name, (args) => {
      const fields = fieldsOf(payload, args.collection ?? args.collectionSlug)
      const key = args.versionData === undefined ? 'data' : 'versionData'
      return { ...withWhere(args), [key]: writeNulls(fields, args[key] ?? {}, isWhole) }
    })
  }
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

interface Args {
  collection?: string
  collectionSlug?: string
  where?: Where
  data?: Record<string, unknown>
  versionData?: Record<string, unknown>
}
type Method = (args: Args) => unknown

function wrap(methods: Record<string, Method>, name: string, prepare: (args: Args) => Args): void {
  const method = methods[name]!
  methods[name] = function (this: unknown, args) {
    return method.call(methods, prepare(args))
  }
}

const withWhere = (args: Args): Args =>
  args.where ? { ...args, where: rewriteExists(args.where) } : args

const fieldsOf = (payload: Payload, slug = ''): FlattenedField[] =>
  (payload.collections as Partial<Payload['collections']>)[slug as 'films']?.config
    .flattenedFields ?? []
