'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

import { requestJson } from '../reading/request-json.js'
import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'

/** Has a piece of work that failed done now. */
export function RetryWork({ id, label }: { id: string; label: string }) {
  const { say, language } = useSay()
  const router = useRouter()
  const { isBusy, attempt } = useAttempt()
  const ask = () =>
    attempt(async () => {
      const headers = { 'Accept-Language': language }
      await requestJson(`/api/work/${id}/try-again`, { method: 'POST', headers })
      toast.success(say('tryingAgain'))
      router.refresh()
    })
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={isBusy}
      onClick={() => void ask()}
    >
      {label}
    </Button>
  )
}
