import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
} from 'payload'

import type { CollectionDeps } from '../deps.js'

/** What happens to keys when their distributor changes or goes. */
export function createDistributorHooks(deps: CollectionDeps) {
  const onChange: CollectionAfterChangeHook = ({ doc }) => {
    deps.keyring.forget()
    return doc as unknown
  }
  const onDelete: CollectionAfterDeleteHook = () => deps.keyring.forget()
  return {
    afterChange: [onChange],
    afterDelete: [onDelete],
    beforeDelete: [removeKeys],
  }
}

/** First, so that a crash in between leaves a distributor without keys and no key without one. */
const removeKeys: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'distributor-keys',
    where: { distributor: { equals: id } },
    // Whoever may delete a distributor deletes what belongs to it.
    overrideAccess: true,
    req,
  })
}
