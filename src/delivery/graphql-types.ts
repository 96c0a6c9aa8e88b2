import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLOutputType,
} from 'graphql'
import { z } from 'zod'

/**
 * The GraphQL type of a zod object, so that both doors have one description. Covers what press
 * kits are made of: objects, lists, strings, numbers, booleans, enums (as strings) and nullable
 * forms of these; a whole number that may pass 32 bits is a `Float`. Every name begins with the
 * one given, so none collides with Payload's own.
 */
export function toGraphQLObject(name: string, schema: z.ZodObject): GraphQLObjectType {
  const fields: [string, z.ZodType][] = Object.entries<z.ZodType>(schema.shape)
  return new GraphQLObjectType({
    name,
    fields: Object.fromEntries(
      fields.map(([key, field]) => [
        key,
        {
          type: toFieldType(`${name}${capitalize(key)}`, field),
          description: field.description ?? null,
        },
      ]),
    ),
  })
}

/** Types already made, so that one schema used twice is one GraphQL type. */
const made = new Map<z.ZodType, GraphQLObjectType>()

function toFieldType(name: string, schema: z.ZodType): GraphQLOutputType {
  if (schema instanceof z.ZodNullable) return toInnerType(name, schema.unwrap() as z.ZodType)
  return new GraphQLNonNull(toInnerType(name, schema) as GraphQLObjectType)
}

function toInnerType(name: string, schema: z.ZodType): GraphQLOutputType {
  if (schema instanceof z.ZodObject) {
    const known = made.get(schema) ?? toGraphQLObject(name, schema)
    made.set(schema, known)
    return known
  }
  if (schema instanceof z.ZodArray) {
    return new GraphQLList(toFieldType(singular(name), schema.element as z.ZodType))
  }
  if (schema instanceof z.ZodNumber) return schema.format === 'int32' ? GraphQLInt : GraphQLFloat
  if (schema instanceof z.ZodBoolean) return GraphQLBoolean
  return GraphQLString
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '')
