import { v7 as createUuidV7 } from 'uuid'
import type { DateField, NumberField, PayloadRequest, SelectField, TextField } from 'payload'

import { canonicalizeLocale, isLocale } from '../../src/domain/locales.js'
import { isEmail, isPhone, isPublicHttpUrl } from '../../src/domain/links.js'
import { parseMoment } from '../../src/domain/moments.js'
import { AppError } from '../../src/errors.js'
import { staffReads } from '../access.js'
import { sentence, type SentenceCode } from './sentences.js'
import {
  checkNeed,
  isBlank,
  tellNeed,
  textField,
  type Need,
  type ValidateArgs,
} from './text-field.js'
import { words, type Words } from './words.js'

/** The text id every collection has: a UUIDv7, so that ids survive a move between databases. */
export const idField = ({ mostCharacters = 64 } = {}): TextField => ({
  name: 'id',
  type: 'text',
  defaultValue: () => createUuidV7(),
  access: { update: () => false },
  validate: (value: unknown) =>
    (typeof value === 'string' && value.length <= mostCharacters && /^[\w-]+$/.test(value)) ||
    `An id has 1 to ${mostCharacters} letters, digits, hyphens and underscores.`,
  admin: { hidden: true },
})

/** A BCP-47 tag, chosen from the list of languages; any other valid tag may be written. */
export function localeField(options: {
  name: string
  label: Words
  description?: Words
  need?: Need
  extra?: Partial<Omit<TextField, 'type' | 'name'>>
}): TextField {
  const picker = '/src/admin/locale-picker.tsx#LocalePicker'
  return textField({
    ...options,
    max: 35,
    check: (text, req) => (isLocale(text) ? null : sentence(req, 'badLocale', { value: text })),
    extra: {
      ...options.extra,
      hooks: { beforeValidate: [writeLocale] },
      admin: {
        ...options.extra?.admin,
        components: {
          Field: picker,
          Cell: '/src/admin/locale-cell.tsx#LocaleCell',
          afterInput: [],
        },
      },
    },
  })
}

/**
 * Keeps a language tag as BCP-47 writes it, so that `PL` and `pl` are one; else what was sent. In a
 * list, what is no text is refused already here: a field that the form hides is judged no further.
 *
 * @throws BAD_BODY
 */
export const writeLocale = ({ value, field }: { value?: unknown; field?: object }): unknown => {
  const isList = field && 'hasMany' in field && field.hasMany === true
  if (isList && [value].flat().some((locale) => typeof locale === 'object' && locale !== null)) {
    throw new AppError('BAD_BODY', 'Languages are a list of tags, such as `["pl", "uk"]`.')
  }
  const write = (locale: unknown) => canonicalizeLocale(locale) ?? locale
  return Array.isArray(value) ? value.map(write) : write(value)
}

/** A whole number within bounds. */
export function wholeNumberField(options: {
  name: string
  label: Words
  description?: Words
  need?: Need
  min: number
  max: number
  extra?: Partial<NumberField>
}): NumberField {
  const { name, label, description, need, min, max, extra } = options
  return {
    name,
    type: 'number',
    label,
    ...tellNeed(need),
    ...extra,
    admin: { ...(description && { description }), step: 1, ...extra?.admin },
    validate: (value: unknown, { data, req }: ValidateArgs) => {
      const missing = checkNeed({ value, need, data, req })
      if (missing || isBlank(value)) return missing ?? true
      const isRight = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      return isRight || sentence(req, 'notWholeNumber', { value: String(value), min, max })
    },
  } as NumberField
}

/** One of a standard list, or several; the list's labels are in the admin's languages. */
export function choiceField(options: {
  name: string
  label: Words
  description?: Words
  need?: Need
  options: { value: string; label: Words }[]
  many?: boolean
  extra?: Partial<Omit<SelectField, 'type' | 'name' | 'options'>>
}): SelectField {
  const { name, label, description, need, many = false, extra } = options
  const allowed = new Set(options.options.map((option) => option.value))
  return {
    name,
    type: 'select',
    label,
    hasMany: many,
    options: options.options,
    required: need === 'always',
    ...tellNeed(need),
    ...extra,
    admin: { isClearable: need !== 'always', ...(description && { description }), ...extra?.admin },
    validate: (value: unknown, { data, req }: ValidateArgs) =>
      checkChoice({ value, need, data, req, allowed, many }),
  }
}

function checkChoice(args: {
  value: unknown
  need: Need | undefined
  data: Record<string, unknown>
  req: PayloadRequest
  allowed: Set<string>
  many: boolean
}): string | true {
  const { value, req, allowed, many } = args
  const missing = checkNeed(args)
  if (missing || isBlank(value)) return missing ?? true
  const chosen: unknown[] = Array.isArray(value) ? value : [value]
  if (chosen.length > 60) return sentence(req, 'tooMany', { count: chosen.length, max: 60 })
  const isRight =
    Array.isArray(value) === many &&
    chosen.every((one) => typeof one === 'string' && allowed.has(one))
  return isRight || req.t('validation:invalidSelection')
}

/** A calendar day or a moment. */
export function dateField(options: {
  name: string
  label: Words
  description?: Words
  need?: Need
  withTime?: boolean
  extra?: Partial<DateField>
}): DateField {
  const { name, label, description, need, withTime, extra } = options
  return {
    name,
    type: 'date',
    label,
    ...tellNeed(need),
    ...extra,
    admin: {
      ...(description && { description }),
      date: withTime
        ? { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' }
        : { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
      ...extra?.admin,
    },
    validate: (value: unknown, { data, req }: ValidateArgs) =>
      checkNeed({ value, need, data, req }) ??
      (isBlank(value) ||
        parseMoment(value) !== null ||
        sentence(req, 'badDate', { value: String(value) })),
  }
}

const shaped =
  (code: SentenceCode, isRight: (text: string) => boolean) =>
  (options: {
    name: string
    label: Words
    description?: Words
    extra?: Partial<Omit<TextField, 'type' | 'name'>>
  }) =>
    textField({
      ...options,
      max: 500,
      check: (text, req) => (isRight(text) ? null : sentence(req, code, { value: text })),
      extra: {
        ...options.extra,
        admin: { ...options.extra?.admin, components: { afterInput: [] } },
      },
    })

/** A public http(s) address. */
export const urlField = shaped('badUrl', isPublicHttpUrl)
export const emailTextField = shaped('badEmail', isEmail)
export const phoneField = shaped('badPhone', isPhone)

/** When and why something was withdrawn: the moment empties its place everywhere. */
export const withdrawnField = () => ({
  name: 'withdrawn',
  type: 'group' as const,
  label: words('Withdrawn', 'Wycofane', 'Відкликано'),
  fields: [
    dateField({
      name: 'at',
      label: words('Withdrawn on', 'Wycofane dnia', 'Відкликано'),
      description: words(
        'Set a date and publish: it disappears from every page, answer and kit.',
        'Ustaw datę i opublikuj: zniknie ze wszystkich stron, odpowiedzi i pakietów.',
        'Установіть дату й опублікуйте: зникне з усіх сторінок, відповідей і пакетів.',
      ),
      withTime: true,
    }),
    textField({
      name: 'why',
      label: words('Why', 'Dlaczego', 'Чому'),
      description: words(
        'For the team only. Never shown outside.',
        'Tylko dla zespołu. Nigdy nie jest widoczne na zewnątrz.',
        'Лише для команди. Ніколи не показується назовні.',
      ),
      max: 500,
      extra: { access: { read: staffReads } },
    }),
  ],
})
