import { z } from 'zod'

import * as changeShapes from '../editions/change-feed.js'
import * as editionShapes from '../editions/edition-list.js'
import * as pressKitShapes from '../editions/press-kit.js'
import { filmMessageSchema, trialMessageSchema } from '../webhooks/message.js'
import { problemSchema } from './problem.js'

/** JSON Schema (draft 2020-12), as OpenAPI 3.1 has it. */
export interface JsonSchema {
  [keyword: string]: unknown
  type?: string
  default?: string | number
  example?: string | number
  minimum?: number
  maximum?: number
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** Every shape that has a name of its own in the description: `stillSchema` is `Still`. */
const named = z.registry<{ id: string }>()
for (const [name, schema] of Object.entries({
  ...pressKitShapes,
  ...changeShapes,
  ...editionShapes,
  filmMessageSchema,
  trialMessageSchema,
  problemSchema,
})) {
  named.add(schema, { id: nameOf(name) })
}

/** The named shapes as JSON Schema, naming each other by `$ref`. */
export function describeComponents(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, {
    uri: refTo,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(schemas as unknown as Record<string, JsonSchema>).map(
      ([name, { $schema: _dialect, $id: _address, ...schema }]) => [name, schema],
    ),
  )
}

/** A schema as the description has it where it is used: by its name, if it has one. */
export function describeSchema(schema: z.ZodType): JsonSchema {
  const name = named.get(schema)?.id
  if (name) return { $ref: refTo(name) }
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => tidy(jsonSchema),
  }) as JsonSchema
  return described
}

export const refTo = (name: string) => `#/components/schemas/${name}`

/**
 * Leaves out what tells a reader nothing, and what promises too much: an answer may gain a field
 * without becoming another version of the API.
 */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties
  if (schema.format === 'date-time') delete schema.pattern
  if (schema.type !== 'integer') return
  if (schema.minimum === -(2 ** 31) || schema.minimum === Number.MIN_SAFE_INTEGER)
    delete schema.minimum
  if (schema.maximum === 2 ** 31 - 1 || schema.maximum === Number.MAX_SAFE_INTEGER)
    delete schema.maximum
}

function nameOf(exported: string): string {
  const name = exported.replace(/Schema$/, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
