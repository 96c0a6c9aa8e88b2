import type { ReactNode } from 'react'
import { describeLocale } from '../../domain/locales.js'
import type { PageLanguage } from '../page-language.js'

/** Links to the same page in other languages, each named in its own. */
export function LanguageSwitch(props: {
  page: PageLanguage
  locales: readonly string[]
  pathOf: (locale: string) => string
}): ReactNode {
  const { page, locales, pathOf } = props
  if (locales.every((locale) => locale === page.locale)) return null
  return (
    <nav className="languages" aria-label={page.strings.languages}>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={pathOf(locale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === page.locale ? 'page' : undefined}
            >
              <bdi>{describeLocale(locale, locale)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
