import { isBlank, shortenings } from './fallback.js'
import { localeScript } from './language-tags.js'

/** A person as an editor keeps them: a name, its forms, and which of them were agreed to. */
export interface NamedPerson {
  name: string
  nameApproved: boolean
  nameForms: readonly { locale: string; form: string; approved: boolean }[]
}

/** A name to print, and the locale of the form it is; `null` for the name in no locale. */
export interface ApprovedName {
  text: string
  locale: string | null
}

/**
 * What a person agreed to be called in the press: the approved form along a chain of locales (its
 * first is the reader's), else the approved name itself, else an approved form outside the chain,
 * else `null`. Names in letters the reader reads go before names in others, so that a Polish page
 * never shows Cyrillic while an approved Latin name exists.
 */
export function approvedNameFor(
  person: NamedPerson,
  chain: readonly string[],
): ApprovedName | null {
  const candidates = listCandidates(person, chain)
  const isLegible = legibleTo(chain[0])
  return candidates.find(({ text }) => isLegible(text)) ?? candidates[0] ?? null
}

function listCandidates(person: NamedPerson, chain: readonly string[]): ApprovedName[] {
  const approved = person.nameForms
    .filter((row) => row.approved === true)
    .map(({ form, locale }) => ({ text: form, locale }))
  const locales = [...new Set(chain.flatMap(shortenings))]
  const inChain = locales.flatMap((tag) => approved.filter(({ locale }) => locale === tag))
  const outside = approved.filter(({ locale }) => !locales.includes(locale)).sort(byLocale)
  const own = person.nameApproved === true ? [{ text: person.name, locale: null }] : []
  return [...inChain, ...own, ...outside].filter(({ text }) => !isBlank(text))
}

const byLocale = (a: { locale: string }, b: { locale: string }) =>
  a.locale < b.locale ? -1 : Number(a.locale > b.locale)

/** A letter of each script that names are often written in more than one of. */
const letterOf: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
  Latn: /\p{Script=Latin}/u,
}

function legibleTo(reader: string | undefined): (text: string) => boolean {
  const letter = letterOf[(reader && localeScript(reader)) ?? '']
  return letter ? (text) => letter.test(text) : () => true
}
