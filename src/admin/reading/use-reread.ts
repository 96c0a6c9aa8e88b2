'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import { useSay } from '../use-say.js'
import { listenForChanges } from './changes.js'
import { describeFailure } from './describe-failure.js'
import type { Read } from './read.js'
import { readOverRest } from './read-over-rest.js'

/** What a panel shows, read once by the server and again whenever a document it tells of changes. */
export interface Reread<Rows> {
  rows: Rows
  /** Why the last reading failed, as a sentence; `null` where it went well. */
  failure: string | null
  reread: () => Promise<void>
}

/**
 * Keeps what a panel shows fresh: reads again after a save or publish in this page, of one of the
 * collections named. `readRows` and `collections` must be stable.
 */
export function useReread<Rows>(args: {
  first: Rows
  readRows: (read: Read) => Promise<Rows>
  collections: readonly string[]
}): Reread<Rows> {
  const { first, readRows, collections } = args
  const { say } = useSay()
  const [rows, setRows] = useState(first)
  const [failure, setFailure] = useState<string | null>(null)
  const latest = useRef(0)

  const reread = useCallback(async () => {
    const turn = ++latest.current
    try {
      const fresh = await readRows(readOverRest)
      // A slower answer to an earlier question must not overwrite a later one.
      if (turn !== latest.current) return
      setRows(fresh)
      setFailure(null)
    } catch (error) {
      if (turn === latest.current) setFailure(describeFailure(error, say))
    }
  }, [readRows, say])

  // A page made anew by the server brings newer rows.
  useEffect(() => setRows(first), [first])
  const { mostRecentUpdate } = useDocumentEvents()
  useEffect(() => {
    if (mostRecentUpdate && collections.includes(mostRecentUpdate.entitySlug)) void reread()
  }, [mostRecentUpdate, collections, reread])
  useEffect(
    () =>
      listenForChanges((collection) => {
        if (collections.includes(collection)) void reread()
      }),
    [collections, reread],
  )
  return { rows, failure, reread }
}
