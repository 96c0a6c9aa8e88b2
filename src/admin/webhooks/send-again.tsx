'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { sendAgain } from './deliveries.js'

/** Has a message sent once more, or tried now where it waits. */
export function SendAgain(props: {
  id: string
  isWaiting: boolean
  /** What the message tells of, for those who hear the button's name alone. */
  name: string
  isDisabled?: boolean
  onSent: () => void
}) {
  const { id, isWaiting, name, isDisabled = false, onSent } = props
  const { say, language } = useSay()
  const [isAsking, setIsAsking] = useState(false)
  const label = say(isWaiting ? 'tryNow' : 'sendAgain')

  async function ask(): Promise<void> {
    setIsAsking(true)
    try {
      toast.success((await sendAgain(id, language)).message)
      onSent()
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
      aria-label={`${label}: ${name}`}
      disabled={isAsking || isDisabled}
      onClick={() => void ask()}
    >
      {label}
    </Button>
  )
}
