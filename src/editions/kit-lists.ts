import type { KitBasis } from './kit.js'
import type { KitPart } from './kit-files.js'
import type { Still } from './press-kit.js'
import type { KitWords } from './kit-words.js'

/** The film in figures, one fact a line; what is not known is not there. */
export function writeFacts(kit: KitBasis, say: KitWords): string[] {
  const { facts } = kit
  const { technical, identifiers } = facts
  const rows: [string, string | number | null][] = [
    [say.title, kit.title],
    [say.originalTitle, kit.originalTitle],
    [say.year, facts.year],
    [say.runtime, facts.runtimeMinutes === null ? null : say.minutes(facts.runtimeMinutes)],
    [say.kind, facts.kind && say.kindOf(facts.kind)],
    [say.genres, facts.genres.map(say.genre).join(', ')],
    [say.countries, facts.countries.map(say.country).join(', ')],
    [say.languages, facts.spokenLanguages.map(say.language).join(', ')],
    [say.aspectRatio, technical.aspectRatio],
    [say.sound, technical.sound],
    [say.colour, technical.colour],
    [say.formats, technical.formats.join(', ')],
    [say.frameRate, technical.frameRate],
    ['ISAN', identifiers.isan],
    ['EIDR', identifiers.eidr],
    ['IMDb', identifiers.imdb],
    ...facts.links.map(({ label, url }): [string, string] => [label, url]),
  ]
  return rows.filter(([, value]) => value !== null && value !== '').map(([k, v]) => `${k}: ${v}`)
}

/** People and then companies, in billing order. */
export const writeCredits = (kit: KitBasis, say: KitWords): string[] => [
  ...kit.credits.map(({ job, name, character }) =>
    character ? `${say.job(job)}: ${name} (${character})` : `${say.job(job)}: ${name}`,
  ),
  ...(kit.credits.length > 0 && kit.companies.length > 0 ? [''] : []),
  ...kit.companies.flatMap(({ role, name, creditLine, creditLineLocale }) => [
    `${say.companyRole(role)}: ${name}`,
    ...(creditLine ? [`  ${markLocale(creditLine, creditLineLocale, kit)}`] : []),
  ]),
]

export const writeLaurels = (kit: KitBasis, say: KitWords): string[] =>
  kit.laurels.map(({ festival, year, section, award, result }) => {
    // A named award says already that it was won.
    const isSaid = award !== null && result === 'winner'
    return [`${festival} ${year}`, section, award, isSaid ? null : say.result(result)]
      .filter((part) => part !== null)
      .join(' – ')
  })

/** What to print beside each picture, under its file's name. */
export const writeCaptions = (kit: KitBasis, stills: KitPart<Still>[], say: KitWords): string[] =>
  stills.flatMap(({ name, thing: still }, index) => [
    ...(index > 0 ? [''] : []),
    name,
    ...(still.caption ? [`  ${markLocale(still.caption, still.captionLocale, kit)}`] : []),
    `  ${say.credit}: ${still.credit}`,
    ...(still.copyright ? [`  ${still.copyright}`] : []),
    ...(still.usageTerms
      ? [`  ${say.termsOfOne}: ${markLocale(still.usageTerms, still.usageTermsLocale, kit)}`]
      : []),
    ...(still.licenceUrl ? [`  ${still.licenceUrl}`] : []),
  ])

export const writeContacts = (kit: KitBasis, say: KitWords): string[] =>
  kit.contacts.flatMap(({ role, name, territory, email, phone, website }) => [
    `${say.contactRole(role)}: ${name}`,
    ...[territory && `${say.territory}: ${territory}`, email, phone, website]
      .filter((line) => line !== null)
      .map((line) => `  ${line}`),
  ])

/** A text that stands in another language than was asked for says which: `[en]`. */
export const markLocale = (text: string, locale: string | null, kit: KitBasis): string =>
  locale === null || locale === kit.locale ? text : `${text} [${locale}]`
