import { artworkKindLabel } from '../domain/artwork-kinds.js'
import { audienceLabel } from '../domain/audiences.js'
import { companyRoleLabel } from '../domain/company-roles.js'
import { contactRoleLabel } from '../domain/contact-roles.js'
import { countryName } from '../domain/countries.js'
import { genreLabel } from '../domain/genres.js'
import { jobLabel } from '../domain/jobs.js'
import { kindLabel } from '../domain/kinds.js'
import { languageName } from '../domain/languages.js'
import { premiereLabel } from '../domain/premieres.js'
import { pressFileKindLabel } from '../domain/press-file-kinds.js'
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
  premiere: (id: string) => string
  audience: (id: string) => string
  artworkKind: (id: string) => string
  fileKind: (id: string) => string
  starsOf: (stars: number, most: number) => string
  megabytes: (bytes: number) => string
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
  const number = new Intl.NumberFormat(spoken, { maximumFractionDigits: 1 })
  const words = known ?? plainWords.get('en')!
  return {
    ...words,
    job: (id) => jobLabel(id, spoken),
    companyRole: (id) => companyRoleLabel(id, spoken),
    contactRole: (id) => contactRoleLabel(id, spoken),
    result: (id) => resultLabel(id, spoken),
    kindOf: (id) => kindLabel(id, spoken),
    genre: (id) => genreLabel(id, spoken),
    country: (code) => countryName(code, spoken),
    language: (tag) => languageName(tag, spoken),
    premiere: (id) => premiereLabel(id, spoken),
    audience: (id) => audienceLabel(id, spoken),
    artworkKind: (id) => artworkKindLabel(id, spoken),
    fileKind: (id) => pressFileKindLabel(id, spoken),
    starsOf: (stars, most) =>
      words.stars.replace('{stars}', number.format(stars)).replace('{most}', number.format(most)),
    megabytes: (bytes) => `${number.format(Math.max(bytes / 1_000_000, 0.1))} MB`,
    minutes: (count) => minutes.format(count),
    day: (instant) => day.format(new Date(instant)),
  }
}
