import { findCldrName } from './display-names.js'
import { findOwnLanguageLabels } from './language-names.js'
import { findLabel } from './vocabulary.js'

/**
 * The canonical form of a BCP-47 tag (`PT-br` is `pt-BR`, `iw` is `he`), or `null` where the tag
 * names no language people write in: malformed, unknown (`ua`), not a language (`und`, `mul`,
 * `zxx`), of an unknown script or region, with extensions or private use. Compare and store the
 * canonical form only.
 */
export function canonicalizeLocale(tag: unknown): string | null {
  if (typeof tag !== 'string' || !shape.test(tag)) return null
  const canonical = Intl.getCanonicalLocales(tag)[0]
  // `en-US-posix` becomes an extension only here.
  if (canonical === undefined || !shape.test(canonical)) return null
  const { language, script, region } = new Intl.Locale(canonical)
  if (notLanguages.has(language) || unknownScripts.has(script ?? '')) return null
  if (unknownRegions.has(region ?? '')) return null
  return isNamed(canonical, language) ? canonical : null
}

/** Whether a tag, in any spelling, is one that `canonicalizeLocale` accepts. */
export const isLocale = (tag: unknown): tag is string => canonicalizeLocale(tag) !== null

/** Which way a locale is written. Unknown tags are taken for left to right. */
export function localeDirection(tag: string): 'ltr' | 'rtl' {
  // Not `Intl.Locale#textInfo`: Node 20 calls `az-Arab` left to right and lacks `getTextInfo`.
  return rightToLeftScripts.has(localeScript(tag) ?? '') ? 'rtl' : 'ltr'
}

/** The ISO 15924 script a locale is most likely written in, or `null` for an unknown tag. */
export function localeScript(tag: string): string | null {
  const canonical = canonicalizeLocale(tag)
  return canonical === null ? null : (new Intl.Locale(canonical).maximize().script ?? null)
}

/**
 * The name of a locale as readers of another call it: `describeLocale('pt-BR', 'pl')` is
 * `portugalski (Brazylia)`. In English where it has no name there; an unknown tag stays as it is.
 */
export function describeLocale(tag: string, inLocale: string): string {
  const canonical = canonicalizeLocale(tag)
  if (canonical === null) return tag
  const own = findOwnLanguageLabels(canonical)
  return (
    (own && findLabel(own, inLocale)) ??
    findCldrName({ type: 'language', code: canonical, inLocale }) ??
    own?.en ??
    findCldrName({ type: 'language', code: canonical, inLocale: 'en' }) ??
    tag
  )
}

/** Language, script, region, at most one variant: RFC 5646 without extensions and private use. */
const shape =
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))?$/i

/** ISO 639 codes that stand for no one language. */
const notLanguages = new Set(['mis', 'mul', 'sgn', 'und', 'zxx'])
const unknownScripts = new Set(['Zinh', 'Zmth', 'Zsye', 'Zsym', 'Zxxx', 'Zyyy', 'Zzzz'])
/** CLDR names these, but they are no place: unknown, and its two pseudo-locales. */
const unknownRegions = new Set(['XA', 'XB', 'ZZ'])

/** The scripts written from right to left (Unicode, bidirectional class R or AL). */
const rightToLeftScripts = new Set(
  (
    'Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero ' +
    'Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi'
  ).split(' '),
)

/** CLDR names a tag only when it knows each of its parts; languages only we name stand alone. */
const isNamed = (canonical: string, language: string): boolean =>
  findCldrName({ type: 'language', code: canonical, inLocale: 'en' }) !== null ||
  (canonical === language && findOwnLanguageLabels(language) !== null)
