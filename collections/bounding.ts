import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { checkData } from './asked-data.js'
import { checkWhere } from './asked-where.js'
import { checkShapes } from './check-shapes.js'
import type { ReadLimits } from './deps.js'
import { boundPaths, isNoOrder } from './query-paths.js'
import { spellOutEmpty } from './spell-out-empty.js'

/**
 * Bounds what one read from outside may ask of a collection, by REST and GraphQL alike. Payload
 * gives everything for `limit=0` and has no upper bound; here it gives a full page instead. What is
 * to be written is checked, and made such as the databases take.
 */
export function boundReads(config: CollectionConfig, limits: ReadLimits): CollectionConfig {
  const boundRead: CollectionBeforeOperationHook = ({ operation, overrideAccess, ...call }) => {
    const { args, collection, req } = call
    const asked = args as ReadArgs
    // Our own reads say their own bounds.
    if (overrideAccess || asked.overrideAccess) return args
    const { where, sort, data } = asked
    checkData(data)
    const from = { fields: collection.flattenedFields, payload: req.payload }
    checkWhere(where, { limits, from })
    boundPaths({ where, sort, ...from })
    // A list shows a page; a change of many goes as far as it may.
    const usual = operation === 'read' ? limits.listLimitDefault : limits.listLimit
    return {
      ...args,
      ...(writing.has(operation) && isData(data) && { data: readData(data, collection, req) }),
      ...(isNoOrder(sort) && { sort: undefined }),
      ...boundPaging(asked, usual, limits),
      ...boundDepth(asked, limits),
    } as never
  }
  const others = config.hooks?.beforeOperation ?? []
  return { ...config, hooks: { ...config.hooks, beforeOperation: [boundRead, ...others] } }
}

/** Signing in and its like have data of their own, which are no record. */
const writing: ReadonlySet<string> = new Set(['create', 'update', 'updateByID'])

/** What a client wants written; when something was made and changed is for the system to say. */
function readData(
  { createdAt: _, updatedAt: __, ...written }: Record<string, unknown>,
  { slug, flattenedFields: fields }: SanitizedCollectionConfig,
  req: PayloadRequest,
): Record<string, unknown> {
  const data = spellOutEmpty(written, fields)
  checkShapes(data, { collection: slug, fields, req })
  return data
}

const isData = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null

interface ReadArgs {
  data?: unknown
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
