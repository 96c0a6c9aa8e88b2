'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { patchJson } from '../reading/request-json.js'
import { useSay } from '../use-say.js'
import { DescribeStills, type Description } from './describe-stills.js'
import { EachProgress } from './each-progress.js'
import type { Choice } from './use-choice.js'
import { useEach } from './use-each.js'

/** What can be done with many stills at once: choose, describe, publish. */
export function ChosenStills(props: {
  choice: Choice
  terms: { id: string; name: string }[]
  onChange: () => void
}) {
  const { choice, terms, onChange } = props
  const { language } = useSay()
  const [isDescribing, setIsDescribing] = useState(false)
  const each = useEach(onChange)
  const patchEach = (data: object, query = '') =>
    each.run(choice.rows, ({ id }) => patchJson(`/api/stills/${id}${query}`, data, language))
  const describe = async (description: Description) => {
    await patchEach(description, '?draft=true')
    setIsDescribing(false)
  }
  return (
    <div className="laurel-chosen">
      <ChooseButtons choice={choice} />
      {choice.rows.length > 0 && (
        <ChosenActions
          count={choice.rows.length}
          isBusy={each.isRunning}
          isDescribing={isDescribing}
          onDescribe={() => setIsDescribing(!isDescribing)}
          onPublish={() => void patchEach({ _status: 'published' })}
        />
      )}
      {choice.rows.length > 0 && isDescribing && (
        <DescribeStills
          terms={terms}
          isBusy={each.isRunning}
          onSave={(description) => void describe(description)}
        />
      )}
      <EachProgress progress={each} />
    </div>
  )
}

function ChosenActions(props: {
  count: number
  isBusy: boolean
  isDescribing: boolean
  onDescribe: () => void
  onPublish: () => void
}) {
  const { count, isBusy, isDescribing, onDescribe, onPublish } = props
  const { say } = useSay()
  return (
    <div className="laurel-chosen__actions">
      <span>{say('chosen', { count })}</span>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={isBusy}
        onClick={onDescribe}
        extraButtonProps={{ 'aria-expanded': isDescribing }}
      >
        {say('describeChosen')}
      </Button>
      <Button size="small" margin={false} disabled={isBusy} onClick={onPublish}>
        {say('publishChosen')}
      </Button>
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
