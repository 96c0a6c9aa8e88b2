'use client'

import { Button } from '@payloadcms/ui'

import type { FormLabels } from '../changes/form-labels.js'
import { Badge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { formatMoment } from '../parts/format-moment.js'
import { useRereadLater } from '../parts/use-reread-later.js'
import { useSay } from '../use-say.js'
import { PastEditionItem } from './past-edition.js'
import { useHistory } from './use-history.js'

/** Every edition of the film, the newest first, each with what it changed. */
export function HistorySection({ filmId, labels }: { filmId: string; labels: FormLabels }) {
  const { say, language } = useSay()
  const { history, failure, reread, hasOlder, showOlder } = useHistory(filmId)
  useRereadLater(false, reread)
  const { newest, opensAt, editions } = history ?? { newest: null, opensAt: null, editions: [] }
  const isClosed = opensAt !== null && Date.parse(opensAt) > Date.now()
  return (
    <section>
      <h2 className="laurel-heading">{say('historyHeading')}</h2>
      <Failure why={failure} onRetry={() => void reread()} />
      {!history && failure === null && <p className="laurel-note">{say('looking')}</p>}
      {isClosed && (
        <Badge tone="waiting">
          {say('embargoedUntil', {
            moment: formatMoment({ at: opensAt, language, withTime: true }),
          })}
        </Badge>
      )}
      <ol className="laurel-rows" reversed>
        {editions.map((edition) => (
          <PastEditionItem
            key={edition.number}
            edition={edition}
            slug={newest?.isPublic ? newest.slug : null}
            isNewest={edition.number === newest?.number}
            labels={labels}
          />
        ))}
      </ol>
      {hasOlder && (
        <Button buttonStyle="secondary" size="small" onClick={showOlder}>
          {say('olderEditions')}
        </Button>
      )}
    </section>
  )
}
