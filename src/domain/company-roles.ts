import { createVocabulary } from './vocabulary.js'

/** What a company did for a film, in the order of its credits. */
export const companyRoles = [
  { id: 'production', labels: { en: 'Production', pl: 'Produkcja', uk: 'Виробництво' } },
  { id: 'co-production', labels: { en: 'Co-production', pl: 'Koprodukcja', uk: 'Копродукція' } },
  { id: 'broadcaster', labels: { en: 'Broadcaster', pl: 'Nadawca telewizyjny', uk: 'Телемовник' } },
  { id: 'funder', labels: { en: 'Funding', pl: 'Współfinansowanie', uk: 'Фінансування' } },
  { id: 'support', labels: { en: 'With the support of', pl: 'Wsparcie', uk: 'За підтримки' } },
  { id: 'sales', labels: { en: 'World sales', pl: 'Sprzedaż światowa', uk: 'Світові продажі' } },
  { id: 'distribution', labels: { en: 'Distribution', pl: 'Dystrybucja', uk: 'Дистрибуція' } },
] as const

export type CompanyRole = (typeof companyRoles)[number]['id']

export const { label: companyRoleLabel, options: companyRoleOptions } =
  createVocabulary<CompanyRole>(companyRoles)
