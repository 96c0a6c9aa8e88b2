'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { formatMoment } from '../parts/format-moment.js'
import { useSay } from '../use-say.js'
import type { Plan, Plannable } from './use-plans.js'

const labels = { publish: 'publishAt', unpublish: 'unpublishAt' } as const

/** One thing that may be planned: its moment and a way to take it back, or a moment to choose. */
export function PlanRow(props: {
  action: Plannable
  planned: Plan | null
  /** Gives whether it is planned. */
  onPlan: (at: string) => Promise<boolean>
  onCancel: () => Promise<boolean>
}) {
  const { action, planned, onPlan, onCancel } = props
  const { say, language } = useSay()
  const inputId = useId()
  const [chosen, setChosen] = useState('')
  const planChosen = async () => {
    if (await onPlan(new Date(chosen).toISOString())) setChosen('')
  }
  return (
    <div className="laurel-schedule__row">
      <label htmlFor={inputId}>{say(labels[action])}</label>
      {planned && (
        <p>
          <time dateTime={planned.at}>
            {formatMoment({ at: planned.at, language, withTime: true })}
          </time>{' '}
          {planned.lastError && <span role="alert">{planned.lastError}</span>}
        </p>
      )}
      <div className="laurel-schedule__controls">
        <input
          id={inputId}
          type="datetime-local"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={chosen === ''}
          onClick={() => void planChosen()}
        >
          {say('plan')}
        </Button>
        {planned && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => void onCancel()}
          >
            {say('cancelPlan')}
          </Button>
        )}
      </div>
    </div>
  )
}
