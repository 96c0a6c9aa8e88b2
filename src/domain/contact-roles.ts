import { createVocabulary } from './vocabulary.js'

/** What one writes to a contact about. */
export const contactRoles = [
  { id: 'press', labels: { en: 'Press', pl: 'Prasa', uk: 'Преса' } },
  { id: 'sales', labels: { en: 'World sales', pl: 'Sprzedaż światowa', uk: 'Світові продажі' } },
  { id: 'distribution', labels: { en: 'Distribution', pl: 'Dystrybucja', uk: 'Дистрибуція' } },
  { id: 'production', labels: { en: 'Production', pl: 'Produkcja', uk: 'Виробництво' } },
  { id: 'funder', labels: { en: 'Funding', pl: 'Finansowanie', uk: 'Фінансування' } },
] as const

export type ContactRole = (typeof contactRoles)[number]['id']

export const { label: contactRoleLabel, options: contactRoleOptions } =
  createVocabulary<ContactRole>(contactRoles)
