'use client'

import { Button } from '@payloadcms/ui'

import { Failure } from '../parts/failure.js'
import { useSay } from '../use-say.js'
import { DeliveryRow } from './delivery-row.js'
import { allDeliveriesAddress, findNewestTrial, type DeliveriesOfWebhook } from './deliveries.js'
import { OffNotice } from './off-notice.js'
import { Secret } from './secret.js'
import { Trial } from './trial.js'
import { useDeliveries } from './use-deliveries.js'

/** A saved webhook beneath its form: its secret, a trial, and the newest of what it was told. */
export function WebhookView({ webhookId }: { webhookId: string }) {
  const { say } = useSay()
  const { told, failure, reread, follow, followedId } = useDeliveries(webhookId)
  const followTrial = async () => {
    const trial = findNewestTrial((await reread())?.deliveries ?? [])
    if (trial) follow(trial.id)
  }
  return (
    <div className="laurel-panel laurel-webhook">
      <Secret webhookId={webhookId} />
      <section className="laurel-webhook__part">
        <h2 className="laurel-heading">{say('deliveries')}</h2>
        {told?.isActive === false && <OffNotice />}
        <Trial
          webhookId={webhookId}
          isOff={told?.isActive === false}
          onSent={() => void followTrial()}
        />
        <Failure why={failure} onRetry={() => void reread()} />
        {told && <Deliveries told={told} followedId={followedId} onSent={follow} />}
        {told && (
          <div className="laurel-webhook__buttons">
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => void reread()}
            >
              {say('lookAgain')}
            </Button>
            {told.total > told.deliveries.length && (
              <a href={allDeliveriesAddress(webhookId)}>
                {say('allDeliveries', { count: told.total })}
              </a>
            )}
          </div>
        )}
      </section>
    </div>
  )
}

function Deliveries(props: {
  told: DeliveriesOfWebhook
  followedId: string | null
  onSent: (id: string) => void
}) {
  const { told, followedId, onSent } = props
  const { say } = useSay()
  if (told.deliveries.length === 0) return <p className="laurel-note">{say('noDeliveries')}</p>
  return (
    <ul className="laurel-rows">
      {told.deliveries.map((delivery) => (
        <DeliveryRow
          key={delivery.id}
          delivery={delivery}
          isOff={!told.isActive}
          isFollowed={delivery.id === followedId}
          onSent={() => onSent(delivery.id)}
        />
      ))}
    </ul>
  )
}
