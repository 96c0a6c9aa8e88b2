import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload'

import { badParameter } from '../src/errors.js'

/**
 * Refuses a query that reaches through relations farther than access follows it.
 *
 * Payload checks a filter through one relation against what the reader may see of the other
 * collection. Through two it leaves a promise that nobody awaits, whose refusal ends the process;
 * and an order through a relation is not checked at all, so that it tells what it may not show
 * (both tried on 3.90.1). A name that goes on where a field has nothing inside it is not checked
 * either, and SQLite orders by that field. Where many documents are related, MongoDB may find the
 * one that was asked for in one row and the one that may be seen in another; so a list is as far as
 * two relations.
 *
 * @throws BAD_PARAMETER naming the path
 */
export function boundPaths(asked: {
  where?: unknown
  sort?: unknown
  fields: FlattenedField[]
  payload: Payload
}): void {
  const { where, sort, ...from } = asked
  for (const path of listPaths(where)) {
    if (countRelations(path, from) > 1) {
      throw badParameter('where', `reaches too far in ${quote(path)}. Ask in two requests.`)
    }
  }
  const sortPaths = listSortPaths(sort)
  if (sortPaths.length > mostSortPaths || !sortPaths.every((path) => fieldPath.test(path))) {
    throw badParameter(
      'sort',
      `takes the names of at most ${mostSortPaths} fields, with commas, such as \`-year,slug\`.`,
    )
  }
  for (const path of sortPaths) {
    const { relations, isBeyondField } = followPath(path, from)
    if (relations > 0) {
      throw badParameter('sort', `cannot order by another document, as ${quote(path)} would.`)
    }
    if (isBeyondField) {
      throw badParameter('sort', `takes the name of a field, and ${quote(path)} goes on from one.`)
    }
  }
}

/** MongoDB orders by 32 fields at most; nobody has asked for more than three. */
const mostSortPaths = 8

/** What can be the name of a field: MongoDB fails on an empty one, and has words with `$`. */
const fieldPath = /^[a-z_][\w-]*(\.[\w-]+)*$/i

/** Whose fields a path begins at. */
export interface From {
  fields: FlattenedField[]
  payload: Payload
}

/** Every path that a filter names; one inside another's `contains` goes on from there. */
function listPaths(where: unknown): string[] {
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where as Where).flatMap(([key, value]) => {
    if (isJunction(key)) return Array.isArray(value) ? value.flatMap(listPaths) : []
    const contained = (value as { contains?: unknown } | null | undefined)?.contains
    return [key, ...listPaths(contained).map((path) => `${key}.${path}`)]
  })
}

/** `sort=`, which Payload gives as a list of one empty name. */
export const isNoOrder = (sort: unknown): boolean =>
  sort === '' || (Array.isArray(sort) && sort.length === 1 && sort[0] === '')

function listSortPaths(sort: unknown): string[] {
  const texts: unknown[] = Array.isArray(sort) ? sort : [sort]
  const paths = texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().replace(/^-/, ''))
  return isNoOrder(sort) ? [] : paths
}

/** How many relations a path goes through; one that it only ends at is not gone through. */
const countRelations = (path: string, from: From): number => followPath(path, from).relations

interface Followed {
  /** None where the path leads nowhere. */
  field: FlattenedField | undefined
  relations: number
  /** Whether it goes on from a field that has nothing inside it. */
  isBeyondField: boolean
}

/** Where a path leads, and through how many relations. */
export function followPath(path: string, { fields, payload }: From): Followed {
  const segments = path.replaceAll('__', '.').split('.')
  let here = fields
  let relations = 0
  let isList = false
  let isBeyondField = false
  let field: FlattenedField | undefined
  for (const [index, segment] of segments.entries()) {
    field = here.find((known) => 'name' in known && known.name === segment)
    const isLast = index === segments.length - 1
    const related = field && relatedCollection(field)
    isList ||= field !== undefined && holdsMany(field)
    isBeyondField ||= !isLast && field !== undefined && !related && !('flattenedFields' in field)
    if (related && !isLast) relations += isList ? 2 : 1
    here = (related && payload.collections[related]?.config.flattenedFields) || inside(field, here)
  }
  return { field, relations, isBeyondField }
}

const holdsMany = (field: FlattenedField) =>
  field.type === 'array' || ('hasMany' in field && field.hasMany === true)

const isJunction = (key: string) => ['and', 'or'].includes(key.toLowerCase())

function relatedCollection(field: FlattenedField): CollectionSlug | null {
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  return isRelation && typeof field.relationTo === 'string' ? field.relationTo : null
}

/** What a segment leads into; a version's own `version` and `parent` lead back to the fields. */
const inside = (field: FlattenedField | undefined, here: FlattenedField[]): FlattenedField[] =>
  field && 'flattenedFields' in field ? field.flattenedFields : here

const quote = (path: string) => `\`${path.length > 80 ? `${path.slice(0, 80)}…` : path}\``
