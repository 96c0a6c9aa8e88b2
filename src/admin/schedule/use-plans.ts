'use client'

import { useCallback, useEffect, useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { requestJson } from '../reading/request-json.js'
import { useSay } from '../use-say.js'

export type Plannable = 'publish' | 'unpublish'

export interface Plan {
  at: string
  state: 'waiting' | 'running' | 'given-up'
  lastError: string | null
}

export type Plans = Record<Plannable, Plan | null>

/**
 * What is planned for a document, and how to change it, each giving whether it was done. Asks
 * nothing where there is no address.
 */
export function usePlans(address: string | null) {
  const { say, language } = useSay()
  const [plans, setPlans] = useState<Plans | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const ask = useCallback(
    async (query = '', init: RequestInit = {}): Promise<boolean> => {
      if (address === null) return false
      try {
        const headers = { 'Accept-Language': language, 'Content-Type': 'application/json' }
        setPlans(await requestJson<Plans>(`${address}${query}`, { ...init, headers }))
        setFailure(null)
        return true
      } catch (error) {
        setFailure(describeFailure(error, say))
        return false
      }
    },
    [address, language, say],
  )
  useEffect(() => void ask(), [ask])

  return {
    plans,
    failure,
    reread: () => ask(),
    plan: (action: Plannable, at: string) =>
      ask('', { method: 'POST', body: JSON.stringify({ action, at }) }),
    cancel: (action: Plannable) => ask(`?action=${action}`, { method: 'DELETE' }),
  }
}
