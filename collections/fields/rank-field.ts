import type { NumberField } from 'payload'

import { wholeNumberField } from './standard-fields.js'
import { words } from './words.js'

/** The place of a record among its kind, which an editor gives; a new one comes late. */
export const rankField = ({
  max = 100_000,
  preset = 1000,
  isIndexed = false,
}: { max?: number; preset?: number; isIndexed?: boolean } = {}): NumberField =>
  wholeNumberField({
    name: 'rank',
    label: words('Order', 'Kolejność', 'Порядок'),
    description: words('Lower comes first.', 'Niższa liczba jest wyżej.', 'Менше число – вище.'),
    min: 0,
    max,
    extra: { defaultValue: preset, ...(isIndexed && { index: true }) },
  })
