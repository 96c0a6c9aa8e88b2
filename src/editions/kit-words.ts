import { companyRoleLabel } from '../domain/company-roles.js'
import { contactRoleLabel } from '../domain/contact-roles.js'
import { jobLabel } from '../domain/jobs.js'
import { resultLabel } from '../domain/results.js'

/** The words a kit's texts are built of, in one language. */
export interface KitWords extends Record<PlainWord, string> {
  job: (id: string) => string
  companyRole: (id: string) => string
  contactRole: (id: string) => string
  result: (id: string) => string
}

/** The words for a locale; English where we have none. */
export function kitWords(locale: string): KitWords {
  return {
    ...(table[locale.split('-')[0] ?? 'en'] ?? table.en!),
    job: (id) => jobLabel(id, locale),
    companyRole: (id) => companyRoleLabel(id, locale),
    contactRole: (id) => contactRoleLabel(id, locale),
    result: (id) => resultLabel(id, locale),
  }
}

export { countryName as describeCountry } from '../domain/countries.js'
export { languageName as describeLanguage } from '../domain/languages.js'

export const describeDate = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat([locale, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(instant),
  )

type PlainWord =
  | 'edition'
  | 'citeAs'
  | 'terms'
  | 'askContact'
  | 'keepCredit'
  | 'title'
  | 'originalTitle'
  | 'year'
  | 'runtime'
  | 'countries'
  | 'languages'
  | 'aspectRatio'
  | 'sound'
  | 'credit'

const table: Record<string, Record<PlainWord, string>> = {
  en: {
    edition: 'Press kit, edition',
    citeAs: 'Cite as',
    terms: 'Terms of use',
    askContact: 'Ask the press contact before you use anything.',
    keepCredit:
      'Please print each picture with its credit; captions and credits are in stills/captions-and-credits.txt.',
    title: 'Title',
    originalTitle: 'Original title',
    year: 'Year',
    runtime: 'Runtime',
    countries: 'Countries',
    languages: 'Languages',
    aspectRatio: 'Aspect ratio',
    sound: 'Sound',
    credit: 'Credit',
  },
  pl: {
    edition: 'Pakiet prasowy, wydanie',
    citeAs: 'Jak cytować',
    terms: 'Warunki użycia',
    askContact: 'Przed użyciem czegokolwiek zapytaj kontakt prasowy.',
    keepCredit:
      'Prosimy podpisywać każde zdjęcie; podpisy i autorzy są w pliku stills/captions-and-credits.txt.',
    title: 'Tytuł',
    originalTitle: 'Tytuł oryginalny',
    year: 'Rok',
    runtime: 'Czas trwania',
    countries: 'Kraje',
    languages: 'Języki',
    aspectRatio: 'Format obrazu',
    sound: 'Dźwięk',
    credit: 'Autor',
  },
  uk: {
    edition: 'Пресматеріали, випуск',
    citeAs: 'Як цитувати',
    terms: 'Умови використання',
    askContact: 'Перш ніж щось використати, зверніться до контакту для преси.',
    keepCredit:
      'Просимо підписувати кожне фото; підписи й автори – у файлі stills/captions-and-credits.txt.',
    title: 'Назва',
    originalTitle: 'Оригінальна назва',
    year: 'Рік',
    runtime: 'Тривалість',
    countries: 'Країни',
    languages: 'Мови',
    aspectRatio: 'Співвідношення сторін',
    sound: 'Звук',
    credit: 'Автор',
  },
}
