'use client'

import { useCallback } from 'react'

import type { DescribedWaiting } from '../../../collections/films/describe-waiting.js'
import type { Upcoming } from '../../editions/upcoming.js'
import { ChangeList } from '../changes/change-list.js'
import type { FormLabels } from '../changes/form-labels.js'
import { Failure } from '../parts/failure.js'
import { useRereadLater } from '../parts/use-reread-later.js'
import { useAsked } from '../reading/use-asked.js'
import { useSay } from '../use-say.js'
import { WaitingList } from './waiting-list.js'

/** What `/api/films/{id}/upcoming` answers. */
interface Answer extends Omit<Upcoming, 'waiting'> {
  changeCount: number
  waiting: DescribedWaiting[]
  waitingCount: number
}

/** What the next publish would change, and which drafts wait for it. */
export function UpcomingSection({ filmId, labels }: { filmId: string; labels: FormLabels }) {
  const { say } = useSay()
  const read = useCallback(
    (ask: <Part>(path: string) => Promise<Part>) => ask<Answer>(`/api/films/${filmId}/upcoming`),
    [filmId],
  )
  const { rows: upcoming, failure, reread } = useAsked(read)
  useRereadLater(upcoming !== null && isComing(upcoming), reread)
  return (
    <section>
      <h2 className="laurel-heading">{say('upcomingHeading')}</h2>
      <Failure why={failure} onRetry={() => void reread()} />
      {!upcoming && failure === null && <p className="laurel-note">{say('looking')}</p>}
      {upcoming && (
        <div className="laurel-upcoming" aria-live="polite">
          <p className="laurel-note">{say(...summarize(upcoming))}</p>
          {!isComing(upcoming) && upcoming.changeCount > 0 && (
            <ChangeList changes={upcoming.changes} count={upcoming.changeCount} labels={labels} />
          )}
          <WaitingList waiting={upcoming.waiting} count={upcoming.waitingCount} labels={labels} />
        </div>
      )}
    </section>
  )
}

/** All is published already, and its edition is not composed yet. */
const isComing = ({ waitingCount, changeCount }: Answer): boolean =>
  waitingCount === 0 && changeCount > 0

function summarize(upcoming: Answer): Parameters<ReturnType<typeof useSay>['say']> {
  const { newest, isPublic, changeCount, waitingCount } = upcoming
  if (isComing(upcoming)) return ['editionComing']
  if (waitingCount === 0) return ['nothingWaits']
  if (changeCount === 0) return ['nothingWouldChange']
  return isPublic && newest ? ['nextEdition', { number: newest.number + 1 }] : ['firstPublish']
}
