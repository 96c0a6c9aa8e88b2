import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What the tabs of a film say, but for that of editions. */
export const filmStrings = {
  saveFilmFirst: words(
    'Save the film first; then this part opens.',
    'Najpierw zapisz film; wtedy otworzy się ta część.',
    'Спершу збережіть фільм; тоді відкриється ця частина.',
  ),
  preview: words('Preview', 'Podgląd', 'Перегляд'),
  previewOf: words('Preview: {name}', 'Podgląd: {name}', 'Перегляд: {name}'),
  // Texts
  newLanguage: words('New language', 'Nowy język', 'Нова мова'),
  noTexts: words(
    'No texts yet. Begin with {language}, the source language.',
    'Nie ma jeszcze tekstów. Zacznij od języka źródłowego: {language}.',
    'Текстів ще немає. Почніть із мови оригіналу: {language}.',
  ),
  sourceLanguage: words('Source language', 'Język źródłowy', 'Мова оригіналу'),
  film: words('Film', 'Film', 'Фільм'),
  otherLanguages: words('Texts of this film', 'Teksty tego filmu', 'Тексти цього фільму'),
  // Artworks, files, screenings and quotes
  newArtwork: words('New artwork', 'Nowa grafika', 'Нова графіка'),
  noArtworks: words('No artworks yet.', 'Nie ma jeszcze grafik.', 'Графіки ще немає.'),
  newPressFile: words('New press file', 'Nowy plik dla prasy', 'Новий файл для преси'),
  noPressFiles: words('No press files yet.', 'Nie ma jeszcze plików.', 'Файлів ще немає.'),
  newScreening: words('New screening', 'Nowy pokaz', 'Новий показ'),
  noScreenings: words('No screenings yet.', 'Nie ma jeszcze pokazów.', 'Показів ще немає.'),
  newQuote: words('New quote', 'Nowy cytat', 'Нова цитата'),
  noQuotes: words('No quotes yet.', 'Nie ma jeszcze cytatów.', 'Цитат ще немає.'),
  // Laurels
  newLaurel: words('New laurel', 'Nowy laur', 'Новий лавр'),
  noLaurels: words('No laurels yet.', 'Nie ma jeszcze laurów.', 'Лаврів ще немає.'),
} satisfies Record<string, Labels>
