import type { ReactNode } from 'react'
import { describeLocale, localeDirection } from '../../domain/locales.js'
import { baseLanguage, fill, type PageLanguage } from '../page-language.js'

/** Words of the press room itself, marked where they are not in the page's language. */
export function Say(props: { page: PageLanguage; children: ReactNode }): ReactNode {
  const { uiLang } = props.page
  return uiLang === undefined ? props.children : <bdi lang={uiLang}>{props.children}</bdi>
}

/** `lang` and, where it differs, `dir` of an element holding a text in `locale`. */
export function markLanguage(
  page: PageLanguage,
  locale: string | null,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (locale === null || locale === page.locale) return {}
  const direction = localeDirection(locale)
  return direction === page.direction ? { lang: locale } : { lang: locale, dir: direction }
}

/** Whether a reader of this page meets another language in a text. */
export function isForeign(page: PageLanguage, locale: string | null): locale is string {
  return locale !== null && baseLanguage(locale) !== baseLanguage(page.locale)
}

/** Says which language a text is in, where that is not the page's. */
export function LanguageNote(props: { page: PageLanguage; locale: string | null }): ReactNode {
  const { page, locale } = props
  if (!isForeign(page, locale)) return null
  const language = describeLocale(locale, page.uiLocale)
  return (
    <small className="language-note" lang={page.uiLang}>
      ({fill(page.strings.inLanguage, { language })})
    </small>
  )
}
