import { badParameter } from '../src/errors.js'
import { followPath, type From } from './query-paths.js'

/** How much a `where` may hold. */
export interface WhereLimits {
  whereDepth: number
  whereParts: number
}

/**
 * Checks the form of a `where` from outside before Payload reads it: Payload trusts it, so that a
 * list in the wrong place is ignored (and everything is found) or breaks the query.
 *
 * @throws BAD_PARAMETER
 */
export function checkWhere(where: unknown, { limits, from }: { limits: WhereLimits; from: From }) {
  if (where === undefined || where === null || where === '') return
  const { depth, parts } = measure(where, limits.whereDepth)
  if (depth > limits.whereDepth || parts > limits.whereParts) {
    throw badParameter('where', 'asks too much at once. Ask in several requests.')
  }
  checkCondition(where, from)
}

/** What can be asked of a field. There is nothing geographic to ask for. */
const operators = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'contains',
  'like',
  'not_like',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
])

function checkCondition(condition: unknown, from: From): void {
  if (!isRecord(condition)) throw malformed('takes conditions, such as `where[slug][equals]=a`.')
  for (const [name, value] of Object.entries(condition)) {
    if (/^(and|or)$/i.test(name)) checkList(name, value, from)
    else checkField(name, value, from)
  }
}

function checkList(name: string, list: unknown, from: From): void {
  if (list === null || list === undefined) return
  if (!Array.isArray(list)) throw malformed(`takes a list in \`${name}\`.`)
  for (const condition of list) checkCondition(condition, from)
}

function checkField(name: string, asked: unknown, from: From): void {
  const field = name.slice(0, 60)
  // MongoDB's own name of it, which SQLite has not.
  if (/(^|[._])_id$/.test(name)) throw malformed(`has no field \`${field}\`. It is \`id\`.`)
  const type = followPath(name, from).field?.type
  if (!isRecord(asked)) throw malformed(`takes an operator for \`${field}\`, such as \`equals\`.`)
  for (const [operator, value] of Object.entries(asked)) {
    if (!operators.has(operator)) {
      throw malformed(`has no operator \`${operator.slice(0, 40)}\`. It has ${listed}.`)
    }
    if (/like$|^contains$/.test(operator) && (type === 'date' || type === 'number')) {
      throw malformed(`compares no text in \`${field}\`, which is a ${type}.`)
    }
    checkValue(value, {
      where: `\`${operator}\` of \`${field}\``,
      kind: kinds[operator === 'exists' ? '' : (type ?? '')],
      takesList: /in$/.test(operator),
    })
  }
}

function checkValue(
  value: unknown,
  { where, kind, takesList }: { where: string; kind: Kind | undefined; takesList: boolean },
): void {
  const values: unknown[] = takesList ? listValues(value) : [value]
  if (!values.every(isScalar)) throw malformed(`takes one plain value in ${where}.`)
  if (takesList && values.some(isNull)) throw malformed(`takes no null in ${where}.`)
  if (values.some(holdsNul)) throw malformed(`takes no NUL character in ${where}.`)
  if (kind && !values.every((one) => one === null || one === '' || kind.isOne(one))) {
    throw malformed(`takes a ${kind.name} in ${where}.`)
  }
}

interface Kind {
  name: string
  isOne: (value: unknown) => boolean
}

/**
 * By the type of a field: where SQLite finds nothing by a value of another kind, MongoDB fails, or
 * finds everything. Whether there is any value, `exists` asks.
 */
const kinds: Record<string, Kind> = {
  date: { name: 'date', isOne: (value) => !Number.isNaN(new Date(value as string).getTime()) },
  number: { name: 'number', isOne: (value) => Number.isFinite(Number(value)) },
}

/** A list comes as one, or with commas. */
const listValues = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]

const isNull = (value: unknown) => value === null || value === 'null'
const holdsNul = (value: unknown) => typeof value === 'string' && value.includes('\0')

const listed = [...operators].map((operator) => `\`${operator}\``).join(', ')
const malformed = (problem: string) => badParameter('where', problem)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A date comes as one where GraphQL has read it. */
const isScalar = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date

function measure(value: unknown, mostDepth: number): { depth: number; parts: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, parts: 1 }
  // Deeper is too deep already, and must not exhaust the stack.
  if (mostDepth === 0) return { depth: 1, parts: 1 }
  const inside = Object.values(value).map((part) => measure(part, mostDepth - 1))
  return {
    depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)),
    parts: 1 + inside.reduce((sum, { parts }) => sum + parts, 0),
  }
}
