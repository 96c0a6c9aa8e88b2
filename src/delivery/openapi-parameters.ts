import { z } from 'zod'

import { describeSchema } from './components.js'
import type { DescribedParameter, Reference } from './openapi-document.js'
import type { Operation } from './operations.js'
import { localeParameter } from './parameters.js'

/** All that an operation takes: in its address, its query and its headers. */
export const describeParametersOf = (operation: Operation): (DescribedParameter | Reference)[] => [
  ...describeParameters('path', operation.path),
  ...describeParameters('query', operation.query),
  ...conditions(operation).map((name) => ({ $ref: `#/components/parameters/${name}` })),
]

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
    parameter.name in commonParameters
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

/** What several operations take, once. */
export const commonParameters: Record<string, DescribedParameter> = {
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
