import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
} from 'graphql'
import type { PayloadRequest } from 'payload'

import { viewerOf } from '../domain/sight.js'
import { pressKitPageSchema, pressKitSchema } from '../editions/press-kit.js'
import type { Asked, PressKits } from '../editions/press-kits.js'
import type { Standing } from '../editions/standing.js'
import { filmWithdrawn, unknownFilm } from '../errors.js'
import { toGraphQLObject } from './graphql-types.js'
import { readLocale, readPaging } from './parameters.js'

export interface PressKitContext {
  req: PayloadRequest
  /** Takes how long each part of the answer stands. */
  standings?: Standing[]
}

type Context = PressKitContext

/**
 * `pressKit(film, locale)` and `pressKits(locale, page, limit)`: the same as `/v1/films…`, read
 * from editions and never from a collection.
 */
export function createPressKitQueries(deps: {
  pressKits: PressKits
  publicUrl: string
}): GraphQLFieldConfigMap<unknown, Context> {
  return { pressKit: pressKitField(deps), pressKits: pressKitsField(deps) }
}

type Deps = Parameters<typeof createPressKitQueries>[0]

const pressKitField = ({ pressKits, publicUrl }: Deps): GraphQLFieldConfig<unknown, Context> => ({
  type: toGraphQLObject('PressKit', pressKitSchema),
  description: 'One film, complete, in one locale; every text says which locale it is in.',
  args: {
    film: { type: new GraphQLNonNull(GraphQLString), description: 'The slug of the film.' },
    locale: { type: GraphQLString, description: 'A BCP-47 tag; else Accept-Language decides.' },
  },
  resolve: (_, args: { film: string; locale?: string | null }, { req, standings }) => {
    const asked = readAsked(args.locale, req, publicUrl)
    const answer = pressKits.findFilm(args.film, asked)
    if (answer.state === 'withdrawn') throw filmWithdrawn(args.film)
    if (answer.state === 'unknown') throw unknownFilm(args.film)
    if (answer.state === 'found') {
      standings?.push(answer.standing)
      return answer.kit
    }
    // Where the old address leads may change without the film doing so: this does not stand.
    standings?.push(fleeting)
    const moved = pressKits.findFilm(answer.slug, asked)
    return moved.state === 'found' ? moved.kit : null
  },
})

const pressKitsField = ({ pressKits, publicUrl }: Deps): GraphQLFieldConfig<unknown, Context> => ({
  type: new GraphQLNonNull(toGraphQLObject('PressKitPage', pressKitPageSchema)),
  description: 'The published films, the newest edition first.',
  args: {
    locale: { type: GraphQLString },
    page: { type: GraphQLInt },
    limit: { type: GraphQLInt },
  },
  resolve: (
    _,
    args: { locale?: string | null; page?: number | null; limit?: number | null },
    { req, standings },
  ) => {
    const asked = {
      ...readAsked(args.locale, req, publicUrl),
      ...readPaging({ page: args.page ?? undefined, limit: args.limit ?? undefined }),
    }
    standings?.push(pressKits.standList(asked))
    return pressKits.listFilms(asked)
  },
})

const fleeting: Standing = { key: '', opensNextMs: 0, isCurrent: () => false }

const readAsked = (
  locale: string | null | undefined,
  req: PayloadRequest,
  publicUrl: string,
): Asked => ({
  viewer: viewerOf(req.user),
  locale: readLocale(locale ?? undefined),
  acceptLanguage: req.headers?.get('accept-language') ?? undefined,
  publicUrl,
})
