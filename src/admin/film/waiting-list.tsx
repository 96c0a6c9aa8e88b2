'use client'

import { Link } from '@payloadcms/ui'
import { useState } from 'react'

import type { DescribedWaiting } from '../../../collections/films/describe-waiting.js'
import { languageName } from '../../domain/languages.js'
import type { FormLabels } from '../changes/form-labels.js'
import { Badge } from '../parts/badge.js'
import { ShowMore } from '../parts/show-more.js'
import { useSay } from '../use-say.js'

const rowsAtFirst = 8

/** The drafts that wait to be published, each with what it still lacks. */
export function WaitingList(props: {
  waiting: DescribedWaiting[]
  /** How many there are, also beyond those that were told. */
  count: number
  labels: FormLabels
}) {
  const { waiting, count, labels } = props
  const { say } = useSay()
  const [isWhole, setIsWhole] = useState(false)
  if (count === 0) return null
  const shown = isWhole ? waiting : waiting.slice(0, rowsAtFirst)
  return (
    <div>
      <h3 className="laurel-subheading">{say('waitingHeading')}</h3>
      <ul className="laurel-rows">
        {shown.map((row) => (
          <WaitingItem key={`${row.collection} ${row.id}`} row={row} labels={labels} />
        ))}
      </ul>
      {!isWhole && <ShowMore count={count - shown.length} onShow={() => setIsWhole(true)} />}
      {isWhole && count > shown.length && (
        <p className="laurel-note">{say('andMore', { count: count - shown.length })}</p>
      )}
    </div>
  )
}

function WaitingItem({ row, labels }: { row: DescribedWaiting; labels: FormLabels }) {
  const { say, language } = useSay()
  const { collection, id, name, locale, missing } = row
  // A text is known by its language, everything else by its name.
  const isText = collection === 'translations'
  const called = isText && locale ? languageName(locale, language) : (name ?? id)
  const isReady = missing.length === 0
  return (
    <li className="laurel-row laurel-row--low">
      <div className="laurel-row__main">
        <span>
          <span className="laurel-tag">{isText ? say('text') : labels.documents[collection]}</span>{' '}
          <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
            {called}
          </Link>
        </span>
        {!isReady && (
          <p className="laurel-missing laurel-missing--some">
            {say('missing')} {missing.join(', ')}
          </p>
        )}
      </div>
      <div className="laurel-row__state">
        <Badge tone={isReady ? 'good' : 'waiting'}>{say(isReady ? 'ready' : 'notReady')}</Badge>
      </div>
    </li>
  )
}
