import type { ReactNode } from 'react'
import type { PressKitPage } from '../editions/press-kit.js'
import { absoluteUrl, indexPath } from './addresses.js'
import { createPageLanguage, fill, type PageLanguage } from './page-language.js'
import { renderDocument } from './parts/document.js'
import { FilmCard } from './parts/film-card.js'
import { LanguageSwitch } from './parts/language-switch.js'
import { Pagination } from './parts/pagination.js'
import { Say } from './parts/say.js'
import { uiLocales } from './strings.js'

interface IndexArgs {
  films: PressKitPage
  locale: string
  /** The locale where the reader asked for it by name: links keep it. */
  lang: string | null
  /** What was searched for; empty for the whole list. */
  query: string
  publicUrl?: string
}

/** The list of films, or those that answer to `query`, as an HTML document. */
export function renderIndexPage(args: IndexArgs): string {
  const page = createPageLanguage(args.locale)
  const { query, lang } = args
  const isList = query === ''
  const addressIn = (locale: string | null) =>
    absoluteUrl(indexPath({ lang: locale, page: args.films.page }), args.publicUrl)
  return renderDocument({
    page,
    head: {
      title: `${page.strings.filmsHeading} · ${page.strings.pressRoom}`,
      description: page.strings.filmsLead,
      noindex: !isList,
      canonical: isList ? addressIn(lang) : undefined,
      alternates: isList ? uiLocales.map((locale) => ({ locale, url: addressIn(locale) })) : [],
    },
    homePath: indexPath({ lang }),
    switcher: (
      <LanguageSwitch
        page={page}
        locales={uiLocales}
        pathOf={(locale) => indexPath({ lang: locale, query, page: args.films.page })}
      />
    ),
    content: <IndexContent page={page} args={args} />,
  })
}

function IndexContent(props: { page: PageLanguage; args: IndexArgs }): ReactNode {
  const { page, args } = props
  const { films, query, lang } = args
  const leads = query === '' && films.page === 1
  return (
    <div className="index">
      <header className="index-head">
        <h1 lang={page.uiLang}>{page.strings.filmsHeading}</h1>
        <p className="index-lead" lang={page.uiLang}>
          {page.strings.filmsLead}
        </p>
        <SearchForm page={page} query={query} lang={lang} />
      </header>
      {query === '' ? null : <SearchSummary page={page} args={args} />}
      {films.films.length === 0 ? <NothingHere page={page} args={args} /> : null}
      <ul className={leads ? 'cards cards-led' : 'cards'}>
        {films.films.map((film, index) => (
          <li key={film.slug}>
            <FilmCard page={page} film={film} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        current={films.page}
        pages={films.pages}
        pathOf={(number) => indexPath({ lang, query, page: number })}
      />
    </div>
  )
}

function SearchForm(props: { page: PageLanguage; query: string; lang: string | null }): ReactNode {
  const { page, query, lang } = props
  return (
    <form className="search" action="/" method="get" role="search">
      <label htmlFor="q" lang={page.uiLang}>
        {page.strings.searchFilms}
      </label>
      <div className="search-row">
        <input id="q" name="q" type="search" defaultValue={query} maxLength={200} dir="auto" />
        {lang === null ? null : <input type="hidden" name="lang" value={lang} />}
        <button className="button button-main" type="submit" lang={page.uiLang}>
          {page.strings.search}
        </button>
      </div>
    </form>
  )
}

function SearchSummary(props: { page: PageLanguage; args: IndexArgs }): ReactNode {
  const { page, args } = props
  return (
    <p className="search-summary">
      <Say page={page}>{page.count('films', args.films.total)}</Say>
      {' · '}
      <a href={indexPath({ lang: args.lang })}>
        <Say page={page}>{page.strings.showAll}</Say>
      </a>
    </p>
  )
}

function NothingHere(props: { page: PageLanguage; args: IndexArgs }): ReactNode {
  const { page, args } = props
  const { films, query, lang } = args
  return (
    <div className="nothing">
      <p>
        <Say page={page}>{sayWhyEmpty(page, args)}</Say>
      </p>
      {films.total > 0 ? (
        <p>
          <a href={indexPath({ lang, query })}>
            <Say page={page}>{fill(page.strings.pageOf, { page: 1, pages: films.pages })}</Say>
          </a>
        </p>
      ) : null}
    </div>
  )
}

function sayWhyEmpty(page: PageLanguage, { films, query }: IndexArgs): string {
  if (films.total > 0) return fill(page.strings.noSuchPage, { page: films.page })
  return query === '' ? page.strings.noFilms : fill(page.strings.noResults, { query })
}
