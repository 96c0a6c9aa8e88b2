import { createVocabulary } from './vocabulary.js'

/** What a programmer files a film under; it may have several. */
export const genres = [
  { id: 'action', labels: { en: 'Action', pl: 'Akcja', uk: 'Екшн' } },
  { id: 'adventure', labels: { en: 'Adventure', pl: 'Film przygodowy', uk: 'Пригоди' } },
  { id: 'archive', labels: { en: 'Archive film', pl: 'Film archiwalny', uk: 'Архівне кіно' } },
  { id: 'biography', labels: { en: 'Biography', pl: 'Biografia', uk: 'Біографія' } },
  { id: 'children', labels: { en: 'Children', pl: 'Dla dzieci', uk: 'Для дітей' } },
  { id: 'comedy', labels: { en: 'Comedy', pl: 'Komedia', uk: 'Комедія' } },
  {
    id: 'coming-of-age',
    labels: { en: 'Coming of age', pl: 'Film o dorastaniu', uk: 'Дорослішання' },
  },
  { id: 'crime', labels: { en: 'Crime', pl: 'Kryminał', uk: 'Кримінал' } },
  { id: 'dance', labels: { en: 'Dance', pl: 'Taniec', uk: 'Танець' } },
  { id: 'drama', labels: { en: 'Drama', pl: 'Dramat', uk: 'Драма' } },
  { id: 'environment', labels: { en: 'Environment', pl: 'Ekologia', uk: 'Довкілля' } },
  { id: 'essay', labels: { en: 'Essay', pl: 'Esej filmowy', uk: 'Есей' } },
  { id: 'ethnography', labels: { en: 'Ethnography', pl: 'Etnografia', uk: 'Етнографія' } },
  { id: 'family', labels: { en: 'Family', pl: 'Kino familijne', uk: 'Сімейне кіно' } },
  { id: 'fantasy', labels: { en: 'Fantasy', pl: 'Fantasy', uk: 'Фентезі' } },
  { id: 'historical', labels: { en: 'Historical', pl: 'Film historyczny', uk: 'Історичне кіно' } },
  { id: 'horror', labels: { en: 'Horror', pl: 'Horror', uk: 'Жахи' } },
  { id: 'human-rights', labels: { en: 'Human rights', pl: 'Prawa człowieka', uk: 'Права людини' } },
  {
    id: 'investigation',
    labels: { en: 'Investigation', pl: 'Śledztwo dziennikarskie', uk: 'Розслідування' },
  },
  { id: 'lgbtq', labels: { en: 'LGBTQ+', pl: 'LGBTQ+', uk: 'ЛГБТК+' } },
  { id: 'music', labels: { en: 'Music', pl: 'Muzyka', uk: 'Музика' } },
  { id: 'musical', labels: { en: 'Musical', pl: 'Musical', uk: 'Мюзикл' } },
  { id: 'mystery', labels: { en: 'Mystery', pl: 'Film detektywistyczny', uk: 'Детектив' } },
  { id: 'nature', labels: { en: 'Nature', pl: 'Film przyrodniczy', uk: 'Природа' } },
  {
    id: 'observational',
    labels: { en: 'Observational', pl: 'Kino obserwacyjne', uk: 'Спостереження' },
  },
  { id: 'political', labels: { en: 'Political', pl: 'Film polityczny', uk: 'Політичне кіно' } },
  { id: 'portrait', labels: { en: 'Portrait', pl: 'Portret', uk: 'Портрет' } },
  { id: 'road-movie', labels: { en: 'Road movie', pl: 'Kino drogi', uk: 'Роуд-муві' } },
  { id: 'romance', labels: { en: 'Romance', pl: 'Romans', uk: 'Мелодрама' } },
  { id: 'satire', labels: { en: 'Satire', pl: 'Satyra', uk: 'Сатира' } },
  { id: 'science', labels: { en: 'Science', pl: 'Film popularnonaukowy', uk: 'Наука' } },
  {
    id: 'science-fiction',
    labels: { en: 'Science fiction', pl: 'Science fiction', uk: 'Наукова фантастика' },
  },
  { id: 'social', labels: { en: 'Social issues', pl: 'Film społeczny', uk: 'Соціальне кіно' } },
  { id: 'sport', labels: { en: 'Sport', pl: 'Sport', uk: 'Спорт' } },
  { id: 'thriller', labels: { en: 'Thriller', pl: 'Thriller', uk: 'Трилер' } },
  { id: 'war', labels: { en: 'War', pl: 'Film wojenny', uk: 'Воєнне кіно' } },
  { id: 'western', labels: { en: 'Western', pl: 'Western', uk: 'Вестерн' } },
  { id: 'youth', labels: { en: 'Youth', pl: 'Dla młodzieży', uk: 'Для молоді' } },
] as const

export type Genre = (typeof genres)[number]['id']

export const { label: genreLabel, options: genreOptions } = createVocabulary<Genre>(genres)
