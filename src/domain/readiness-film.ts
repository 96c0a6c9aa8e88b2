import { isBlank } from './fallback.js'
import { fieldName } from './field-names.js'
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
    labels: fieldName('originalTitle'),
    findMissing: ({ film }) => isBlank(film.originalTitle),
  },
  {
    id: 'year',
    labels: fieldName('year'),
    findMissing: ({ film }) => !film.year,
  },
  {
    id: 'runtimeMinutes',
    labels: fieldName('runtime'),
    findMissing: ({ film }) => !film.runtimeMinutes,
  },
  {
    id: 'kind',
    labels: fieldName('kind'),
    findMissing: ({ film }) => isBlank(film.kind),
  },
  {
    id: 'genres',
    labels: fieldName('genres'),
    findMissing: ({ film }) => !film.genres?.length,
  },
  {
    id: 'countries',
    labels: fieldName('countries'),
    findMissing: ({ film }) => !film.countries?.length,
  },
  {
    id: 'spokenLanguages',
    labels: fieldName('spokenLanguages'),
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
    labels: fieldName('pressContact'),
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
    labels: fieldName('stills'),
    findMissing: ({ stills }) => stills.length === 0,
  },
]
