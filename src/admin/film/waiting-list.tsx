'use client'

import { Link } from '@payloadcms/ui'

import type { DescribedWaiting } from '../../../collections/films/describe-waiting.js'
import { languageName } from '../../domain/languages.js'
import type { FormLabels } from '../changes/form-labels.js'
import { Badge } from '../parts/badge.js'
import { useBeginning } from '../parts/use-beginning.js'
import { useSay } from '../use-say.js'

/** The drafts that wait to be published, each with what it still lacks. */
export function WaitingList(props: {
  waiting: DescribedWaiting[]
  /** How many there are, also beyond those that were told. */
  count: number
  labels: FormLabels
}) {
  const { waiting, count, labels } = props
  const { say } = useSay()
  const { shown, rest } = useBeginning({ rows: waiting, atFirst: 8, count })
  if (count === 0) return null
  return (
    <div>
      <h3 className="laurel-subheading">{say('waitingHeading')}</h3>
      <ul className="laurel-rows">
        {shown.map((row) => (
          <WaitingItem key={`${row.collection} ${row.id}`} row={row} labels={labels} />
        ))}
      </ul>
      {rest}
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
