import { createVocabulary } from './vocabulary.js'

/** What a festival gave a film, the best first. */
export const results = [
  { id: 'winner', labels: { en: 'Winner', pl: 'Nagroda', uk: 'Нагорода' } },
  {
    id: 'special-mention',
    labels: { en: 'Special mention', pl: 'Wyróżnienie', uk: 'Спеціальна відзнака' },
  },
  { id: 'nominee', labels: { en: 'Nominee', pl: 'Nominacja', uk: 'Номінація' } },
  {
    id: 'official-selection',
    labels: { en: 'Official selection', pl: 'Oficjalna selekcja', uk: 'Офіційна програма' },
  },
] as const

export type Result = (typeof results)[number]['id']

export const { label: resultLabel, options: resultOptions } = createVocabulary<Result>(results)
