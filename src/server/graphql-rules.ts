import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

import { statusOf } from '../errors.js'
import { limits } from './limits.js'

/**
 * Rules that bound what one query may ask before anything is resolved. Payload's own complexity
 * does not see aliases: 250 of one field took 36 s (measured).
 */
export const graphQLRules: ValidationRule[] = [boundAliases, boundSize]

function boundAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias) aliases += 1
      if (aliases === limits.graphQLAliases + 1) {
        context.reportError(tooMuch('aliases', limits.graphQLAliases, node))
      }
    },
  }
}

/** What a query would come to with every fragment written out. */
interface Size {
  'root fields': number
  levels: number
  fields: number
}

const most: Size = {
  'root fields': limits.graphQLRootFields,
  levels: limits.graphQLDepth,
  fields: limits.graphQLFields,
}

function boundSize(context: ValidationContext): ASTVisitor {
  const measure = createMeasure(context)
  return {
    OperationDefinition(node) {
      const size = measure(node.selectionSet)
      for (const what of ['root fields', 'levels', 'fields'] as const) {
        if (size[what] > most[what]) context.reportError(tooMuch(what, most[what], node))
      }
    },
  }
}

/**
 * Measures each fragment once, however often it is named. Fragments that name the next one twice
 * double at each step: walked one by one, 22 of them held the process for 48 s (measured).
 */
function createMeasure(context: ValidationContext): (set: SelectionSetNode) => Size {
  const sizes = new Map<string, Size>()

  function measureFragment(name: string): Size {
    const known = sizes.get(name)
    if (known) return known
    // One that leads back to itself counts as nothing here; GraphQL itself refuses it.
    sizes.set(name, nothing)
    const fragment = context.getFragment(name)
    const size = fragment ? measure(fragment.selectionSet) : nothing
    sizes.set(name, size)
    return size
  }

  function measureField(field: FieldNode): Size {
    const inside = field.selectionSet ? measure(field.selectionSet) : nothing
    return {
      'root fields': 1,
      levels: isIntrospection(field) ? 0 : 1 + inside.levels,
      fields: 1 + inside.fields,
    }
  }

  function measureSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FIELD) return measureField(selection)
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet)
    return measureFragment(selection.name.value)
  }

  const measure = ({ selections }: SelectionSetNode): Size =>
    selections.map(measureSelection).reduce(join, nothing)
  return measure
}

const nothing: Size = { 'root fields': 0, levels: 0, fields: 0 }

const join = (a: Size, b: Size): Size => ({
  'root fields': a['root fields'] + b['root fields'],
  levels: Math.max(a.levels, b.levels),
  fields: a.fields + b.fields,
})

/** The schema's own questions nest by nature; graphql-js bounds them itself. */
const isIntrospection = (field: FieldNode) => ['__schema', '__type'].includes(field.name.value)

/** A query that goes beyond a bound, and what to do about it. */
export const tooMuch = (what: string, most: number, node?: FieldNode | ValidationNode) =>
  new GraphQLError(`This query has too many ${what}: at most ${most}. Ask in several queries.`, {
    ...(node && { nodes: node as FieldNode }),
    extensions: { code: 'QUERY_TOO_LARGE' },
  })

type ValidationNode = { kind: Kind }

/** For whoever comes with a key: no mutation, whatever it would be allowed to do. */
export function onlyReading(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.QUERY) return
      const code = 'KEY_ONLY_READS'
      const options = { nodes: node, extensions: { code, statusCode: statusOf(code) } }
      context.reportError(new GraphQLError('A key only reads: ask with a query.', options))
    },
  }
}
