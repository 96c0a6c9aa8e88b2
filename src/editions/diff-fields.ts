import type { Change } from './diff.js'
import { writeStableJson } from './stable-json.js'

type Value = unknown

/**
 * What differs between two objects of the same shape, field by field and into what they hold. A
 * field that only one of them knows, of a later release than the other, is empty in the other.
 */
export function diffFields(path: string, before: object, after: object): Change[] {
  const [old, now] = [before as Record<string, Value>, after as Record<string, Value>]
  return keysOf(old, now).flatMap((key) =>
    diffValue(`${path}.${wordFor(key)}`, old[key] ?? null, now[key] ?? null),
  )
}

/** The fields of two objects, each once, those of the later first. */
export const keysOf = (before: object, after: object): string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
]

/** A field as a reader of changes calls it. */
export const wordFor = (field: string): string => words[field] ?? field

const words: Record<string, string> = {
  opensAt: 'embargo',
  renditions: 'pictures',
  blob: 'file',
  isRenamed: 'names',
}

/** Whether two values are the same, in whatever order their fields were written. */
export const isSame = (one: Value, other: Value): boolean =>
  writeStableJson(one) === writeStableJson(other)

function diffValue(path: string, before: Value, after: Value): Change[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    return diffMembers(path, (before ?? []) as Value[], (after ?? []) as Value[])
  }
  if (isObject(before) && isObject(after)) return diffFields(path, before, after)
  if (before === null) return [{ path, kind: 'added', ...named(after) }]
  if (after === null) return [{ path, kind: 'removed', ...named(before) }]
  const [old, now] = [named(before).what, named(after).what]
  return [{ path, kind: 'changed', ...(old && now && { what: `${old} → ${now}` }) }]
}

/** Of a list of plain values which came and which went; only their order, where none did. */
function diffMembers(path: string, before: Value[], after: Value[]): Change[] {
  const missingIn = (list: Value[], other: Value[]) => {
    const known = new Set(list.map(writeStableJson))
    return other.filter((member) => !known.has(writeStableJson(member)))
  }
  const [added, removed] = [missingIn(before, after), missingIn(after, before)]
  const tell = (kind: Change['kind'], members: Value[]): Change[] => {
    if (members.length === 0) return []
    const what = members.map((member) => named(member).what)
    return what.every((name) => name !== undefined)
      ? [{ path, kind, what: clip(what.join(', ')) }]
      : [{ path, kind, count: members.length }]
  }
  const changes = [...tell('added', added), ...tell('removed', removed)]
  return changes.length > 0 ? changes : [{ path, kind: 'moved' }]
}

/** A short plain value is named; what is long or made of parts is not. */
const named = (value: Value): { what?: string } =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { what: clip(String(value)) }
    : {}

/** Enough to know a fact by, and no more. */
const mostCharacters = 80

export const clip = (text: string): string => {
  const characters = [...text]
  return characters.length > mostCharacters
    ? `${characters.slice(0, mostCharacters - 1).join('')}…`
    : text
}

const isObject = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
