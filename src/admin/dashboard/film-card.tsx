import { Link } from '@payloadcms/ui'

import { languageName } from '../../domain/languages.js'
import { Badge, PublicationBadge } from '../parts/badge.js'
import { MissingList } from '../parts/missing.js'
import { Moment } from '../parts/moment.js'
import { createSay } from '../strings.js'
import type { FilmGlance } from './films.js'

/** One film of the first page. */
export function FilmCard(props: {
  film: FilmGlance
  language: string
  /** Names of the steps of a text. */
  steps: Record<string, string>
}) {
  const { film, language, steps } = props
  const say = createSay(language)
  const address = `/admin/collections/films/${film.id}`
  return (
    <li className="laurel-film">
      <Link className="laurel-film__picture" href={address} tabIndex={-1} aria-hidden="true">
        {film.thumbnail && <img src={film.thumbnail} alt="" loading="lazy" />}
      </Link>
      <div className="laurel-film__words">
        <h3 className="laurel-film__title">
          <Link href={address}>{film.title}</Link>
          {film.year && <span className="laurel-film__year"> {film.year}</span>}
        </h3>
        <EditionLine film={film} language={language} />
        <ul className="laurel-film__texts">
          {film.texts.map(({ id, locale, step, publication }) => (
            <li key={id}>
              <Link href={`/admin/collections/translations/${id}`}>
                {languageName(locale, language)}
              </Link>
              <span className="laurel-film__step">{steps[step] ?? step}</span>
              <PublicationBadge publication={publication} say={say} />
            </li>
          ))}
          {film.texts.length === 0 && <li>{say('noTextsShort')}</li>}
        </ul>
        <p className="laurel-film__stills">{say('stillsCount', { count: film.stillsCount })}</p>
        <MissingList missing={film.missing} language={language} say={say} />
      </div>
    </li>
  )
}

function EditionLine({ film, language }: { film: FilmGlance; language: string }) {
  const say = createSay(language)
  const { edition, publication } = film
  if (!edition) {
    return (
      <p className="laurel-film__edition">
        <Badge tone="quiet">{say('notPublic')}</Badge>
      </p>
    )
  }
  const isPublic = edition.state === 'public'
  return (
    <p className="laurel-film__edition">
      {isPublic ? (
        <PublicationBadge publication={publication} say={say} />
      ) : (
        <Badge tone="bad">{say('editionWithdrawn')}</Badge>
      )}
      <span>
        {say('edition', { number: edition.number })}, <Moment at={edition.at} withTime={false} />
      </span>
      {isPublic && (
        <a href={`/films/${edition.slug}`} target="_blank" rel="noreferrer">
          {say('publicPage')}
        </a>
      )}
    </p>
  )
}
