import { isBlank } from './fallback.js'
import { fieldName } from './field-names.js'
import type { MaybeText, ReadinessRow } from './readiness-row.js'

/** What is written on a still. */
export interface StillFacts {
  credit?: MaybeText
  caption?: MaybeText
  alt?: MaybeText
  copyright?: MaybeText
  /** The id of the terms of use. */
  terms?: MaybeText
}

/** What a picture desk needs beside the picture. */
export const stillRows: readonly ReadinessRow<StillFacts>[] = [
  {
    id: 'credit',
    labels: fieldName('credit'),
    findMissing: ({ credit }) => isBlank(credit),
  },
  {
    id: 'caption',
    labels: { en: 'Caption', pl: 'Podpis', uk: 'Підпис' },
    findMissing: ({ caption }) => isBlank(caption),
  },
  {
    id: 'alt',
    labels: { en: 'Alt text', pl: 'Tekst alternatywny', uk: 'Альтернативний текст' },
    findMissing: ({ alt }) => isBlank(alt),
  },
  {
    id: 'copyright',
    labels: { en: 'Copyright', pl: 'Prawa autorskie', uk: 'Авторські права' },
    findMissing: ({ copyright }) => isBlank(copyright),
  },
  {
    id: 'terms',
    labels: { en: 'Terms of use', pl: 'Warunki użycia', uk: 'Умови використання' },
    findMissing: ({ terms }) => isBlank(terms),
  },
]
