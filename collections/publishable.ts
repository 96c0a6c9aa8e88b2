import type { CollectionConfig } from 'payload'

import { accessTo, type GuardedSlug } from './access.js'
import type { CollectionDeps } from './deps.js'
import { refuseIfNeeded } from './dependents.js'
import { idField } from './fields/standard-fields.js'
import { createNews } from './outbox/news.js'
import { notePublishedFilm } from './published-film.js'
import { forgetEarlierRestore, restoreAsDraftEndpoint } from './restoring.js'
import { restoreAsDraft, saveMeansSave } from './saving.js'
import { dropPlans } from './scheduling/plans.js'
import { createScheduleEndpoints } from './scheduling/scheduling.endpoints.js'
import { refuseTakenId } from './taken-ids.js'

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
  const { slug, hooks = {} } = config
  const news = createNews(deps, slug)
  return {
    ...config,
    admin: { ...config.admin, components: { ...config.admin?.components, edit: publishButtons } },
    access: { ...accessTo(slug, deps.now), ...config.access },
    versions: { drafts: { validate: true, autosave: false }, maxPerDoc: 100 },
    endpoints: [
      ...(config.endpoints || []),
      restoreAsDraftEndpoint(slug),
      ...createScheduleEndpoints(deps, slug),
    ],
    fields: [idField(), ...config.fields],
    hooks: {
      ...hooks,
      beforeOperation: [
        forgetEarlierRestore,
        saveMeansSave,
        refuseTakenId,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [restoreAsDraft, ...(hooks.beforeValidate ?? [])],
      beforeDelete: [refuseIfNeeded(slug), ...(hooks.beforeDelete ?? []), news.announceDelete],
      beforeChange: [...(hooks.beforeChange ?? []), notePublishedFilm(slug), news.announceChange],
      afterChange: [...(hooks.afterChange ?? []), news.noteChange],
      afterDelete: [...(hooks.afterDelete ?? []), dropPlans, news.noteDelete],
    },
  }
}

/** Unpublish, and planning, stand beside Save and Publish, not in a menu. */
const publishButtons = {
  beforeDocumentControls: [
    '/src/admin/schedule/schedule.tsx#Schedule',
    '/src/admin/unpublish.tsx#Unpublish',
  ],
  UnpublishButton: '/src/admin/unpublish.tsx#NoUnpublishInMenu',
}
