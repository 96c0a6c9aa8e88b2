'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect } from 'react'

/** An edition follows its publish after a quiet second, five at most. */
const compositionMs = [2500, 7000]

/** What was just published is an edition only in a moment: looks again then. */
export function useRereadLater(isAwaited: boolean, reread: () => Promise<void>): void {
  const { mostRecentUpdate } = useDocumentEvents()
  useEffect(() => {
    if (!isAwaited && !mostRecentUpdate) return
    const timers = compositionMs.map((delayMs) => setTimeout(() => void reread(), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [isAwaited, mostRecentUpdate, reread])
}
