import { readFileSync } from 'node:fs'
import { z } from 'zod'

import { statusOf, type ErrorCode } from '../errors.js'
import { describeComponents, describeSchema, refTo, type JsonSchema } from './components.js'
import { describeMessages, type DescribedMessage } from './openapi-webhooks.js'
import { localeParameter } from './parameters.js'
import { operations, type Answer, type Operation } from './operations.js'
import { commonProblems, specialProblems } from './problem.js'

/** A description of an HTTP API (OpenAPI 3.1.1), as far as we say anything. */
export interface OpenApiDocument {
  openapi: string
  info: {
    title: string
    version: string
    description: string
    license: { name: string; identifier: string }
  }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  security: Record<string, string[]>[]
  paths: Record<string, { get: DescribedOperation }>
  webhooks: Record<string, { post: DescribedMessage }>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, DescribedAnswer>
    headers: Record<string, unknown>
    parameters: Record<string, DescribedParameter>
    securitySchemes: { key: { type: string; scheme: string; description: string } }
  }
}

export interface DescribedOperation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: (DescribedParameter | Reference)[]
  responses: Record<string, DescribedAnswer | Reference>
}

export interface DescribedParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: JsonSchema
  example?: string | number
}

export interface DescribedAnswer {
  description: string
  headers?: Record<string, Reference>
  content?: Record<string, { schema?: JsonSchema; example?: unknown }>
}

export interface Reference {
  $ref: string
}

/** The description of `/v1`, made from the table of operations and the schemas of their answers. */
export function describeApi({ publicUrl }: { publicUrl: string }): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Laurel',
      version: '1',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    // A key is welcome and never needed.
    security: [{}, { key: [] }],
    paths: Object.fromEntries(
      Object.entries<Operation>(operations).map(([id, operation]) => [
        pathOf(operation),
        { get: describeOperation(id, operation) },
      ]),
    ),
    webhooks: describeMessages(),
    components: {
      schemas: describeComponents(),
      responses: describeCommonAnswers(),
      headers,
      parameters,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A distributor’s key. It shows, under embargo too, the films, territories and languages it was made for; without one, the answers are what everybody may see.',
        },
      },
    },
  }
}

/** Where an operation is, as OpenAPI writes it: `/v1/films/{slug}`. */
export const pathOf = ({ route }: Pick<Operation, 'route'>) =>
  `/v1${route.replace(/:(\w+)/g, '{$1}')}`

const introduction = `The press kits of films, as their teams published them: facts, credits, texts in every language, stills, laurels.

Read with GET and HEAD, from any website. Every answer has a strong \`ETag\`: ask again with \`If-None-Match\`, and 304 costs nothing. Nothing is to be reused without asking, since it may have been withdrawn. What is not published, under embargo or not yours to see is not there: 404. Errors are \`application/problem+json\` (RFC 9457); programs go by their \`code\`. An answer may gain fields: pass over those you do not know.`

const tags: Record<Operation['tag'], string> = {
  Films: 'What was published of each film.',
  Changes: 'What happened to the films, asked for or told by a webhook.',
  Files: 'What can be taken away.',
  Description: 'This description, for programs.',
}

function describeOperation(id: string, operation: Operation): DescribedOperation {
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    parameters: [
      ...describeParameters('path', operation.path),
      ...describeParameters('query', operation.query),
      ...conditions(operation).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    responses: {
      200: describeAnswer(operation.answer),
      ...(operation.isRanged && { 206: { description: 'The part that `Range` asked for.' } }),
      ...(operation.isRedirected && { 301: { $ref: '#/components/responses/Moved' } }),
      304: { $ref: '#/components/responses/NotModified' },
      ...describeProblems(operation),
    },
  }
}

/** What a reader may say in headers: what they have already, and what they read. */
const conditions = ({ query, answer }: Operation) => [
  'If-None-Match',
  ...(answer.headers.includes('Last-Modified') ? ['If-Modified-Since'] : []),
  ...('locale' in query.shape ? ['Accept-Language'] : []),
]

function describeParameters(
  where: 'path' | 'query',
  schema: z.ZodObject,
): (DescribedParameter | Reference)[] {
  return listParameters(where, schema).map((parameter) =>
    parameter.name in parameters
      ? { $ref: `#/components/parameters/${parameter.name}` }
      : parameter,
  )
}

function listParameters(where: 'path' | 'query', schema: z.ZodObject): DescribedParameter[] {
  const { properties = {} } = describeSchema(schema)
  return Object.entries(properties).map(([name, { description, example, ...property }]) => ({
    name,
    in: where,
    ...(where === 'path' && { required: true }),
    ...(description !== undefined && { description }),
    schema: property,
    ...(example !== undefined && { example }),
  }))
}

function describeAnswer(answer: Answer): DescribedAnswer {
  const names = [...everyAnswer, ...answer.headers]
  return {
    description: answer.what,
    headers: Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    content:
      'schema' in answer
        ? { 'application/json': describeJson(answer) }
        : Object.fromEntries(answer.mediaTypes.map((type) => [type, {}])),
  }
}

const describeJson = ({ schema, example }: { schema: z.ZodType; example?: string }) => ({
  schema: describeSchema(schema),
  ...(example && { example: readExample(example) }),
})

/** An answer about the sample film, shortened; a test compares it with the film. */
const readExample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./examples/${name}.json`, import.meta.url), 'utf8'))

/** Its problems by status: by reference where nothing but what may happen everywhere does. */
function describeProblems({ problems }: Operation): DescribedOperation['responses'] {
  const answers: DescribedOperation['responses'] = {}
  for (const [status, codes] of groupByStatus(commonCodes)) {
    if (codes.length > 0) answers[status] = { $ref: `#/components/responses/Problem${status}` }
  }
  for (const [status, codes] of groupByStatus(problems)) {
    const common = commonCodes.filter((code) => statusOf(code) === status)
    answers[status] = describeProblem([...codes, ...common])
  }
  return answers
}

const describeCommonAnswers = (): Record<string, DescribedAnswer> => ({
  Moved: {
    description: 'The film is at another address now.',
    headers: { Location: { $ref: '#/components/headers/Location' } },
  },
  NotModified: {
    description: 'What you have is still the answer.',
    headers: { ETag: { $ref: '#/components/headers/ETag' } },
  },
  ...Object.fromEntries(
    [...groupByStatus(commonCodes)].map(([status, codes]) => [
      `Problem${status}`,
      describeProblem(codes),
    ]),
  ),
})

function describeProblem(codes: readonly ErrorCode[]): DescribedAnswer {
  const words: Partial<Record<ErrorCode, string>> = { ...commonProblems, ...specialProblems }
  return {
    description: codes.map((code) => `\`${code}\`: ${words[code]}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: refTo('Problem') }, { properties: { code: { enum: codes } } }] },
      },
    },
  }
}

const commonCodes = Object.keys(commonProblems) as (keyof typeof commonProblems)[]

function groupByStatus<Code extends ErrorCode>(codes: readonly Code[]): Map<number, Code[]> {
  const groups = new Map<number, Code[]>()
  for (const code of codes) {
    groups.set(statusOf(code), [...(groups.get(statusOf(code)) ?? []), code])
  }
  return groups
}

const text = (description: string, example?: string) => ({
  description,
  schema: { type: 'string' },
  ...(example && { example }),
})

/** What every answer says of itself. */
const everyAnswer = ['ETag', 'Cache-Control', 'Vary'] as const

const headers = {
  ETag: text('Names these bytes; send it back in `If-None-Match`.', '"3q2-7wAAAAA"'),
  'Cache-Control': text('How it may be kept; what a key opened, by nobody but its holder.'),
  Vary: text('What of the request the answer depends on.'),
  'Last-Modified': text('When it changed last. Not said where a key was sent.'),
  'Content-Language': text('The language that most of it is in.', 'pl'),
  'Content-Disposition': text('The name the file is to be saved under.'),
  Location: text('Where to ask instead.'),
}

/** What several operations take, once. */
const parameters: Record<string, DescribedParameter> = {
  ...Object.fromEntries(
    listParameters('query', z.object({ locale: localeParameter })).map((parameter) => [
      parameter.name,
      parameter,
    ]),
  ),
  'If-None-Match': {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what you have. The answer is 304 where nothing has changed.',
    schema: { type: 'string' },
  },
  'If-Modified-Since': {
    name: 'If-Modified-Since',
    in: 'header',
    description: 'The `Last-Modified` of what you have; `If-None-Match` outweighs it.',
    schema: { type: 'string' },
  },
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    description: 'The languages you read, where no `locale` is named.',
    schema: { type: 'string' },
    example: 'pl, en;q=0.8',
  },
}
