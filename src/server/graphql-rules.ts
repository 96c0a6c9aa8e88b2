import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type FieldNode,
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
export const graphQLRules: ValidationRule[] = [boundAliases, boundRootFields, boundDepth]

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

function boundRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const fields = countFields(context, node.selectionSet, new Set())
      if (fields > limits.graphQLRootFields) {
        context.reportError(tooMuch('root fields', limits.graphQLRootFields, node))
      }
    },
  }
}

/** Counts through fragments, since a root field in a fragment is a root field. */
function countFields(
  context: ValidationContext,
  set: SelectionSetNode,
  visited: Set<string>,
): number {
  let count = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += countFields(context, selection.selectionSet, visited)
    } else {
      const fragment = context.getFragment(selection.name.value)
      if (fragment && !visited.has(selection.name.value)) {
        count += countFields(context, fragment.selectionSet, visited.add(selection.name.value))
      }
    }
  }
  return count
}

function boundDepth(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const depth = measureDepth(context, node.selectionSet, [])
      if (depth > limits.graphQLDepth) {
        context.reportError(tooMuch('levels', limits.graphQLDepth, node))
      }
    },
  }
}

/** The schema's own questions nest by nature; graphql-js bounds them itself. */
const isIntrospection = (field: FieldNode) => ['__schema', '__type'].includes(field.name.value)

function measureDepth(context: ValidationContext, set: SelectionSetNode, path: string[]): number {
  let deepest = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (isIntrospection(selection)) continue
      const inside = selection.selectionSet
        ? measureDepth(context, selection.selectionSet, path)
        : 0
      deepest = Math.max(deepest, 1 + inside)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, measureDepth(context, selection.selectionSet, path))
    } else {
      const name = selection.name.value
      const fragment = path.includes(name) ? null : context.getFragment(name)
      if (fragment) {
        deepest = Math.max(deepest, measureDepth(context, fragment.selectionSet, [...path, name]))
      }
    }
  }
  return deepest
}

const tooMuch = (what: string, most: number, node: FieldNode | ValidationNode) =>
  new GraphQLError(`This query has too many ${what}: at most ${most}. Ask in several queries.`, {
    nodes: node as FieldNode,
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
