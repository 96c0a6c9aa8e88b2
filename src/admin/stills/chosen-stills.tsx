'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { patchJson } from '../reading/request-json.js'
import { useSay } from '../use-say.js'
import { DescribeStills, type Description } from './describe-stills.js'
import { useEach } from './use-each.js'
import type { Choice } from './use-choice.js'

/** What can be done with many stills at once: choose, describe, publish. */
export function ChosenStills(props: {
  choice: Choice
  terms: { id: string; name: string }[]
  onChange: () => Promise<void>
}) {
  const { choice, terms, onChange } = props
  const { say, language } = useSay()
  const [isDescribing, setIsDescribing] = useState(false)
  const each = useEach(onChange)
  const count = choice.rows.length
  const describe = (description: Description) =>
    each.run(choice.rows, ({ id }) =>
      patchJson(`/api/stills/${id}?draft=true`, description, language),
    )
  const publish = () =>
    each.run(choice.rows, ({ id }) =>
      patchJson(`/api/stills/${id}`, { _status: 'published' }, language),
    )
  return (
    <div className="laurel-chosen">
      <ChooseButtons choice={choice} />
      {count > 0 && (
        <div className="laurel-chosen__actions">
          <span>{say('chosen', { count })}</span>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={each.isRunning}
            onClick={() => setIsDescribing(!isDescribing)}
            extraButtonProps={{ 'aria-expanded': isDescribing }}
          >
            {say('describeChosen')}
          </Button>
          <Button
            size="small"
            margin={false}
            disabled={each.isRunning}
            onClick={() => void publish()}
          >
            {say('publishChosen')}
          </Button>
        </div>
      )}
      {count > 0 && isDescribing && (
        <DescribeStills
          terms={terms}
          isBusy={each.isRunning}
          onSave={(description) => void describe(description)}
        />
      )}
      <EachProgress each={each} />
    </div>
  )
}

function ChooseButtons({ choice }: { choice: Choice }) {
  const { say } = useSay()
  const { unpublished, chooseAll, chooseUnpublished, chooseNone } = choice
  return (
    <div className="laurel-chosen__choose">
      <button type="button" className="laurel-link" onClick={chooseAll}>
        {say('chooseAll')}
      </button>
      {unpublished.length > 0 && (
        <button type="button" className="laurel-link" onClick={chooseUnpublished}>
          {say('chooseUnpublished', { count: unpublished.length })}
        </button>
      )}
      {choice.rows.length > 0 && (
        <button type="button" className="laurel-link" onClick={chooseNone}>
          {say('chooseNone')}
        </button>
      )}
    </div>
  )
}

function EachProgress({ each }: { each: ReturnType<typeof useEach> }) {
  const { say } = useSay()
  const { done, all, failures, isRunning } = each
  return (
    <div aria-live="polite">
      {isRunning && <p className="laurel-note">{say('working', { done, all })}</p>}
      {!isRunning && all > 0 && (
        <p className="laurel-note">
          {failures.length === 0
            ? say('doneAll', { done })
            : say('doneSome', { done, failed: failures.length })}
        </p>
      )}
      {failures.length > 0 && (
        <ul className="laurel-refusals">
          {failures.map(({ id, name, why }) => (
            <li key={id}>
              <strong>{name}</strong> {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
