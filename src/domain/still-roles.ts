import { createVocabulary } from './vocabulary.js'

/** What a still shows. */
export const stillRoles = [
  { id: 'scene', labels: { en: 'Scene from the film', pl: 'Kadr z filmu', uk: 'Кадр із фільму' } },
  { id: 'portrait', labels: { en: 'Portrait', pl: 'Portret', uk: 'Портрет' } },
  {
    id: 'behind-the-scenes',
    labels: { en: 'Behind the scenes', pl: 'Zza kulis', uk: 'За лаштунками' },
  },
] as const

export type StillRole = (typeof stillRoles)[number]['id']

export const { label: stillRoleLabel, options: stillRoleOptions } =
  createVocabulary<StillRole>(stillRoles)
