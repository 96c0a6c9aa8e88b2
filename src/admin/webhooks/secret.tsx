'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { ConfirmedButton } from '../parts/confirmed-button.js'
import { Copyable } from '../parts/copyable.js'
import { Moment } from '../parts/moment.js'
import { useAttempt } from '../reading/use-attempt.js'
import { useSay } from '../use-say.js'
import { readSecret, rotateSecret, type ToldSecret } from './deliveries.js'

/** What a webhook's messages are signed with: asked for when it is to be seen, and replaced. */
export function Secret({ webhookId }: { webhookId: string }) {
  const { say, language } = useSay()
  const [told, setTold] = useState<ToldSecret | null>(null)
  const { attempt } = useAttempt()

  const show = (ask: () => Promise<ToldSecret>) => attempt(async () => setTold(await ask()))

  return (
    <section className="laurel-webhook__part">
      <h2 className="laurel-heading">{say('secret')}</h2>
      <p className="laurel-note">{say('secretHint')}</p>
      {told && <Copyable label={say('secret')} text={told.secret} />}
      {told?.formerUntil && (
        <p className="laurel-note">
          {say('formerSecretUntil')} <Moment at={told.formerUntil} />
        </p>
      )}
      <div className="laurel-webhook__buttons">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => (told ? setTold(null) : void show(() => readSecret(webhookId)))}
        >
          {say(told ? 'hideSecret' : 'showSecret')}
        </Button>
        <ConfirmedButton
          modalSlug={`laurel-rotate-${webhookId}`}
          label={say('rotateSecret')}
          heading={say('rotateHeading')}
          body={say('rotateBody')}
          onConfirm={() => show(() => rotateSecret(webhookId, language))}
        />
      </div>
    </section>
  )
}
