import type { KitBasis } from './kit.js'
import {
  describeCountry,
  describeDate,
  describeLanguage,
  kitWords,
  type KitWords,
} from './kit-words.js'
import type { Still } from './press-kit.js'

interface KitStill {
  name: string
  still: Still
}

/**
 * The texts of a kit, as plain UTF-8 files that any program opens: what to read first, each text
 * in a file of its own, and lists of facts, credits, laurels and captions.
 */
export function writeKitTexts(args: {
  kit: KitBasis
  stills: KitStill[]
}): { name: string; text: string }[] {
  const { kit, stills } = args
  const say = kitWords(kit.locale)
  const files: { name: string; lines: string[] }[] = [
    { name: 'README.txt', lines: writeReadme(kit, stills, say) },
    { name: 'facts.txt', lines: writeFacts(kit, say) },
    ...writeTexts(kit),
    { name: 'credits.txt', lines: writeCredits(kit, say) },
    { name: 'laurels.txt', lines: writeLaurels(kit, say) },
    { name: 'stills/captions-and-credits.txt', lines: writeCaptions(stills, say) },
    { name: 'contacts.txt', lines: writeContacts(kit, say) },
  ]
  return files
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => ({ name, text: `${lines.join('\r\n')}\r\n` }))
}

function writeReadme(kit: KitBasis, stills: KitStill[], say: KitWords): string[] {
  const terms = [...new Set(stills.map(({ still }) => still.usageTerms).filter(Boolean))]
  return [
    kit.title,
    ...(kit.originalTitle === kit.title ? [] : [kit.originalTitle]),
    '',
    `${say.edition} ${kit.edition}, ${describeDate(kit.publishedAt, kit.locale)}`,
    '',
    `${say.citeAs}:`,
    kit.citation,
    '',
    `${say.terms}:`,
    ...(terms.length > 0 ? terms : [say.askContact]),
    '',
    say.keepCredit,
    '',
    ...writeContacts(kit, say),
  ]
}

function writeFacts(kit: KitBasis, say: KitWords): string[] {
  const { facts, locale } = kit
  const rows: [string, string | number | null][] = [
    [say.title, kit.title],
    [say.originalTitle, kit.originalTitle],
    [say.year, facts.year],
    [say.runtime, facts.runtimeMinutes === null ? null : `${facts.runtimeMinutes} min`],
    [say.countries, facts.countries.map((code) => describeCountry(code, locale)).join(', ')],
    [say.languages, facts.spokenLanguages.map((tag) => describeLanguage(tag, locale)).join(', ')],
    [say.aspectRatio, facts.technical.aspectRatio],
    [say.sound, facts.technical.sound],
    ['ISAN', facts.identifiers.isan],
    ['EIDR', facts.identifiers.eidr],
    ['IMDb', facts.identifiers.imdb],
  ]
  return rows.filter(([, value]) => value !== null && value !== '').map(([k, v]) => `${k}: ${v}`)
}

/** Each text in its own file, named with the language it is really in. */
function writeTexts(kit: KitBasis): { name: string; lines: string[] }[] {
  const names = {
    tagline: 'tagline',
    logline: 'logline',
    synopsisShort: 'synopsis-short',
    synopsisMedium: 'synopsis-medium',
    synopsisLong: 'synopsis-long',
    directorsStatement: 'directors-statement',
  } as const
  return Object.entries(names).flatMap(([field, name]) => {
    const found = kit.texts[field as keyof typeof names]
    if (!found) return []
    return [{ name: `texts/${name}_${found.locale}.txt`, lines: found.text.split(/\r\n|\r|\n/) }]
  })
}

const writeCredits = (kit: KitBasis, say: KitWords): string[] => [
  ...kit.credits.map(({ job, name, character }) =>
    character ? `${say.job(job)}: ${name} (${character})` : `${say.job(job)}: ${name}`,
  ),
  ...(kit.companies.length > 0 ? [''] : []),
  ...kit.companies.map(({ role, name, creditLine }) =>
    creditLine
      ? `${say.companyRole(role)}: ${name}. ${creditLine}`
      : `${say.companyRole(role)}: ${name}`,
  ),
]

const writeLaurels = (kit: KitBasis, say: KitWords): string[] =>
  kit.laurels.map((laurel) =>
    [`${laurel.festival} ${laurel.year}`, laurel.section, laurel.award, say.result(laurel.result)]
      .filter(Boolean)
      .join(' – '),
  )

const writeCaptions = (stills: KitStill[], say: KitWords): string[] =>
  stills.flatMap(({ name, still }) => [
    name,
    ...(still.caption ? [`  ${still.caption}`] : []),
    `  ${say.credit}: ${still.credit}`,
    ...(still.copyright ? [`  ${still.copyright}`] : []),
    `  ${say.terms}: ${still.usageTerms}`,
    '',
  ])

const writeContacts = (kit: KitBasis, say: KitWords): string[] =>
  kit.contacts.map(({ role, name, territory, email, phone, website }) =>
    [`${say.contactRole(role)}: ${name}`, territory, email, phone, website]
      .filter(Boolean)
      .join(', '),
  )
