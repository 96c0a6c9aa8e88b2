'use client'

import { ChangeList } from '../changes/change-list.js'
import type { FormLabels } from '../changes/form-labels.js'
import { Badge } from '../parts/badge.js'
import { Moment } from '../parts/moment.js'
import { useSay } from '../use-say.js'
import { editionAddresses } from './addresses.js'
import type { ToldEdition } from './use-history.js'

/** One edition: when it was made, what it changed, and where the public finds it. */
export function PastEditionItem(props: {
  edition: ToldEdition
  /** Where the film is public; `null` where it was taken back. */
  slug: string | null
  isNewest: boolean
  labels: FormLabels
}) {
  const { edition, slug, isNewest, labels } = props
  const { say } = useSay()
  const { number, at, isPublic, changes, changeCount } = edition
  const removed = listRemoved(edition, labels)
  return (
    <li className="laurel-row laurel-edition">
      <div className="laurel-row__main">
        <h3 className="laurel-row__title">
          {say('edition', { number })}{' '}
          <span className="laurel-row__when">
            <Moment at={at} />
          </span>{' '}
          {isNewest && isPublic && <Badge tone="good">{say('editionPublic')}</Badge>}
          {!isPublic && <Badge tone="bad">{say('editionWithdrawn')}</Badge>}
        </h3>
        {changes.length > 0 ? (
          <ChangeList changes={changes} count={changeCount} labels={labels} />
        ) : (
          <p className="laurel-note">{say('noChanges')}</p>
        )}
        {removed !== '' && (
          <p className="laurel-missing laurel-missing--some">
            {say('removedSince', { what: removed })}
          </p>
        )}
      </div>
      {slug !== null && isPublic && <EditionLinks slug={slug} number={number} />}
    </li>
  )
}

function EditionLinks({ slug, number }: { slug: string; number: number }) {
  const { say } = useSay()
  const { page, json } = editionAddresses(slug, number)
  return (
    <div className="laurel-row__actions">
      <a href={page} target="_blank" rel="noreferrer" aria-label={say('editionPage', { number })}>
        {say('publicPage')}
      </a>
      <a href={json} target="_blank" rel="noreferrer" aria-label={say('editionJson', { number })}>
        JSON
      </a>
    </div>
  )
}

const listRemoved = ({ removed }: ToldEdition, labels: FormLabels): string =>
  Object.entries(removed)
    .filter(([, count]) => count > 0)
    .map(([section, count]) => `${labels.sections[section] ?? section} (${count})`)
    .join(', ')
