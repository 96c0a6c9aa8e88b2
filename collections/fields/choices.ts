import { artworkKindOptions } from '../../src/domain/artwork-kinds.js'
import { audienceOptions } from '../../src/domain/audiences.js'
import { companyRoleOptions } from '../../src/domain/company-roles.js'
import { contactRoleOptions } from '../../src/domain/contact-roles.js'
import { countryOptions } from '../../src/domain/countries.js'
import { genreOptions } from '../../src/domain/genres.js'
import { jobOptions } from '../../src/domain/jobs.js'
import { kindOptions } from '../../src/domain/kinds.js'
import { languageOptions } from '../../src/domain/languages.js'
import { premiereOptions } from '../../src/domain/premieres.js'
import { pressFileKindOptions } from '../../src/domain/press-file-kinds.js'
import { resultOptions } from '../../src/domain/results.js'
import { stillRoleOptions } from '../../src/domain/still-roles.js'
import { words, type Words } from './words.js'

export interface Choice {
  value: string
  label: Words
}

/** A choice in one line: what is stored, then English, Polish, Ukrainian. */
export const choice = (value: string, ...labels: Parameters<typeof words>): Choice => ({
  value,
  label: words(...labels),
})

export const artworkKindChoices = asChoices(artworkKindOptions())
export const audienceChoices = asChoices(audienceOptions())
export const companyRoleChoices = asChoices(companyRoleOptions())
export const contactRoleChoices = asChoices(contactRoleOptions())
export const genreChoices = asChoices(genreOptions())
export const jobChoices = asChoices(jobOptions())
export const kindChoices = asChoices(kindOptions())
export const premiereChoices = asChoices(premiereOptions())
export const pressFileKindChoices = asChoices(pressFileKindOptions())
export const resultChoices = asChoices(resultOptions())
export const stillRoleChoices = asChoices(stillRoleOptions())

/** ISO 3166-1, named in each admin language; sorted by the English name. */
export const countryChoices = nameInAllLanguages(countryOptions)
/** Languages spoken in films, named in each admin language; sorted by the English name. */
export const languageChoices = nameInAllLanguages(languageOptions)

export const stepChoices: Choice[] = [
  choice('translating', 'Translating', 'W tłumaczeniu', 'Перекладається'),
  choice('in-review', 'In review', 'Do sprawdzenia', 'На перевірці'),
  choice('approved', 'Approved', 'Zatwierdzony', 'Затверджено'),
]

function asChoices(
  options: readonly { value: string; label: { en: string; pl: string; uk: string } }[],
): Choice[] {
  return options.map(({ value, label }) => ({ value, label: { ...label } }))
}

function nameInAllLanguages(
  list: (inLocale: string) => readonly { value: string; label: string }[],
): Choice[] {
  const named = (locale: string) => new Map(list(locale).map(({ value, label }) => [value, label]))
  const pl = named('pl')
  const uk = named('uk')
  return list('en').map(({ value, label }) => ({
    value,
    label: words(label, pl.get(value) ?? label, uk.get(value) ?? label),
  }))
}
