import { canonicalizeLocale, isBlank } from '../domain/locales.js'
import type { Translation } from '../payload-types.js'
import type { TextsByLocale } from './content.js'
import type { FilmRecord } from './record.js'

/** A text in the film's source language, and what the published translations say instead. */
export function collectTexts(
  record: Pick<FilmRecord, 'film' | 'translations'>,
  sourceText: string | null | undefined,
  read: (translation: Translation) => string | null | undefined,
): TextsByLocale {
  const texts: TextsByLocale = {}
  if (hasText(sourceText)) texts[canonical(record.film.sourceLocale)] = sourceText
  for (const translation of record.translations) {
    const text = read(translation)
    if (hasText(text)) texts[translation.locale] = text
  }
  return texts
}

/** Rows of locale and text as an object. */
export const textsByLocale = (
  rows: { locale: string; text: string }[] | null | undefined,
): TextsByLocale => Object.fromEntries((rows ?? []).map((row) => [canonical(row.locale), row.text]))

/** A text without the space around it, or `null` where a reader would see nothing. */
export const textOrNull = (text: string | null | undefined): string | null =>
  hasText(text) ? text.trim() : null

/** Rows may spell a tag as an editor typed it; what is public has one spelling. */
export const canonical = (locale: string): string => canonicalizeLocale(locale) ?? locale

const hasText = (text: string | null | undefined): text is string => !isBlank(text)
