'use client'

import { Button, toast } from '@payloadcms/ui'

import { useAttempt } from '../reading/use-attempt.js'
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
  const { isBusy, attempt } = useAttempt()
  const label = say(isWaiting ? 'tryNow' : 'sendAgain')

  const ask = () =>
    attempt(async () => {
      toast.success((await sendAgain(id, language)).message)
      onSent()
    })

  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      aria-label={`${label}: ${name}`}
      disabled={isBusy || isDisabled}
      onClick={() => void ask()}
    >
      {label}
    </Button>
  )
}
