import { labelIn, type Labels } from '../domain/vocabulary.js'
import { editionStrings } from './film/edition-strings.js'
import { webhookStrings } from './webhooks/strings.js'

/**
 * What our views and fields of the admin say, in its three languages; `{name}` marks a value.
 * Labels of fields are with the collections, names of choices in `src/domain`.
 */
const strings = {
  // The length of a text
  lengthOf: row('{count} / {max}', '{count} / {max}', '{count} / {max}'),
  lengthOver: row(
    '{count} / {max}: {over} too many',
    '{count} / {max}: o {over} za dużo',
    '{count} / {max}: на {over} забагато',
  ),
  // Languages
  chooseLanguage: row('Choose a language', 'Wybierz język', 'Виберіть мову'),
  noLanguage: row(
    'No such language. Another BCP-47 tag, such as pt-AO, may be written too.',
    'Nie ma takiego języka. Można też wpisać inny znacznik BCP-47, np. pt-AO.',
    'Немає такої мови. Можна також увести іншу позначку BCP-47, наприклад pt-AO.',
  ),
  // Time zones
  chooseTimeZone: row('Choose a time zone', 'Wybierz strefę czasową', 'Виберіть часовий пояс'),
  noTimeZone: row(
    'No such time zone. Look for a large city near by.',
    'Nie ma takiej strefy. Poszukaj dużego miasta w pobliżu.',
    'Немає такого поясу. Пошукайте велике місто поблизу.',
  ),
  // What stands of a document
  draft: row('Draft', 'Wersja robocza', 'Чернетка'),
  published: row('Published', 'Opublikowane', 'Опубліковано'),
  changed: row('Changed since', 'Zmienione od publikacji', 'Змінено після публікації'),
  embargoedUntil: row('Embargo until {moment}', 'Embargo do {moment}', 'Ембарго до {moment}'),
  withdrawn: row('Withdrawn', 'Wycofane', 'Відкликано'),
  missing: row('Missing:', 'Brakuje:', 'Бракує:'),
  nothingMissing: row('Nothing is missing', 'Niczego nie brakuje', 'Нічого не бракує'),
  yes: row('Yes', 'Tak', 'Так'),
  no: row('No', 'Nie', 'Ні'),
  // Every panel of the film
  saveFilmFirst: row(
    'Save the film first; then this part opens.',
    'Najpierw zapisz film; wtedy otworzy się ta część.',
    'Спершу збережіть фільм; тоді відкриється ця частина.',
  ),
  readingFailed: row(
    'This part could not be read: {why}',
    'Nie udało się odczytać tej części: {why}',
    'Не вдалося прочитати цю частину: {why}',
  ),
  connectionLost: row(
    'The server cannot be reached. Check the connection and try again.',
    'Brak połączenia z serwerem. Sprawdź sieć i spróbuj ponownie.',
    'Немає зв’язку із сервером. Перевірте мережу та спробуйте ще раз.',
  ),
  serverAnswered: row(
    'The server answered {status}.',
    'Serwer odpowiedział {status}.',
    'Сервер відповів {status}.',
  ),
  tryAgain: row('Try again', 'Spróbuj ponownie', 'Спробувати ще раз'),
  open: row('Open', 'Otwórz', 'Відкрити'),
  preview: row('Preview', 'Podgląd', 'Перегляд'),
  previewOf: row('Preview: {name}', 'Podgląd: {name}', 'Перегляд: {name}'),
  earlier: row('Move earlier: {name}', 'Przesuń wcześniej: {name}', 'Перемістити раніше: {name}'),
  later: row('Move later: {name}', 'Przesuń dalej: {name}', 'Перемістити далі: {name}'),
  showAll: row('Show all {count}', 'Pokaż wszystkie ({count})', 'Показати всі ({count})'),
  // Texts
  newLanguage: row('New language', 'Nowy język', 'Нова мова'),
  noTexts: row(
    'No texts yet. Begin with {language}, the source language.',
    'Nie ma jeszcze tekstów. Zacznij od języka źródłowego: {language}.',
    'Текстів ще немає. Почніть із мови оригіналу: {language}.',
  ),
  sourceLanguage: row('Source language', 'Język źródłowy', 'Мова оригіналу'),
  // Stills
  noStills: row(
    'No stills yet. Drop the pictures here.',
    'Nie ma jeszcze kadrów. Upuść tu zdjęcia.',
    'Кадрів ще немає. Перетягніть зображення сюди.',
  ),
  noStillsToSee: row('No stills yet.', 'Nie ma jeszcze kadrów.', 'Кадрів ще немає.'),
  addStills: row('Add stills', 'Dodaj kadry', 'Додати кадри'),
  dropStills: row(
    'or drop them here, as many as you like. They arrive as drafts of this film.',
    'albo upuść je tutaj, ile chcesz. Przyjdą jako wersje robocze tego filmu.',
    'або перетягніть їх сюди, скільки завгодно. Вони з’являться як чернетки цього фільму.',
  ),
  stillsOrder: row(
    'Drag a picture to its place, or use the arrows. A new order is saved in drafts: publish the changed stills to show it.',
    'Przeciągnij zdjęcie na miejsce albo użyj strzałek. Nowa kolejność zapisuje się w wersjach roboczych: opublikuj zmienione kadry, aby ją pokazać.',
    'Перетягніть зображення на місце або скористайтеся стрілками. Новий порядок зберігається в чернетках: опублікуйте змінені кадри, щоб його показати.',
  ),
  noCaption: row('No caption', 'Bez podpisu', 'Без підпису'),
  choose: row('Choose: {name}', 'Zaznacz: {name}', 'Вибрати: {name}'),
  chooseAll: row('Choose all', 'Zaznacz wszystkie', 'Вибрати всі'),
  chooseUnpublished: row(
    'Choose unpublished and changed ({count})',
    'Zaznacz nieopublikowane i zmienione ({count})',
    'Вибрати неопубліковані та змінені ({count})',
  ),
  chooseNone: row('Choose none', 'Odznacz', 'Зняти вибір'),
  chosen: row('Chosen: {count}', 'Zaznaczono: {count}', 'Вибрано: {count}'),
  describeChosen: row(
    'Credit and terms for the chosen',
    'Autor i warunki zaznaczonych',
    'Автор і умови для вибраних',
  ),
  describeHint: row(
    'What you leave empty stays as it is. Saved as drafts.',
    'Puste pola nic nie zmieniają. Zapis w wersjach roboczych.',
    'Порожні поля нічого не змінюють. Зберігається в чернетках.',
  ),
  credit: row('Credit', 'Autor', 'Автор'),
  copyright: row('Copyright', 'Prawa autorskie', 'Авторські права'),
  terms: row('Terms of use', 'Warunki użycia', 'Умови використання'),
  unchanged: row('– unchanged –', '– bez zmian –', '– без змін –'),
  saveDrafts: row('Save the drafts', 'Zapisz wersje robocze', 'Зберегти чернетки'),
  publishChosen: row('Publish the chosen', 'Opublikuj zaznaczone', 'Опублікувати вибрані'),
  working: row('{done} of {all}…', '{done} z {all}…', '{done} з {all}…'),
  doneAll: row('Done: {done}.', 'Gotowe: {done}.', 'Готово: {done}.'),
  doneSome: row(
    'Done: {done}. Not done: {failed}.',
    'Gotowe: {done}. Niewykonane: {failed}.',
    'Готово: {done}. Не виконано: {failed}.',
  ),
  // Uploads
  uploading: row(
    'Uploading {done} of {all}…',
    'Przesyłanie: {done} z {all}…',
    'Надсилання: {done} з {all}…',
  ),
  uploaded: row(
    '{done} of {all} arrived.',
    'Przesłano {done} z {all}.',
    'Надіслано {done} з {all}.',
  ),
  uploads: row('Uploads', 'Przesyłane pliki', 'Завантаження файлів'),
  uploadProgress: row(
    '{share} of {all}, {speed} a second, {left} left',
    '{share} z {all}, {speed} na sekundę, jeszcze {left}',
    '{share} з {all}, {speed} за секунду, ще {left}',
  ),
  uploadCut: row(
    'Connection lost; it goes on by itself.',
    'Brak połączenia; przesyłanie wznowi się samo.',
    'Немає зв’язку; надсилання продовжиться саме.',
  ),
  uploadPaused: row('paused', 'wstrzymano', 'призупинено'),
  uploadFailed: row(
    'Stopped: {why} What had arrived is kept for a day.',
    'Przerwano: {why} To, co dotarło, czeka przez dobę.',
    'Зупинено: {why} Те, що надійшло, зберігається добу.',
  ),
  uploadPause: row('Pause', 'Wstrzymaj', 'Призупинити'),
  uploadResume: row('Go on', 'Wznów', 'Продовжити'),
  uploadCallOff: row('Call off', 'Anuluj', 'Скасувати'),
  uploadCalledOff: row(
    'The upload was called off.',
    'Przesyłanie anulowano.',
    'Завантаження скасовано.',
  ),
  uploadWaiting: row('waiting', 'czeka', 'чекає'),
  uploadChecking: row('being checked', 'sprawdzanie', 'перевіряється'),
  uploadDone: row('arrived', 'przesłano', 'надіслано'),
  clearList: row('Clear the list', 'Wyczyść listę', 'Очистити список'),
  // Artworks, files, screenings and quotes
  newArtwork: row('New artwork', 'Nowa grafika', 'Нова графіка'),
  noArtworks: row('No artworks yet.', 'Nie ma jeszcze grafik.', 'Графіки ще немає.'),
  newPressFile: row('New press file', 'Nowy plik dla prasy', 'Новий файл для преси'),
  noPressFiles: row('No press files yet.', 'Nie ma jeszcze plików.', 'Файлів ще немає.'),
  newScreening: row('New screening', 'Nowy pokaz', 'Новий показ'),
  noScreenings: row('No screenings yet.', 'Nie ma jeszcze pokazów.', 'Показів ще немає.'),
  newQuote: row('New quote', 'Nowy cytat', 'Нова цитата'),
  noQuotes: row('No quotes yet.', 'Nie ma jeszcze cytatów.', 'Цитат ще немає.'),
  // Laurels
  newLaurel: row('New laurel', 'Nowy laur', 'Новий лавр'),
  noLaurels: row('No laurels yet.', 'Nie ma jeszcze laurów.', 'Лаврів ще немає.'),
  // The dashboard
  films: row('Films', 'Filmy', 'Фільми'),
  newFilm: row('New film', 'Nowy film', 'Новий фільм'),
  noFilms: row(
    'No films yet. Make the first one.',
    'Nie ma jeszcze filmów. Utwórz pierwszy.',
    'Фільмів ще немає. Створіть перший.',
  ),
  noFilmsToSee: row('No films yet.', 'Nie ma jeszcze filmów.', 'Фільмів ще немає.'),
  notPublic: row('Not public yet', 'Jeszcze niepubliczny', 'Ще не публічний'),
  noTextsShort: row('No texts yet', 'Brak tekstów', 'Текстів ще немає'),
  stillsCount: row('Stills: {count}', 'Kadry: {count}', 'Кадри: {count}'),
  // A text's sidebar
  film: row('Film', 'Film', 'Фільм'),
  otherLanguages: row('Texts of this film', 'Teksty tego filmu', 'Тексти цього фільму'),
  // The keys of a distributor
  saveDistributorFirst: row(
    'Save the distributor first; then keys can be made.',
    'Najpierw zapisz dystrybutora; wtedy będzie można tworzyć klucze.',
    'Спершу збережіть дистриб’ютора; тоді можна буде створювати ключі.',
  ),
  keys: row('Keys', 'Klucze', 'Ключі'),
  keysHint: row(
    'One for each website or system, so that each can be revoked alone.',
    'Po jednym na każdą stronę lub system, by każdy można było unieważnić osobno.',
    'Окремий для кожного сайту чи системи, щоб кожен можна було відкликати окремо.',
  ),
  noKeys: row('No keys yet.', 'Nie ma jeszcze kluczy.', 'Ключів ще немає.'),
  keyEnding: row(
    'ends in {characters}',
    'kończy się na {characters}',
    'закінчується на {characters}',
  ),
  keyMade: row('made', 'utworzono', 'створено'),
  keyMadeBy: row('by {name}', 'przez: {name}', 'автор: {name}'),
  keyUsed: row('last used', 'ostatnie użycie', 'востаннє використано'),
  keyNeverUsed: row('never used', 'jeszcze nieużywany', 'ще не використано'),
  keyExpires: row('expires', 'wygasa', 'діє до'),
  keyNeverExpires: row('never expires', 'nie wygasa', 'безстроковий'),
  keyValid: row('Valid', 'Ważny', 'Дійсний'),
  keyExpired: row('Expired', 'Wygasł', 'Термін минув'),
  keyRevoked: row('Revoked', 'Unieważniony', 'Відкликано'),
  keyLabel: row('What it is for', 'Do czego służy', 'Для чого він'),
  keyLastDay: row(
    'Last day (empty: never expires)',
    'Ostatni dzień (puste: nie wygasa)',
    'Останній день (порожньо: безстроково)',
  ),
  newKey: row('New key', 'Nowy klucz', 'Новий ключ'),
  newKeyHeading: row('The new key: {label}', 'Nowy klucz: {label}', 'Новий ключ: {label}'),
  newKeyHint: row(
    'It is shown this once and kept nowhere. Copy it now, and send it by a way that only its holder reads.',
    'Widać go tylko ten jeden raz i nigdzie nie jest zapisany. Skopiuj go teraz i wyślij drogą, którą czyta tylko odbiorca.',
    'Його видно лише цього разу, і він ніде не зберігається. Скопіюйте його зараз і надішліть шляхом, який читає лише одержувач.',
  ),
  firstCall: row('The first call with it', 'Pierwsze wywołanie', 'Перший виклик із ним'),
  copy: row('Copy', 'Kopiuj', 'Копіювати'),
  copied: row('Copied.', 'Skopiowano.', 'Скопійовано.'),
  copyFailed: row(
    'It could not be copied. Select it and copy it yourself.',
    'Nie udało się skopiować. Zaznacz i skopiuj samodzielnie.',
    'Не вдалося скопіювати. Виділіть і скопіюйте самостійно.',
  ),
  hideKey: row('I have it: hide it', 'Mam go: ukryj', 'Я його маю: сховати'),
  revokeKey: row('Revoke: {name}', 'Unieważnij: {name}', 'Відкликати: {name}'),
  revoke: row('Revoke', 'Unieważnij', 'Відкликати'),
  revokeHeading: row('Revoke this key?', 'Unieważnić ten klucz?', 'Відкликати цей ключ?'),
  revokeBody: row(
    'Whoever uses “{name}” is refused within a second. This cannot be undone; a new key can be made.',
    'Kto używa „{name}”, dostanie odmowę w ciągu sekundy. Nie można tego cofnąć; można utworzyć nowy klucz.',
    'Хто користується «{name}», дістане відмову за секунду. Цього не можна скасувати; можна створити новий ключ.',
  ),
  // People
  inviteByMail: row(
    'Invite by e-mail: they choose the password themselves',
    'Zaproś e-mailem: hasło wybierze ta osoba',
    'Запросити електронною поштою: пароль людина вибере сама',
  ),
  invitedOn: row(
    'Invited, not here yet:',
    'Zaproszenie bez odpowiedzi:',
    'Запрошення без відповіді:',
  ),
  inviteAgain: row('Invite again', 'Zaproś ponownie', 'Запросити ще раз'),
  inviteAgainHint: row(
    'A new link is sent, and the links from before stop working.',
    'Zostanie wysłany nowy link, a wcześniejsze przestaną działać.',
    'Буде надіслано нове посилання, а попередні перестануть діяти.',
  ),
  passwordLink: row('The link', 'Link', 'Посилання'),
  signOutEverywhere: row('Sign out everywhere', 'Wyloguj wszędzie', 'Вийти всюди'),
  signOutEverywhereHint: row(
    'Ends all sessions of this person, on every device, at once.',
    'Kończy od razu wszystkie sesje tej osoby, na każdym urządzeniu.',
    'Негайно завершує всі сеанси цієї людини на кожному пристрої.',
  ),
  // Unpublishing
  unpublish: row('Unpublish', 'Cofnij publikację', 'Зняти з публікації'),
  unpublishHeading: row('Unpublish this?', 'Cofnąć publikację?', 'Зняти з публікації?'),
  unpublishBody: row(
    'It disappears from the public pages, answers and kits. Its draft stays here, with all that you wrote.',
    'Zniknie z publicznych stron, odpowiedzi i pakietów. Wersja robocza zostaje tutaj, ze wszystkim, co napisano.',
    'Воно зникне з публічних сторінок, відповідей і пакетів. Чернетка залишиться тут з усім, що написано.',
  ),
  unpublished: row('Unpublished.', 'Publikacja cofnięta.', 'Знято з публікації.'),
  // Publishing at a moment
  schedule: row('Schedule…', 'Zaplanuj…', 'Запланувати…'),
  publishAt: row('Publish at', 'Opublikuj o', 'Опублікувати о'),
  unpublishAt: row('Unpublish at', 'Cofnij publikację o', 'Зняти з публікації о'),
  publishesAt: row('Publishes {moment}', 'Publikacja {moment}', 'Публікація {moment}'),
  unpublishesAt: row(
    'Unpublishes {moment}',
    'Koniec publikacji {moment}',
    'Зняття з публікації {moment}',
  ),
  planFailed: row('The plan failed', 'Plan się nie powiódł', 'План не вдався'),
  plan: row('Plan', 'Zaplanuj', 'Запланувати'),
  cancelPlan: row('Cancel the plan', 'Anuluj plan', 'Скасувати план'),
  scheduleHint: row(
    'In your own time zone. What is published is the newest draft of that moment.',
    'W Twojej strefie czasowej. Publikowana jest najnowsza wersja robocza z tej chwili.',
    'У вашому часовому поясі. Публікується найновіша чернетка на той момент.',
  ),
  // Work
  tryingAgain: row('It is tried again.', 'Ponawiamy próbę.', 'Спробуємо ще раз.'),
  ...editionStrings,
  ...webhookStrings,
} satisfies Record<string, Labels>

export type StringKey = keyof typeof strings

/** Says a string in the admin's language; English where we do not speak it. */
export function sayIn(
  language: string,
  key: StringKey,
  values: Record<string, string | number> = {},
): string {
  return labelIn(strings[key], language).replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark))
}

/** A string said in a language that is known already. */
export type Say = (key: StringKey, values?: Record<string, string | number>) => string

/** Binds `sayIn` to one language. */
export const createSay =
  (language: string): Say =>
  (key, values) =>
    sayIn(language, key, values)

function row(en: string, pl: string, uk: string): Labels {
  return { en, pl, uk }
}
