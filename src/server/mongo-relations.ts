import type { FlattenedField, Payload } from 'payload'

import { unknownRelation } from '../errors.js'
import type { Opening } from './mongo.js'

type Data = Record<string, unknown>

/**
 * What foreign keys do elsewhere. A record may name only what exists; and what is deleted is
 * forgotten by every record and version that named it.
 */
export function createRelationKeeper(database: Opening, payload: Payload) {
  const slugs = Object.keys(payload.collections)
  const pathsBySlug = new Map(slugs.map((slug) => [slug, listPaths(fieldsOf(payload, slug))]))

  return {
    /** Whether any record can name one of this collection. */
    canBeNamed: (slug: string): boolean =>
      [...pathsBySlug.values()].flat().some(({ relationTo }) => relationTo === slug),

    /** @throws UNKNOWN_RELATION where `data` names a document that is not there */
    async check(slug: string, data: Data, session: Session): Promise<void> {
      const idsBySlug = new Map<string, Set<string>>()
      for (const path of pathsBySlug.get(slug) ?? []) {
        const ids = idsBySlug.get(path.relationTo) ?? new Set()
        for (const id of collectIds(data, path.steps)) ids.add(id)
        idsBySlug.set(path.relationTo, ids)
      }
      for (const [relationTo, ids] of idsBySlug) {
        if (ids.size === 0) continue
        const named = { _id: { $in: [...ids] } }
        const found = await database.collections[relationTo]!.countDocuments(named, { session })
        if (found < ids.size) throw unknownRelation()
      }
    },

    /** Run after the delete: a crash in between leaves a name that leads nowhere, never less. */
    async forget(slug: string, ids: unknown[], session: Session): Promise<void> {
      if (ids.length === 0) return
      for (const [from, paths] of pathsBySlug) {
        for (const path of paths.filter(({ relationTo }) => relationTo === slug)) {
          for (const [model, prefix] of [
            [database.collections[from], ''],
            [database.versions[from], 'version.'],
          ] as const) {
            const [filter, update, options] = toForget(path, ids, prefix)
            // The record says what it said: newer than its drafts, it would hide them.
            await model?.updateMany(filter, update, { ...options, session, timestamps: false })
          }
        }
      }
    },
  }
}

/** The transaction that a write belongs to, so that it is checked and undone with it. */
export type Session = Opening['sessions'][string] | undefined

/** Where a relation is in a record; `isMany` is a list of rows, or of ids at the end. */
interface RelationPath {
  relationTo: string
  steps: { name: string; isMany: boolean }[]
}

function listPaths(fields: FlattenedField[]): RelationPath[] {
  return fields.flatMap((field) => {
    const step = {
      name: field.name,
      isMany: field.type === 'array' || ('hasMany' in field && field.hasMany === true),
    }
    if (field.type === 'relationship' || field.type === 'upload') {
      if (typeof field.relationTo !== 'string') return []
      return [{ relationTo: field.relationTo, steps: [step] }]
    }
    if (field.type !== 'array' && field.type !== 'group' && field.type !== 'tab') return []
    const inside = listPaths(field.flattenedFields)
    return inside.map(({ relationTo, steps }) => ({ relationTo, steps: [step, ...steps] }))
  })
}

function collectIds(data: unknown, [step, ...rest]: RelationPath['steps']): string[] {
  if (!step || typeof data !== 'object' || data === null) return []
  const value = (data as Data)[step.name]
  const values: unknown[] = Array.isArray(value) ? value : [value]
  if (rest.length > 0) return values.flatMap((one) => collectIds(one, rest))
  return values.filter((id): id is string => typeof id === 'string')
}

/** The update that takes these ids away from where a path leads. */
function toForget(
  { steps }: RelationPath,
  ids: unknown[],
  prefix: string,
): [filter: Data, update: Data, options: { arrayFilters?: Data[] }] {
  const filter = { [prefix + steps.map(({ name }) => name).join('.')]: { $in: ids } }
  const last = steps.at(-1)!
  const rows: Data[] = []
  const target = steps
    .map(({ name, isMany }, index) => {
      if (!isMany || index === steps.length - 1) return name
      const row = `row${index}`
      // Only the row that names it, where that row is the last one on the way.
      const isInnermost = steps.slice(index + 1, -1).every((step) => !step.isMany)
      const inside = steps.slice(index + 1).map((step) => step.name)
      rows.push(
        isInnermost
          ? { [[row, ...inside].join('.')]: { $in: ids } }
          : { [`${row}.${inside[0]!}`]: { $exists: true } },
      )
      return `${name}.$[${row}]`
    })
    .join('.')
  const update = last.isMany
    ? { $pull: { [prefix + target]: { $in: ids } } }
    : { $set: { [prefix + target]: null } }
  return [filter, update, rows.length > 0 ? { arrayFilters: rows } : {}]
}

const fieldsOf = (payload: Payload, slug: string): FlattenedField[] =>
  payload.collections[slug as 'films'].config.flattenedFields
