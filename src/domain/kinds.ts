import { createVocabulary } from './vocabulary.js'

/** What kind of film it is. */
export const kinds = [
  { id: 'documentary', labels: { en: 'Documentary', pl: 'Dokument', uk: 'Документальний' } },
  { id: 'fiction', labels: { en: 'Fiction', pl: 'Fabuła', uk: 'Ігровий' } },
  { id: 'animation', labels: { en: 'Animation', pl: 'Animacja', uk: 'Анімаційний' } },
  {
    id: 'experimental',
    labels: { en: 'Experimental', pl: 'Film eksperymentalny', uk: 'Експериментальний' },
  },
  { id: 'hybrid', labels: { en: 'Hybrid', pl: 'Hybryda dokumentu i fabuły', uk: 'Гібридний' } },
] as const

export type Kind = (typeof kinds)[number]['id']

export const { label: kindLabel, options: kindOptions } = createVocabulary<Kind>(kinds)
