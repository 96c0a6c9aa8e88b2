import { restoreVersionOperation, type CollectionBeforeOperationHook, type Endpoint } from 'payload'

import type { GuardedSlug } from './access.js'

/**
 * `POST /api/{slug}/versions/{id}` always restores as a draft. Payload's own handler would make
 * an old version live at once, which is neither saving nor publishing.
 */
export const restoreAsDraftEndpoint = (slug: GuardedSlug): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    // Payload's local API forgets `draft` on the way to this operation.
    const doc = await restoreVersionOperation({
      collection: req.payload.collections[slug],
      id: String(req.routeParams?.id),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
})

/**
 * Payload marks a request that restores and never takes the mark away: the next write of the same
 * request, by GraphQL, would empty every field that it does not name.
 */
export const forgetEarlierRestore: CollectionBeforeOperationHook = ({ args, req }) => {
  delete req.context.isRestoringVersion
  return args
}
