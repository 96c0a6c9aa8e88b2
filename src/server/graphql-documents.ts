import {
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql'
import type { PayloadRequest } from 'payload'

import { createMemo } from '../editions/memo.js'
import { describeViewer, type Standing } from '../editions/standing.js'
import { viewerOf } from '../domain/sight.js'
import { graphQLRules, tooMuch } from './graphql-rules.js'
import { limits } from './limits.js'

/** A website asks with a handful of documents, over and over. */
const mostDocuments = 200
/** Counted as JSON; as objects they take a few times that. */
const mostResultBytes = 16 * 1024 * 1024
/** Longer ones are nobody's habit. */
const longestKept = { source: 4_000, key: 2_000, result: 512 * 1024 }

/** What is known of one asking. */
export interface AskingContext {
  req: PayloadRequest
  /** Set once it is answered, where all of it comes from editions: how long each part stands. */
  standings?: readonly Standing[]
}

/**
 * Documents that were asked before, parsed and validated; and of those that ask for press kits
 * alone, what they were answered, for as long as the editions in it stand.
 */
export function createDocuments(schema: GraphQLSchema) {
  const rememberDocument = createMemo<DocumentNode>({ most: mostDocuments })
  const problems = new WeakMap<DocumentNode, readonly GraphQLError[]>()
  const results = createResults()

  function findProblems(document: DocumentNode): readonly GraphQLError[] {
    const known = problems.get(document) ?? validateInTurn(schema, document)
    problems.set(document, known)
    return known
  }

  return {
    /** @throws GraphQLError */
    parse(source: string): DocumentNode {
      const read = () => readDocument(source)
      return source.length > longestKept.source ? read() : rememberDocument(source, read)
    },

    /** What a document costs may depend on its variables, so Payload's rules ask each time. */
    validate(
      document: DocumentNode,
      others: readonly ValidationRule[] = [],
    ): readonly GraphQLError[] {
      const known = findProblems(document)
      return known.length > 0 ? known : validate(schema, document, others, { maxErrors: 10 })
    },

    async execute(args: ExecutionArgs): Promise<ExecutionResult> {
      const key = isOfPressKits(args) ? describeAsking(args) : null
      const context = args.contextValue as AskingContext
      const kept = key === null ? null : results.find(key)
      if (kept) {
        context.standings = kept.standings
        return kept.result
      }
      const standings: Standing[] = []
      const result = await execute({ ...args, contextValue: { ...context, standings } })
      if (key !== null && !result.errors) {
        results.keep(key, { result, standings })
        context.standings = standings
      }
      return result
    },
  }
}

/** The parser stops at its bound, and says so in its own words. @throws GraphQLError */
function readDocument(source: string): DocumentNode {
  const maxTokens = limits.graphQLTokens
  try {
    return parse(source, { maxTokens })
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`${maxTokens} tokens`)) {
      throw tooMuch('tokens', maxTokens)
    }
    throw error
  }
}

/**
 * Our bounds first, then what GraphQL itself asks of a query: on fragments in a circle, which the
 * second refuses, Payload's measure of its cost never ends.
 */
function validateInTurn(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  // Whoever passes one bound by far passes several: the first is told.
  const [beyond] = validate(schema, document, graphQLRules, { maxErrors: 10 })
  return beyond ? [beyond] : validate(schema, document, specifiedRules, { maxErrors: 10 })
}

/** Whether all that is asked comes from editions, which is plain where no fragment is at the root. */
function isOfPressKits({ document, operationName }: ExecutionArgs): boolean {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) return false
  if (operation.operation !== OperationTypeNode.QUERY || operationName) return false
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ofEditions.has(selection.name.value),
  )
}

const ofEditions = new Set(['pressKit', 'pressKits', '__typename'])

const names = new WeakMap<DocumentNode, number>()
let lastName = 0

/** Everything that an answer depends on, but for the editions themselves. */
function describeAsking({ document, variableValues, contextValue }: ExecutionArgs): string | null {
  const { req } = contextValue as AskingContext
  const name = names.get(document) ?? (lastName += 1)
  names.set(document, name)
  const viewer = describeViewer(viewerOf(req.user))
  const key = JSON.stringify([name, variableValues, viewer, req.headers.get('accept-language')])
  return key.length > longestKept.key ? null : key
}

interface Result {
  result: ExecutionResult
  standings: readonly Standing[]
}

/** The results that were asked for last, as many as are allowed. */
function createResults() {
  const kept = new Map<string, Result & { bytes: number }>()
  let keptBytes = 0

  function letGo(key: string): void {
    keptBytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  return {
    find(key: string): Result | null {
      const found = kept.get(key)
      if (!found) return null
      if (!found.standings.every((standing) => standing.isCurrent())) {
        letGo(key)
        return null
      }
      // A Map remembers the order of entering: what is asked for goes to the end again.
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep(key: string, result: Result): void {
      const bytes = JSON.stringify(result.result).length + key.length
      if (bytes > longestKept.result) return
      letGo(key)
      kept.set(key, { ...result, bytes })
      keptBytes += bytes
      for (const oldest of kept.keys()) {
        if (keptBytes <= mostResultBytes) return
        letGo(oldest)
      }
    },
  }
}
