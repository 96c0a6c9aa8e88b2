'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRef } from 'react'

import { formatMoment } from '../parts/format-moment.js'
import { useSay } from '../use-say.js'
import { PlanRow } from './plan-row.js'
import { usePlans, type Plannable, type Plans } from './use-plans.js'

const actions: Plannable[] = ['publish', 'unpublish']

/**
 * Beside “Publish”: what is planned for this document, and a place to plan it. For whoever may
 * publish. Moments are in the time zone of whoever reads.
 */
export function Schedule() {
  const { say } = useSay()
  const { id, collectionSlug, hasPublishPermission } = useDocumentInfo()
  const details = useRef<HTMLDetailsElement>(null)
  const isShown = Boolean(id && collectionSlug && hasPublishPermission)
  const address = isShown ? `/api/${collectionSlug}/${id}/schedule` : null
  const { plans, failure, plan, cancel, reread } = usePlans(address)
  if (!isShown) return null
  return (
    <details
      ref={details}
      className="laurel-schedule"
      onToggle={() => details.current?.open && void reread()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') details.current?.removeAttribute('open')
      }}
    >
      <summary>
        <Summary plans={plans} />
      </summary>
      <div className="laurel-schedule__panel">
        {actions.map((action) => (
          <PlanRow
            key={action}
            action={action}
            planned={plans?.[action] ?? null}
            onPlan={(at) => plan(action, at)}
            onCancel={() => cancel(action)}
          />
        ))}
        {failure !== null && (
          <p role="alert" className="laurel-schedule__failure">
            {failure}
          </p>
        )}
        <p className="laurel-note">{say('scheduleHint')}</p>
      </div>
    </details>
  )
}

/** The next thing that is planned, in a few words. */
function Summary({ plans }: { plans: Plans | null }) {
  const { say, language } = useSay()
  const next = actions
    .flatMap((action) => (plans?.[action] ? [{ action, ...plans[action] }] : []))
    .sort((one, other) => one.at.localeCompare(other.at))[0]
  if (!next) return <>{say('schedule')}</>
  if (next.state === 'given-up') return <>{say('planFailed')}</>
  const moment = formatMoment({ at: next.at, language, withTime: true })
  return <>{say(next.action === 'publish' ? 'publishesAt' : 'unpublishesAt', { moment })}</>
}
