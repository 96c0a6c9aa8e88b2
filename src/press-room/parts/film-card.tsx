import type { ReactNode } from 'react'
import type { PressKitSummary } from '../../editions/press-kit.js'
import { filmPath } from '../addresses.js'
import { fill, type PageLanguage } from '../page-language.js'
import { Picture } from './picture.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** One film in the list: picture, names, logline. */
export function FilmCard(props: {
  page: PageLanguage
  film: PressKitSummary
  /** Stands above the fold, so its picture is fetched at once. */
  isFirst: boolean
}): ReactNode {
  const { page, film } = props
  return (
    <article className="card">
      <div className="card-picture">
        {film.still ? (
          <Picture
            page={page}
            still={film.still}
            sizes="(min-width: 75rem) 30vw, (min-width: 44rem) 45vw, 92vw"
            isCropped
            isDecorative
            isKey={props.isFirst}
          />
        ) : (
          <p className="card-words" aria-hidden="true" {...markTitle(page, film)}>
            {film.title}
          </p>
        )}
      </div>
      <h2>
        <a href={filmPath(film.slug, chooseLocale(page, film))} {...markTitle(page, film)}>
          {film.title}
        </a>
      </h2>
      {film.originalTitle === film.title ? null : (
        <p className="card-original" lang="">
          <bdi>{film.originalTitle}</bdi>
        </p>
      )}
      <CardFacts page={page} film={film} />
      {film.logline ? (
        <p className="card-logline">
          <span {...markLanguage(page, film.logline.locale)}>{film.logline.text}</span>{' '}
          <LanguageNote page={page} locale={film.logline.locale} />
        </p>
      ) : null}
    </article>
  )
}

function CardFacts(props: { page: PageLanguage; film: PressKitSummary }): ReactNode {
  const { page, film } = props
  const names = page.formats.list(film.directors)
  const facts = [
    film.directors.length > 0 ? (
      <Say page={page}>{fill(page.strings.directedBy, { names })}</Say>
    ) : null,
    film.countries.length > 0 ? page.formats.list(film.countries.map(page.formats.country)) : null,
    film.year === null ? <Say page={page}>{page.strings.tba}</Say> : String(film.year),
    film.runtimeMinutes === null ? null : page.formats.minutes(film.runtimeMinutes),
  ].filter((fact) => fact !== null)
  return (
    <p className="card-facts">
      {facts.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </p>
  )
}

/** The film's page in the reader's language where there is one; else let its address decide. */
function chooseLocale(page: PageLanguage, film: PressKitSummary): string | null {
  return film.availableLocales.includes(page.locale) ? page.locale : null
}

function markTitle(page: PageLanguage, film: PressKitSummary) {
  return markLanguage(page, film.titleLocale)
}
