/** The id of a related record, whether it was read with it or not. */
export const idOf = (value: unknown): string => String(isRecord(value) ? value.id : value)

/** The same where there may be no relation, or nothing that is an id: then `null`. */
export function idOrNull(value: unknown): string | null {
  const id = isRecord(value) ? value.id : value
  return typeof id === 'string' && id !== '' ? id : null
}

const isRecord = (value: unknown): value is { id?: unknown } =>
  typeof value === 'object' && value !== null
