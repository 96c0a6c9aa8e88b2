'use client'

import type { Change } from '../../editions/diff.js'
import { useBeginning } from '../parts/use-beginning.js'
import { useSay } from '../use-say.js'
import { describeChange } from './describe-change.js'
import type { FormLabels } from './form-labels.js'

/** Changes in words, under the part of the film that each is of. */
export function ChangeList(props: {
  changes: Change[]
  /** How many there are, also beyond those that were told. */
  count: number
  labels: FormLabels
}) {
  const { changes, count, labels } = props
  const { language } = useSay()
  const { shown, rest } = useBeginning({ rows: changes, atFirst: 8, count })
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
      {rest}
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
