import type { Endpoint } from 'payload'

import type { GuardedSlug } from './access.js'

/**
 * `POST /api/{slug}/versions/{id}` always restores as a draft. Payload's own handler would make
 * an old version live at once, which is neither saving nor publishing.
 */
export const restoreAsDraftEndpoint = (slug: GuardedSlug): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const doc = await req.payload.restoreVersion({
      collection: slug,
      id: String(req.routeParams?.id),
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ ...(doc as object), message: req.t('version:restoredSuccessfully') })
  },
})
