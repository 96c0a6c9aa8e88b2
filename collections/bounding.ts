import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { badParameter } from '../src/errors.js'
import type { ReadLimits } from './deps.js'
import { boundPaths } from './query-paths.js'

/**
 * Bounds what one read from outside may ask of a collection, by REST and GraphQL alike. Payload
 * gives everything for `limit=0` and has no upper bound; here it gives a full page instead.
 */
export function boundReads(config: CollectionConfig, limits: ReadLimits): CollectionConfig {
  const boundRead: CollectionBeforeOperationHook = ({ operation, overrideAccess, ...call }) => {
    const { args, collection, req } = call
    const asked = args as ReadArgs
    // Our own reads say their own bounds.
    if (overrideAccess || asked.overrideAccess) return args
    const { where, sort } = asked
    boundWhere(where, limits)
    boundPaths({ where, sort, fields: collection.flattenedFields, payload: req.payload })
    // A list shows a page; a change of many goes as far as it may.
    const usual = operation === 'read' ? limits.listLimitDefault : limits.listLimit
    return { ...args, ...boundPaging(asked, usual, limits), ...boundDepth(asked, limits) } as never
  }
  const others = config.hooks?.beforeOperation ?? []
  return { ...config, hooks: { ...config.hooks, beforeOperation: [boundRead, ...others] } }
}

interface ReadArgs {
  depth?: unknown
  limit?: unknown
  page?: unknown
  pagination?: unknown
  overrideAccess?: boolean
  where?: unknown
  sort?: unknown
}

function boundPaging(asked: ReadArgs, usualLimit: number, limits: ReadLimits): Partial<ReadArgs> {
  if (!('limit' in asked)) return {}
  const isDefault = asked.limit === undefined || asked.limit === null
  const limit = isDefault ? usualLimit : Number(asked.limit)
  const isWithin = Number.isInteger(limit) && limit >= 1 && limit <= limits.listLimit
  const isUnpaged = asked.pagination === false && isDefault
  const page = Number(asked.page ?? 1)
  return {
    limit: isWithin && !isUnpaged ? limit : limits.listLimit,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, limits.page) : 1,
  }
}

function boundDepth(asked: ReadArgs, limits: ReadLimits): Partial<ReadArgs> {
  if (asked.depth === undefined || asked.depth === null) return {}
  const depth = Number(asked.depth)
  return { depth: Number.isFinite(depth) ? Math.max(0, Math.min(depth, limits.depth)) : 0 }
}

function boundWhere(where: unknown, limits: ReadLimits): void {
  const { depth, parts } = measure(where)
  if (depth <= limits.whereDepth && parts <= limits.whereParts) return
  throw badParameter('where', 'asks too much at once. Ask in several requests.')
}

function measure(value: unknown): { depth: number; parts: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, parts: 1 }
  const inside = Object.values(value).map(measure)
  return {
    depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)),
    parts: 1 + inside.reduce((sum, { parts }) => sum + parts, 0),
  }
}
