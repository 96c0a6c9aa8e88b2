import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * Writes down what is empty, as a table's columns would: `null`, or an empty list. MongoDB would
 * leave the field out, and the same record would be answered differently than from SQLite.
 *
 * @param isWhole whether `data` is the whole record; of a part, only what it holds is completed
 */
export function writeNulls(fields: FlattenedField[], data: Data, isWhole: boolean): Data {
  const complete = { ...data }
  for (const field of fields) {
    if (!isStored(field)) continue
    const value = complete[field.name]
    if (value === undefined && !isWhole) continue
    complete[field.name] = completeValue(field, value)
  }
  return complete
}

const isStored = (field: FlattenedField): boolean =>
  field.type !== 'join' &&
  !('virtual' in field && field.virtual) &&
  !keptByAdapter.includes(field.name)

/** The adapter writes these by itself, unless it is told that they are `null`. */
const keptByAdapter = ['id', 'createdAt', 'updatedAt']

function completeValue(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'group' || field.type === 'tab') {
    return writeNulls(field.flattenedFields, (value ?? {}) as Data, true)
  }
  if (field.type === 'array') {
    return isRows(value)
      ? value.map((row) => writeNulls(field.flattenedFields, row, true))
      : (value ?? [])
  }
  if ('hasMany' in field && field.hasMany) return value ?? []
  return value ?? null
}

const isRows = (value: unknown): value is Data[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
