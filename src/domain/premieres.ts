import { createVocabulary } from './vocabulary.js'

/** Of which kind a first showing is, the widest first. */
export const premieres = [
  {
    id: 'world',
    labels: { en: 'World premiere', pl: 'Premiera światowa', uk: 'Світова прем’єра' },
  },
  {
    id: 'international',
    labels: {
      en: 'International premiere',
      pl: 'Premiera międzynarodowa',
      uk: 'Міжнародна прем’єра',
    },
  },
  {
    id: 'national',
    labels: { en: 'National premiere', pl: 'Premiera krajowa', uk: 'Національна прем’єра' },
  },
] as const

export type Premiere = (typeof premieres)[number]['id']

export const { label: premiereLabel, options: premiereOptions } =
  createVocabulary<Premiere>(premieres)
