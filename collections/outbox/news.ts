import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'

import { idOrNull } from '../../src/domain/relations.js'
import type { GuardedSlug } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { publishedFilmOf } from '../published-film.js'
import { isOnlySaving } from '../saving.js'
import { announceInOutbox, leaveInOutbox, type OutboxSubject } from './outbox.js'

/** The hooks by which a publish, an unpublish or a delete in a collection becomes news. */
export function createNews(deps: CollectionDeps, slug: GuardedSlug) {
  const written = (id: unknown) => `${slug} ${String(id)}`

  const announceChange: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
    if (isOnlySaving(req)) return data
    const before = (originalDoc ?? {}) as Changed
    const changed = { ...before, ...(data as Changed) }
    const documents = [changed, before, publishedFilmOf(req, String(changed.id))]
    const subjects = listSubjects(slug, documents)
    await announceInOutbox({ req, written: written(changed.id), subjects })
    return data
  }
  const noteChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    if (isOnlySaving(req)) return
    const changed = doc as Changed & { id: string }
    const documents = [changed, previousDoc as Changed, publishedFilmOf(req, changed.id)]
    const subjects = listSubjects(slug, documents)
    await leaveInOutbox({ deps, req, written: written(changed.id), subjects })
  }
  const announceDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
    if (await req.transactionID) return
    const doc = await req.payload.findByID({
      collection: slug as 'stills',
      id,
      depth: 0,
      disableErrors: true,
      // Whose news it is must be known, whoever deletes.
      overrideAccess: true,
      req,
    })
    const subjects = doc ? listSubjects(slug, [doc]) : []
    await announceInOutbox({ req, written: written(id), subjects })
  }
  const noteDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    const subjects = listSubjects(slug, [doc as Changed])
    await leaveInOutbox({ deps, req, written: written(id), subjects })
  }
  return { announceChange, noteChange, announceDelete, noteDelete }
}

interface Changed {
  id?: string
  film?: unknown
}

/** What belongs to a film is news about that film, also about the one it was taken from. */
function listSubjects(slug: GuardedSlug, documents: Changed[]): OutboxSubject[] {
  const films = documents.map(({ film }) => idOrNull(film))
  const named = [...new Set(films)].filter((id) => id !== null)
  if (named.length > 0) return named.map((id) => ({ subject: 'films', subjectId: id }))
  const [{ id } = {}] = documents
  return id === undefined ? [] : [{ subject: slug, subjectId: id }]
}
