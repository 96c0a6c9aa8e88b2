import type { CollectionBeforeChangeHook, PayloadRequest, ValidationFieldError } from 'payload'
import { ValidationError } from 'payload'

import type { GuardedSlug } from './access.js'
import { sentence } from './fields/sentences.js'

interface Part {
  /** A field, or a path into a group: `embargo.screening`. */
  field: string
  to: GuardedSlug
}

/** The screening with which an embargo ends: a programme that may still change rules nothing. */
export const embargoPart: Part = { field: 'embargo.screening', to: 'screenings' }

/**
 * Refuses to publish what would have a hole in it: a laurel needs its festival, a still its
 * terms, and each of them must be published for itself. Names all that is missing at once.
 */
export function refuseUnpublishedParts(
  collection: GuardedSlug,
  parts: Part[],
): CollectionBeforeChangeHook {
  return async ({ data, req }) => {
    const changed = data as Record<string, unknown>
    if (changed._status !== 'published') return data
    const errors: ValidationFieldError[] = []
    for (const part of parts) {
      const name = await findUnpublished({ part, value: readPath(changed, part.field), req })
      if (name !== null) {
        errors.push({
          path: part.field,
          message: sentence(req, 'dependencyNotPublished', { name }),
        })
      }
    }
    if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
    return data
  }
}

const readPath = (data: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as typeof data | null)?.[name], data)

async function findUnpublished(args: {
  part: Part
  value: unknown
  req: PayloadRequest
}): Promise<string | null> {
  const { part, value, req } = args
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  if (typeof id !== 'string') return null
  const found = await req.payload.findByID({
    collection: part.to as 'films',
    id,
    depth: 0,
    disableErrors: true,
    // Whether a part is published is asked for the publish itself, not for the person.
    overrideAccess: true,
    req,
  })
  const doc = found as unknown as Record<string, unknown> | null
  if (!doc || doc._status === 'published') return null
  return String(doc.title ?? doc.name ?? doc.id)
}
