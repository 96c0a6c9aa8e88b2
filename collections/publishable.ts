import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
} from 'payload'

import { accessTo, type GuardedSlug } from './access.js'
import type { CollectionDeps } from './deps.js'
import { refuseIfNeeded } from './dependents.js'
import { idField } from './fields/standard-fields.js'
import { leaveInOutbox, type OutboxSubject } from './outbox/outbox.js'
import { notePublishedFilm, publishedFilmOf } from './published-film.js'
import { forgetEarlierRestore, restoreAsDraftEndpoint } from './restoring.js'
import { isOnlySaving, restoreAsDraft, saveMeansSave } from './saving.js'
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
  const hooks = config.hooks ?? {}
  const noteChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    if (isOnlySaving(req)) return
    const changed = doc as Changed & { id: string }
    const before = [previousDoc as Changed, publishedFilmOf(req, changed.id)]
    const subjects = listSubjects(config.slug, [changed, ...before])
    await leaveInOutbox({ deps, req, subjects })
  }
  const noteDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
    await leaveInOutbox({ deps, req, subjects: listSubjects(config.slug, [doc as Changed]) })
  }
  return {
    ...config,
    admin: { ...config.admin, components: { ...config.admin?.components, edit: publishButtons } },
    access: { ...accessTo(config.slug, deps.now), ...config.access },
    versions: { drafts: { validate: true, autosave: false }, maxPerDoc: 100 },
    endpoints: [...(config.endpoints || []), restoreAsDraftEndpoint(config.slug)],
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
      beforeDelete: [refuseIfNeeded(config.slug), ...(hooks.beforeDelete ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), notePublishedFilm(config.slug)],
      afterChange: [...(hooks.afterChange ?? []), noteChange],
      afterDelete: [...(hooks.afterDelete ?? []), noteDelete],
    },
  }
}

/** Unpublish stands beside Save and Publish, not in a menu. */
const publishButtons = {
  beforeDocumentControls: ['/src/admin/unpublish.tsx#Unpublish'],
  UnpublishButton: '/src/admin/unpublish.tsx#NoUnpublishInMenu',
}

interface Changed {
  id?: string
  film?: string | { id: string } | null
}

/** What belongs to a film is news about that film, also about the one it was taken from. */
function listSubjects(slug: GuardedSlug, documents: Changed[]): OutboxSubject[] {
  const films = documents.map(({ film }) => (typeof film === 'object' ? film?.id : film))
  const named = [...new Set(films)].filter((id): id is string => typeof id === 'string')
  if (named.length > 0) return named.map((id) => ({ subject: 'films', subjectId: id }))
  const [{ id } = {}] = documents
  return id === undefined ? [] : [{ subject: slug, subjectId: id }]
}
