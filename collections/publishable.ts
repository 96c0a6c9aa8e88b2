import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
} from 'payload'

import { accessTo, type GuardedSlug } from './access.js'
import type { CollectionDeps } from './deps.js'
import { refuseIfNeeded } from './dependents.js'
import { idField } from './fields/standard-fields.js'
import { leaveInOutbox } from './outbox/outbox.js'
import { restoreAsDraftEndpoint } from './restoring.js'
import { intentOf, saveMeansSave } from './saving.js'

/**
 * A collection whose documents have a draft and a published form. Adds what all of them share:
 * the text id, access from the table, drafts that are checked as strictly as what is published,
 * saves that never publish, a row in the outbox with each publish, and the refusal to delete
 * what something published depends on.
 */
export function createPublishable(
  deps: CollectionDeps,
  config: CollectionConfig & { slug: GuardedSlug },
): CollectionConfig {
  const hooks = config.hooks ?? {}
  const noteChange: CollectionAfterChangeHook = async ({ doc, req }) => {
    const { id } = doc as { id: string }
    if (intentOf(req) !== 'save') await leaveInOutbox({ deps, req, slug: config.slug, id })
  }
  const noteDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
    await leaveInOutbox({ deps, req, slug: config.slug, id: String(id) })
  }
  return {
    ...config,
    access: { ...accessTo(config.slug, deps.now), ...config.access },
    versions: { drafts: { validate: true, autosave: false }, maxPerDoc: 100 },
    endpoints: [...(config.endpoints || []), restoreAsDraftEndpoint(config.slug)],
    fields: [idField(), ...config.fields],
    hooks: {
      ...hooks,
      beforeOperation: [saveMeansSave, ...(hooks.beforeOperation ?? [])],
      beforeDelete: [refuseIfNeeded(config.slug), ...(hooks.beforeDelete ?? [])],
      afterChange: [...(hooks.afterChange ?? []), noteChange],
      afterDelete: [...(hooks.afterDelete ?? []), noteDelete],
    },
  }
}
