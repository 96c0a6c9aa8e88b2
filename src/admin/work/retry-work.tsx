'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { requestJson } from '../reading/request-json.js'
import { useSay } from '../use-say.js'

/** Has a piece of work that failed done now. */
export function RetryWork({ id, label }: { id: string; label: string }) {
  const { say, language } = useSay()
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const ask = async () => {
    setIsAsking(true)
    try {
      const headers = { 'Accept-Language': language }
      await requestJson(`/api/work/${id}/try-again`, { method: 'POST', headers })
      toast.success(say('tryingAgain'))
      router.refresh()
    } catch (error) {
      toast.error(describeFailure(error, say))
    } finally {
      setIsAsking(false)
    }
  }
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={isAsking}
      onClick={() => void ask()}
    >
      {label}
    </Button>
  )
}
