import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What the parts that many views share say. */
export const partStrings = {
  // What stands of a document
  draft: words('Draft', 'Wersja robocza', 'Чернетка'),
  published: words('Published', 'Opublikowane', 'Опубліковано'),
  changed: words('Changed since', 'Zmienione od publikacji', 'Змінено після публікації'),
  embargoedUntil: words('Embargo until {moment}', 'Embargo do {moment}', 'Ембарго до {moment}'),
  withdrawn: words('Withdrawn', 'Wycofane', 'Відкликано'),
  missing: words('Missing:', 'Brakuje:', 'Бракує:'),
  nothingMissing: words('Nothing is missing', 'Niczego nie brakuje', 'Нічого не бракує'),
  // What could not be read
  readingFailed: words(
    'This part could not be read: {why}',
    'Nie udało się odczytać tej części: {why}',
    'Не вдалося прочитати цю частину: {why}',
  ),
  connectionLost: words(
    'The server cannot be reached. Check the connection and try again.',
    'Brak połączenia z serwerem. Sprawdź sieć i spróbuj ponownie.',
    'Немає зв’язку із сервером. Перевірте мережу та спробуйте ще раз.',
  ),
  serverAnswered: words(
    'The server answered {status}.',
    'Serwer odpowiedział {status}.',
    'Сервер відповів {status}.',
  ),
  tryAgain: words('Try again', 'Spróbuj ponownie', 'Спробувати ще раз'),
  // Lists
  open: words('Open', 'Otwórz', 'Відкрити'),
  earlier: words('Move earlier: {name}', 'Przesuń wcześniej: {name}', 'Перемістити раніше: {name}'),
  later: words('Move later: {name}', 'Przesuń dalej: {name}', 'Перемістити далі: {name}'),
  showAll: words('Show all {count}', 'Pokaż wszystkie ({count})', 'Показати всі ({count})'),
  showMore: words('Show {count} more', 'Pokaż jeszcze {count}', 'Показати ще {count}'),
  andMore: words('and {count} more', 'i jeszcze {count}', 'і ще {count}'),
  // Copying
  copy: words('Copy', 'Kopiuj', 'Копіювати'),
  copied: words('Copied.', 'Skopiowano.', 'Скопійовано.'),
  copyFailed: words(
    'It could not be copied. Select it and copy it yourself.',
    'Nie udało się skopiować. Zaznacz i skopiuj samodzielnie.',
    'Не вдалося скопіювати. Виділіть і скопіюйте самостійно.',
  ),
} satisfies Record<string, Labels>
