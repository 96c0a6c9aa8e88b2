import type { ArrayField } from 'payload'

import { sentence } from './sentences.js'
import { localeField } from './standard-fields.js'
import {
  checkNeed,
  paragraphsField,
  tellNeed,
  textField,
  type Need,
  type ValidateArgs,
} from './text-field.js'
import { words, type Words } from './words.js'

/**
 * A short text that must exist in several languages outside a film's translation: rows of
 * `{ locale, text }`, one for each language.
 */
export function localeTextsField(options: {
  name: string
  label: Words
  description?: Words
  need?: Need
  max: number
  isLong?: boolean
}): ArrayField {
  const { name, label, description, need, max, isLong } = options
  const buildText = isLong ? paragraphsField : textField
  return {
    name,
    type: 'array',
    label,
    labels: {
      singular: words('Language', 'Język', 'Мова'),
      plural: words('Languages', 'Języki', 'Мови'),
    },
    maxRows: 60,
    ...tellNeed(need),
    admin: {
      ...(description && { description }),
      initCollapsed: false,
      components: { RowLabel: '/src/admin/row-labels.tsx#LocaleRowLabel' },
    },
    fields: [
      localeField({ name: 'locale', label: words('Language', 'Język', 'Мова'), need: 'always' }),
      buildText({ name: 'text', label: words('Text', 'Tekst', 'Текст'), need: 'always', max }),
    ],
    validate: (value: unknown, { data, req }: ValidateArgs) => {
      const missing = checkNeed({ value, need, data, req })
      if (missing) return missing
      const repeated = findRepeatedLocale(value)
      return repeated === null || sentence(req, 'repeatedLocale', { value: repeated })
    },
  }
}

function findRepeatedLocale(rows: unknown): string | null {
  if (!Array.isArray(rows)) return null
  const locales = rows.flatMap(({ locale }: { locale?: unknown }) =>
    typeof locale === 'string' ? [locale] : [],
  )
  return locales.find((locale, index) => locales.indexOf(locale) !== index) ?? null
}
