/** A text and the locale it is really in. */
export interface FoundText {
  text: string
  locale: string
}

/** Texts by locale, as an object or as the rows a collection keeps. */
export type LocaleTexts =
  | Readonly<Record<string, string | null | undefined>>
  | readonly { locale: string; text?: string | null }[]

/**
 * In which order to look for a text, of the locales there are: the one requested, then that one
 * made shorter down to its language (`zh-Hant-TW`, `zh-Hant`, `zh`), the film's source locale,
 * English (`en`, else of a region), then any, in alphabetical order so that two answers agree.
 * All tags are canonical.
 */
export function fallbackChain(args: {
  requested: string
  source: string | null
  available: readonly string[]
}): string[] {
  const { requested, source } = args
  const available = [...new Set(args.available)].sort()
  const english = available.filter((tag) => tag.startsWith('en-'))
  const wished = [...shortenings(requested), source, 'en', ...english, ...available]
  const chain = new Set(wished.filter((tag): tag is string => tag !== null))
  const known = new Set(available)
  return [...chain].filter((tag) => known.has(tag))
}

/** The first text of a chain of locales that says something, or `null`. The text is as stored. */
export function pickText(texts: LocaleTexts, chain: readonly string[]): FoundText | null {
  for (const locale of chain) {
    const text = textsIn(texts, locale).find((found) => !isBlank(found))
    if (typeof text === 'string') return { text, locale }
  }
  return null
}

/** Whether a reader would see nothing: no text, white space, or characters without a shape. */
export const isBlank = (text: string | null | undefined): boolean =>
  typeof text !== 'string' || /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u.test(text)

/** A tag and its shorter forms, longest first (RFC 4647, section 3.4). */
export function shortenings(tag: string): string[] {
  const parts = tag.split('-')
  const forms: string[] = []
  while (parts.length > 0) {
    forms.push(parts.join('-'))
    parts.pop()
  }
  return forms
}

function textsIn(texts: LocaleTexts, locale: string): (string | null | undefined)[] {
  if (isRows(texts)) return texts.filter((row) => row.locale === locale).map(({ text }) => text)
  return [texts[locale]]
}

const isRows = (texts: LocaleTexts): texts is readonly { locale: string; text?: string | null }[] =>
  Array.isArray(texts)
