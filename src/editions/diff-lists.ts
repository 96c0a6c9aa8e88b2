import type { ComparedList, Item } from './compared-lists.js'
import type { EditionContent } from './content.js'
import type { Change } from './diff.js'
import { clip, isSame, keysOf, wordFor } from './diff-fields.js'
import type { EditionReader } from './reader.js'
import { writeStableJson } from './stable-json.js'

/** As many of a kind are named; more are counted. */
const mostNamed = 5

interface ListArgs {
  list: ComparedList
  before: EditionContent
  after: EditionContent
  reader: EditionReader
}

/** One difference of one thing in a list. */
interface Difference {
  path: string
  kind: Change['kind']
  item: Item
}

/** A thing in two editions; in one of them alone, where it came or went. */
interface Pair {
  old: Item | null
  now: Item | null
}

/** What differs between two editions in one of their lists: what came, went, differs, moved. */
export function diffList(args: ListArgs): Change[] {
  const { list, before, after, reader } = args
  const pairs = pairUp(list, list.read(before) ?? [], list.read(after) ?? [])
  const withdrawnNow = new Set(list.withdrawn?.(after))
  const isWithdrawn = (item: Item | null) => withdrawnNow.has(String(item?.[list.identity[0]]))
  const differences = pairs
    .filter(({ old, now }) => now !== null || !isWithdrawn(old))
    .flatMap((pair) => diffPair(list, pair))
  const withdrawn = countWithdrawn(args)
  return [
    ...summarize(differences, list, reader),
    ...(withdrawn > 0 ? [{ path: list.path, kind: 'withdrawn' as const, count: withdrawn }] : []),
    ...(hasMoved(pairs, list.read(before) ?? [])
      ? [{ path: list.path, kind: 'moved' as const }]
      : []),
  ]
}

/** Pairs what is the same thing, what is wholly alike first: one person may hold one job twice. */
function pairUp(list: ComparedList, before: Item[], after: Item[]): Pair[] {
  const known = { hasIds: [...before, ...after].every((item) => item.personId !== undefined) }
  const keyOf = (item: Item) => JSON.stringify([list.groupOf?.(item), list.keyOf(item, known)])
  const taken = new Map<Item, Item>()
  const left = new Set(before)
  for (const passOf of [(item: Item) => writeStableJson([keyOf(item), item]), keyOf]) {
    const waiting = groupBy([...left], passOf)
    for (const now of after) {
      const old = taken.has(now) ? undefined : waiting.get(passOf(now))?.shift()
      if (old) {
        taken.set(now, old)
        left.delete(old)
      }
    }
  }
  return [
    ...after.map((now) => ({ old: taken.get(now) ?? null, now })),
    ...[...left].map((old) => ({ old, now: null })),
  ]
}

function diffPair(list: ComparedList, { old, now }: Pair): Difference[] {
  const item = now ?? old
  if (!item) return []
  const path = list.groupOf ? `${list.path}.${list.groupOf(item)}` : list.path
  if (!old) return [{ path, kind: 'added', item }]
  if (!now) return [{ path, kind: 'removed', item }]
  return keysOf(old, now)
    .filter((field) => !list.identity.includes(field))
    .flatMap((field) => {
      const fieldPath = `${path}.${wordFor(field)}`
      const values = [old[field] ?? null, now[field] ?? null] as const
      if (!list.texts.includes(field)) return diffPart(fieldPath, values, item)
      const texts = values.map((value) => (value ?? {}) as Record<string, unknown>)
      const [one = {}, other = {}] = texts
      return keysOf(one, other).flatMap((tag) =>
        diffPart(tag === 'und' ? fieldPath : `${fieldPath}.${tag}`, [one[tag], other[tag]], item),
      )
    })
}

function diffPart(path: string, [old, now]: readonly [unknown, unknown], item: Item): Difference[] {
  if (isSame(old, now)) return []
  const isMissing = (value: unknown) => value === null || value === undefined
  const kind = isMissing(old) ? 'added' : isMissing(now) ? 'removed' : 'changed'
  return [{ path, kind, item }]
}

/** Differences of one kind at one path as one change: a few by name, others by number. */
function summarize(differences: Difference[], list: ComparedList, reader: EditionReader): Change[] {
  const groups = groupBy(differences, ({ path, kind }) => `${path} ${kind}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { path, kind } = first
    const count = group.length
    const names = group.map(({ item }) => list.nameOf?.(item, reader) ?? null)
    const isNamed = count <= mostNamed && names.every((name) => name !== null && name !== '')
    return [
      { path, kind, count, ...(isNamed && { what: names.map((name) => clip(name!)).join(', ') }) },
    ]
  })
}

const countWithdrawn = ({ list, before, after }: ListArgs): number => {
  const known = new Set(list.withdrawn?.(before))
  return (list.withdrawn?.(after) ?? []).filter((id) => !known.has(id)).length
}

/** Whether what both editions hold stands in another order. */
function hasMoved(pairs: Pair[], before: Item[]): boolean {
  const places = new Map(before.map((item, place) => [item, place]))
  const order = pairs.flatMap(({ old, now }) => (old && now ? [places.get(old) ?? 0] : []))
  return order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))
}

function groupBy<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
