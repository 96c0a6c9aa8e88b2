import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * What a client wants written, with each `null` that stands for a list or a group spelled out: a
 * list without anything, a group whose every field is empty. The adapters of the databases fail at
 * such a `null`, or pass over it.
 */
export function spellOutEmpty(data: Data, fields: FlattenedField[]): Data {
  const spelled = { ...data }
  for (const field of fields) {
    if (Object.hasOwn(data, field.name)) spelled[field.name] = spellOut(data[field.name], field)
  }
  return spelled
}

function spellOut(value: unknown, field: FlattenedField): unknown {
  if (value === null) return emptied(field)
  if (value === '' && chosenTypes.has(field.type)) return emptied(field)
  // Payload's own forms send the number of rows where there are none.
  if (value === 0 && field.type === 'array') return []
  if (field.type === 'array' && Array.isArray(value)) {
    return value.map((row: unknown) =>
      isData(row) ? spellOutEmpty(row, field.flattenedFields) : row,
    )
  }
  const isGroup = field.type === 'group' || field.type === 'tab'
  return isGroup && isData(value) ? spellOutEmpty(value, field.flattenedFields) : value
}

/** Where an empty text is what an input of a form says that was emptied. */
const chosenTypes: ReadonlySet<string> = new Set(['date', 'select', 'relationship', 'upload'])

function emptied(field: FlattenedField): unknown {
  if (field.type === 'array' || ('hasMany' in field && field.hasMany)) return []
  if (field.type !== 'group' && field.type !== 'tab') return null
  return Object.fromEntries(field.flattenedFields.map((inner) => [inner.name, emptied(inner)]))
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
