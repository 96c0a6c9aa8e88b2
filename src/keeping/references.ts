import type { FlattenedField } from 'payload'

import { idOf } from '../domain/relations.js'
import type { Data } from './rows.js'

/** One document naming another. */
export interface Reference {
  /** Where it stands, such as `credits.person`. */
  path: string
  slug: string
  id: string
  isRequired: boolean
}

/** Every reference in a document, by the fields of its collection. */
export function listReferences(fields: FlattenedField[], data: Data): Reference[] {
  const found: Reference[] = []
  keepReferences(fields, data, (reference) => {
    found.push(reference)
    return true
  })
  return found
}

/**
 * A document with those references only that are to be kept; the others are left empty, as a
 * database with foreign keys leaves them when what they named is deleted.
 */
export function keepReferences(
  fields: FlattenedField[],
  data: Data,
  isKept: (reference: Reference) => boolean,
  path = '',
): Data {
  const kept = { ...data }
  for (const field of fields) {
    const value = kept[field.name]
    if (value === null || value === undefined) continue
    const here = `${path}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      kept[field.name] = keepValue(field, value, (target) => isKept({ path: here, ...target }))
    } else if (field.type === 'group' || field.type === 'tab') {
      kept[field.name] = keepReferences(field.flattenedFields, value as Data, isKept, `${here}.`)
    } else if (field.type === 'array' && Array.isArray(value)) {
      kept[field.name] = (value as Data[]).map((row) =>
        keepReferences(field.flattenedFields, row, isKept, `${here}.`),
      )
    }
  }
  return kept
}

type Related = Extract<FlattenedField, { type: 'relationship' | 'upload' }>
type Target = Omit<Reference, 'path'>

function keepValue(field: Related, value: unknown, isKept: (target: Target) => boolean): unknown {
  const isRequired = 'required' in field && field.required === true
  const keeps = (one: unknown) => isKept({ ...targetOf(field, one), isRequired })
  if (Array.isArray(value)) return value.filter(keeps)
  return keeps(value) ? value : null
}

/** A field that may lead to several collections says with each value to which. */
function targetOf(field: Related, value: unknown): { slug: string; id: string } {
  if (Array.isArray(field.relationTo)) {
    const { relationTo, value: id } = value as { relationTo: string; value: unknown }
    return { slug: relationTo, id: idOf(id) }
  }
  return { slug: field.relationTo, id: idOf(value) }
}
