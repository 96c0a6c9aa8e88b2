import { createVocabulary } from './vocabulary.js'

/** What a picture is that was made to sell the film. */
export const artworkKinds = [
  { id: 'poster', labels: { en: 'Poster', pl: 'Plakat', uk: 'Плакат' } },
  { id: 'key-art', labels: { en: 'Key art', pl: 'Grafika główna', uk: 'Ключове зображення' } },
  { id: 'banner', labels: { en: 'Banner', pl: 'Baner', uk: 'Банер' } },
  {
    id: 'title-treatment',
    labels: { en: 'Title treatment', pl: 'Napis tytułowy', uk: 'Оформлення назви' },
  },
] as const

export type ArtworkKind = (typeof artworkKinds)[number]['id']

export const { label: artworkKindLabel, options: artworkKindOptions } =
  createVocabulary<ArtworkKind>(artworkKinds)
