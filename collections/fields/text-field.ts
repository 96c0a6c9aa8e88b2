import type { PayloadRequest, TextareaField, TextField } from 'payload'

import { countGraphemes } from '../../src/domain/text-lengths.js'
import { sentence } from './sentences.js'
import type { Words } from './words.js'

/** When a field must be filled: in every save, only to publish, or never. */
export type Need = 'always' | 'to-publish' | 'never'

interface TextOptions {
  name: string
  label: Words
  description?: Words
  need?: Need
  /** In grapheme clusters, as a reader counts. */
  max?: number
  /** A further rule; gives a sentence, or `null` where the text is right. */
  check?: (text: string, req: PayloadRequest) => string | null
  extra?: Partial<Omit<TextField, 'type' | 'name'>>
}

/** One line of text, or a list of such, its length counted as a reader sees it. */
export function textField({ name, label, description, extra, ...rules }: TextOptions): TextField {
  return {
    name,
    type: 'text',
    label,
    required: rules.need === 'always',
    ...tellNeed(rules.need),
    ...extra,
    admin: {
      ...(description && { description }),
      ...extra?.admin,
      components: {
        ...(extra?.hasMany ? {} : countingLabel(rules.max)),
        ...extra?.admin?.components,
      },
    },
    validate: (value: unknown, { data, req }: ValidateArgs) =>
      extra?.hasMany && Array.isArray(value)
        ? checkTexts({ values: value, maxRows: extra.maxRows, data, req, ...rules })
        : checkText({ value, data, req, ...rules }),
  } as TextField
}

/** A text of one paragraph or more: plain, never markup. */
export function paragraphsField({
  name,
  label,
  description,
  extra,
  rows = 4,
  ...rules
}: TextOptions & { rows?: number }): TextareaField {
  return {
    name,
    type: 'textarea',
    label,
    required: rules.need === 'always',
    ...tellNeed(rules.need),
    admin: {
      rows,
      ...(description && { description }),
      ...extra?.admin,
      components: countingLabel(rules.max),
    },
    ...(extra?.access && { access: extra.access }),
    validate: (value: unknown, { data, req }: ValidateArgs) =>
      checkText({ value, data, req, ...rules }),
  }
}

/** What a field's `custom` tells of its need, for whoever lists what is still missing. */
export const tellNeed = (need: Need | undefined) => (need ? { custom: { need } } : {})

export interface ValidateArgs {
  data: Record<string, unknown>
  req: PayloadRequest
}

/** Says what is wrong with a missing value, or `null`: only a publish asks for everything. */
export function checkNeed(args: {
  value: unknown
  need: Need | undefined
  data: Record<string, unknown>
  req: PayloadRequest
}): string | null {
  const { value, need, data, req } = args
  if (!isBlank(value)) return null
  if (need === 'always') return sentence(req, 'required')
  if (need === 'to-publish' && isPublishing(data)) return sentence(req, 'requiredToPublish')
  return null
}

/** Whether what is being validated is on its way to the public. */
const isPublishing = (data: Record<string, unknown> | undefined): boolean =>
  data?._status === 'published'

export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

type TextRules = Pick<TextOptions, 'need' | 'max' | 'check'> & ValidateArgs

function checkTexts(
  args: TextRules & { values: unknown[]; maxRows: number | undefined },
): string | true {
  const { values, maxRows = Infinity, ...rules } = args
  if (values.length > maxRows) {
    return sentence(rules.req, 'tooMany', { count: values.length, max: maxRows })
  }
  if (values.length === 0) return checkText({ value: null, ...rules })
  const verdicts = values.map((value) => checkText({ value, ...rules }))
  return verdicts.find((verdict) => verdict !== true) ?? true
}

function checkText(args: TextRules & { value: unknown }): string | true {
  const { value, req, max, check } = args
  const missing = checkNeed({ ...args, need: args.need })
  if (missing) return missing
  if (isBlank(value)) return true
  if (typeof value !== 'string') return sentence(req, 'notText')
  return (max && checkLength(value, max, req)) || check?.(value, req) || true
}

function checkLength(text: string, max: number, req: PayloadRequest): string | null {
  // Counting stops soon after the limit, so that a hostile text costs no more than a long one.
  const stop = max * 2 + 1000
  const length = countGraphemes(text, { stopAfter: stop })
  if (length <= max) return null
  return length >= stop
    ? sentence(req, 'tooLongByFar', { stop, max })
    : sentence(req, 'tooLong', { length, max, over: length - max })
}

const countingLabel = (max: number | undefined) =>
  max === undefined
    ? {}
    : {
        afterInput: [
          { path: '/src/admin/text-length.tsx#TextLength', clientProps: { maxGraphemes: max } },
        ],
      }
