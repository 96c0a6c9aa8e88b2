import { en, type Strings } from './strings/english.js'
import { pl } from './strings/polish.js'
import { uk } from './strings/ukrainian.js'

export type { Strings }

/** The languages that the press room speaks. */
export type UiLocale = 'en' | 'pl' | 'uk'

/** Forms of a counted noun by CLDR plural category; `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export const uiLocales: readonly UiLocale[] = ['en', 'pl', 'uk']

/**
 * Every word the press room says itself, in the languages it speaks. A page in any other language
 * keeps its own texts and borrows the English of these. `{name}` marks what is filled in.
 */
export const strings: Record<UiLocale, Strings> = { en, pl, uk }

/** Counted nouns, apart from the sentences because each language has its own plural forms. */
export const plurals: Record<'characters' | 'films', Record<UiLocale, PluralForms>> = {
  characters: {
    en: { one: '# character', other: '# characters' },
    pl: { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' },
    uk: { one: '# символ', few: '# символи', many: '# символів', other: '# символу' },
  },
  films: {
    en: { one: '# film', other: '# films' },
    pl: { one: '# film', few: '# filmy', many: '# filmów', other: '# filmu' },
    uk: { one: '# фільм', few: '# фільми', many: '# фільмів', other: '# фільму' },
  },
}
