import { z } from 'zod'

import { changeOperations } from './operations/change-operations.js'
import { editionOperations } from './operations/edition-operations.js'
import { fileOperations } from './operations/file-operations.js'
import { filmOperations } from './operations/film-operations.js'
import type { Operation } from './operations/operation.js'

export type { Answer, Operation } from './operations/operation.js'

/**
 * Everything that `/v1` answers. The router reads parameters by it, the OpenAPI document and its
 * page are made from it, and the tests hold every answer against it.
 */
export const operations = {
  ...filmOperations,
  ...changeOperations,
  ...editionOperations,
  ...fileOperations,
  describeApi: {
    route: '/openapi.json',
    tag: 'Description',
    summary: 'This description',
    description: 'OpenAPI 3.1, for programs that make types, clients and tests from it.',
    path: z.object({}),
    query: z.object({}),
    answer: { what: 'The description.', schema: z.looseObject({}), headers: [] },
    problems: [],
  },
} as const satisfies Record<string, Operation>
