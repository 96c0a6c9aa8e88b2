'use client'

import { Badge } from '../parts/badge.js'
import { Moment } from '../parts/moment.js'
import { useSay } from '../use-say.js'
import { AboutFilm } from './about-film.js'
import { AttemptsTable } from './attempts-table.js'
import type { ToldDelivery } from './deliveries.js'
import { describeOutcome, toneOf } from './outcome.js'
import { SendAgain } from './send-again.js'
import { useChoiceWords } from './use-choice-words.js'

/** One message to a webhook: what it tells of, what was answered, its attempts, and sending it again. */
export function DeliveryRow(props: {
  delivery: ToldDelivery
  isOff: boolean
  /** Whether somebody waits for what becomes of it. */
  isFollowed: boolean
  onSent: () => void
}) {
  const { delivery, isOff, isFollowed, onSent } = props
  const { id, type, slug, edition, state, tries, attempts, happenedAt } = delivery
  const { say } = useSay()
  const typeWords = useChoiceWords('deliveries', 'type')(type)
  return (
    <li className="laurel-row laurel-delivery">
      <div className="laurel-row__main">
        <span>
          <strong>{typeWords}</strong> <AboutFilm {...{ type, slug, edition }} />
        </span>
        <span className="laurel-row__when">
          <Moment at={happenedAt} withSeconds />
        </span>
        <Fate delivery={delivery} isFollowed={isFollowed} />
        {attempts.length > 0 && (
          <details className="laurel-delivery__attempts">
            <summary>{say('attemptsCount', { count: tries })}</summary>
            <AttemptsTable attempts={attempts} tries={tries} />
          </details>
        )}
      </div>
      <div className="laurel-row__actions">
        <SendAgain
          id={id}
          isWaiting={state === 'waiting'}
          name={[typeWords, slug].filter(Boolean).join(' ')}
          isDisabled={isOff}
          onSent={onSent}
        />
      </div>
    </li>
  )
}

/** Where it stands, what was answered last, and when it is tried next. */
function Fate({ delivery, isFollowed }: { delivery: ToldDelivery; isFollowed: boolean }) {
  const { state, attempts, nextAt } = delivery
  const { say, language } = useSay()
  const stateWords = useChoiceWords('deliveries', 'state')(state)
  const last = attempts.at(-1)
  return (
    <span className="laurel-delivery__fate" role={isFollowed ? 'status' : undefined}>
      <Badge tone={toneOf(delivery)}>{stateWords}</Badge>
      {last && <span>{describeOutcome(last, language)}</span>}
      {last && state === 'waiting' && (
        <span className="laurel-row__when">
          {say('nextAttempt')} <Moment at={nextAt} withSeconds />
        </span>
      )}
    </span>
  )
}
