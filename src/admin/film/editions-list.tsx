'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'

import { describeMissing } from '../../domain/readiness.js'
import { languageName } from '../../domain/languages.js'
import { Badge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { Moment } from '../parts/moment.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { previewAddress, publicAddresses } from './addresses.js'
import { readEditions, type EditionsOfFilm } from './editions.js'

const collections = ['films', 'translations', 'stills', 'laurels']
/** An edition follows its publish after a quiet second, five at most. */
const compositionMs = [2500, 7000]

/** Every edition of the film, what is public now, and the pages to look at before publishing. */
export function EditionsList({ filmId, first }: { filmId: string; first: EditionsOfFilm }) {
  const { say, language } = useSay()
  const readRows = useCallback((read: Read) => readEditions(read, filmId), [filmId])
  const { rows, failure, reread } = useReread({ first, readRows, collections })
  useRereadLater(isComing(rows), reread)
  const { editions, languages, film } = rows
  const newest = editions[0]
  return (
    <div className="laurel-panel">
      <Failure why={failure} onRetry={() => void reread()} />
      {isComing(rows) && <p className="laurel-note">{say('editionComing')}</p>}
      {!newest && !isComing(rows) && <FirstEdition film={film} languages={languages} />}
      {newest?.state === 'public' && <PublicNow edition={newest} languages={languages} />}
      {languages.length > 0 && (
        <section>
          <h3 className="laurel-heading">{say('previewHeading')}</h3>
          <p className="laurel-note">{say('previewHint')}</p>
          <ul className="laurel-links">
            {languages.map(({ locale }) => (
              <li key={locale}>
                <a href={previewAddress(filmId, locale)} target="_blank" rel="noreferrer">
                  {say('previewOf', { name: languageName(locale, language) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {newest && <History editions={editions} />}
    </div>
  )
}

/** What was just published is an edition only in a moment: looks again then. */
function useRereadLater(isAwaited: boolean, reread: () => Promise<void>): void {
  const { mostRecentUpdate } = useDocumentEvents()
  useEffect(() => {
    if (!isAwaited && !mostRecentUpdate) return
    const timers = compositionMs.map((delayMs) => setTimeout(() => void reread(), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [isAwaited, mostRecentUpdate, reread])
}

/** Whether a first edition is on its way: the film and a text are published, and there is none. */
const isComing = ({ editions, languages, film }: EditionsOfFilm): boolean =>
  editions.length === 0 && film.isPublished && hasPublicText(languages)

const hasPublicText = (languages: EditionsOfFilm['languages']): boolean =>
  languages.some(({ publication }) => publication !== 'draft')

function FirstEdition(props: Pick<EditionsOfFilm, 'film' | 'languages'>) {
  const { film, languages } = props
  const { say, language } = useSay()
  const what = film.missing.map((id) => describeMissing(id, language)).join(', ')
  const hasText = hasPublicText(languages)
  const steps = [
    { isDone: what === '', words: what === '' ? say('needFactsDone') : say('needFacts', { what }) },
    { isDone: hasText, words: say('needText') },
    { isDone: film.isPublished, words: say('needFilm') },
  ]
  return (
    <section>
      <p className="laurel-note">{say('noEdition')}</p>
      <ol className="laurel-steps">
        {steps.map(({ isDone, words }) => (
          <li key={words}>
            <Badge tone={isDone ? 'good' : 'waiting'}>
              {say(isDone ? 'stepDone' : 'stepOpen')}
            </Badge>{' '}
            {words}
          </li>
        ))}
      </ol>
    </section>
  )
}

function PublicNow(props: {
  edition: EditionsOfFilm['editions'][number]
  languages: EditionsOfFilm['languages']
}) {
  const { edition, languages } = props
  const { say, language } = useSay()
  return (
    <section>
      <h3 className="laurel-heading">{say('publicHeading')}</h3>
      <ul className="laurel-rows">
        {languages
          .filter(({ publication }) => publication !== 'draft')
          .map(({ locale }) => {
            const { page, api, kit } = publicAddresses(edition.slug, locale)
            const name = languageName(locale, language)
            return (
              <li key={locale} className="laurel-row">
                <div className="laurel-row__main">
                  <a href={page} target="_blank" rel="noreferrer">
                    {say('publicPageIn', { name })}
                  </a>
                </div>
                <div className="laurel-row__actions">
                  <a href={api} target="_blank" rel="noreferrer">
                    {say('apiAddress')}
                  </a>
                  <a href={kit}>{say('pressKitZip')}</a>
                </div>
              </li>
            )
          })}
      </ul>
    </section>
  )
}

function History({ editions }: Pick<EditionsOfFilm, 'editions'>) {
  const { say } = useSay()
  return (
    <section>
      <h3 className="laurel-heading">{say('historyHeading')}</h3>
      <ol className="laurel-rows" reversed>
        {editions.map(({ id, number, at, state }) => (
          <li key={id} className="laurel-row laurel-row--low">
            <div className="laurel-row__main">{say('edition', { number })}</div>
            <div className="laurel-row__state">
              <Badge tone={state === 'public' ? 'good' : 'bad'}>
                {say(state === 'public' ? 'editionPublic' : 'editionWithdrawn')}
              </Badge>
              <Moment at={at} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
