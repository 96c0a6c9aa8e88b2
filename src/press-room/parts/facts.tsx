import { Fragment, type ReactNode } from 'react'
import { genreLabel } from '../../domain/genres.js'
import { jobLabel } from '../../domain/jobs.js'
import { kindLabel } from '../../domain/kinds.js'
import type { PressKit } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { OutsideLink } from './outside-link.js'
import { markLanguage, Say } from './say.js'

interface Fact {
  term: string
  value: ReactNode
  /** A fact every journalist looks for: said to be missing rather than left out. */
  isBasic?: boolean
}

/** What the film is, as a fact sheet. */
export function Facts(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  const facts = [
    ...listBasics(page, kit),
    ...listTechnical(page, kit),
    ...listIdentifiers(page, kit),
  ].filter((fact) => fact.isBasic || isGiven(fact.value))
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts" lang={page.uiLang}>
        {page.strings.facts}
      </h2>
      <dl>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt lang={page.uiLang}>{term}</dt>
            <dd>{isGiven(value) ? value : <ToBeAnnounced page={page} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function ToBeAnnounced(props: { page: PageLanguage }): ReactNode {
  return (
    <span className="tba">
      <Say page={props.page}>{props.page.strings.tba}</Say>
    </span>
  )
}

function isGiven(value: ReactNode): boolean {
  return value !== null && value !== ''
}

function listBasics(page: PageLanguage, kit: PressKit): Fact[] {
  const { strings, formats } = page
  const { facts } = kit
  const directors = kit.credits.filter(({ job }) => job === 'director').map(({ name }) => name)
  return [
    { term: strings.title, value: <b {...markLanguage(page, kit.titleLocale)}>{kit.title}</b> },
    { term: strings.originalTitle, value: <bdi lang="">{kit.originalTitle}</bdi> },
    {
      term: jobLabel('director', page.uiLocale),
      value: directors.length > 0 ? <bdi>{formats.list(directors)}</bdi> : null,
      isBasic: true,
    },
    { term: strings.year, value: facts.year === null ? null : String(facts.year), isBasic: true },
    {
      term: strings.runtime,
      value: facts.runtimeMinutes === null ? null : formats.minutes(facts.runtimeMinutes),
      isBasic: true,
    },
    {
      term: strings.countries,
      value: formats.list(facts.countries.map(formats.country)),
      isBasic: true,
    },
    {
      term: strings.spokenLanguages,
      value: formats.list(facts.spokenLanguages.map(page.describe)),
      isBasic: true,
    },
    {
      term: strings.kind,
      value: sayLabel(page, facts.kind && kindLabel(facts.kind, page.uiLocale)),
    },
    {
      term: strings.genres,
      value: sayLabel(
        page,
        formats.list(facts.genres.map((genre) => genreLabel(genre, page.uiLocale))),
      ),
    },
  ]
}

function sayLabel(page: PageLanguage, label: string | null): ReactNode {
  return label ? <Say page={page}>{label}</Say> : null
}

function listTechnical(page: PageLanguage, kit: PressKit): Fact[] {
  const { strings } = page
  const { technical } = kit.facts
  return [
    { term: strings.aspectRatio, value: isolate(technical.aspectRatio) },
    { term: strings.sound, value: isolate(technical.sound) },
    { term: strings.colour, value: isolate(technical.colour) },
    { term: strings.formats, value: page.formats.list(technical.formats) },
    { term: strings.frameRate, value: isolate(technical.frameRate) },
  ]
}

/** A value typed by an editor, kept in its own reading direction. */
function isolate(value: string | null): ReactNode {
  return value === null ? null : <bdi>{value}</bdi>
}

function listIdentifiers(page: PageLanguage, kit: PressKit): Fact[] {
  const { isan, eidr, imdb } = kit.facts.identifiers
  const { links } = kit.facts
  return [
    { term: 'ISAN', value: isolate(isan) },
    {
      term: 'EIDR',
      value: eidr && <OutsideLink url={`https://doi.org/${eidr}`}>{eidr}</OutsideLink>,
    },
    {
      term: 'IMDb',
      value: imdb && <OutsideLink url={`https://www.imdb.com/title/${imdb}/`}>{imdb}</OutsideLink>,
    },
    {
      term: page.strings.links,
      value:
        links.length === 0
          ? null
          : links.map(({ label, url }, index) => (
              <Fragment key={url}>
                {index > 0 ? ', ' : ''}
                <OutsideLink url={url}>{label}</OutsideLink>
              </Fragment>
            )),
    },
  ]
}
