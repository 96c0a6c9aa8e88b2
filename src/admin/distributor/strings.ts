import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What is said of the keys of a distributor. */
export const keyStrings = {
  saveDistributorFirst: words(
    'Save the distributor first; then keys can be made.',
    'Najpierw zapisz dystrybutora; wtedy będzie można tworzyć klucze.',
    'Спершу збережіть дистриб’ютора; тоді можна буде створювати ключі.',
  ),
  keys: words('Keys', 'Klucze', 'Ключі'),
  keysHint: words(
    'One for each website or system, so that each can be revoked alone.',
    'Po jednym na każdą stronę lub system, by każdy można było unieważnić osobno.',
    'Окремий для кожного сайту чи системи, щоб кожен можна було відкликати окремо.',
  ),
  noKeys: words('No keys yet.', 'Nie ma jeszcze kluczy.', 'Ключів ще немає.'),
  keyEnding: words(
    'ends in {characters}',
    'kończy się na {characters}',
    'закінчується на {characters}',
  ),
  keyMade: words('made', 'utworzono', 'створено'),
  keyMadeBy: words('by {name}', 'przez: {name}', 'автор: {name}'),
  keyUsed: words('last used', 'ostatnie użycie', 'востаннє використано'),
  keyNeverUsed: words('never used', 'jeszcze nieużywany', 'ще не використано'),
  keyExpires: words('expires', 'wygasa', 'діє до'),
  keyNeverExpires: words('never expires', 'nie wygasa', 'безстроковий'),
  keyValid: words('Valid', 'Ważny', 'Дійсний'),
  keyExpired: words('Expired', 'Wygasł', 'Термін минув'),
  keyRevoked: words('Revoked', 'Unieważniony', 'Відкликано'),
  keyLabel: words('What it is for', 'Do czego służy', 'Для чого він'),
  keyLastDay: words(
    'Last day (empty: never expires)',
    'Ostatni dzień (puste: nie wygasa)',
    'Останній день (порожньо: безстроково)',
  ),
  newKey: words('New key', 'Nowy klucz', 'Новий ключ'),
  newKeyHeading: words('The new key: {label}', 'Nowy klucz: {label}', 'Новий ключ: {label}'),
  newKeyHint: words(
    'It is shown this once and kept nowhere. Copy it now, and send it by a way that only its holder reads.',
    'Widać go tylko ten jeden raz i nigdzie nie jest zapisany. Skopiuj go teraz i wyślij drogą, którą czyta tylko odbiorca.',
    'Його видно лише цього разу, і він ніде не зберігається. Скопіюйте його зараз і надішліть шляхом, який читає лише одержувач.',
  ),
  firstCall: words('The first call with it', 'Pierwsze wywołanie', 'Перший виклик із ним'),
  hideKey: words('I have it: hide it', 'Mam go: ukryj', 'Я його маю: сховати'),
  revokeKey: words('Revoke: {name}', 'Unieważnij: {name}', 'Відкликати: {name}'),
  revoke: words('Revoke', 'Unieważnij', 'Відкликати'),
  revokeHeading: words('Revoke this key?', 'Unieważnić ten klucz?', 'Відкликати цей ключ?'),
  revokeBody: words(
    'Whoever uses “{name}” is refused within a second. This cannot be undone; a new key can be made.',
    'Kto używa „{name}”, dostanie odmowę w ciągu sekundy. Nie można tego cofnąć; można utworzyć nowy klucz.',
    'Хто користується «{name}», дістане відмову за секунду. Цього не можна скасувати; можна створити новий ключ.',
  ),
} satisfies Record<string, Labels>
