import type { ReactNode } from 'react'
import { audienceLabel } from '../../domain/audiences.js'
import { premiereLabel } from '../../domain/premieres.js'
import type { PressKit, Screening } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** Where and when the film is shown, by the clocks of each place. */
export function Screenings(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.screenings.length === 0) return null
  return (
    <section className="band screenings" aria-labelledby="screenings">
      <h2 id="screenings" lang={page.uiLang}>
        {page.strings.screenings}
      </h2>
      <ul className="screenings-list">
        {kit.screenings.map((screening) => (
          <li key={screening.id}>
            <p className="screening-when">
              <Moment page={page} screening={screening} />
            </p>
            <div>
              <Place page={page} screening={screening} />
              <Kind page={page} screening={screening} />
              {screening.note ? (
                <p>
                  <span {...markLanguage(page, screening.noteLocale)}>{screening.note}</span>{' '}
                  <LanguageNote page={page} locale={screening.noteLocale} />
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { page: PageLanguage; screening: Screening }

function Moment({ page, screening }: Props): ReactNode {
  const { date, startsAt, timeZone } = screening
  if (startsAt !== null) {
    return <time dateTime={startsAt}>{page.formats.moment(startsAt, timeZone)}</time>
  }
  return (
    <>
      <time dateTime={date}>{page.formats.day(date)}</time>{' '}
      <small>
        <Say page={page}>{page.strings.hourToCome}</Say>
      </small>
    </>
  )
}

function Place({ page, screening }: Props): ReactNode {
  const { festival, festivalLocale, venue, city, country } = screening
  const town = [city, country === null ? null : page.formats.country(country)]
  const rest = [festival === null ? null : venue, ...town].filter((part) => part !== null)
  return (
    <p>
      <b {...(festival === null ? {} : markLanguage(page, festivalLocale))}>{festival ?? venue}</b>
      {rest.length > 0 ? <>, {rest.join(', ')}</> : null}
    </p>
  )
}

function Kind({ page, screening }: Props): ReactNode {
  const { premiere, audience } = screening
  const words = [
    premiere === null ? null : premiereLabel(premiere, page.uiLocale),
    audience === 'press' ? audienceLabel(audience, page.uiLocale) : null,
  ].filter((word) => word !== null)
  if (words.length === 0) return null
  return (
    <p className="screening-kind" lang={page.uiLang}>
      {words.join(' · ')}
    </p>
  )
}
