'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useState, type ReactNode } from 'react'

interface Target {
  id: string | null
  initialData?: Record<string, unknown>
}

/**
 * A drawer in which a panel's documents are opened and made. Gives the drawer, to be put anywhere,
 * and how to open it: for a document, or for a new one with some of it filled in.
 */
export function useDocumentEditor(args: {
  collection: string
  /** After a save, publish, duplication or deletion in the drawer. */
  onChange: () => void
}): {
  drawer: ReactNode
  edit: (id: string) => void
  create: (data: Record<string, unknown>) => void
} {
  const { collection, onChange } = args
  const [target, setTarget] = useState<Target | null>(null)
  const [Drawer, , { openDrawer }] = useDocumentDrawer({
    collectionSlug: collection,
    // The generated types take every id for a number; ours are text.
    id: (target?.id ?? null) as never,
  })
  const open = useEffectEvent(openDrawer)
  // The drawer's name depends on the document: it exists only once the target is set.
  useEffect(() => {
    if (target) open()
  }, [target])
  const edit = useCallback((id: string) => setTarget({ id }), [])
  const create = useCallback(
    (initialData: Record<string, unknown>) => setTarget({ id: null, initialData }),
    [],
  )
  const drawer = (
    <Drawer
      {...(target?.initialData && { initialData: target.initialData })}
      onSave={onChange}
      onDuplicate={onChange}
      onDelete={onChange}
    />
  )
  return { drawer, edit, create }
}
