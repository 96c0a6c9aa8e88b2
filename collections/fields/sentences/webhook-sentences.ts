import { words } from '../words.js'

/** What becomes of a message that somebody wants sent. */
export const webhookSentences = {
  webhookOff: words(
    'This webhook is off. Turn it on and save, then send.',
    'Ten webhook jest wyłączony. Włącz go i zapisz, a potem wyślij.',
    'Цей вебхук вимкнено. Увімкніть і збережіть його, а тоді надсилайте.',
  ),
  trialQueued: words(
    'The trial is on its way.',
    'Wiadomość próbna jest w drodze.',
    'Пробне повідомлення надсилається.',
  ),
  sentAgain: words('It is on its way again.', 'Wysyłanie ponownie.', 'Надсилається знову.'),
}
