/**
 * What is said of a film, by the names that film people use: one table, read by the forms, the
 * checklist, the press room and the texts of a kit.
 */
const names = {
  title: { en: 'Title', pl: 'Tytuł', uk: 'Назва' },
  originalTitle: { en: 'Original title', pl: 'Tytuł oryginalny', uk: 'Оригінальна назва' },
  year: { en: 'Year', pl: 'Rok', uk: 'Рік' },
  runtime: { en: 'Running time', pl: 'Czas trwania', uk: 'Тривалість' },
  kind: { en: 'Form', pl: 'Rodzaj', uk: 'Вид' },
  genres: { en: 'Genres', pl: 'Gatunki', uk: 'Жанри' },
  countries: { en: 'Countries', pl: 'Kraje', uk: 'Країни' },
  spokenLanguages: { en: 'Spoken languages', pl: 'Języki filmu', uk: 'Мови фільму' },
  aspectRatio: { en: 'Aspect ratio', pl: 'Format obrazu', uk: 'Формат кадру' },
  sound: { en: 'Sound', pl: 'Dźwięk', uk: 'Звук' },
  colour: { en: 'Colour', pl: 'Kolor', uk: 'Колір' },
  frameRate: { en: 'Frame rate', pl: 'Liczba klatek', uk: 'Частота кадрів' },
  formats: { en: 'Screening formats', pl: 'Nośniki', uk: 'Носії' },
  pressContact: { en: 'Press contact', pl: 'Kontakt dla prasy', uk: 'Контакт для преси' },
  logline: { en: 'Logline', pl: 'Logline', uk: 'Логлайн' },
  // Neutral as to who directs.
  directorsStatement: {
    en: 'Director’s statement',
    pl: 'Komentarz reżyserski',
    uk: 'Режисерський коментар',
  },
  stills: { en: 'Stills', pl: 'Fotosy', uk: 'Кадри' },
  credit: { en: 'Credit', pl: 'Autorstwo', uk: 'Авторство' },
} as const

/** The name in the languages that the admin and the press room speak; a fresh copy at each call. */
export const fieldName = (name: keyof typeof names): { en: string; pl: string; uk: string } => ({
  ...names[name],
})
