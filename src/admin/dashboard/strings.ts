import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What the dashboard says. */
export const dashboardStrings = {
  films: words('Films', 'Filmy', 'Фільми'),
  newFilm: words('New film', 'Nowy film', 'Новий фільм'),
  noFilms: words(
    'No films yet. Make the first one.',
    'Nie ma jeszcze filmów. Utwórz pierwszy.',
    'Фільмів ще немає. Створіть перший.',
  ),
  noFilmsToSee: words('No films yet.', 'Nie ma jeszcze filmów.', 'Фільмів ще немає.'),
  notPublic: words('Not public yet', 'Jeszcze niepubliczny', 'Ще не публічний'),
  noTextsShort: words('No texts yet', 'Brak tekstów', 'Текстів ще немає'),
  stillsCount: words('Stills: {count}', 'Fotosy: {count}', 'Кадри: {count}'),
} satisfies Record<string, Labels>
