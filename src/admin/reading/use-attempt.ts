'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import { useSay } from '../use-say.js'
import { describeFailure } from './describe-failure.js'

/** Does what somebody clicked for, `isBusy` meanwhile; where that fails, a toast says why. */
export function useAttempt() {
  const { say } = useSay()
  const [isBusy, setIsBusy] = useState(false)

  const attempt = async (run: () => Promise<void>): Promise<void> => {
    setIsBusy(true)
    try {
      await run()
    } catch (error) {
      toast.error(describeFailure(error, say))
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, attempt }
}
