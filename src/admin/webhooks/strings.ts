import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What the admin says of webhooks and of what they were told. */
export const webhookStrings = {
  saveWebhookFirst: words(
    'Save the webhook first; then it has a secret, and a trial can be sent.',
    'Najpierw zapisz webhook; wtedy będzie miał sekret i będzie można wysłać próbę.',
    'Спершу збережіть вебхук; тоді він матиме секрет і можна буде надіслати пробу.',
  ),
  webhookIsOff: words(
    'This webhook is off, and nothing is sent to it. Turn it on above and save.',
    'Ten webhook jest wyłączony i nic nie jest do niego wysyłane. Włącz go powyżej i zapisz.',
    'Цей вебхук вимкнено, і йому нічого не надсилається. Увімкніть його вище й збережіть.',
  ),
  webhookWasTurnedOff: words(
    'This webhook was turned off after this page was opened, perhaps because its receiver answered 410 (Gone). Load the page again to turn it on.',
    'Ten webhook wyłączono po otwarciu tej strony, być może dlatego, że odbiorca odpowiedział 410 (Gone). Odśwież stronę, aby go włączyć.',
    'Цей вебхук вимкнено після відкриття цієї сторінки, можливо тому, що одержувач відповів 410 (Gone). Оновіть сторінку, щоб увімкнути його.',
  ),
  // The secret
  secret: words('Secret', 'Sekret', 'Секрет'),
  secretHint: words(
    'Each message is signed with it (Standard Webhooks). Give it to whoever runs the address, by a way that only they read.',
    'Każda wiadomość jest nim podpisana (Standard Webhooks). Przekaż go temu, kto prowadzi ten adres, drogą, którą czyta tylko ta osoba.',
    'Ним підписано кожне повідомлення (Standard Webhooks). Передайте його тому, хто утримує цю адресу, шляхом, який читає лише ця людина.',
  ),
  showSecret: words('Show the secret', 'Pokaż sekret', 'Показати секрет'),
  hideSecret: words('Hide it', 'Ukryj', 'Сховати'),
  formerSecretUntil: words(
    'The secret before this one signs too, until',
    'Poprzedni sekret też podpisuje, do',
    'Попередній секрет теж підписує, до',
  ),
  rotateSecret: words('Make a new secret', 'Utwórz nowy sekret', 'Створити новий секрет'),
  rotateHeading: words('Make a new secret?', 'Utworzyć nowy sekret?', 'Створити новий секрет?'),
  rotateBody: words(
    'For 24 hours messages are signed with both, so that the receiver has time to learn the new one. After that the present one counts no more. This cannot be undone.',
    'Przez 24 godziny wiadomości będą podpisywane oboma, aby odbiorca zdążył poznać nowy. Potem obecny przestanie się liczyć. Nie można tego cofnąć.',
    'Протягом 24 годин повідомлення підписуватимуться обома, щоб одержувач устиг дізнатися новий. Потім теперішній більше не діятиме. Цього не можна скасувати.',
  ),
  // A trial
  sendTrial: words('Send a trial', 'Wyślij próbę', 'Надіслати пробу'),
  trialHint: words(
    'A message that tells of no film, to see what the address answers.',
    'Wiadomość, która nie mówi o żadnym filmie, by zobaczyć, co adres odpowie.',
    'Повідомлення, яке не говорить про жоден фільм, щоб побачити, що відповість адреса.',
  ),
  trialUnsaved: words(
    'Not all above is saved: a trial goes to the address as it was saved last.',
    'Nie wszystko powyżej jest zapisane: próba trafi pod ostatnio zapisany adres.',
    'Не все вище збережено: проба піде на адресу, яку збережено востаннє.',
  ),
  // Deliveries
  deliveries: words('Deliveries', 'Dostawy', 'Доставки'),
  noDeliveries: words(
    'Nothing has been sent yet. Send a trial, or publish something.',
    'Nic jeszcze nie wysłano. Wyślij próbę albo coś opublikuj.',
    'Ще нічого не надіслано. Надішліть пробу або щось опублікуйте.',
  ),
  allDeliveries: words(
    'All {count} deliveries of this webhook',
    'Wszystkie dostawy tego webhooka ({count})',
    'Усі доставки цього вебхука ({count})',
  ),
  lookAgain: words('Look again', 'Odśwież', 'Оновити'),
  nextAttempt: words('Next attempt', 'Następna próba', 'Наступна спроба'),
  sendAgain: words('Send again', 'Wyślij ponownie', 'Надіслати знову'),
  tryNow: words('Try now', 'Spróbuj teraz', 'Спробувати зараз'),
  // Attempts
  attemptsCount: words('Attempts: {count}', 'Próby: {count}', 'Спроби: {count}'),
  attempts: words('Attempts', 'Próby', 'Спроби'),
  noAttempts: words('It has not been tried yet.', 'Jeszcze nie próbowano.', 'Спроб ще не було.'),
  newestAttempts: words(
    'The newest {kept} of {count} are kept.',
    'Przechowywane są najnowsze: {kept} z {count}.',
    'Зберігаються найновіші: {kept} з {count}.',
  ),
  attemptAt: words('When', 'Kiedy', 'Коли'),
  attemptOutcome: words('Answer', 'Odpowiedź', 'Відповідь'),
  attemptAnswer: words('Beginning of its text', 'Początek treści', 'Початок тексту'),
  answeredAfter: words('{status} after {time}', '{status} po {time}', '{status} за {time}'),
} satisfies Record<string, Labels>
