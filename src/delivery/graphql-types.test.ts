import type { GraphQLNonNull } from 'graphql'
import { GraphQLFloat, GraphQLInt, type GraphQLObjectType } from 'graphql'
import { z } from 'zod'

import { pressKitSchema } from '../editions/press-kit.js'
import { toGraphQLObject } from './graphql-types.js'

const typeOf = (type: GraphQLObjectType, field: string) => type.getFields()[field]?.type

describe('the GraphQL form of a shape', () => {
  it('can say the length of a kit over 2 GiB, which an Int cannot', () => {
    const kit = typeOf(toGraphQLObject('PressKit', pressKitSchema), 'kit')
    const { ofType } = kit as GraphQLNonNull<GraphQLObjectType>
    const bytes = (typeOf(ofType, 'bytes') as GraphQLNonNull<typeof GraphQLFloat>).ofType
    expect(bytes).toBe(GraphQLFloat)
    expect(bytes.serialize(5_000_000_000)).toBe(5_000_000_000)
    expect(() => GraphQLInt.serialize(5_000_000_000)).toThrow('32-bit')
  })

  it('may be absent only where the shape may be null', () => {
    const shape = z.strictObject({ year: z.int32().nullable(), page: z.int32() })
    const type = toGraphQLObject('Shape', shape)
    expect(typeOf(type, 'year')).toBe(GraphQLInt)
    expect(String(typeOf(type, 'page'))).toBe('Int!')
  })
})
