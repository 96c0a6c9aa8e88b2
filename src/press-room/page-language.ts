import { describeLocale, localeDirection } from '../domain/locales.js'
import { createFormats, type Formats } from './formats.js'
import { plurals, strings, uiLocales, type Strings, type UiLocale } from './strings.js'

/** The language of one page: its own texts, the words around them, and how it writes numbers. */
export interface PageLanguage {
  locale: string
  direction: 'ltr' | 'rtl'
  /** The language of the words around the texts: English where we do not speak the page's. */
  uiLocale: UiLocale
  /** `lang` for an element holding only such words; undefined where it is the page's own. */
  uiLang: UiLocale | undefined
  strings: Strings
  formats: Formats
  /** The language's name in the page's language. */
  describe: (locale: string) => string
  /** A number with its noun, in `uiLocale`. */
  count: (noun: keyof typeof plurals, amount: number) => string
}

/** The language of a page in `locale`, a canonical BCP-47 tag. */
export function createPageLanguage(locale: string): PageLanguage {
  const uiLocale = chooseUiLocale(locale)
  const speaksPage = baseLanguage(locale) === uiLocale
  return {
    locale,
    direction: localeDirection(locale),
    uiLocale,
    uiLang: speaksPage ? undefined : uiLocale,
    strings: strings[uiLocale],
    formats: createFormats(locale),
    describe: (tag) => describeLocale(tag, locale),
    count: (noun, amount) => countNoun({ noun, amount, uiLocale }),
  }
}

/** The language a tag names, without script, region or variant: `pt` for `pt-BR`. */
export function baseLanguage(tag: string): string {
  return new Intl.Locale(tag).language
}

/** A sentence with its `{names}` filled in. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function chooseUiLocale(locale: string): UiLocale {
  const language = baseLanguage(locale)
  return uiLocales.find((known) => known === language) ?? 'en'
}

function countNoun(args: { noun: keyof typeof plurals; amount: number; uiLocale: UiLocale }) {
  const forms = plurals[args.noun][args.uiLocale]
  const category = new Intl.PluralRules(args.uiLocale).select(args.amount)
  const number = new Intl.NumberFormat(args.uiLocale).format(args.amount)
  return (forms[category] ?? forms.other).replace('#', number)
}
