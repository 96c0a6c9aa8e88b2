import type { ReactNode } from 'react'
import { describeLocale } from '../domain/locales.js'
import type { PressKit } from '../editions/press-kit.js'
import { filmPath, indexPath } from './addresses.js'
import { createPageLanguage, fill, type PageLanguage } from './page-language.js'
import { renderDocument } from './parts/document.js'
import { markLanguage } from './parts/say.js'

/** The page of an address that answers to nothing, in `locale`. */
export function renderNotFoundPage(args: { locale: string }): string {
  const page = createPageLanguage(args.locale)
  const { notFound, notFoundHelp } = page.strings
  return renderMessage({ page, heading: notFound, help: notFoundHelp })
}

/** The page of a film that was public and no longer is, in `locale`. */
export function renderWithdrawnPage(args: { locale: string }): string {
  const page = createPageLanguage(args.locale)
  const { withdrawn, withdrawnHelp } = page.strings
  return renderMessage({ page, heading: withdrawn, help: withdrawnHelp })
}

/** The page of a film not published in `locale`: says, in `locale`, where it can be read. */
export function renderOtherLanguagePage(args: { kit: PressKit; locale: string }): string {
  const { kit } = args
  const page = createPageLanguage(args.locale)
  const language = describeLocale(page.locale, page.uiLocale)
  return renderMessage({
    page,
    kicker: <span {...markLanguage(page, kit.titleLocale)}>{kit.title}</span>,
    heading: fill(page.strings.otherLanguage, { language }),
    help: page.strings.otherLanguageHelp,
    children: <PublishedLocales kit={kit} />,
  })
}

function PublishedLocales(props: { kit: PressKit }): ReactNode {
  return (
    <ul className="message-languages">
      {props.kit.availableLocales.map((locale) => (
        <li key={locale}>
          <a
            className="button"
            href={filmPath(props.kit.slug, locale)}
            lang={locale}
            hrefLang={locale}
          >
            <bdi>{describeLocale(locale, locale)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}

function renderMessage(args: {
  page: PageLanguage
  heading: string
  help: string
  kicker?: ReactNode
  children?: ReactNode
}): string {
  const { page, heading, help } = args
  return renderDocument({
    page,
    head: { title: `${heading} · ${page.strings.pressRoom}`, description: help, noindex: true },
    homePath: indexPath({ lang: page.locale }),
    switcher: null,
    content: (
      <div className="message">
        {args.kicker ? <p className="message-kicker">{args.kicker}</p> : null}
        <h1 lang={page.uiLang}>{heading}</h1>
        <p lang={page.uiLang}>{help}</p>
        {args.children}
        <p className="message-home">
          <a href={indexPath({ lang: page.locale })} lang={page.uiLang}>
            {page.strings.showAll}
          </a>
        </p>
      </div>
    ),
  })
}
