import { createVocabulary } from './vocabulary.js'

/** What a file is that is sent out with a film, besides its pictures. */
export const pressFileKinds = [
  { id: 'pdf', labels: { en: 'PDF', pl: 'PDF', uk: 'PDF' } },
  {
    id: 'dialogue-list',
    labels: { en: 'Dialogue list', pl: 'Lista dialogowa', uk: 'Діалоговий лист' },
  },
  { id: 'trailer', labels: { en: 'Trailer', pl: 'Zwiastun', uk: 'Трейлер' } },
  { id: 'clip', labels: { en: 'Clip', pl: 'Fragment', uk: 'Фрагмент' } },
  { id: 'subtitle', labels: { en: 'Subtitles', pl: 'Napisy', uk: 'Субтитри' } },
] as const

export type PressFileKind = (typeof pressFileKinds)[number]['id']

export const {
  has: isPressFileKind,
  label: pressFileKindLabel,
  options: pressFileKindOptions,
} = createVocabulary<PressFileKind>(pressFileKinds)

/** Where files of a kind stand among those of a film: as a reader looks for them. */
export const pressFileKindRank = (kind: PressFileKind): number => readingOrder.indexOf(kind)

const readingOrder: PressFileKind[] = ['trailer', 'clip', 'subtitle', 'pdf', 'dialogue-list']
