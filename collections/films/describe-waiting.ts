import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'

import type { Waiting } from '../../src/editions/waiting.js'
import { isBlank, type Need } from '../fields/text-field.js'

/** What is told of a document that waits: which it is, and what it lacks before it can be published. */
export function describeWaiting(req: PayloadRequest, { slug, doc }: Waiting) {
  const { config } = req.payload.collections[slug]
  const lacking = config.flattenedFields.filter(
    (field) => needOf(field.custom) === 'to-publish' && isBlank(doc[field.name]),
  )
  return {
    collection: slug,
    id: doc.id,
    name:
      [doc.caption, doc.originalName, doc[config.admin.useAsTitle ?? 'id']].find(isText) ?? null,
    locale: isText(doc.locale) ? doc.locale : null,
    // By the labels of the form, in the language of whoever asks.
    missing: lacking.map((field) =>
      'label' in field && field.label ? getTranslation(field.label, req.i18n) : field.name,
    ),
  }
}

export type DescribedWaiting = ReturnType<typeof describeWaiting>

const needOf = (custom: Record<string, unknown> | undefined) => custom?.need as Need | undefined
const isText = (value: unknown): value is string => typeof value === 'string' && !isBlank(value)
