import { createVocabulary } from './vocabulary.js'

/** Who is let in to a screening. */
export const audiences = [
  {
    id: 'public',
    labels: { en: 'Public screening', pl: 'Pokaz publiczny', uk: 'Публічний показ' },
  },
  { id: 'press', labels: { en: 'Press screening', pl: 'Pokaz prasowy', uk: 'Показ для преси' } },
] as const

export type Audience = (typeof audiences)[number]['id']

export const { label: audienceLabel, options: audienceOptions } =
  createVocabulary<Audience>(audiences)
