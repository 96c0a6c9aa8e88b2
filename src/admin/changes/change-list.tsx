'use client'

import { useState } from 'react'

import type { Change } from '../../editions/diff.js'
import { ShowMore } from '../parts/show-more.js'
import { useSay } from '../use-say.js'
import { describeChange } from './describe-change.js'
import type { FormLabels } from './form-labels.js'

/** As many lines are shown at first. */
const linesAtFirst = 8

/** Changes in words, under the part of the film that each is of. */
export function ChangeList(props: {
  changes: Change[]
  /** How many there are, also beyond those that were told. */
  count: number
  labels: FormLabels
}) {
  const { changes, count, labels } = props
  const { say, language } = useSay()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? changes : changes.slice(0, linesAtFirst)
  const groups = groupBySection(shown.map((change) => describeChange(change, { labels, language })))
  return (
    <div>
      <dl className="laurel-changes">
        {[...groups].map(([section, lines]) => (
          <div key={section} className="laurel-changes__group">
            <dt>{section}</dt>
            {lines.map((line, index) => (
              // Two things may have changed alike: the line alone is no key.
              <dd key={index}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      {!isWhole && <ShowMore count={count - shown.length} onShow={() => setIsWhole(true)} />}
      {isWhole && count > shown.length && (
        <p className="laurel-note">{say('andMore', { count: count - shown.length })}</p>
      )}
    </div>
  )
}

function groupBySection(described: ReturnType<typeof describeChange>[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { section, line } of described) {
    groups.set(section, [...(groups.get(section) ?? []), line])
  }
  return groups
}
