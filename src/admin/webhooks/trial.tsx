'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'

import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'
import { sendTrial } from './deliveries.js'

/** Sends a message that tells of nothing, to the address as it was saved last. */
export function Trial(props: { webhookId: string; isOff: boolean; onSent: () => void }) {
  const { webhookId, isOff, onSent } = props
  const { say, language } = useSay()
  const isUnsaved = useFormModified()
  const { isBusy, attempt } = useAttempt()

  const send = () =>
    attempt(async () => {
      toast.success((await sendTrial(webhookId, language)).message)
      onSent()
    })

  return (
    <>
      <p className="laurel-note">{say('trialHint')}</p>
      {isUnsaved && <p className="laurel-note laurel-webhook__unsaved">{say('trialUnsaved')}</p>}
      <div className="laurel-webhook__buttons">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isBusy || isOff}
          onClick={() => void send()}
        >
          {say('sendTrial')}
        </Button>
      </div>
    </>
  )
}
