import { isBlank } from './fallback.js'
import type { MaybeList, MaybeText, ReadinessRow } from './readiness-row.js'

/** A film and what stands around it. */
export interface FilmParts {
  film: {
    originalTitle?: MaybeText
    sourceLocale?: MaybeText
    year?: number | null
    runtimeMinutes?: number | null
    kind?: MaybeText
    genres?: MaybeList<string>
    countries?: MaybeList<string>
    spokenLanguages?: MaybeList<string>
    credits?: MaybeList<{ job?: MaybeText }>
    companies?: MaybeList<{ role?: MaybeText }>
  }
  translations: readonly { locale: string }[]
  stills: readonly unknown[]
  contacts: readonly { role?: MaybeText; isPublic?: boolean | null }[]
}

/** What every festival and paper asks for, in the order of the film's tabs. */
export const filmRows: readonly ReadinessRow<FilmParts>[] = [
  {
    id: 'originalTitle',
    labels: { en: 'Original title', pl: 'Tytuł oryginalny', uk: 'Оригінальна назва' },
    findMissing: ({ film }) => isBlank(film.originalTitle),
  },
  {
    id: 'year',
    labels: { en: 'Year', pl: 'Rok', uk: 'Рік' },
    findMissing: ({ film }) => !film.year,
  },
  {
    id: 'runtimeMinutes',
    labels: { en: 'Runtime', pl: 'Czas trwania', uk: 'Тривалість' },
    findMissing: ({ film }) => !film.runtimeMinutes,
  },
  {
    id: 'kind',
    labels: { en: 'Kind', pl: 'Rodzaj', uk: 'Вид' },
    findMissing: ({ film }) => isBlank(film.kind),
  },
  {
    id: 'genres',
    labels: { en: 'Genres', pl: 'Gatunki', uk: 'Жанри' },
    findMissing: ({ film }) => !film.genres?.length,
  },
  {
    id: 'countries',
    labels: { en: 'Countries', pl: 'Kraje', uk: 'Країни' },
    findMissing: ({ film }) => !film.countries?.length,
  },
  {
    id: 'spokenLanguages',
    labels: { en: 'Spoken languages', pl: 'Języki filmu', uk: 'Мови фільму' },
    findMissing: ({ film }) => !film.spokenLanguages?.length,
  },
  {
    id: 'director',
    labels: { en: 'Director', pl: 'Reżyseria', uk: 'Режисура' },
    findMissing: ({ film }) => !film.credits?.some(({ job }) => job === 'director'),
  },
  {
    id: 'productionCompany',
    labels: { en: 'Production company', pl: 'Producent filmu', uk: 'Компанія-виробник' },
    findMissing: ({ film }) => !film.companies?.some(({ role }) => role === 'production'),
  },
  {
    id: 'pressContact',
    labels: { en: 'Press contact', pl: 'Kontakt dla prasy', uk: 'Контакт для преси' },
    findMissing: ({ contacts }) =>
      !contacts.some(({ role, isPublic }) => role === 'press' && isPublic === true),
  },
  {
    id: 'sourceTexts',
    labels: {
      en: 'Texts in the source language',
      pl: 'Teksty w języku źródłowym',
      uk: 'Тексти мовою оригіналу',
    },
    findMissing: ({ film, translations }) =>
      !translations.some(({ locale }) => locale === film.sourceLocale),
  },
  {
    id: 'stills',
    labels: { en: 'Stills', pl: 'Fotosy', uk: 'Кадри' },
    findMissing: ({ stills }) => stills.length === 0,
  },
]
