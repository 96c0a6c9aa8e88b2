import { companyRoleLabel } from '../domain/company-roles.js'
import { contactRoleLabel } from '../domain/contact-roles.js'
import { countryName } from '../domain/countries.js'
import { genreLabel } from '../domain/genres.js'
import { jobLabel } from '../domain/jobs.js'
import { kindLabel } from '../domain/kinds.js'
import { languageName } from '../domain/languages.js'
import { resultLabel } from '../domain/results.js'
import { plainWords, type PlainWord } from './kit-plain-words.js'

/** The words a kit's texts are built of, all of them in one language. */
export interface KitWords extends Record<PlainWord, string> {
  job: (id: string) => string
  companyRole: (id: string) => string
  contactRole: (id: string) => string
  result: (id: string) => string
  kindOf: (id: string) => string
  genre: (id: string) => string
  country: (code: string) => string
  language: (tag: string) => string
  minutes: (count: number) => string
  /** The day of an instant, in UTC. */
  day: (instant: string) => string
}

/** The words for a locale; English throughout where we do not speak it. */
export function kitWords(locale: string): KitWords {
  const known = plainWords.get(locale.split('-')[0] ?? '')
  const spoken = known ? locale : 'en'
  const minutes = new Intl.NumberFormat(spoken, { style: 'unit', unit: 'minute' })
  const day = new Intl.DateTimeFormat(spoken, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    ...(known ?? plainWords.get('en')!),
    job: (id) => jobLabel(id, spoken),
    companyRole: (id) => companyRoleLabel(id, spoken),
    contactRole: (id) => contactRoleLabel(id, spoken),
    result: (id) => resultLabel(id, spoken),
    kindOf: (id) => kindLabel(id, spoken),
    genre: (id) => genreLabel(id, spoken),
    country: (code) => countryName(code, spoken),
    language: (tag) => languageName(tag, spoken),
    minutes: (count) => minutes.format(count),
    day: (instant) => day.format(new Date(instant)),
  }
}
