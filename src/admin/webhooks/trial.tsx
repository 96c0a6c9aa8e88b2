'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import { sendTrial } from './deliveries.js'

/** Sends a message that tells of nothing, to the address as it was saved last. */
export function Trial(props: { webhookId: string; isOff: boolean; onSent: () => void }) {
  const { webhookId, isOff, onSent } = props
  const { say, language } = useSay()
  const isUnsaved = useFormModified()
  const [isAsking, setIsAsking] = useState(false)

  async function send(): Promise<void> {
    setIsAsking(true)
    try {
      toast.success((await sendTrial(webhookId, language)).message)
      onSent()
    } catch (error) {
      toast.error(describeFailure(error, say))
    } finally {
      setIsAsking(false)
    }
  }

  return (
    <>
      <p className="laurel-note">{say('trialHint')}</p>
      {isUnsaved && <p className="laurel-note laurel-webhook__unsaved">{say('trialUnsaved')}</p>}
      <div className="laurel-webhook__buttons">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isAsking || isOff}
          onClick={() => void send()}
        >
          {say('sendTrial')}
        </Button>
      </div>
    </>
  )
}
