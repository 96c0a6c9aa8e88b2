import type { ReactNode } from 'react'
import { kindLabel } from '../../domain/kinds.js'
import type { PressKit, Still } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { EditionLine, KitLink } from './kit.js'
import { Picture } from './picture.js'
import { LanguageNote, markLanguage, Say } from './say.js'
import { StillCaption } from './stills.js'

/** The head of a film's page: its key still, its names, and the kit to take away. */
export function Hero(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  const [keyStill] = kit.stills
  return (
    <header className={keyStill ? 'hero' : 'hero hero-bare'}>
      {keyStill ? <KeyStill page={page} still={keyStill} /> : null}
      <div className="hero-words">
        <p className="hero-kicker">
          <Kicker page={page} kit={kit} />
        </p>
        <h1 {...markLanguage(page, kit.titleLocale)}>{kit.title}</h1>
        <LanguageNote page={page} locale={kit.titleLocale} />
        {kit.originalTitle === kit.title ? null : (
          <p className="hero-original" lang="">
            <bdi>{kit.originalTitle}</bdi>
          </p>
        )}
        <Tagline page={page} kit={kit} />
        <div className="hero-actions">
          <KitLink page={page} kit={kit} />
          <span className="edition">
            <EditionLine page={page} kit={kit} />
          </span>
        </div>
      </div>
    </header>
  )
}

function KeyStill(props: { page: PageLanguage; still: Still }): ReactNode {
  const { page, still } = props
  return (
    <figure className="hero-still">
      <Picture {...props} sizes="100vw" isKey isCropped />
      <figcaption>
        <StillCaption {...props} />
        {still.caption ? <LanguageNote page={page} locale={still.captionLocale} /> : null}
      </figcaption>
    </figure>
  )
}

/** What kind of film it is in one line; what is not known yet is said in the facts, not here. */
function Kicker(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page } = props
  const { kind, year, runtimeMinutes, countries } = props.kit.facts
  const known = [
    kind === null ? null : <Say page={page}>{kindLabel(kind, page.uiLocale)}</Say>,
    countries.length === 0 ? null : page.formats.list(countries.map(page.formats.country)),
    year === null ? null : String(year),
    runtimeMinutes === null ? null : page.formats.minutes(runtimeMinutes),
  ].filter((part) => part !== null)
  return known.map((part, index) => <span key={index}>{part}</span>)
}

function Tagline(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page } = props
  const { tagline } = props.kit.texts
  if (tagline === null) return null
  return (
    <p className="hero-tagline">
      <span {...markLanguage(page, tagline.locale)}>{tagline.text}</span>{' '}
      <LanguageNote page={page} locale={tagline.locale} />
    </p>
  )
}
