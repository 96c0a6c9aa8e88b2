'use client'

import { useCallback } from 'react'

import { describeMissing } from '../../domain/readiness.js'
import { languageName } from '../../domain/languages.js'
import type { FormLabels } from '../changes/form-labels.js'
import { Badge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { useRereadLater } from '../parts/use-reread-later.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { previewAddress, publicAddresses } from './addresses.js'
import { readEditions, type EditionsOfFilm, type NewestEdition } from './editions.js'
import { HistorySection } from './history.js'
import { UpcomingSection } from './upcoming.js'

const collections = ['films', 'translations', 'stills', 'laurels']

/** What the next publish would change, what is public now, and every edition until then. */
export function EditionsList(props: { filmId: string; labels: FormLabels; first: EditionsOfFilm }) {
  const { filmId, labels, first } = props
  const { say, language } = useSay()
  const readRows = useCallback((read: Read) => readEditions(read, filmId), [filmId])
  const { rows, failure, reread } = useReread({ first, readRows, collections })
  useRereadLater(isComing(rows), reread)
  const { newest, languages, film } = rows
  return (
    <div className="laurel-panel">
      <Failure why={failure} onRetry={() => void reread()} />
      {isComing(rows) && <p className="laurel-note">{say('editionComing')}</p>}
      {!newest && !isComing(rows) && <FirstEdition film={film} languages={languages} />}
      <UpcomingSection filmId={filmId} labels={labels} />
      {newest?.state === 'public' && <PublicNow edition={newest} languages={languages} />}
      {languages.length > 0 && (
        <section>
          <h2 className="laurel-heading">{say('previewHeading')}</h2>
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
      {newest && <HistorySection filmId={filmId} labels={labels} />}
    </div>
  )
}

/** Whether a first edition is on its way: the film and a text are published, and there is none. */
const isComing = ({ newest, languages, film }: EditionsOfFilm): boolean =>
  newest === null && film.isPublished && hasPublicText(languages)

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

function PublicNow(props: { edition: NewestEdition; languages: EditionsOfFilm['languages'] }) {
  const { edition, languages } = props
  const { say, language } = useSay()
  return (
    <section>
      <h2 className="laurel-heading">{say('publicHeading')}</h2>
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
