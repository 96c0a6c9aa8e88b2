/** A value as JSON, the same for the same value, in whatever order its fields were written. */
export const writeStableJson = (value: unknown): string => JSON.stringify(value ?? null, sortKeys)

const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
