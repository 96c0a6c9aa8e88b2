'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { readDeliveries, type DeliveriesOfWebhook } from './deliveries.js'

/** How often it is looked what became of a message that somebody waits for, and for how long. */
const lookEveryMs = 1000
const lookForMs = 30_000

type Look = () => Promise<DeliveriesOfWebhook | null>

/**
 * The newest deliveries of a webhook, read again after each save of it; `follow` looks every second
 * until a delivery waits no longer.
 */
export function useDeliveries(webhookId: string) {
  const { say } = useSay()
  const [told, setTold] = useState<DeliveriesOfWebhook | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  // An object for each time, as one delivery may be sent again and again.
  const [followed, setFollowed] = useState<{ id: string } | null>(null)
  const latest = useRef(0)

  const reread: Look = useCallback(async () => {
    const turn = ++latest.current
    try {
      const fresh = await readDeliveries(webhookId)
      // A slower answer to an earlier question must not overwrite a later one.
      if (turn === latest.current) {
        setTold(fresh)
        setFailure(null)
      }
      return fresh
    } catch (error) {
      if (turn === latest.current) setFailure(describeFailure(error, say))
      return null
    }
  }, [webhookId, say])

  const { mostRecentUpdate } = useDocumentEvents()
  useEffect(() => void reread(), [reread, mostRecentUpdate])
  useEffect(() => {
    if (followed === null) return
    const leaving = new AbortController()
    void lookUntilSettled({ id: followed.id, look: reread, leaving: leaving.signal })
    return () => leaving.abort()
  }, [followed, reread])
  const follow = (id: string) => setFollowed({ id })
  return { told, failure, reread, follow, followedId: followed?.id ?? null }
}

async function lookUntilSettled(args: {
  id: string
  look: Look
  leaving: AbortSignal
}): Promise<void> {
  const { id, look, leaving } = args
  const endMs = performance.now() + lookForMs
  while (!leaving.aborted && performance.now() < endMs) {
    const delivery = (await look())?.deliveries.find((one) => one.id === id)
    if (delivery && delivery.state !== 'waiting') return
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}
