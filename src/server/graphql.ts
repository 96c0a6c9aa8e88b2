import { configToSchema } from '@payloadcms/graphql'
import { defaultFieldResolver, GraphQLError, isObjectType, type GraphQLSchema } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { isKeyHolder } from '../domain/sight.js'
import { AppError } from '../errors.js'
import { attemptMutations, countMutation } from './attempts.js'
import { recognizeBodyProblem } from './body-problems.js'
import { recognizeDatabaseProblem } from './database-problems.js'
import type { FetchHandler } from './fetch-bridge.js'
import { createDocuments, type AskingContext } from './graphql-documents.js'
import { onlyReading } from './graphql-rules.js'
import type { KeptQuestions } from './kept-questions.js'

interface Context extends Record<PropertyKey, unknown>, AskingContext {
  headers: Record<string, string>
}

/** Payload's schema with our queries in it, over HTTP, with every query bounded before it runs. */
export function createGraphQLHandler(payload: Payload, questions: KeptQuestions): FetchHandler {
  const { schema, validationRules } = configToSchema(payload.config)
  countAttempts(schema)
  tellWhetherAdmin(schema)
  const documents = createDocuments(schema)
  return async (request) => {
    const req = await createPayloadRequest({ canSetHeaders: true, config: payload.config, request })
    if (request.method === 'OPTIONS') return answerPreflight(req)
    const context: Context = { headers: {}, req }
    const handle = createHandler<Context>({
      schema,
      context,
      parse: (source) => documents.parse(source as string),
      validate: (_, document, rules) => documents.validate(document, rules),
      execute: (args) => documents.execute(args),
      validationRules: (_, args) => [
        ...(isKeyHolder(req.user) ? [onlyReading] : []),
        ...validationRules(args),
      ],
      formatError: (error) => toPublicError(error as GraphQLError, payload),
    })
    const response = await handle(request)
    const headers = mergeHeaders(req.responseHeaders ?? new Headers(), response.headers)
    const said = { status: response.status, headers: headersWithCors({ headers, req }) }
    const { standings } = context
    if (!standings) return new Response(response.body, said)
    const text = await response.text()
    said.headers.set('Content-Length', String(Buffer.byteLength(text)))
    const answer = new Response(text, said)
    questions.describe(answer, { text, standings })
    return answer
  }
}

/** Has each of these counted before it is done, however often a document has it. */
function countAttempts(schema: GraphQLSchema): void {
  const mutations = schema.getMutationType()?.getFields() ?? {}
  for (const name of attemptMutations) {
    const mutation = mutations[name]
    if (!mutation) throw new Error(`GraphQL has no mutation ${name}, whose attempts are counted.`)
    const { resolve = defaultFieldResolver } = mutation
    mutation.resolve = (...args) => {
      countMutation(name)
      return resolve(...args)
    }
  }
}

/** Payload leaves out what is not allowed, and has said of this one that it is always there. */
function tellWhetherAdmin(schema: GraphQLSchema): void {
  const access = schema.getType('Access')
  const field = isObjectType(access) ? access.getFields().canAccessAdmin : undefined
  if (!field) throw new Error('GraphQL has no field Access.canAccessAdmin.')
  field.resolve = ({ canAccessAdmin }: { canAccessAdmin?: boolean }) => canAccessAdmin === true
}

/** A website that may ask is told so, as Payload's REST tells it. */
const answerPreflight = (req: PayloadRequest) =>
  new Response(null, { status: 204, headers: headersWithCors({ headers: new Headers(), req }) })

/** What Payload adds to its errors. */
type PayloadsError = Error & { status?: number; data?: unknown; isPublic?: boolean }

/** A locked account would give away that somebody has this address. */
const nameOf = ({ name }: Error) => (name === 'LockedAuth' ? 'AuthenticationError' : name)

/** Ours and Payload's own words may be told; anything else is one plain sentence. */
function toPublicError(error: GraphQLError, payload: Payload): GraphQLError {
  const thrown: PayloadsError | undefined = error.originalError
  if (!thrown) return error
  const cause: PayloadsError =
    recognizeDatabaseProblem(thrown) ?? recognizeBodyProblem(thrown, 'en') ?? thrown
  const status = cause.status ?? 500
  const isTold = cause instanceof AppError || (status < 500 && cause.isPublic !== false)
  if (!isTold) payload.logger.error({ err: thrown, msg: 'graphql resolver failed' })
  return new GraphQLError(
    isTold ? cause.message : 'Something went wrong on our side. Try again later.',
    {
      nodes: error.nodes ?? null,
      path: error.path ?? null,
      extensions: isTold
        ? { name: nameOf(cause), statusCode: status, ...(cause.data ? { data: cause.data } : {}) }
        : { code: 'INTERNAL', statusCode: 500 },
    },
  )
}
