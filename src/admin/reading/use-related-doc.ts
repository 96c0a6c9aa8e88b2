'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'

import { idOrNull } from '../../domain/relations.js'
import { createRelatedDocs, type RelatedDoc } from './related-docs.js'

const kept = {
  people: createRelatedDocs('people', ['name']),
  contacts: createRelatedDocs('contacts', ['name']),
  stills: createRelatedDocs('stills', ['filename', 'caption', 'sha256']),
  artworks: createRelatedDocs('artworks', ['filename', 'caption', 'alt', 'sha256']),
  'press-files': createRelatedDocs('press-files', ['title', 'filename']),
  laurels: createRelatedDocs('laurels', ['award', 'section', 'year', 'festival']),
  festivals: createRelatedDocs('festivals', ['title']),
}

/** The document a row names, as far as a label needs it; `null` while unknown. */
export function useRelatedDoc(collection: keyof typeof kept, value: unknown): RelatedDoc {
  const docs = kept[collection]
  const id = idOrNull(value)
  const { mostRecentUpdate } = useDocumentEvents()
  const doc = useSyncExternalStore(
    docs.subscribe,
    () => (id === null ? null : docs.peek(id)),
    () => null,
  )
  useEffect(() => {
    if (id !== null) docs.want(id)
  }, [docs, id])
  useEffect(() => {
    const { entitySlug, id: savedId } = mostRecentUpdate ?? {}
    if (entitySlug === collection && id !== null && savedId === id) docs.forget(id)
  }, [mostRecentUpdate, collection, docs, id])
  return doc ?? null
}
